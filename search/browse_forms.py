"""What may stand in the addresses of pages to browse by. Whatever they do not know is ignored."""

from django import forms
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from core.folding import fold
from core.models import PageTerm, Vocabulary
from search.forms import QueryField

# Where a service of any of these is offered, it is offered to people of every province.
EVERYWHERE = ("national", "online")


class LenientChoice(forms.ChoiceField):
    """One of several values; nothing for any other."""

    def clean(self, value):
        return value if value and self.valid_value(value) else ""


class BrowseForm(forms.Form):
    """A form whose answers stand in the address of the page."""

    @property
    def own_query(self):
        """What tells this page from the whole of it, as it stands in its own address; empty for the whole."""
        chosen = {name: value for name, value in self.cleaned_data.items() if value}
        return f"?{urlencode(chosen)}" if chosen else ""


class WhereForm(forms.Form):
    """Where a newcomer lives; the same word in the address as the listing's facet."""

    province = LenientChoice(label=_("Where do you live?"), required=False)

    def __init__(self, data, provinces):
        super().__init__(data, auto_id="where-%s")
        choices = [(term.slug, term.name) for term in provinces if term.latitude is not None]
        self.fields["province"].choices = [("", _("Anywhere in Canada")), *choices]
        self.full_clean()

    @property
    def has_choice(self):
        return len(self.fields["province"].choices) > 2

    def narrow(self, entries):
        """Those offered in the province, and those offered everywhere."""
        province = self.cleaned_data["province"]
        if not province:
            return entries
        offered = PageTerm.objects.filter(term__vocabulary=Vocabulary.PROVINCE, term__slug__in=[province, *EVERYWHERE])
        return entries.filter(pk__in=offered.values("page_id"))


class OrganizationsForm(BrowseForm):
    """Part of a name, and how to group those found."""

    q = QueryField(required=False, label=_("Find an organization by its name or town"))
    by = LenientChoice(
        required=False, label=_("In groups"), choices=[("", _("By letter")), ("province", _("By province"))]
    )

    def __init__(self, data):
        super().__init__(data)
        self.full_clean()
        self.words = fold(self.cleaned_data["q"]).casefold().replace("’", "'").split()

    @property
    def is_by_province(self):
        return self.cleaned_data["by"] == "province"

    def matches(self, organization):
        place = organization.place
        texts = [organization.name_en, organization.name_fr, place.full_name if place else ""]
        searched = fold(" ".join(texts)).casefold().replace("’", "'")
        return all(word in searched for word in self.words)
