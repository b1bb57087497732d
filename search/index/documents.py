"""A document of whatever can be found: an entry, a guide, an organization, a term, a word of the glossary."""

from dataclasses import dataclass, field
from datetime import datetime

from django.apps import apps
from django.urls import reverse
from django.utils.translation import override

from core.choices import LANGUAGES
from core.models import EntryPage, GlossaryTerm, Organization, Term, Vocabulary
from core.models.glossary import lines_of
from search.analysis import stems_of, words
from search.engines.texts import Words
from search.facets import facts_of
from search.index.texts import texts_of
from search.kinds import ENTRY_MODELS

# Lists that readers do not browse: they have no page.
INTERNAL = {Vocabulary.ORGANIZATION_TYPE, Vocabulary.DECISION_REASON}
# Longer than any entry; a text pasted by mistake is not kept twice.
LONGEST_BODY = 60_000


@dataclass(frozen=True)
class Document:
    """What ``SearchDocument`` keeps, before it has a number."""

    kind: str
    language: str
    identity: str
    object_id: int
    title: str
    url: str
    summary: str = ""
    names: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    facts: dict = field(default_factory=dict)
    published_at: datetime | None = None

    def columns(self):
        """The values of ``SearchDocument``'s columns."""
        return {
            "kind": self.kind,
            "language": self.language,
            "identity": self.identity,
            "object_id": self.object_id,
            "title": self.title,
            "summary": self.summary,
            "names": "\n".join(self.names),
            "headings": "\n".join(self.headings),
            "body": "\n".join(self.body)[:LONGEST_BODY],
            "url": self.url,
            "facts": {**self.facts, "kind": [self.kind]},
            "published_at": self.published_at,
            "is_public": True,
        }


def words_of(row):
    """The words an engine keeps of a ``SearchDocument``."""
    typed = [words(text) for text in (row.title, f"{row.summary}\n{row.names}", row.headings, row.body)]
    fields = [stems_of(row.language, field) for field in typed]
    return Words(row.pk, row.language, *fields, typed=typed[0], vocabulary=frozenset().union(*typed))


# Pages


def page_models():
    """The models of the pages that are found, each with its kind."""
    return {**{model: kind for kind, model in ENTRY_MODELS.items()}, apps.get_model("home.SitePage"): "guide"}


def document_of_page(page, address):
    """The document of a public page, in its own language."""
    language = page.locale.language_code
    headings, body = texts_of(page)
    is_entry = isinstance(page, EntryPage)
    with override(language):
        return Document(
            kind=page_models()[type(page)],
            language=language,
            identity=f"page:{page.translation_key}",
            object_id=page.pk,
            title=page.title,
            url=address,
            summary=page.summary if is_entry else page.introduction,
            names=_names_of(page, language) if is_entry else [],
            headings=headings,
            body=body,
            facts=facts_of(page) if is_entry else {},
            published_at=page.first_published_at,
        )


def _names_of(entry, language):
    terms = [getattr(term, f"name_{language}") for terms in entry.terms.values() for term in terms]
    organizations = [name for one in entry.organizations for name in {one.name_en, one.name_fr}]
    return [*terms, *organizations]


# What exists once for both languages


def documents_of(row):
    """The documents of an organization, a term or a word of the glossary, one in each language."""
    makers = {Organization: _of_organization, Term: _of_term, GlossaryTerm: _of_glossary_term}
    documents = []
    for language in LANGUAGES:
        with override(language):
            document = makers[type(row)](row, language)
        if document:
            documents.append(document)
    return documents


def _of_organization(row, language):
    return Document(
        kind="organization",
        language=language,
        identity=f"organization:{row.pk}",
        object_id=row.pk,
        title=row.name,
        url=row.get_absolute_url(),
        summary=row.about,
        names=[*filter(None, [row.place and row.place.full_name, row.kind and row.kind.name])],
        facts={"leads_to": ["organization", row.slug, 0, row.name_language]},
    )


def _of_term(row, language):
    if row.vocabulary in INTERNAL:
        return None
    return Document(
        kind="topic",
        language=language,
        identity=f"term:{row.pk}",
        object_id=row.pk,
        title=row.full_name,
        url=row.get_absolute_url(),
        summary=row.meaning,
        names=[row.parent.name] if row.parent else [],
        facts={"leads_to": [row.vocabulary, row.slug, row.sort_order, ""]},
    )


def _of_glossary_term(row, language):
    if not row.is_approved:
        return None
    return Document(
        kind="glossary",
        language=language,
        identity=f"glossary:{row.pk}",
        object_id=row.pk,
        title=row.name,
        url=f"{reverse('glossary')}#{row.slug}",
        summary=row.definition,
        names=lines_of(row.in_active_language("variants")),
    )
