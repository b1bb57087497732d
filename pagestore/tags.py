"""The tags by which kept answers are forgotten."""

import sys
from functools import cache

from wagtail.models import Page

from core.models import EntryPage
from core.shown import BESIDES_ENTRIES, GLOSSARY, MENU
from search.listed import listings_of
from search.related import places_beside

# Of every answer that does not say what it shows.
ANYTHING = "*"
# Of every answer at all: where the site begins, who may read what.
ALL = "all"
PUBLISHED = "published:"


def tag_of(instance):
    """The tag of one row. A page has the same in both languages: each says whether there is the other."""
    if isinstance(instance, Page):
        return page_tag(instance.translation_key)
    return sys.intern(f"{_label(type(instance))}:{instance.pk}")


def page_tag(translation_key):
    # Hundreds of answers name the same rows.
    return sys.intern(f"page:{translation_key}")


def published_tag(page):
    """Of no answer: it tells which page was published, in which language."""
    return f"{PUBLISHED}{page.pk}"


def published_in(tags):
    """The keys of the pages that were published when these tags were told."""
    return sorted(int(tag.removeprefix(PUBLISHED)) for tag in tags if tag.startswith(PUBLISHED))


@cache
def _label(model):
    return model._meta.concrete_model._meta.label_lower


def tags_of_page(page, version=None):
    """The page, those it says it came from, the listings it stands in and the places where it may stand beside others.

    These are read from a version of it, by default from what the database holds now of it and its translations. Of an
    entry that it holds no longer, nobody knows where it stood.
    """
    tags = {tag_of(page)}
    if page.depth <= 3:
        tags.add(MENU)
    if version is None:
        versions = list(EntryPage.objects.filter(translation_key=page.translation_key).for_rows())
    else:
        versions = [version]
    entry = next((one for one in versions if one.pk == page.pk), None)
    if not isinstance(entry, EntryPage):
        return tags | {BESIDES_ENTRIES}
    tags |= {page_tag(link.entry.translation_key) for link in entry.lineage.all() if link.entry}
    return tags.union(places_beside(entry), listings_of(versions))


def tags_of_row(row):
    tags = {tag_of(row), BESIDES_ENTRIES}
    if row._meta.label == "core.GlossaryTerm":
        tags.add(GLOSSARY)
    if row._meta.label == "core.Decision":
        tags.add(page_tag(row.page.translation_key))
    return tags
