"""What members do to keep entries right: say that one still is, archive it, bring it back.

None of it changes the text, so none of it waits for a review. Each concerns an entry in both its languages,
and leaves its drafts as they are.
"""

import json

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision
from wagtail_localize.models import TranslationSource

from core.choices import LANGUAGES
from core.editorial.events import Event, announce
from core.editorial.pairs import end_wait
from core.models import EntryPage
from core.models.mixins import one_year_from_now
from core.public_facts import public_facts_changed
from core.translation.sources import open_translations


def _both_languages(page):
    return EntryPage.objects.filter(translation_key=page.translation_key)


@transaction.atomic
def confirm(page, user):
    """Keep that the entry was read today and is right, and should be read again in a year."""
    dates = {"last_reviewed": timezone.localdate(), "next_review": one_year_from_now()}
    pages = _both_languages(page)
    pages.update(**dates)
    stored = {name: day.isoformat() for name, day in dates.items()}
    _amend_drafts(pages, stored)
    _amend_translation_sources(page, stored)
    public_facts_changed.send(EntryPage, entries=pages)
    log(instance=page, action="library.confirm", user=user, data={"next_review": stored["next_review"]})


def _amend_drafts(pages, values):
    """Write the values into the stored text that is public and the one that may be next.

    Otherwise publishing a draft begun earlier would take them back.
    """
    numbers = pages.values_list("latest_revision_id", "live_revision_id")
    for revision in Revision.objects.filter(pk__in={number for pair in numbers for number in pair if number}):
        revision.content.update(values)
        revision.save(update_fields=["content"])


def _amend_translation_sources(page, values):
    """The next translation is made from the copy of the original that wagtail-localize keeps."""
    for source in TranslationSource.objects.filter(object_id=page.translation_key):
        source.content_json = json.dumps({**json.loads(source.content_json), **values})
        source.save(update_fields=["content_json"])


@transaction.atomic
def archive(page, user, reasons):
    """Take an entry out of the lists, in both languages: ``reasons`` maps a language to why.

    What is in review is taken back; nobody should read for approval what is no longer listed. Done again, it
    only changes the reasons.
    """
    pages = _both_languages(page)
    first = not page.is_archived
    facts = {f"archive_reason_{language}": reasons.get(language, "") for language in LANGUAGES}
    facts["archived_on"] = page.archived_on or timezone.localdate()
    pages.update(**facts)
    for name, value in facts.items():
        setattr(page, name, value)
    public_facts_changed.send(EntryPage, entries=pages)
    log(instance=page, action="library.archive", user=user, data={"comment": page.archive_reason})
    if first:
        for each in pages.specific():
            if each.current_workflow_state:
                each.current_workflow_state.cancel(user=user)
            if end_wait(each):
                # What is to be translated is the public text again.
                open_translations(each)
        announce(Event.ARCHIVED, page, actor=user, note=page.archive_reason)


@transaction.atomic
def bring_back(page, user):
    """List an archived entry again, in both languages. It is as due for review as it was."""
    pages = _both_languages(page)
    pages.update(archived_on=None, archive_reason_en="", archive_reason_fr="")
    public_facts_changed.send(EntryPage, entries=pages)
    page.refresh_from_db(fields=page.archive_fields)
    log(instance=page, action="library.restore", user=user)
