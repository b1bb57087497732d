"""What readers may say, and how members close it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Feedback
from core.public_forms import PublicForm


class FeedbackForm(PublicForm):
    class Meta:
        model = Feedback
        fields = ("useful", "section", "text", "email")
        widgets = {"useful": forms.RadioSelect, "text": forms.Textarea({"rows": 5})}

    def __init__(self, data=None, *args, entry, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.instance.entry = entry
        self.fields["useful"].choices = self.fields["useful"].choices[1:]
        self.fields["section"] = forms.ChoiceField(
            label=self.fields["section"].label,
            required=False,
            choices=[
                ("", _("The whole entry")),
                *((section.anchor, section.heading) for section, _templates in entry.shown_sections),
            ],
        )
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    def clean(self):
        cleaned_data = super().clean()
        if not self.errors and cleaned_data.get("useful") is None and not cleaned_data.get("text"):
            self.add_error("text", _("Say what you think: yes, no, or what should be corrected."))
        return cleaned_data


class HandleForm(forms.ModelForm):
    class Meta:
        model = Feedback
        fields = ("note",)
        widgets = {"note": forms.Textarea({"rows": 3})}
