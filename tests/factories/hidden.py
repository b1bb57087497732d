"""Entries that readers must not see, each with the same word in all that is hidden of it."""

from core.freshness.steps import archive
from tests.factories.members import make_member
from tests.factories.pages import make_recipe
from tests.factories.translations import translation_of

CANARY = "Canary"


def draft(**shared):
    return make_recipe(title=CANARY, summary=CANARY, live=False, **shared)


def private(**shared):
    page = make_recipe(title=CANARY, summary=CANARY, **shared)
    page.view_restrictions.create(restriction_type="login")
    return page


def taken_back(**shared):
    page = make_recipe(title=CANARY, summary=CANARY, **shared)
    page.unpublish()
    return page


def archived(**shared):
    page = make_recipe(title=CANARY, summary=CANARY, **shared)
    archive(page, make_member("editor"), {"en": CANARY})
    return page


def newer_draft(**shared):
    """A public entry whose next text is not approved yet."""
    page = make_recipe(title="Public as it is", **shared)
    page.title = page.summary = CANARY
    page.save_revision()
    return page


def unread_translation(**shared):
    """An entry whose translation nobody has approved."""
    page = make_recipe("fr", title="Publique en français", **shared)
    translation_of(page).get_target_instance().specific.save_revision()
    target = translation_of(page).get_target_instance().specific
    target.title = target.summary = CANARY
    target.save(clean=False)
    return page


HIDDEN = [draft, private, taken_back, archived, newer_draft, unread_translation]
