"""What a closed round said refuses change, also for raw SQL."""

from django.db import migrations

from zonaintegritas.guard.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("monitoring", "0001_first"), ("guard", "0002_history_only_grows")]
    operations = [AppendOnly("monitoring_roundsnapshot")]
