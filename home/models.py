from copy import copy

from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.drawings import DRAWINGS
from core.fields import STORY_FEATURES
from core.models import BasePage
from core.shown import remembered, shows_only_this
from core.validators import validate_rich_text_links
from home import front


class HowItWorksBlock(blocks.StructBlock):
    """One of the stages from an agency's idea to everyone's recipe."""

    title = blocks.CharBlock(label=_("Title"), max_length=60)
    text = blocks.CharBlock(label=_("Text"), max_length=200)

    class Meta:
        icon = "order"
        label = _("Stage")
        label_format = "{title}"


class HowItWorksStream(blocks.StreamBlock):
    stage = HowItWorksBlock()

    class Meta:
        required = False
        max_num = 5


class HomePage(BasePage):
    """The front page: what this is, and the ways in."""

    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = 2  # one per language, side by side under the root

    headline = models.CharField(_("headline"), max_length=100)
    lead = models.TextField(_("lead"), max_length=300)
    newcomers_heading = models.CharField(_("heading for newcomers"), max_length=80, blank=True)
    newcomers_text = models.TextField(_("text for newcomers"), max_length=300, blank=True)
    how_it_works = StreamField(HowItWorksStream(), blank=True, verbose_name=_("how it works"))

    content_panels = [
        *BasePage.content_panels,
        "headline",
        "lead",
        InlinePanel("featured_entries", heading=_("Featured"), label=_("entry"), max_num=3),
        MultiFieldPanel(["newcomers_heading", "newcomers_text"], heading=_("For newcomers")),
        "how_it_works",
    ]

    class Meta:
        verbose_name = _("front page")

    def route(self, request, path_components):
        """Find the pages right beneath, which are few and lead to all others, without asking for them each time."""
        if not path_components:
            return super().route(request, path_components)
        slug, *rest = path_components
        # Pages keep what they find out about themselves: each request has its own.
        child = copy(remembered(("beneath", self.pk, slug), lambda: self._child(slug)))
        child._cached_parent_obj = self
        return child.route(request, rest)

    def _child(self, slug):
        child = self.get_children().filter(slug=slug).first()
        if child is None:
            raise Http404
        return child.specific

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return {**context, **front.sections(self)}


class FeaturedEntry(Orderable):
    """An entry that the front page shows first."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_entries")
    entry = models.ForeignKey("core.EntryPage", verbose_name=_("entry"), on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("entry", "core.EntryPage")]

    def __str__(self):
        return str(self.entry)


def drawing_choices():
    """The drawings an editor may put beside a page's title, by what they show."""
    return list(DRAWINGS.items())


class SitePage(BasePage):
    """A page about the library itself, or a longer guide."""

    parent_page_types = ["home.HomePage", "home.SitePage"]

    introduction = models.TextField(_("introduction"), max_length=300, blank=True)
    drawing = models.CharField(_("drawing"), max_length=20, choices=drawing_choices, blank=True)
    body = RichTextField(_("text"), features=["h2", *STORY_FEATURES], validators=[validate_rich_text_links])
    in_footer = models.BooleanField(_("show in the footer of every page"), default=False)

    content_panels = [
        *BasePage.content_panels,
        "introduction",
        "drawing",
        "body",
        FieldRowPanel(["show_in_menus", "in_footer"]),
    ]

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("drawing", overridable=False),
        SynchronizedField("in_footer", overridable=False),
    ]

    class Meta:
        verbose_name = _("site page")
        verbose_name_plural = _("site pages")

    def serve(self, request, *args, **kwargs):
        return shows_only_this(super().serve(request, *args, **kwargs))
