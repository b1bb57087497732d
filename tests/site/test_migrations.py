import pytest
from django.core.management import call_command

OURS = ["opendata", "box", "home", "search", "nominations", "recipes", "practices", "core", "users"]


@pytest.mark.django_db
def test_no_model_changed_without_a_migration(capsys):
    try:
        call_command("makemigrations", *OURS, check=True, dry_run=True)
    except SystemExit:
        pytest.fail("Run `manage.py makemigrations`:\n" + capsys.readouterr().out)
