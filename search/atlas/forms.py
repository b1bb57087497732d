from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from practices.models import PracticePage
from recipes.models import RecipePage
from search.browse_forms import BrowseForm, LenientChoice


class MapForm(BrowseForm):
    """Which entries the map counts; the same words in the address as in listings, where its links carry them."""

    kind = LenientChoice(label=pgettext_lazy("facet", "Kind"), required=False)
    theme = LenientChoice(label=_("Theme"), required=False)

    def __init__(self, data, themes):
        super().__init__(data)
        kinds = [(model.kind, model.kind_name) for model in (RecipePage, PracticePage)]
        self.fields["kind"].choices = [("", _("Recipes and practices")), *kinds]
        self.fields["theme"].choices = [("", _("All themes")), *((theme.slug, theme.name) for theme in themes)]
        self.full_clean()
