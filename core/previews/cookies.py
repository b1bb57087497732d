"""What lets the holder of a link see the pictures and files of the draft as well."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from wagtail.models import ReferenceIndex

from core.models import PreviewLink

PREFIX = "preview-"
# Not the salt of the address: the cookie cannot be turned into an address.
signer = Signer(salt="core.previews.cookies", sep=".")


def media_paths():
    """Where pictures and files are served: the cookie is sent there and nowhere else."""
    documents = reverse("wagtaildocs_serve", args=[0, "x"]).removesuffix("0/x")
    return [urlsplit(settings.MEDIA_URL).path, documents]


def remember(request, response, link):
    """Let the browser that opened a link load the draft's pictures and files, as long as the link lasts."""
    for number, path in enumerate(media_paths()):
        # A name of its own for each path: of two cookies with one name, a response keeps the last.
        response.set_cookie(
            f"{PREFIX}{number}-{link.pk.hex[:12]}",
            signer.sign(link.pk.hex),
            expires=link.expires_at,
            path=path,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )


def grants(request, media):
    """Whether the request comes from a browser that holds a link, still open, to a draft with this picture or file."""
    held = [link for name, value in request.COOKIES.items() if name.startswith(PREFIX) and (link := named_by(value))]
    if not held:
        return False
    links = PreviewLink.objects.open().filter(pk__in=held).select_related("page")
    return any(shows(link.page.specific.get_latest_revision_as_object(), media) for link in links)


def shows(page, media):
    """Whether a page, as it is in memory, refers to a picture or file. The index knows only what is saved."""
    wanted = (ContentType.objects.get_for_model(media).pk, str(media.pk))
    return any(found[:2] == wanted for found in ReferenceIndex._extract_references_from_object(page))


def named_by(value):
    try:
        return signer.unsign(value)
    except BadSignature:
        return None
