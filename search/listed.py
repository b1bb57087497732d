"""Which listings an entry stands in: told when it changes, so that no other is made anew."""

from core.models import Term
from core.shown import entries_with


def listings_of(versions):
    """The tags of all listings that an entry stands in, of some versions of it. A query for where contributors are.

    Listings are those of its kind, its contributors, its terms, where its contributors are, and what is above.
    """
    contributors = [one for version in versions for one in version.organizations]
    places = {one.place_id for one in contributors if one.place_id}
    terms = {term for version in versions for found in version.terms.values() for term in found}
    if places:
        terms |= set(Term.objects.filter(pk__in=places).select_related("parent"))
    terms |= {term.parent for term in terms if term.parent}
    return {
        *(entries_with("kind", version.template_class.kind) for version in versions),
        *(entries_with("organization", one.slug) for one in contributors),
        *(entries_with(term.vocabulary, term.slug) for term in terms),
    }
