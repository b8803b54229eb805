"""A revision of a plan refuses change, also for raw SQL."""

from django.db import migrations

from zonaintegritas.guard.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_first"), ("guard", "0002_history_only_grows")]
    operations = [AppendOnly("plans_revision")]
