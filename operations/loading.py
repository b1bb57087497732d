"""Everything that requests would load one after the other, loaded before the first."""

from django.conf import settings
from django.template.loader import get_template
from django.urls import get_resolver
from django.utils import translation


def load_everything(languages):
    """Load addresses and texts of each language, and all our templates. Asks the database for nothing."""
    for code in languages:
        with translation.override(code):
            translation.gettext("Search")
            # Addresses differ by language, and each language's are collected when first asked for.
            get_resolver().reverse_dict  # noqa: B018
    folder = settings.BASE_DIR / "templates"
    for path in folder.rglob("*.html"):
        get_template(str(path.relative_to(folder)))
