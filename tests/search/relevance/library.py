"""The library that is searched: the demonstration, entries written for the evaluation, and generated ones as noise."""

import uuid
from dataclasses import dataclass
from pathlib import Path

from wagtail.models import Page

from core.models import EntryPage, GlossaryTerm, Organization, PageTerm, Term
from home.demo.builder import key_of as demo_key_of
from home.demo.builder import load_demo_content
from home.demo.entries import ENTRIES
from home.models import SitePage
from search.generated.entries import Entry, paragraphs
from search.generated.lexicon import Pair
from search.generated.tables import Batch, generate

SOURCE = Path(__file__).parent / "entries.txt"
NAMESPACE = uuid.UUID("b7b43c1e-5f0d-5b0e-8a51-0f4f5f3c9d11")
SEED = 7
GENERATED = "generated"


@dataclass
class Written:
    """One entry of the file. ``texts`` is ``{language: (title, summary, text)}``, the original first."""

    slug: str
    kind: str
    terms: list
    texts: dict

    @property
    def key(self):
        return uuid.uuid5(NAMESPACE, self.slug)


def written():
    blocks = SOURCE.read_text(encoding="utf-8").split("\n[")[1:]
    return [_entry(block.strip().splitlines()) for block in blocks]


def _entry(lines):
    (template, topics, audiences, where), texts = lines[1].split(" | "), lines[2:]
    kind, languages = template.split(" ")
    province, _slash, place = where.partition("/")
    terms = [("topic", slug) for slug in topics.split(", ")]
    terms += [("audience", slug) for slug in audiences.split(", ")]
    terms += [("province", province), *([("place", place)] if place else [])]
    languages = languages.split("+")
    return Written(
        slug=lines[0].strip("]"),
        kind=kind,
        terms=terms,
        texts={language: tuple(texts[3 * order : 3 * order + 3]) for order, language in enumerate(languages)},
    )


def build_library(noise):
    """Make everything that is searched; the index is left to each engine."""
    load_demo_content()
    Batch().write([as_generated(entry) for entry in written()])
    generate(noise, SEED)


def as_generated(entry):
    """The entry in the form that is written straight into the tables: its text where the template begins."""
    languages = list(entry.texts)
    english, french = (entry.texts.get(language) or entry.texts[languages[0]] for language in ("en", "fr"))
    title, summary, text = (Pair(*sides) for sides in zip(english, french, strict=True))
    return Entry(
        key=entry.key,
        slug=entry.slug,
        kind=entry.kind,
        languages=languages,
        days_since_published=30,
        days_until_translated=10,
        days_since_reviewed=5,
        archived=False,
        town="",
        organizations=[],
        terms=entry.terms,
        fields={
            "title": title,
            "summary": summary,
            "contact_route": "editors",
            "overview" if entry.kind == "recipe" else "challenge": paragraphs([text]),
        },
    )


class Names:
    """What the judgement calls the things an engine finds."""

    def __init__(self):
        self.entries = {entry.key: entry.slug for entry in written()}
        self.entries |= {demo_key_of(entry["slug"]): entry["slug"] for entry in ENTRIES}
        english = SitePage.objects.filter(locale__language_code="en")
        self.site_pages = dict(english.values_list("translation_key", "slug"))
        self.languages = {}
        for key, language in Page.objects.live().values_list("translation_key", "locale__language_code"):
            self.languages.setdefault(key, set()).add(language)
        # A generated entry may be as right as the written ones where it is about the same.
        self.generated_terms = {}
        links = PageTerm.objects.filter(page__slug__startswith=f"generated-{SEED}-")
        for pk, vocabulary, slug in links.values_list("page", "term__vocabulary", "term__slug"):
            self.generated_terms.setdefault(pk, set()).add(f"{vocabulary}/{slug}")
        self.topics = {}
        for key, slug in PageTerm.objects.filter(term__vocabulary="topic").values_list(
            "page__translation_key", "term__slug"
        ):
            if key in self.entries:
                self.topics.setdefault(self.entries[key], set()).add(f"topic/{slug}")

    def name_of(self, found, language):
        """The name of what was found, for a reader of one language.

        A page in the other language goes by another name, unless it is in the other language only.
        """
        match found:
            case Term():
                return f"{found.vocabulary}/{found.slug}"
            case Organization():
                return f"organization/{found.slug}"
            case GlossaryTerm():
                return f"glossary/{found.slug}"
            case SitePage():
                name = f"page/{self.site_pages.get(found.translation_key, found.slug)}"
            case EntryPage():
                name = self.entries.get(found.translation_key, GENERATED)
            case _:
                return f"{found._meta.label}/{found.pk}"
        code = found.locale.language_code
        is_foreign = code != language and language in self.languages[found.translation_key]
        return f"{name} ({code})" if is_foreign else name

    def may_be_right(self, found, query):
        """Whether a generated entry is about what is asked for, so that nobody can say it is wrong."""
        if query.kind in ("place", "tool"):
            return True
        asked = set(query.answers).union(*(self.topics.get(answer, ()) for answer in query.answers))
        return bool(self.generated_terms.get(found.pk, set()) & asked)

    def unknown(self, queries):
        """Answers of the judgement that nothing in the library goes by."""
        known = {f"{term.vocabulary}/{term.slug}" for term in Term.objects.all()}
        known |= {f"organization/{slug}" for slug in Organization.objects.values_list("slug", flat=True)}
        known |= {f"glossary/{slug}" for slug in GlossaryTerm.objects.approved().values_list("slug", flat=True)}
        known |= {f"page/{slug}" for slug in self.site_pages.values()}
        known |= {self.entries[key] for key in self.languages if key in self.entries}
        return {answer for query in queries for answer in query.answers} - known
