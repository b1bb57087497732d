"""What browsers are told that pages may load and do."""

from django.conf import settings

from core.addresses import is_of_the_cms


def policy(**directives):
    return "; ".join(f"{name.replace('_', '-')} {value}" for name, value in directives.items())


# Public pages run and load what is ours, from files; nothing stands in the page itself.
FOR_READERS = policy(
    default_src="'none'",
    script_src="'self'",
    style_src="'self'",
    img_src="'self' data:",
    font_src="'self'",
    connect_src="'self'",
    worker_src="'self'",
    frame_src="'self'",
    form_action="'self'",
    base_uri="'none'",
    frame_ancestors="'none'",
)
# Wagtail writes some scripts and styles into its pages; what editors see is our own all the same.
FOR_MEMBERS = policy(
    default_src="'self'",
    script_src="'self' 'unsafe-inline'",
    style_src="'self' 'unsafe-inline'",
    img_src="'self' data: blob:",
    object_src="'none'",
    form_action="'self'",
    base_uri="'self'",
    frame_ancestors="'self'",
)
# Nothing here needs any of it.
PERMISSIONS = ", ".join(f"{name}=()" for name in ("camera", "geolocation", "microphone", "payment", "usb"))


class PoliciesMiddleware:
    """Adds to each answer what it does not say itself."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        # The bar that Wagtail shows to members on public pages is a part of the CMS.
        is_a_members = is_of_the_cms(request) or settings.SESSION_COOKIE_NAME in request.COOKIES
        response.headers.setdefault("Content-Security-Policy", FOR_MEMBERS if is_a_members else FOR_READERS)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response
