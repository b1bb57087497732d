"""What a translator should know of a string besides its words: the approved terms that occur in it."""

from core.glossary.matching import terms_in


def notes_on(original, source_locale, target_locale):
    """One note per approved term, as "settlement: établissement"."""
    source, target = source_locale.language_code, target_locale.language_code
    terms = {found.term.pk: found.term for found in terms_in(original, source)}
    return [f"{term.wording(source)}: {term.wording(target)}" for term in terms.values()]
