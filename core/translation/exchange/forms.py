from importlib import import_module
from pathlib import PurePath

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from core.translation.exchange import po
from core.translation.exchange.limits import MOST_BYTES
from core.translation.exchange.refusals import FILE

# What reads Excel takes five megabytes of every process: it is loaded by those that are asked to.
xlsx = SimpleLazyObject(lambda: import_module("core.translation.exchange.xlsx"))
FORMATS = {"po": po, "xlsx": xlsx}


class FileForm(forms.Form):
    """A file to take in. What is inside is looked at afterwards."""

    file = forms.FileField(
        label=_("A file that you took along, PO or Excel"),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in FORMATS)}),
        error_messages={"empty": FILE["nothing"]},
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if self.kind_of(file) not in FORMATS:
            raise forms.ValidationError(FILE["kind"])
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                FILE["size"], params={"size": filesizeformat(file.size), "limit": filesizeformat(MOST_BYTES)}
            )
        return file

    @staticmethod
    def kind_of(file):
        return PurePath(file.name).suffix.lower().lstrip(".")

    @property
    def file_format(self):
        return FORMATS[self.kind_of(self.cleaned_data["file"])]
