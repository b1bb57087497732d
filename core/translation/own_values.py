"""The form for what a translation has of its own besides words: its contact and its links."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.translation.lines import describe
from core.translation.overrides import keep_override, overrides_of


class OwnValuesForm(forms.Form):
    """One field per value that may differ from the original's; left empty, the original's stands.

    Each carries what it showed, so that a form opened earlier takes back nothing that someone else wrote since.
    """

    prefix = "own"

    def __init__(self, *args, translation, disabled=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.translation = translation
        model = translation.source.specific_content_type.model_class()
        for override in overrides_of(translation):
            self.fields[override.path] = forms.CharField(
                label=describe(model, override.field_path.split(".")),
                help_text=override.original,
                initial=override.value,
                required=False,
                max_length=2000,
                disabled=disabled,
                show_hidden_initial=not disabled,
            )

    @property
    def has_values(self):
        return any(field.initial for field in self.fields.values())

    def save(self, user):
        """Keep what was changed; return how many. What readers could not use is left as it was, with its error."""
        self.is_valid()
        kept = 0
        for path in self.changed_data:
            # A script sends single passages of the screen, without these fields.
            if self.add_prefix(path) not in self.data or path not in self.cleaned_data:
                continue
            if self.stands_against(path):
                continue
            try:
                keep_override(self.translation, path, self.cleaned_data[path], user)
                kept += 1
            except ValidationError as error:
                self.add_error(path, error)
        return kept

    def stands_against(self, path):
        """Whether someone else wrote something else there meanwhile; says so, and shows it as seen from then on."""
        there, name = self.fields[path].initial, self[path].html_initial_name
        if there in (self.data.get(name, there), self.cleaned_data[path]):
            return False
        self.data = self.data.copy()
        self.data[name] = there
        meanwhile = _("Someone else wrote “%(value)s” here meanwhile. Send again to put yours in its place.")
        self.add_error(path, meanwhile % {"value": there})
        return True
