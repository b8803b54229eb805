"""Run inside an installation: give every table a row (`fill`), or print every row of every table (`print`).

It knows nothing of how a backup is made: rows are read through Django's own managers and compared as Python values.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from typing import Any

import django
from django.db import IntegrityError, models, transaction

AWKWARD = "Satu \"dua\" 'tiga'\t\\n – é 🜁 \u2028 </script>\nbaris kedua; koma, titik;"
MOMENT = dt.datetime(2026, 3, 29, 1, 59, 59, 123457, tzinfo=dt.UTC)
NOT_KEPT = {"contenttypes.contenttype", "auth.permission", "auth.group", "auth.group_permissions", "sessions.session"}


def main() -> None:
    """One of the two, as the command line says."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zonaintegritas.config.settings")
    django.setup()
    {"fill": fill, "print": show}[sys.argv[1]]()


def tables() -> list[type[models.Model]]:
    from django.apps import apps

    found = [model for model in apps.get_models(include_auto_created=True) if model._meta.label_lower not in NOT_KEPT]
    return [model for model in found if model._meta.managed and not model._meta.proxy]


def show() -> None:
    """All rows by table, in the order of their keys, every value as Python writes it."""
    held = {
        model._meta.label_lower: sorted(
            repr(sorted((name, _plain(value)) for name, value in row.items())) for row in model._base_manager.values()
        )
        for model in tables()
    }
    json.dump(held, sys.stdout)


def _plain(value: Any) -> Any:
    """JSON columns keep no order of their keys on PostgreSQL; moments are compared in one zone."""
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True)
    return value.astimezone(dt.UTC) if isinstance(value, dt.datetime) else value


def fill() -> None:
    """A row with awkward values in every table that has none, as far as its constraints allow."""
    for _round in range(2):  # some rows need others
        for model in tables():
            if not model._base_manager.exists():
                _fill(model)
    for model in tables():
        sys.stdout.write(f"{model._meta.label_lower} {model._base_manager.count()}\n")


def _fill(model: type[models.Model]) -> None:
    try:
        with transaction.atomic():
            row = model()
            for field in model._meta.concrete_fields:
                if not field.primary_key and not field.generated:
                    setattr(row, field.attname, _value(field))
            row.save_base(raw=True, force_insert=True)
    except IntegrityError:
        return


def _value(field: models.Field[Any, Any]) -> Any:
    if isinstance(field, models.ForeignKey):
        first = field.related_model._base_manager.order_by("pk").first()
        return first.pk if first else None
    if isinstance(field, models.CharField | models.TextField) and not field.choices:
        return AWKWARD[: field.max_length or None]
    by_kind: dict[type[models.Field[Any, Any]], Any] = {
        models.JSONField: {"z": [1, 2.5, None, True, {"ä": AWKWARD}], "a": -7, "": "kosong"},
        models.DateTimeField: MOMENT,
        models.DateField: MOMENT.date(),
        models.TimeField: MOMENT.time(),
        models.BooleanField: True,
        models.DurationField: dt.timedelta(days=-3, microseconds=7),
        models.BinaryField: bytes(range(256)),
        models.DecimalField: "1.50",
        models.FloatField: 0.1,
    }
    found = next((value for kind, value in by_kind.items() if isinstance(field, kind)), None)
    if found is not None:
        return found
    return 7 if isinstance(field, models.IntegerField) else field.get_default()


if __name__ == "__main__":
    main()
