"""The doors of the CMS: no address opens what lies behind another agency's walls."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import override
from wagtail.admin import auth
from wagtail.users.models import UserProfile
from wagtail_localize.models import Translation, TranslationSource

from core import walls
from core.addresses import is_of_the_cms
from core.models import CustomDocument, CustomImage


def hidden_pages(user, pks):
    return walls.hidden_entries(user).filter(pk__in=pks)


def hidden_images(user, pks):
    return walls.hidden_media(CustomImage, user).filter(pk__in=pks)


def hidden_documents(user, pks):
    return walls.hidden_media(CustomDocument, user).filter(pk__in=pks)


def hidden_translations(user, pks):
    """Translations of which either side is hidden."""
    keys = Translation.objects.filter(pk__in=pks).values("source__object_id")
    return walls.hidden_entries(user).filter(translation_key__in=keys)


def hidden_sources(user, pks):
    keys = TranslationSource.objects.filter(pk__in=pks).values("object_id")
    return walls.hidden_entries(user).filter(translation_key__in=keys)


# What an address names, by the name its pattern gives to the number.
NAMED = {
    "page_id": hidden_pages,
    "parent_page_id": hidden_pages,
    "page_to_move_id": hidden_pages,
    "destination_id": hidden_pages,
    "page_pk": hidden_pages,
    "image_id": hidden_images,
    "document_id": hidden_documents,
    "doc_id": hidden_documents,
    "translation_id": hidden_translations,
    "translation_source_id": hidden_sources,
}
# The same where the pattern says only "pk", by the namespace of the address; also for ``?id=`` lists.
NAMED_PK = {
    "wagtailadmin_pages": hidden_pages,
    "wagtailadmin_api:pages": hidden_pages,
    "wagtailadmin_api:images": hidden_images,
    "wagtailadmin_api:documents": hidden_documents,
    "wagtailimages_chooser": hidden_images,
    "wagtaildocs_chooser": hidden_documents,
}
LISTS = {
    "wagtailadmin_choose_page_chosen_multiple": hidden_pages,
    "wagtailimages_chooser:chosen_multiple": hidden_images,
    "wagtaildocs_chooser:chosen_multiple": hidden_documents,
}


class AgencyWalls:
    """Answers 404, as for a number nobody has, where an address of the CMS names something hidden.

    Wagtail's own views ask about rights too, but not all of them and not before they print a title. Standing
    before all of them, this also holds for views that come with another release or package.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not is_of_the_cms(request) or not request.user.is_authenticated:
            return
        if walls.is_editor(request.user):
            return
        for is_hidden, pks in named_by(request, kwargs):
            pks = [pk for pk in pks if str(pk).isdecimal() and int(pk) < 2**63]
            if pks and is_hidden(request.user, pks).exists():
                raise Http404


def named_by(request, kwargs):
    """What the address names: pairs of a rule and the numbers it is asked about."""
    match = request.resolver_match
    for name, value in kwargs.items():
        if name in NAMED:
            yield NAMED[name], [value]
    if "pk" in kwargs and match.namespace in NAMED_PK:
        yield NAMED_PK[match.namespace], [kwargs["pk"]]
    if match.view_name in LISTS:
        yield LISTS[match.view_name], request.GET.getlist("id")
    if request.GET.getlist("target_pages[]"):
        yield hidden_pages, request.GET.getlist("target_pages[]")


def refuse(request, template="core/refused.html"):
    """Answer 403 and say so, where Wagtail would send the member to their first screen as if all were well."""
    # Wagtail has switched back from the member's language by then.
    with override(UserProfile.get_for_user(request.user).get_preferred_language()):
        return render(request, template, status=403)


def apply():
    """Let every view of the CMS refuse with ``refuse``. Scripts get Wagtail's bare 403, as before."""
    stock = auth.permission_denied

    def permission_denied(request):
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return stock(request)
        return refuse(request)

    auth.permission_denied = permission_denied
