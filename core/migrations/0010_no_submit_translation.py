from django.db import migrations


def take_away(apps, schema_editor):
    """Its buttons led administrators to pages that are closed to everyone."""
    Group = apps.get_model("auth", "Group")
    given = Group.permissions.through.objects.filter(permission__codename="submit_translation")
    given.using(schema_editor.connection.alias).delete()


class Migration(migrations.Migration):
    dependencies = [("core", "0009_closing"), ("auth", "0012_alter_user_first_name_max_length")]
    operations = [migrations.RunPython(take_away, migrations.RunPython.noop)]
