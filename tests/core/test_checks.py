"""Mistakes that are told at once: conventions of the code, demonstration accounts, settings for production."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.hashers import check_password, identify_hasher, make_password
from wagtail_localize.fields import SynchronizedField

from core import checks
from core.completeness import Part
from core.hashers import DemonstrationPasswordHasher
from recipes.models import RecipePage
from users.models import User

REQUIRED = {
    "SECRET_KEY": "a long random string that nobody else knows, for this test only",
    "ALLOWED_HOSTS": "example.org",
    "BASE_URL": "https://example.org",
    "DATABASE_URL": "sqlite://:memory:",
    "EMAIL_URL": "consolemail://",
    "DEFAULT_FROM_EMAIL": "library@example.org",
}


STARTED = "import recipes_site.settings.production as s; print(s.DEBUG, s.DEMO_MODE)"
HASHERS = "import django; django.setup(); from django.conf import settings; print(*settings.PASSWORD_HASHERS)"


def start_production(tmp_path, variables, code=STARTED):
    """Run code under the production settings as a server would, with these variables only."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env={
            "PATH": os.environ["PATH"],
            "DATA_DIR": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "recipes_site.settings.production",
            **variables,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def without_demo_mode(settings):
    settings.DEMO_MODE = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]


def demonstration_account():
    return User.objects.create(
        username="riverside-author",
        password=make_password("published", hasher=DemonstrationPasswordHasher.algorithm),
    )


def test_every_page_keeps_the_translation_rules_of_its_parents():
    assert checks.check_translation_rules_are_composed(None) == []


def test_page_that_drops_an_inherited_translation_rule_is_told_which(monkeypatch):
    monkeypatch.setattr(
        RecipePage,
        "override_translatable_fields",
        [rule for rule in RecipePage.override_translatable_fields if rule.field_name not in ("licence", "slug")],
    )

    errors = checks.check_translation_rules_are_composed(None)

    assert [error.id for error in errors] == ["core.E001", "core.E001"]
    assert [error.msg for error in errors] == [
        "RecipePage drops the translation rule it inherits for 'licence'.",
        "RecipePage drops the translation rule it inherits for 'slug'.",
    ]


def test_page_may_add_translation_rules(monkeypatch):
    rules = [*RecipePage.override_translatable_fields, SynchronizedField("group_size")]
    monkeypatch.setattr(RecipePage, "override_translatable_fields", rules)

    assert checks.check_translation_rules_are_composed(None) == []


def test_every_part_of_a_template_exists():
    assert checks.check_parts_exist(None) == []


def test_template_that_asks_for_what_it_does_not_have_is_told(monkeypatch):
    monkeypatch.setattr(RecipePage, "parts", [*RecipePage.parts, Part("overveiw")])

    (error,) = checks.check_parts_exist(None)

    assert error.id == "core.E002"
    assert error.msg == "RecipePage asks for 'overveiw', which it does not have."


@pytest.mark.django_db
def test_demonstration_accounts_are_named_outside_demonstration_mode(settings):
    demonstration_account()
    settings.DEMO_MODE = False

    (error,) = checks.check_no_demonstration_accounts(None, databases=["default"])

    assert error.id == "core.E003"
    assert "riverside-author" in error.msg


@pytest.mark.django_db
def test_demonstration_accounts_are_fine_in_demonstration_mode():
    demonstration_account()

    assert checks.check_no_demonstration_accounts(None, databases=["default"]) == []


@pytest.mark.django_db
def test_database_without_demonstration_accounts_passes(without_demo_mode):
    User.objects.create_user("someone", password="a long password")

    assert checks.check_no_demonstration_accounts(None, databases=["default"]) == []


@pytest.mark.django_db
def test_published_password_opens_an_account_in_demonstration_mode_only(settings):
    user = demonstration_account()
    assert authenticate(username="riverside-author", password="published") == user

    settings.DEMO_MODE = False
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]

    assert authenticate(username="riverside-author", password="published") is None


def test_hasher_of_published_passwords_is_unknown_without_demonstration_mode(without_demo_mode):
    encoded = DemonstrationPasswordHasher().encode("published", "salt")

    assert check_password("published", encoded) is False
    with pytest.raises(ValueError, match="demonstration"):
        identify_hasher(encoded)


def test_production_starts_with_its_variables(tmp_path):
    answer = start_production(tmp_path, REQUIRED)

    assert answer.stdout.split() == ["False", "False"], answer.stderr


@pytest.mark.parametrize("config", [{"CLASS": "no.such.Class"}, {"CLASS": "core.checks.nothing"}, {}, "DeepL"])
def test_machine_translator_that_cannot_be_loaded_is_reported(settings, config):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = config

    assert [error.id for error in checks.check_machine_translator_can_be_loaded(None)] == ["core.E004"]


def test_no_machine_translator_is_no_mistake(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None

    assert checks.check_machine_translator_can_be_loaded(None) == []


def test_production_without_variables_names_every_one_that_is_missing(tmp_path):
    answer = start_production(tmp_path, {})

    assert answer.returncode != 0
    assert "ImproperlyConfigured" in answer.stderr
    assert [name for name in REQUIRED if f"  {name}: " not in answer.stderr] == []


@pytest.mark.parametrize("name", REQUIRED)
def test_production_without_one_variable_names_that_one_alone(tmp_path, name):
    answer = start_production(tmp_path, {key: value for key, value in REQUIRED.items() if key != name})

    assert answer.returncode != 0
    assert [key for key in REQUIRED if f"  {key}: " in answer.stderr] == [name]


def test_production_refuses_demonstration_mode(tmp_path):
    answer = start_production(tmp_path, {**REQUIRED, "DEMO_MODE": "true"})

    assert answer.returncode != 0
    assert "DEMO_MODE is for demonstration only" in answer.stderr


def test_production_says_what_to_install_for_postgresql(tmp_path):
    without = f"import sys; sys.modules['psycopg'] = None\n{STARTED}"
    answer = start_production(tmp_path, {**REQUIRED, "DATABASE_URL": "postgres://library@127.0.0.1/library"}, without)

    assert answer.returncode != 0
    assert "requirements/postgresql.txt" in answer.stderr


def test_production_does_not_list_the_hasher_of_published_passwords(tmp_path):
    answer = start_production(tmp_path, REQUIRED, HASHERS)

    assert "PBKDF2PasswordHasher" in answer.stdout, answer.stderr
    assert "Demonstration" not in answer.stdout
