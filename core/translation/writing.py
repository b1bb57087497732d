"""What a translator sends: any number of the strings, read from any earlier state of the original.

Strings are named by where they stand and what they say, so an answer always finds the original it was written
for. Nothing typed is lost, and nothing that someone else wrote since is overwritten unasked.
"""

import re
from dataclasses import dataclass, field

from django.db import transaction
from django.forms import Form
from wagtail_localize.models import String, StringSegment, StringTranslation, TranslationContext

from core.translation.lines import as_stored, as_typed, cleaned, digest, lines_of, shown
from core.translation.segments import MEMORY, keep_string, take_over

NAME = re.compile(r"string-(\d{1,18})-(\d{1,18})")


@dataclass
class Written:
    """What became of what was sent."""

    # How many strings were kept as they were sent.
    kept: int = 0
    # How many of those cannot be used before they are mended.
    broken: int = 0
    # ``{name: text}`` of what was not kept, since someone else had written something else.
    clashes: dict = field(default_factory=dict)
    # ``(original, text)`` of what was written for words that changed meanwhile.
    adrift: list = field(default_factory=list)
    # The form of what the translation has of its own besides words.
    own_values: Form | None = None


@transaction.atomic
def write(translation, data, user):
    """Keep what was sent, and say what became of it. The caller holds the translation's lock."""
    written = Written()
    lines = {line.name: line for line in lines_of(translation)}
    use, _colon, choice = data.get("use", "").partition(":")
    for name in data:
        match = NAME.fullmatch(name)
        typed = cleaned(data[name]) if match else ""
        before = shown(translation, name, data.get(f"seen-{name}", "")) if match else None
        if name == use:
            continue
        if name in lines:
            answer(translation, lines[name], typed, before, data, user, written)
        elif match and before and typed and digest(typed) != before:
            keep_adrift(translation, match.groups(), typed, before, user, written)
    if use in lines:
        written.kept += take_choice(translation, lines[use], choice)
    return written


def answer(translation, line, typed, before, data, user, written):
    """Keep the answer to one line, unless it says nothing new or someone else was there first."""
    now = digest(line.text)
    stands = f"stands-{line.name}" in data and bool(typed)
    settled = data.get(f"clash-{line.name}")
    says_nothing_new = typed == line.text and (line.is_done or not stands)
    is_as_shown = digest(typed) == (before or now) and not stands
    is_empty = not typed and line.segment.kept is None
    if settled == "theirs" or says_nothing_new or is_as_shown or is_empty:
        return
    if before not in (None, now) and typed != line.text and settled != "mine":
        written.clashes[line.name] = typed
        return
    written.broken += not keep_string(translation, line.segment, as_stored(typed), user)
    written.kept += 1


def keep_adrift(translation, key, typed, before, user, written):
    """Keep what was written for words that are gone as their translation: the new words will show it beside them."""
    context_id, string_id = key
    context = TranslationContext.objects.filter(pk=context_id, object=translation.source.object_id).first()
    string = String.objects.filter(pk=string_id).first()
    if not (context and string):
        return
    kept = StringTranslation.objects.filter(
        translation_of=string, context=context, locale=translation.target_locale
    ).first()
    if kept is None or digest(as_typed(kept.data)) == before:
        keep_string(translation, StringSegment(context=context, string=string), as_stored(typed), user)
    written.adrift.append((as_typed(string.data), typed))


def take_choice(translation, line, choice):
    """Fill a line in with one of the earlier translations offered for it."""
    for row in line.choices:
        if str(row.pk) == choice:
            return take_over(translation, line.segment, row, MEMORY)
    return False
