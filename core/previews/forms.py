from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import PreviewLink


class PreviewLinkForm(forms.ModelForm):
    """Whom a draft is shown to, and for how long."""

    days = forms.TypedChoiceField(
        label=_("For how long"),
        choices=PreviewLink.Lifetime.choices,
        coerce=int,
        initial=PreviewLink.Lifetime.MONTH,
        widget=forms.RadioSelect,
    )

    class Meta:
        model = PreviewLink
        fields = ["label"]
