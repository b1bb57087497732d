"""The kinds of things that are found, with their names for readers."""

from django.utils.translation import pgettext_lazy

from practices.models import PracticePage
from recipes.models import RecipePage

# Entries first: they are what the library is for.
ENTRY_MODELS = {model.kind: model for model in (RecipePage, PracticePage)}
ENTRIES = tuple(ENTRY_MODELS)
KINDS = {
    **{kind: model.kind_name for kind, model in ENTRY_MODELS.items()},
    "organization": pgettext_lazy("kind of result", "Organization"),
    "topic": pgettext_lazy("kind of result", "Word to browse by"),
    "glossary": pgettext_lazy("kind of result", "Glossary term"),
    "guide": pgettext_lazy("kind of result", "Guide"),
}
