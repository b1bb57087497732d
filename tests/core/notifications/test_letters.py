"""What the mails say: who, what, why and what next, in the language of who reads them."""

import re

import pytest
from django.core import mail
from django.utils import translation
from wagtail.users.models import UserProfile

from core.editorial.events import Event, announce
from core.notifications.happening import Happening
from core.notifications.letters import SUBJECT_LENGTH, write
from core.notifications.notices import NOTICES
from tests.factories.pages import make_recipe
from tests.site.french import faults

pytestmark = pytest.mark.django_db

LANGUAGES = ["en", "fr"]
LONG_TITLE = "Accompagner les familles nouvellement arrivées dans leurs premières démarches à l’école du quartier"


@pytest.fixture
def page(author, agency):
    return make_recipe(title="Lend a bicycle & a helmet", owner=author, agency=agency)


def speak(member, language):
    UserProfile.objects.update_or_create(user=member, defaults={"preferred_language": language})


def written(event, page, language, **details):
    with translation.override(language):
        return write(NOTICES[event], Happening(event, page, **details))


def test_author_reads_who_decided_what_and_why_and_where_to_go_on(author, editor, page, settings):
    announce(Event.CHANGES_REQUESTED, page, actor=editor, note="Say what it costs.\n\nAnd who pays.")

    (message,) = mail.outbox
    assert message.subject == "Changes requested: Lend a bicycle & a helmet"
    assert message.body.startswith(f"Hello {author.first_name},\n")
    assert f"{editor.get_full_name()} read “Lend a bicycle & a helmet” and asks for changes." in message.body
    assert "> Say what it costs.\n> \n> And who pays.\n" in message.body
    assert f"{settings.WAGTAILADMIN_BASE_URL}/admin/pages/{page.pk}/edit/" in message.body


def test_each_reads_it_in_their_own_language_whatever_the_actor_speaks(author, colleague, editor, agency):
    page = make_recipe(live=False, title="Prêter un vélo", owner=colleague, agency=agency)
    page.get_workflow().start(page, author)
    mail.outbox.clear()
    speak(author, "fr")
    speak(colleague, "en")

    with translation.override("fr"):
        announce(Event.DECLINED, page, actor=editor)

    subjects = {message.to[0]: message.subject for message in mail.outbox}
    assert subjects == {
        author.email: "Non retenue\xa0: Prêter un vélo",
        colleague.email: "Not accepted: Prêter un vélo",
    }


def test_who_never_chose_a_language_gets_the_sites_own(author, editor, page):
    with translation.override("fr"):
        announce(Event.DECLINED, page, actor=editor)

    assert mail.outbox[0].subject.startswith("Not accepted")


def test_public_entry_is_linked_where_readers_find_it(page, editor):
    announce(Event.PUBLISHED, page, actor=editor)

    assert page.full_url in mail.outbox[0].body


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", Event)
def test_subject_is_short_however_long_the_title(event, language, editor):
    page = make_recipe(title=LONG_TITLE)

    subject, _text = written(event, page, language, actor=editor)

    assert len(subject) <= SUBJECT_LENGTH
    assert subject.endswith("…")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", Event)
def test_text_names_the_entry_and_ends_with_a_full_link(event, language, page, editor):
    _subject, text = written(event, page, language, actor=editor)

    assert "Lend a bicycle & a helmet" in text
    assert re.search(r"https?://\S+$", text)
    assert "%(" not in text
    assert "None" not in text


@pytest.mark.parametrize("event", Event)
def test_french_mail_is_french_and_well_set(event, editor):
    page = make_recipe("fr", title="Prêter un vélo")
    page.summary = page.agency = None

    subject, text = written(event, page, "fr", actor=editor, note="Dites ce que cela coûte.")

    english_subject, english_text = written(event, page, "en", actor=editor)
    assert subject != english_subject
    assert not set(text.splitlines()[:1]) & set(english_text.splitlines())
    assert faults(subject + "\n" + text) == []
