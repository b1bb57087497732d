"""Everything that requests would load one after the other, loaded before the first."""

from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import get_resolver
from django.utils import translation
from wagtail.models import get_page_models


def load_everything(languages):
    """Load addresses and texts of each language, and the templates of pages. Asks the database for nothing."""
    for code in languages:
        with translation.override(code):
            translation.gettext("Search")
            # Addresses differ by language, and each language's are collected when first asked for.
            get_resolver().reverse_dict  # noqa: B018
    for model in get_page_models():
        try:
            get_template(model.template)
        except TemplateDoesNotExist:
            # Wagtail's own base class has none.
            continue
