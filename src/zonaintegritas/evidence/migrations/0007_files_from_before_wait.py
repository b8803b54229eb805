"""Files that came before there were previews wait to be made ready and read; the worker finds them by itself."""

from __future__ import annotations

import datetime as dt

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

LONG_AGO = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
AT_ONCE = 1_000


def wait(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """A row that waits for each content."""
    files = apps.get_model("evidence", "EvidenceFile")
    preview, text = apps.get_model("evidence", "FilePreview"), apps.get_model("evidence", "ReadText")
    hashes = list(files.objects.values_list("file__sha256", flat=True).distinct())
    preview.objects.bulk_create(
        (preview(sha256=one, state="WAITING", made_at=LONG_AGO) for one in hashes), batch_size=AT_ONCE
    )
    text.objects.bulk_create(
        (text(sha256=one, state="WAITING", read_at=LONG_AGO) for one in hashes), batch_size=AT_ONCE
    )


class Migration(migrations.Migration):
    dependencies = [("evidence", "0006_previews_may_wait")]
    operations = [migrations.RunPython(wait, migrations.RunPython.noop, elidable=True)]
