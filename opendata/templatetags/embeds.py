"""What an entry's page offers to other sites."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from core.addresses import absolute
from opendata.embeds.markup import card_address, markup_of

register = template.Library()


@register.simple_tag(takes_context=True)
def embed_markup(context, entry):
    """The markup that shows the entry's card on another site."""
    return markup_of(entry, context["library"])


@register.simple_tag
def embed_address(entry):
    return card_address(entry)


@register.simple_tag
def oembed_address(here):
    """Where other sites ask what to show for the page."""
    return absolute(reverse("oembed")) + "?" + urlencode({"url": here.canonical, "format": "json"})
