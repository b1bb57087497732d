"""What the person who nominated something reads in their mailbox, in the language they wrote in."""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Site

from core.mail import post
from core.models import LibrarySettings
from core.rate_limits import is_over_limit
from nominations.states import State

# Someone could give another person's address: nobody is written to more often because of that.
MOST_PER_ADDRESS = 5


def tell(nomination, state_name, note="", event=""):
    """Write where the nomination stands now, and how to come back to it.

    Nothing that the nominator typed is in it before an editor has read it: it cannot carry someone's advertising.
    """
    if not nomination.email:
        return
    state = State(state_name, note)
    with override(nomination.language):
        context = {
            "nomination": nomination,
            "state": state,
            "entry": nomination.page if state.name == "published" else None,
            "library": LibrarySettings.for_site(Site.objects.get(is_default_site=True)),
        }
        body = render_to_string("nominations/mail.txt", context)
        subject = _("What you told us: %(state)s") % {"state": state.heading}
    post(nomination.email, subject, body.strip() + "\n", event=event, page=nomination.page)


def send_address(nomination):
    """Send the private address of a nomination that is not sent yet, once to each address given for it."""
    if nomination.email in ("", nomination.mailed_to) or is_over_limit("mail", nomination.email, MOST_PER_ADDRESS):
        return
    nomination.mailed_to = nomination.email
    nomination.save(update_fields=["mailed_to"])
    tell(nomination, "saved")
