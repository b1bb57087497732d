"""The menus of every page ask for the pages right below the front page: without this, for each page of the library."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("core", "0006_related_entries_left_out")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX core_pages_by_depth ON wagtailcore_page (depth, locale_id)",
            "DROP INDEX core_pages_by_depth",
        ),
    ]
