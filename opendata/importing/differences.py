"""What an entry of a file says otherwise than its page here."""

import re

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from core.models import Vocabulary
from opendata.importing.tables import FromCell
from opendata.values import LINKED, LINKED_ID, FormattedText

BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')


def differences(page, entry, pages):
    """The names of the fields and relations in which a page differs. ``pages``: the original of each key."""
    found = [name for name, value in entry.values.items() if not says_the_same(page, name, value)]
    if entry.terms and terms_of(page, entry.terms) != {name: set(slugs) for name, slugs in entry.terms.items()}:
        found.append("terms")
    if entry.organizations is not None:
        links = page.page_organizations.all()
        if [link.organization.slug for link in links] != [one["slug"] for one in entry.organizations]:
            found.append("organizations")
    if entry.origins is not None and origins_of(page, entry) != [as_origin(one, pages) for one in entry.origins]:
        found.append("origins")
    if entry.related is not None and related_of(page, entry) != [one.key for one in entry.related if one.key in pages]:
        found.append("related_entries")
    return found


def says_the_same(page, name, value):
    if name == "image_id":
        return page.image_id == value
    place, now = page._meta.get_field(name), getattr(page, name)
    if isinstance(place, StreamField):
        # A stream read from the database is as it was stored, with what was left out; asked for, it is whole.
        return _same_text(_bare([child.get_prep_value() for child in now]), _bare(value))
    if isinstance(value, FromCell):
        cell = FormattedText().cell
        return cell(now) == cell(value)
    if isinstance(place, RichTextField):
        return _same_text(now, value)
    return now == value or (now in ("", None) and value in ("", None))


def terms_of(page, vocabularies):
    """``{vocabulary: {slug}}`` of a page, in some vocabularies."""
    found = {vocabulary: set() for vocabulary in vocabularies}
    for link in page.page_terms.all():
        vocabulary = Vocabulary(link.term.vocabulary)
        if vocabulary in found:
            found[vocabulary].add(link.term.slug)
    return found


def is_unknown_to_readers(entry_here, named):
    """Whether an export could not name an entry that another points to: the link to it stays as it is."""
    is_named = entry_here.translation_key in {one.key for one in named}
    return not is_named and (entry_here.archived_on is not None or not entry_here.live)


def origins_of(page, entry):
    return [
        (link.kind, link.entry.translation_key, "", "") if link.entry else (link.kind, None, link.title, link.url)
        for link in page.lineage.all()
        if not (link.entry and is_unknown_to_readers(link.entry, entry.origins))
    ]


def as_origin(origin, pages):
    if origin.key in pages:
        return origin.kind, origin.key, "", ""
    return origin.kind, None, origin.title, origin.address


def related_of(page, entry):
    shown = (link.entry for link in page.related_entries.all() if not link.is_left_out)
    return [one.translation_key for one in shown if not is_unknown_to_readers(one, entry.related)]


def _bare(value):
    """A stream without what is empty, and without the numbers of list items, which stand for nothing."""
    if isinstance(value, dict):
        is_item = value.get("type") == "item"
        inner = {name: _bare(part) for name, part in value.items() if not (is_item and name == "id")}
        return {name: part for name, part in inner.items() if part}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def _same_text(now, new):
    """Whether texts are the same, also where links lead to the other language of the same page."""
    if now == new:
        return True
    numbers = {int(number) for text in _texts((now, new)) for number in _linked(text)}
    if not numbers:
        return _comparable(now, {}) == _comparable(new, {})
    keys = dict(Page.objects.filter(pk__in=numbers).values_list("pk", "translation_key"))
    return _comparable(now, keys) == _comparable(new, keys)


def _texts(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str) and "linktype" in value:
        yield value


def _linked(text):
    for link in LINKED.finditer(text):
        if link[1] == "page" and (number := LINKED_ID.search(link[0])):
            yield number[1]


def _comparable(value, keys):
    if isinstance(value, dict):
        return {name: _comparable(inner, keys) for name, inner in value.items()}
    if isinstance(value, list):
        return [_comparable(inner, keys) for inner in value]
    if not isinstance(value, str) or "<" not in value:
        return value

    def by_key(link):
        number = LINKED_ID.search(link[0])
        return f'<a page="{keys.get(int(number[1]), number[1])}">' if number and link[1] == "page" else link[0]

    return LINKED.sub(by_key, BLOCK_KEY.sub("", value))
