"""Who handed in what is on record, and the state of the proof of every occurrence."""

from django.db import migrations
from django.db.models import Exists, F, OuterRef, Subquery


def write_states(apps, schema_editor):
    proof = apps.get_model("plans", "ItemProof")
    occurrence = apps.get_model("plans", "Occurrence")
    evidence = apps.get_model("evidence", "Evidence")
    author = evidence.objects.filter(pk=OuterRef("evidence")).values("added_by")[:1]
    proof.objects.filter(cited_by=None).update(cited_by=Subquery(author))
    here = proof.objects.filter(occurrence=OuterRef("pk"))
    for state in ("ACCEPTED", "SUBMITTED", "RETURNED"):  # the most pressing last
        occurrence.objects.filter(Exists(here.filter(state=state))).update(proof_state=state)
    occurrence.objects.filter(proof_state="ACCEPTED", done_on__isnull=False).update(accepted_on=F("done_on"))


class Migration(migrations.Migration):
    dependencies = [("plans", "0012_review_of_proofs"), ("evidence", "0004_no_files_without_version")]

    operations = [migrations.RunPython(write_states, migrations.RunPython.noop, elidable=True)]
