"""PostgreSQL only: dictionaries that fold accents before stemming, and the index Wagtail's own tables lack."""

from django.db import migrations

CONFIGURATIONS = {"common_english": "english", "common_french": "french", "common_simple": "simple"}


def create(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    for name, language in CONFIGURATIONS.items():
        stemmer = "simple" if language == "simple" else f"{language}_stem"
        schema_editor.execute(f"CREATE TEXT SEARCH CONFIGURATION {name} (COPY = pg_catalog.{language})")
        schema_editor.execute(
            f"ALTER TEXT SEARCH CONFIGURATION {name} ALTER MAPPING FOR hword, hword_part, word WITH unaccent, {stemmer}"
        )
    schema_editor.execute(
        "CREATE INDEX search_title_body ON wagtailsearch_indexentry USING gin ((title || body))"
    )


def remove(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.execute("DROP INDEX search_title_body")
    for name in CONFIGURATIONS:
        schema_editor.execute(f"DROP TEXT SEARCH CONFIGURATION {name}")


class Migration(migrations.Migration):
    dependencies = [("wagtailsearch", "0009_remove_ngram_autocomplete")]

    operations = [migrations.RunPython(create, remove)]
