"""Tallies of the plans that were there before they were counted, and when work on them was last done."""

from collections import Counter

from django.db import migrations
from django.db.models import Count, F, Max, Min, Q
from django.db.models.functions import TruncMonth


def count_all(apps, schema_editor):
    plan_model, occurrence = apps.get_model("plans", "Plan"), apps.get_model("plans", "Occurrence")
    tally, month_tally = apps.get_model("plans", "Tally"), apps.get_model("plans", "MonthTally")
    done = Q(done_on__isnull=False)
    for plan in plan_model.objects.all():
        rows = occurrence.objects.filter(item__plan=plan, item__is_removed=False).order_by()
        counted = rows.values("item__area_roman", "due_on").annotate(
            area_name=Min("item__area_name"),
            planned=Count("pk"),
            reported=Count("pk", filter=done),
            reported_late=Count("pk", filter=Q(done_on__gt=F("due_on"))),
            accepted=Count("pk", filter=Q(accepted_on__isnull=False)),
            waiting=Count("pk", filter=Q(proof_state="SUBMITTED")),
            returned=Count("pk", filter=Q(proof_state="RETURNED")),
            without_proof=Count("pk", filter=done & Q(proof_state="MISSING")),
        )
        tally.objects.bulk_create(
            tally(plan=plan, area_roman=counts.pop("item__area_roman"), **counts) for counts in counted
        )
        months = {"reported": Counter(), "accepted": Counter()}
        for name, day in (("reported", "done_on"), ("accepted", "accepted_on")):
            found = rows.exclude(**{day: None}).annotate(month=TruncMonth(day)).values("item__area_roman", "month")
            for row in found.annotate(total=Count("pk")):
                months[name][row["item__area_roman"], row["month"]] = row["total"]
        month_tally.objects.bulk_create(
            month_tally(
                plan=plan,
                area_roman=key[0],
                month=key[1],
                reported=months["reported"][key],
                accepted=months["accepted"][key],
            )
            for key in sorted({*months["reported"], *months["accepted"]})
        )
        plan.worked_at = rows.aggregate(last=Max("marked_at"))["last"]
        plan.save(update_fields=["worked_at"])


class Migration(migrations.Migration):
    dependencies = [("plans", "0014_tallies")]

    operations = [migrations.RunPython(count_all, migrations.RunPython.noop, elidable=True)]
