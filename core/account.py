"""What members choose about their mail on their account page."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets import SwitchInput
from wagtail.users.models import UserProfile

from core.models import MailPreference


class MailPreferenceForm(forms.ModelForm):
    class Meta:
        model = MailPreference
        fields = ["frequency"]
        labels = {"frequency": _("Mail about what happens to entries")}
        widgets = {"frequency": forms.RadioSelect}
        help_texts = {"frequency": _("Whatever you choose, everything is on your first screen as well.")}


class MailSettingsPanel(BaseSettingsPanel):
    name = "mail"
    title = _("Mail")
    tab = notifications_tab
    order = 50
    form_class = MailPreferenceForm

    def get_form(self):
        preference = MailPreference.objects.filter(user=self.user).first() or MailPreference(user=self.user)
        return self.form_class(self.request.POST or None, instance=preference, prefix=self.name)


class CommentMailForm(forms.ModelForm):
    """What is left of Wagtail's own choices: the other kinds of mail are not sent."""

    class Meta:
        model = UserProfile
        fields = ["updated_comments_notifications"]
        widgets = {"updated_comments_notifications": SwitchInput}
