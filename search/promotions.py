"""What editors want to be found first under certain words; kept in the CMS with Wagtail's promoted results."""

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page
from wagtail.search.utils import normalise_query_string

from core.models.pages import is_open_to_all


def promoted(text, locale):
    """The promotions for a text that readers of a language can follow; ``.to`` is the page of each in theirs."""
    promotions = SearchPromotion.objects.filter(query__query_string=normalise_query_string(text))
    promotions = list(promotions.select_related("page").order_by("sort_order"))
    keys = [promotion.page.translation_key for promotion in promotions if promotion.page]
    pages = Page.objects.live().filter(is_open_to_all(), translation_key__in=keys, locale=locale) if keys else []
    by_key = {page.translation_key: page for page in pages}
    shown = []
    for promotion in promotions:
        promotion.to = promotion.page and by_key.get(promotion.page.translation_key)
        if promotion.to or promotion.external_link_url:
            shown.append(promotion)
    return shown
