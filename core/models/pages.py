"""What every page of the public site shares."""

from django.db import models
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Subquery
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.fields import SynchronizedField

from core import listings
from core.permissions import EntryIndexPermissionTester
from core.shown import remembered, remembered_of_this


def is_open_to_all():
    """A condition for pages without a restriction on them or above; as ``public()``, without a query of its own.

    Written so that databases begin with the restrictions, which are few: in a join, SQLite begins with the pages.
    """
    restricted = PageViewRestriction.objects.annotate(
        path=ExpressionWrapper(OuterRef("path"), output_field=models.CharField()),
        beneath=Subquery(Page.objects.filter(pk=OuterRef("page_id")).values("path")[:1]),
    ).filter(path__startswith=F("beneath"))
    return ~Exists(restricted)


class BasePage(Page):
    """A page of this library: known in two languages, read without an account."""

    # Whether it is just what readers get, and not a version of it that someone looks at.
    is_as_published = False

    promote_panels = [
        MultiFieldPanel(
            ["slug", "seo_title", "search_description"],
            heading=_("Address and search engines"),
            icon="link",
            help_text=_("The address is made from the title. Leave it alone once the page is published."),
        )
    ]
    settings_panels = []

    # The address in the other language is made from the translated title: see core.translation.
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta:
        abstract = True

    def route(self, request, path_components):
        # Drafts are shown without coming by here.
        self.is_as_published = self.live
        return super().route(request, path_components)

    @property
    def localized(self):
        """This page in the reader's language; no question is asked where it is itself."""
        return self if self.locale.language_code == get_language() else super().localized

    def get_view_restrictions(self):
        find = super().get_view_restrictions
        if self.is_as_published:
            return remembered(("view restrictions", self.pk), lambda: list(find()))
        return find()

    @cached_property
    def live_translation(self):
        """The public page in the other language, or None."""
        if self.is_as_published:
            return remembered_of_this(("translation", self.pk), self._find_translation)
        return self._find_translation()

    def _find_translation(self):
        return Page.objects.translation_of(self).live().filter(is_open_to_all()).select_related("locale").first()


class EntryIndexPage(BasePage):
    """The listing of one kind of entry. What is listed, and by which facets, is asked of ``core.listings``."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=400)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]

    class Meta:
        abstract = True

    @classmethod
    def entry_model(cls):
        """The one model of page that lives under this listing."""
        return cls.allowed_subpage_models()[0]

    def permissions_for_user(self, user):
        return EntryIndexPermissionTester(user, self)

    def route(self, request, path_components):
        """Find an entry in one query; stock asks for the bare page first and then for its own table."""
        if path_components:
            entry = (
                self.entry_model()
                .objects.child_of(self)
                .select_related("locale")
                .filter(slug=path_components[0])
                .first()
            )
            if entry:
                # Where treebeard looks before it asks for the parent, which the entry prints.
                entry._cached_parent_obj = self
                return entry.route(request, path_components[1:])
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, "listing": listings.build(request, page=self)}

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        return response.context_data["listing"].shown_by(response)
