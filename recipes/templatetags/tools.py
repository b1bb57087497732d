"""What templates of recipes ask about tools."""

from django import template

from core.models import Vocabulary
from recipes.tools import is_called

register = template.Library()


@register.simple_tag(takes_context=True)
def tool_term(context, name):
    """The term of a tool that the recipe shown names; None for a draft, whose tools are not public."""
    terms = getattr(context.get("page"), "terms", {})
    return next((term for term in terms.get(Vocabulary.TOOL, []) if is_called(term, name)), None)
