"""How administrators keep members: invited by mail, helped when they lost something, signed out when they leave."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.widgets import Button
from wagtail.permissions import policy_registry
from wagtail.users.forms import UserCreationForm
from wagtail.users.models import UserProfile
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from core.accounts.changes import reset_second_factor
from core.accounts.invitations import invite
from core.accounts.sessions import end_sessions
from core.accounts.trail import record


class InvitationForm(UserCreationForm):
    """A new member, with the language in which they are written to. The password is theirs to choose."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=settings.WAGTAILADMIN_PERMITTED_LANGUAGES,
        widget=forms.RadioSelect,
        help_text=_("Of the invitation and of the CMS. They can change it on their account page."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = get_language()

    def save(self, commit=True):
        self.instance.set_unusable_password()
        member = super().save(commit)
        UserProfile.objects.create(user=member, preferred_language=self.cleaned_data["language"])
        return member


class InviteView(CreateView):
    success_message = _("The account “%(object)s” is open, and the invitation is on its way.")

    def save_instance(self):
        member = super().save_instance()
        invite(member, self.request)
        return member


class MemberEditView(EditView):
    @cached_property
    def header_more_buttons(self):
        buttons = super().header_more_buttons
        if may_help(self.request.user, self.object):
            buttons += [
                Button(view.title, reverse(name, args=[self.object.pk]), icon_name=view.icon, priority=30)
                for name, view in HELP.items()
                if view.is_offered(self.object)
            ]
        return buttons


class MemberViewSet(UserViewSet):
    add_view_class = InviteView
    edit_view_class = MemberEditView

    def get_form_class(self, for_update=False):
        return super().get_form_class(for_update=True) if for_update else InvitationForm


def may_help(administrator, member):
    """Whoever may change the member; superusers are helped by each other alone."""
    if member.is_superuser and not administrator.is_superuser:
        return False
    return policy_registry.get_by_type(get_user_model()).user_has_permission(administrator, "change")


class HelpView(TemplateView):
    """Something an administrator does for a member, asked once more before it is done."""

    template_name = "core/accounts/help.html"
    title = question = button = done = None
    icon = "user"

    def setup(self, request, pk):
        super().setup(request, pk=pk)
        self.member = get_object_or_404(get_user_model(), pk=pk)

    def dispatch(self, request, *args, **kwargs):
        if not may_help(request.user, self.member) or not self.is_offered(self.member):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        self.help()
        messages.success(request, self.done % {"member": self.member})
        return redirect("wagtailusers_users:edit", self.member.pk)

    @staticmethod
    def is_offered(member):
        return True


class SendLinkView(HelpView):
    title = _("Send a link to choose a password")
    question = _("The member gets a mail with a link that opens once. Until then, the password they have stays.")
    button = _("Send the link")
    done = _("The link for “%(member)s” is on its way.")
    icon = "mail"

    @staticmethod
    def is_offered(member):
        return bool(member.is_active and member.email)

    def help(self):
        invite(self.member, self.request)


class ResetSecondFactorView(HelpView):
    title = _("Reset the second step")
    question = _(
        "For a member who lost their phone or key and their recovery codes. Make sure that it is really them who asks: "
        "call them, or see them. They are signed out everywhere, and set up a new second step at their next visit."
    )
    button = _("Reset the second step")
    done = _("“%(member)s” has no second step any more.")
    icon = "key"

    def help(self):
        reset_second_factor(self.member, self.request, by=self.request.user)


class EndSessionsView(HelpView):
    title = _("Sign out everywhere")
    question = _("All sessions of the member end at once. What they have not saved is lost.")
    button = _("Sign out everywhere")
    done = _("“%(member)s” is signed out everywhere.")
    icon = "logout"

    def help(self):
        end_sessions(self.member)
        record("sessions_ended", self.member, self.request, by=self.request.user)


HELP = {
    "member_password_link": SendLinkView,
    "member_second_factor": ResetSecondFactorView,
    "member_sign_out": EndSessionsView,
}


def sign_out_who_was_closed(members):
    """An account that is opened again later begins without the sessions from before."""
    for member in members:
        if not member.is_active:
            end_sessions(member)
