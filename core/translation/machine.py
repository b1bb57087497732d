"""First drafts by a machine, where an operator has set one up: see MACHINE_TRANSLATOR in the settings."""

import logging
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow

from django.conf import settings
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation

from core.translation.lines import cleaned, lines_of
from core.translation.marks import breaks_links
from core.translation.segments import is_too_long

logger = logging.getLogger(__name__)

# What providers take at once.
BATCH = 40


class DraftingFailed(Exception):
    """The provider did not answer, or not in time. What it had drafted before is kept."""


def drafter_for(translation):
    """The provider, if there is one for this pair of languages."""
    drafter = get_machine_translator()
    return drafter if drafter and drafter.can_translate(translation.source.locale, translation.target_locale) else None


def draft_missing(translation, drafter):
    """Draft every string of which nothing is known yet; return how many."""
    lines = [line for line in lines_of(translation) if line.may_be_drafted]
    drafted = 0
    for start in range(0, len(lines), BATCH):
        batch = lines[start : start + BATCH]
        texts = _ask(drafter, translation, [line.segment.string.as_value() for line in batch])
        drafted += sum(_keep(translation, line, texts, drafter) for line in batch)
    return drafted


def _ask(drafter, translation, strings):
    """The provider's answer, waited for no longer than a member would: whatever goes wrong there is one failure."""
    pool = ThreadPoolExecutor(max_workers=1)
    answer = pool.submit(drafter.translate, translation.source.locale, translation.target_locale, strings)
    try:
        return {string.data: text.data for string, text in answer.result(settings.MACHINE_TRANSLATOR_TIMEOUT).items()}
    except TooSlow as error:
        raise DraftingFailed from error
    except Exception as error:
        logger.exception("The machine translator failed.")
        raise DraftingFailed from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _keep(translation, line, texts, drafter):
    """Keep a draft as a draft; what someone wrote meanwhile stays."""
    original = line.segment.string.data
    text = cleaned(texts.get(original) or "")
    if not text:
        return False
    _kept, created = StringTranslation.objects.get_or_create(
        translation_of=line.segment.string,
        context=line.segment.context,
        locale=translation.target_locale,
        defaults={
            "data": text,
            "translation_type": StringTranslation.TRANSLATION_TYPE_MACHINE,
            "tool_name": str(drafter.display_name),
            "has_error": breaks_links(original, text) or is_too_long(translation, line.segment, text),
        },
    )
    return created
