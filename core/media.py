"""Pictures and files, given to whoever may see them: readers once a public page shows them, members before."""

from pathlib import PurePosixPath

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import patch_cache_control
from wagtail.permissions import policy_registry

from core import previews, walls
from core.models import CustomImage, Rendition
from core.pictures.making import ask_for
from core.public_facts import picture_changed
from core.uploads.serving import not_at_the_moment


def may_see(request, media):
    """Whether a request, of a member or not, may be given this picture or file."""
    if walls.is_shown_publicly(media):
        return True
    policy = policy_registry.get(media)
    if request.user.is_authenticated and policy.user_has_permission_for_instance(request.user, "choose", media):
        return True
    return previews.grants(request, media)


def serve_media(request, path):
    """Answer the address of a picture, at any size. Files have an address of their own: see ``guard_document``.

    What this answers may be taken back at any time, so browsers ask again before they show it again.
    """
    image = image_at(path)
    if image is None or not may_see(request, image):
        raise Http404
    try:
        response = FileResponse(default_storage.open(path))
    except (FileNotFoundError, SuspiciousOperation) as error:
        # Pages that show it say in words what it shows from now on, until it is made again.
        if ask_for(image):
            picture_changed.send(CustomImage, image=image)
        raise Http404 from error
    except OSError:
        return not_at_the_moment()
    patch_cache_control(response, no_cache=True, public=walls.is_shown_publicly(image))
    response["Content-Security-Policy"] = "default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def serve_avatar(request, path):
    """Answer the address of a member's own picture, for members."""
    if not request.user.is_authenticated:
        raise Http404
    try:
        return FileResponse(default_storage.open(f"avatar_images/{path}"))
    except (FileNotFoundError, SuspiciousOperation) as error:
        raise Http404 from error
    except OSError:
        return not_at_the_moment()


def image_at(path):
    """The picture whose file, or whose copy at some size, is stored under a path; None for anything else."""
    name = str(PurePosixPath(path))
    rendition = Rendition.objects.select_related("image").filter(file=name).first()
    return rendition.image if rendition else CustomImage.objects.filter(file=name).first()


def guard_document(document, request):
    """Refuse a file that the reader may not have, as if it were not there. A ``before_serve_document`` hook."""
    if not may_see(request, document):
        raise Http404
