from django import forms
from django.utils.translation import gettext_lazy as _

from core.freshness.steps import LANGUAGES


class ArchiveForm(forms.Form):
    """Why an entry is archived: in its own language for certain, in the other where it can be given."""

    reason_en = forms.CharField(label=_("Why, in English"), max_length=250, required=False)
    reason_fr = forms.CharField(label=_("Why, in French"), max_length=250, required=False)

    def __init__(self, *args, page, **kwargs):
        initial = {f"reason_{language}": getattr(page, f"archive_reason_{language}") for language in LANGUAGES}
        super().__init__(*args, initial=initial, **kwargs)
        own = page.locale.language_code
        for language in LANGUAGES:
            field = self.fields[f"reason_{language}"]
            field.required = language == own
            field.widget = forms.Textarea(attrs={"rows": 3, "lang": language, "maxlength": field.max_length})
            field.help_text = (
                _("Readers see it on top of the entry: “The program closed in March 2026; nobody took it up.”")
                if language == own
                else _("If you can. Otherwise readers of this language see the other text.")
            )
        self.order_fields([f"reason_{own}"])

    @property
    def reasons(self):
        return {language: self.cleaned_data[f"reason_{language}"] for language in LANGUAGES}
