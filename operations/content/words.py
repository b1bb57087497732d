"""Terms, organizations and the glossary: named in both languages, each under what it belongs to."""

from django.db.models import F, Q

from core.choices import LANGUAGES
from core.models import GlossaryTerm, Organization, Term, Vocabulary
from operations.content.invariants import invariant

PARENTS = {Vocabulary.TOPIC: Vocabulary.THEME, Vocabulary.PLACE: Vocabulary.PROVINCE}


@invariant("Name it in the CMS.")
def words_are_named_in_both_languages():
    for model in (Term, Organization, GlossaryTerm):
        for language in LANGUAGES:
            unnamed = model.objects.filter(**{f"name_{language}": ""})
            for pk, slug in unnamed.values_list("pk", "slug").iterator():
                yield f"{model._meta.verbose_name} {pk} ({slug})", f"it has no name in {language}"


@invariant("Choose in the CMS what it belongs to.")
def terms_belong_to_the_right_list():
    wrong = Q()
    for vocabulary, parent in PARENTS.items():
        wrong |= Q(vocabulary=vocabulary) & ~Q(parent__vocabulary=parent)
    wrong |= ~Q(vocabulary__in=PARENTS) & ~Q(vocabulary=F("parent__vocabulary"))
    for term in Term.objects.exclude(parent=None).filter(wrong).select_related("parent").iterator():
        yield f"“{term.name_en}” ({term.vocabulary} {term.slug})", f"it belongs to a {term.parent.vocabulary}"
