"""Drafts by a machine: marked, not counted, confirmed by a person, and never in the way."""

from threading import Event

import pytest
from wagtail_localize.machine_translators.dummy import DummyTranslator
from wagtail_localize.strings import StringValue

from core.translation.segments import segments_of
from tests.factories.pages import make_practice
from tests.factories.screens import form_of, line_of, name_in, open_screen, send, words
from tests.factories.translations import target_of, translation_of

pytestmark = pytest.mark.django_db

BUTTON = "Draft what is missing by machine"


class FailingTranslator(DummyTranslator):
    def translate(self, source_locale, target_locale, strings):
        raise OSError("No route to host, key abc123")


class SlowTranslator(DummyTranslator):
    def translate(self, source_locale, target_locale, strings):
        Event().wait(0.5)
        return {}


class CarelessTranslator(DummyTranslator):
    """Forgets a string, answers one with nothing, and drops every mark."""

    def translate(self, source_locale, target_locale, strings):
        return {string: StringValue(string.render_text()) for string in strings[1:]} | {strings[1]: StringValue("")}


@pytest.fixture
def provider(settings):
    def choose(drafter):
        path = f"{drafter.__module__}.{drafter.__qualname__}"
        settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": path}

    choose(DummyTranslator)
    return choose


@pytest.fixture
def opened():
    return translation_of(
        make_practice(summary="One two", challenge='<p>Ask <a href="https://example.org/">them</a>.</p>')
    )


def row(opened, original):
    return next(row for row in segments_of(opened) if row.string.data == original)


def test_without_a_provider_nothing_is_offered_or_drafted(login, translator, opened):
    html = send(login(translator), opened, {}, "draft")

    assert BUTTON not in html
    assert [row.kept for row in segments_of(opened) if row.kept] == []


def test_drafts_are_marked_and_not_counted(login, translator, opened, provider):
    client = login(translator)
    assert BUTTON in words(open_screen(client, opened))

    html = send(client, opened, {name_in(opened, "One two"): "Un deux"}, "draft")

    assert row(opened, "One two").kept.data == "Un deux"
    assert "1 of " in html
    drafted = [line for line in segments_of(opened) if not line.is_done]
    assert {line.kept.translation_type for line in drafted} == {"machine"}
    line = line_of(open_screen(client, opened), opened, drafted[0].string.data)
    assert "Machine draft: read it, mend it, confirm it" in words(line)


def test_drafts_are_not_submitted_before_a_person_confirmed_each(login, translator, opened, provider):
    client = login(translator)
    send(client, opened, {}, "draft")
    data = form_of(open_screen(client, opened))

    html = send(client, opened, data, "submit")
    assert "still to translate" in html
    assert not target_of(opened).workflow_in_progress

    ticks = {f"stands-{name}": "on" for name in data if name.startswith("string-")}
    send(client, opened, data | ticks, "submit")
    assert target_of(opened).workflow_in_progress
    assert {line.kept.translation_type for line in segments_of(opened)} == {"manual"}
    assert {line.kept.last_translated_by for line in segments_of(opened)} == {translator}


def test_draft_is_confirmed_by_mending_it(login, translator, opened, provider):
    client = login(translator)
    send(client, opened, {}, "draft")

    send(client, opened, form_of(open_screen(client, opened)) | {name_in(opened, "One two"): "Un, deux"})

    assert row(opened, "One two").is_done
    assert [line.string.data for line in segments_of(opened) if line.is_done] == ["One two"]


@pytest.mark.parametrize("drafter", [FailingTranslator, SlowTranslator])
def test_provider_that_fails_or_is_slow_loses_nothing(login, translator, opened, provider, settings, drafter):
    provider(drafter)
    settings.MACHINE_TRANSLATOR_TIMEOUT = 0.05

    html = send(login(translator), opened, {name_in(opened, "One two"): "Un deux"}, "draft")

    assert "The machine translator does not answer. Nothing is lost" in html
    assert "abc123" not in html
    assert [line.translation for line in segments_of(opened) if line.kept] == ["Un deux"]


def test_draft_with_broken_marks_is_kept_and_flagged(login, translator, opened, provider):
    provider(CarelessTranslator)
    client = login(translator)

    send(client, opened, {}, "draft")

    first, second, *_rest = segments_of(opened)
    assert (first.kept, second.kept) == (None, None)
    linked = row(opened, 'Ask <a id="a1">them</a>.')
    assert (linked.kept.translation_type, linked.kept.has_error) == ("machine", True)
    line = line_of(open_screen(client, opened), opened, linked.string.data)
    assert "Keep the marks of the original" in words(line)
    assert line.find("input", type="checkbox") is None
