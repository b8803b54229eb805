"""What was kept as files of a document becomes its first version."""

from django.db import migrations


def make_first_versions(apps, schema_editor):
    evidence = apps.get_model("evidence", "Evidence")
    version = apps.get_model("evidence", "EvidenceVersion")
    held = apps.get_model("evidence", "EvidenceFile")
    for row in evidence.objects.prefetch_related("files").iterator(chunk_size=500):
        first = version.objects.create(evidence=row, made_by_id=row.added_by_id, made_at=row.added_at)
        held.objects.bulk_create(
            held(version=first, file=file, position=position)
            for position, file in enumerate(sorted(row.files.all(), key=lambda file: file.pk), start=1)
        )


class Migration(migrations.Migration):
    dependencies = [("evidence", "0002_versions")]

    operations = [migrations.RunPython(make_first_versions, migrations.RunPython.noop, elidable=True)]
