from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("evidence", "0003_files_become_first_versions")]

    operations = [migrations.RemoveField(model_name="evidence", name="files")]
