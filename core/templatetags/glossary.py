"""Terms of the glossary on a page."""

from django import template
from django.template.loader import render_to_string
from django.utils.translation import get_language

from core.glossary.explanations import explain

register = template.Library()


@register.simple_block_tag
def explained(content):
    """What is between the tags, its terms linked to their definitions, which follow it and open on a click."""
    markup, terms = explain(content, get_language() or "en")
    return markup + render_to_string("core/glossary/words.html", {"terms": terms}) if terms else markup
