"""The tools a recipe names, as terms that readers browse and filter by.

Authors do not choose them: they are made from the names among the ingredients when the recipe becomes public. What
a draft names stays with the draft. A tool's name is the same in both languages, and so is its term.
"""

from django.db.models import Q

from core.folding import fold
from core.models import PageTerm, Term, Vocabulary
from core.slugs import slug_for


def blocks_of(page):
    """What a recipe says about each of its tools, in the order of its ingredients."""
    return [block.value for block in page.ingredients if block.block_type == "tool"]


def slug_of(name):
    """The word in the address of a tool; empty for a name without a letter or figure of ours."""
    return slug_for(fold(name))[:50].strip("-")


def is_called(term, name):
    """Whether a tool's term stands for what a recipe calls so. Editors may have renamed it, or its address."""
    return term.slug == slug_of(name) or name.casefold() in (term.name_en.casefold(), term.name_fr.casefold())


def keep_in_step(page):
    """Let a recipe's terms say which tools it names now. The caller saves the page."""
    tools = {term.pk: term for term in map(_term_for, _names_in(page))}
    kept = []
    for link in page.page_terms.all():
        if link.term.vocabulary != Vocabulary.TOOL or tools.pop(link.term_id, None):
            kept.append(link)
    page.page_terms = [*kept, *(PageTerm(term=term) for term in tools.values())]


def _names_in(page):
    names = (" ".join((value.get("name") or "").split()) for value in blocks_of(page))
    return [name for name in names if slug_of(name)]


def _term_for(name):
    """The term of a tool, made where it is missing."""
    slug = slug_of(name)
    known = Term.objects.filter(Q(slug=slug) | Q(name_en__iexact=name) | Q(name_fr__iexact=name))
    found = sorted(known.filter(vocabulary=Vocabulary.TOOL), key=lambda term: term.slug != slug)
    if found:
        return found[0]
    names = {"name_en": name, "name_fr": name}
    return Term.objects.get_or_create(vocabulary=Vocabulary.TOOL, slug=slug, defaults=names)[0]
