"""Pages of a member's own account that stand beside Wagtail's."""

from functools import wraps

from allauth.account.internal.stagekit import get_pending_stage
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache

from core.accounts.second_factor import GOING_TO
from core.accounts.sessions import end_sessions, sessions_of
from core.accounts.trail import record
from core.mail.preferences import language_of


def own(view):
    """A page that nobody keeps, in the language of the member, also of one between the two steps."""

    @never_cache
    @wraps(view)
    def wrapped(request, *args, **kwargs):
        stage = get_pending_stage(request)
        member = request.user if request.user.is_authenticated else stage and stage.login.user
        if not member:
            return view(request, *args, **kwargs)
        with override(language_of(member)):
            response = view(request, *args, **kwargs)
            return response.render() if hasattr(response, "render") else response

    return wrapped


@login_required
def sessions(request):
    """Where the member is signed in, and a button to end all of it but here."""
    if request.method == "POST":
        end_sessions(request.user, but=request.session.session_key)
        record("sessions_ended", request.user, request, by=request.user)
        messages.success(request, _("You are signed out everywhere else."))
        return redirect("member_sessions")
    rows = [
        {
            "is_this": session.session_key == request.session.session_key,
            "at": parse_datetime(session.began.get("at", "")),
            "where": session.began.get("where"),
            "browser": session.began.get("browser"),
        }
        for session in sessions_of(request.user)
    ]
    return render(request, "core/accounts/sessions.html", {"sessions": rows})


@login_required
def go_on(request):
    """To where the member was going before they were asked to set up the second step."""
    return redirect(request.session.pop(GOING_TO, "wagtailadmin_home"))


@login_required
def passkeys(request):
    """allauth lists passkeys on a page of their own; here they stand with the rest."""
    return redirect("mfa_index")
