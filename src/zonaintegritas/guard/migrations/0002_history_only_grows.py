"""The history refuses change, also for raw SQL."""

from django.db import migrations

from zonaintegritas.guard.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("guard", "0001_first")]
    operations = [AppendOnly("guard_historyentry")]
