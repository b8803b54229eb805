"""An installation of its own for a worker that is killed: run as a module it makes an office with much to remind of.

`look` prints what the database holds, as JSON.
"""

from __future__ import annotations

import json
import sys

ITEMS = 40
PEOPLE = ("ani", "budi", "citra")


def make() -> None:
    """Forty items that are due this month; everybody is named on all of them and is never quiet."""
    from django.utils import timezone

    from tests.factories.in_force import make_plan
    from zonaintegritas.core.period.lexicon import MONTH_NAMES
    from zonaintegritas.offices.models import Membership, Office, User
    from zonaintegritas.plans.models import ItemPerson
    from zonaintegritas.reminders.models import Preference

    office = Office.objects.create(
        code="9971", lineage="9971", level="LOCAL", name="KPU Kota Tirtamaya", short_name="KPU Tirtamaya", zone="WITA"
    )
    today = office.today()
    plan = make_plan(office, [f"{MONTH_NAMES[today.month - 1]} {today.year}"] * ITEMS)
    for name in PEOPLE:
        person = User.objects.create(username=name, full_name=name.title(), email=f"{name}@contoh.id")
        Membership.objects.create(user=person, office=office, role="MEMBER", granted_at=timezone.now())
        Preference.objects.create(person=person, quiet_from="00:00", quiet_until="00:00", quiet_weekends=False)
        ItemPerson.objects.bulk_create(ItemPerson(item=item, user=person) for item in plan.items.all())


def hurry() -> None:
    """Letters leave at once: nobody waits minutes for a test."""
    from django.utils import timezone
    from django_tasks_db.models import DBTaskResult

    from zonaintegritas.reminders.models import Letter

    Letter.objects.filter(state="WAITING").update(not_before=timezone.now())
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())


def look() -> dict[str, object]:
    """Notices and letters as they are."""
    from django.db.models import Count

    from zonaintegritas.reminders.models import Letter, Notice

    dated = Notice.objects.exclude(kind="DIGEST")
    by_person = dated.values("person__username").annotate(total=Count("pk"), things=Count("subject", distinct=True))
    return {
        "notices": {one["person__username"]: [one["total"], one["things"]] for one in by_person},
        "digests": Notice.objects.filter(kind="DIGEST").count(),
        "letters": sorted(Letter.objects.values_list("person__username", "state")),
        "message_ids": sorted(Letter.objects.values_list("message_id", flat=True)),
    }


if __name__ == "__main__":
    from zonaintegritas.config import installation

    installation.set_up()
    match sys.argv[1]:
        case "make":
            installation.prepare()
            make()
        case "hurry":
            hurry()
        case _:
            sys.stdout.write(json.dumps(look()))
