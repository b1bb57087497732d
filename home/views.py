"""Doors that are not pages of the tree: the bare address, robots.txt, what does not exist, how entries are reviewed."""

from django.core.validators import slug_re
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override
from django.views.generic import TemplateView
from wagtail.models import Locale, Page
from wagtail.users.models import UserProfile

from core.addresses import absolute
from core.choices import EvidenceLevel
from core.criteria import CRITERIA
from core.editorial.figures import recent_figures
from core.editorial.governance import public_roles, steps
from core.middleware import same_for_every_reader
from core.models import Term, Vocabulary
from core.shown import BESIDES_ENTRIES, COUNTS, ShowsOnly


def choose_language(request):
    """Send a reader who named no language to the one their browser asks for."""
    language = get_language_from_request(request)[:2]
    response = redirect(f"/{'fr' if language == 'fr' else 'en'}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


def robots(request):
    """What programs that read the web may read: everything public, by the list of it."""
    lines = ["User-agent: *", "Disallow: /admin/", "", f"Sitemap: {absolute(reverse('sitemap'))}", ""]
    return same_for_every_reader(HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8"))


def page_not_found(request, exception):
    """Say so in both languages, and offer what the reader probably meant."""
    asked = request.path_info.split("/")[1]
    with override(asked if asked in ("en", "fr") else language_beyond_the_pages(request)):
        context = {"suggestions": suggestions(request.path_info), "search_text": last_word(request.path_info)}
        return render(request, "404.html", context, status=404)


def language_beyond_the_pages(request):
    """The language that a member works in, or the one a browser asks for."""
    user = getattr(request, "user", None)
    if user and user.is_authenticated:
        return UserProfile.get_for_user(user).get_preferred_language()[:2]
    return get_language_from_request(request)[:2]


def suggestions(path):
    """Up to four published pages whose address ends like the one asked for, in either language."""
    slug = path.strip("/").rpartition("/")[2][:255]
    if not slug_re.match(slug) or not Locale.objects.exists():
        return []
    found = Page.objects.live().public().filter(slug=slug, depth__gt=1).select_related("locale")[:2]
    return [page.specific for match in found for page in match.get_translations(inclusive=True).live().public()][:4]


def last_word(path):
    """The end of an address as words to search for."""
    return path.strip("/").rpartition("/")[2].replace("-", " ")[:60]


class HowWeReviewView(ShowsOnly, TemplateView):
    """Who decides what becomes public, by which rules and in what time: what the CMS goes by, said in public."""

    template_name = "home/how_we_review.html"
    # How long it takes until there is a translation.
    shown_besides = (BESIDES_ENTRIES, COUNTS)

    def get_context_data(self, **kwargs):
        roles, figures = public_roles(), recent_figures()
        return super().get_context_data(
            roles=roles,
            steps=steps(roles, figures),
            outcomes=figures.outcomes,
            criteria=CRITERIA,
            evidence_levels=EvidenceLevel,
            reasons=Term.objects.in_vocabulary(Vocabulary.DECISION_REASON),
            **kwargs,
        )
