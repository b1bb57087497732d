"""The French catalogue of the interface: complete, in step with the code, and well set."""

import re
import shlex
import shutil
from collections import Counter
from pathlib import Path

import polib
import pytest
from django.conf import settings as configuration
from django.core.management import call_command

from tests.site.french import faults

ROOT = Path(configuration.BASE_DIR)
CATALOGUE = Path("recipes_site/locale/fr/LC_MESSAGES/django.po")
MARKS = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}|</?\w[^>]*>")
ADVICE = "run `make messages`"


@pytest.fixture(scope="module")
def catalogue():
    return polib.pofile(str(ROOT / CATALOGUE))


@pytest.fixture
def extracted(tmp_path, monkeypatch, settings):
    """What `make messages` finds in the code today, made from nothing in a copy of it."""
    copy = tmp_path / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "var", "tests", "locale", "__pycache__", "static"))
    settings.LOCALE_PATHS = [str(copy / "recipes_site" / "locale")]
    monkeypatch.chdir(copy)
    call_command("makemessages", *options_of_make_messages(), verbosity=0)
    return polib.pofile(str(copy / CATALOGUE))


def options_of_make_messages():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    return shlex.split(re.search(r"manage\.py makemessages (.*)", makefile)[1])


def names(catalogue):
    return {(entry.msgctxt, entry.msgid, entry.msgid_plural) for entry in catalogue if not entry.obsolete}


def forms(entry):
    """Each French form with the English texts it may stand for."""
    if entry.msgid_plural:
        return [(text, [entry.msgid, entry.msgid_plural]) for text in entry.msgstr_plural.values()]
    return [(entry.msgstr, [entry.msgid])]


def test_every_string_of_the_code_is_in_the_catalogue(catalogue, extracted):
    assert names(extracted) - names(catalogue) == set(), ADVICE


def test_catalogue_holds_no_string_that_the_code_lost(catalogue, extracted):
    assert names(catalogue) - names(extracted) == set(), ADVICE
    assert catalogue.obsolete_entries() == []


def test_every_string_is_translated(catalogue):
    missing = [entry.msgid for entry in catalogue if not all(text.strip() for text, _originals in forms(entry))]

    assert missing == []


def test_no_translation_is_a_guess(catalogue):
    assert [entry.msgid for entry in catalogue if entry.fuzzy] == []


def test_translations_keep_placeholders_and_tags(catalogue):
    broken = [
        (originals, text)
        for entry in catalogue
        for text, originals in forms(entry)
        if text and Counter(MARKS.findall(text)) not in [Counter(MARKS.findall(original)) for original in originals]
    ]

    assert broken == []


def test_french_is_well_set(catalogue):
    assert [fault for entry in catalogue for text, _originals in forms(entry) for fault in faults(text)] == []
