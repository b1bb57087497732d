"""The form for what a translation has of its own besides words: its contact and its links."""

from django import forms
from django.core.exceptions import ValidationError

from core.translation.lines import describe
from core.translation.overrides import keep_override, overrides_of


class OwnValuesForm(forms.Form):
    """One field per value that may differ from the original's; left empty, the original's stands."""

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
            )
            describedby = f"{self[override.path].id_for_label}-original"
            self.fields[override.path].widget.attrs["aria-describedby"] = describedby

    @property
    def has_values(self):
        return any(field.initial for field in self.fields.values())

    def save(self, user):
        """Keep what was changed; return how many. What readers could not use is left as it was, with its error."""
        kept = 0
        for path in self.changed_data:
            # A script sends single passages of the screen, without these fields.
            if self.add_prefix(path) not in self.data:
                continue
            try:
                keep_override(self.translation, path, self.data[self.add_prefix(path)], user)
                kept += 1
            except ValidationError as error:
                self.add_error(path, error)
        return kept
