"""The catalogue's entries, whatever their template."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from core import related, representations
from core.blocks.links import AttachmentsBlock
from core.completeness import Part, completeness_of
from core.forms import EntryPageForm
from core.models.entry_querysets import EntryQuerySet
from core.models.freshness import ArchiveMixin
from core.models.mixins import (
    ContactMixin,
    CreditsMixin,
    EvidenceMixin,
    LicensedMixin,
    NoticeMixin,
    PlainWordsMixin,
    PracticeStatusMixin,
    PublicationMixin,
    ReviewDatesMixin,
)
from core.models.pages import BasePage
from core.models.pairs import ApprovedOriginal
from core.models.review import Decision
from core.models.taxonomies import Vocabulary
from core.permissions import EntryPermissionTester
from core.sections import Section
from core.shown import shows_only_this
from core.validators import MaxWords

SUMMARY_WORDS = 25


class EntryPage(
    NoticeMixin,
    PlainWordsMixin,
    PracticeStatusMixin,
    EvidenceMixin,
    ContactMixin,
    LicensedMixin,
    PublicationMixin,
    CreditsMixin,
    ReviewDatesMixin,
    ArchiveMixin,
    BasePage,
):
    """An entry of the catalogue: what one or more organisations did that another can do again.

    A table of its own between ``Page`` and the templates, so that one query lists, counts and searches
    entries of every template. Never created as such: authors write a recipe or a practice.
    """

    is_creatable = False
    subpage_types = []

    objects = PageManager.from_queryset(EntryQuerySet)()

    summary = models.CharField(
        _("summary"),
        max_length=250,
        help_text=_("Who does what for whom, in 25 words or fewer, without your program’s name."),
    )
    agency = models.ForeignKey(
        "core.Organization",
        verbose_name=_("agency that writes it"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Its staff may open and change the draft."),
    )
    image = models.ForeignKey(
        "core.CustomImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Optional. Without one, a drawing of the theme stands in its place."),
    )
    image_alt = models.CharField(
        _("what the picture shows"),
        max_length=250,
        blank=True,
        help_text=_("For anyone who cannot see it: “Two women leaf through a picture book at a library table.”"),
    )
    attachments = StreamField(AttachmentsBlock(), blank=True, verbose_name=_("files and links"))
    kept_passages = models.JSONField(_("what looks like personal information and may stay"), default=list, blank=True)

    # Set by each template: its name for readers, its colour and drawing, what it asks for.
    kind = ""
    kind_name = ""
    parts: list[Part] = []
    sections: list[Section] = []
    # In the listing of a tool: what the entry says about it.
    uses = ()

    base_form_class = EntryPageForm
    term_fields = {
        "themes": Vocabulary.THEME,
        "topics": Vocabulary.TOPIC,
        "life_events": Vocabulary.LIFE_EVENT,
        "service_patterns": Vocabulary.SERVICE_PATTERN,
        "audiences": Vocabulary.AUDIENCE,
        "language_levels": Vocabulary.LANGUAGE_LEVEL,
        "delivery_modes": Vocabulary.DELIVERY_MODE,
        "provinces": Vocabulary.PROVINCE,
        "places": Vocabulary.PLACE,
        "community_sizes": Vocabulary.COMMUNITY_SIZE,
    }

    summary_panel = FieldPanel("summary", widget=AdminAutoHeightTextInput)
    organizations_panel = MultipleChooserPanel(
        "page_organizations",
        chooser_field_name="organization",
        heading=_("Contributed by"),
        label=_("organization"),
        min_num=1,
        icon="group",
        help_text=_("All who made it, in the order you agreed. None has to lead."),
    )
    picture_panel = MultiFieldPanel(["image", "image_alt"], heading=_("Picture"), icon="image")
    place_panel = MultiFieldPanel(
        [FieldPanel("provinces"), FieldPanel("places")],
        heading=_("Where"),
        icon="globe",
        help_text=_(
            "Choose the provinces or territories, then the towns. Is a town missing? Say so in a comment on this field."
        ),
    )
    finding_panels = [
        HelpPanel(_("Readers find the entry by these words. Two or three well chosen beat ten.")),
        FieldPanel("themes"),
        FieldPanel("topics"),
        FieldPanel("audiences"),
        FieldPanel("life_events"),
        FieldPanel("service_patterns"),
        FieldPanel("language_levels"),
        FieldPanel("community_sizes"),
    ]
    sharing_panels = [
        *ContactMixin.contact_panels,
        FieldPanel("attachments", icon="doc-full"),
        InlinePanel(
            "lineage",
            heading=_("Where it came from"),
            label=_("origin"),
            max_num=5,
            icon="history",
            help_text=_("An entry or publication that this one adapts or replaces."),
        ),
        InlinePanel(
            "related_entries",
            heading=_("Read beside it"),
            label=_("related entry"),
            max_num=12,
            icon="link",
            help_text=_(
                "Others are found by themselves; add only what they would miss, or what should not be shown here."
            ),
        ),
        *LicensedMixin.licence_panels,
        *PublicationMixin.publication_panels,
        *CreditsMixin.credits_panels,
        *ReviewDatesMixin.review_panels,
        # Wagtail keeps it in a tab of settings, which entries do not have.
        CommentPanel(),
    ]
    editors_panels = [
        *NoticeMixin.notice_panels,
        FieldPanel("agency"),
        *BasePage.promote_panels,
    ]

    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary", boost=4),
        index.SearchField("plain_what"),
        index.SearchField("attachments"),
    ]

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *NoticeMixin.override_translatable_fields,
        *PracticeStatusMixin.override_translatable_fields,
        *EvidenceMixin.override_translatable_fields,
        *ContactMixin.override_translatable_fields,
        *LicensedMixin.override_translatable_fields,
        *PublicationMixin.override_translatable_fields,
        *CreditsMixin.override_translatable_fields,
        *ReviewDatesMixin.override_translatable_fields,
        SynchronizedField("agency", overridable=False),
        SynchronizedField("image", overridable=False),
        SynchronizedField("kept_passages", overridable=False),
    ]

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        permissions = [
            ("assess_entry", "Can set the notice and the agency of an entry"),
            ("translate_into_en", "Can translate entries into English and review such translations of others"),
            ("translate_into_fr", "Can translate entries into French and review such translations of others"),
        ]

    def publication_errors(self):
        """What must change before anyone publishes it, beyond empty fields: ``{field: message}``."""
        errors = self.contact_errors()
        for part in self.parts:
            # Empty paragraphs are not empty to a form.
            if part.required and isinstance(getattr(self, part.field, None), str) and not part.is_filled(self):
                errors[part.field] = _("This field is required.")
        try:
            MaxWords(SUMMARY_WORDS)(self.summary)
        except ValidationError as error:
            errors["summary"] = error
        if self.image_id and not self.image_alt:
            errors["image_alt"] = _("Say in a few words what the picture shows.")
        return errors

    def get_admin_display_title(self):
        """The public title while there is one: the title of a newer draft stays behind the agency's walls."""
        return self.title if self.live else super().get_admin_display_title()

    def permissions_for_user(self, user):
        """Wagtail's rules for pages, and this library's for agencies and translators on top."""
        return EntryPermissionTester(user, self)

    def publish(self, revision, **options):
        """Make a revision public. Whether it may be is decided by the review that leads here, not by a right."""
        return super().publish(revision, **{**options, "skip_permission_checks": True})

    def get_workflow(self):
        """A translation goes to language review; everything else to the workflow of its place in the tree."""
        from core.editorial.workflows import language_review

        return (self.is_translation and language_review()) or super().get_workflow()

    @cached_property
    def is_translation(self):
        """Whether this page is kept as the translation of an entry written in the other language."""
        from core.translation.sources import translation_into

        return translation_into(self) is not None

    @cached_property
    def is_being_translated(self):
        """Whether a translation of this page was opened, published or not."""
        from core.translation.sources import translations_of

        return translations_of(self).exists()

    @property
    def is_publishable(self):
        """Whether nothing is missing that publishing asks for. Drafts may hold anything; review asks this."""
        return not self.completeness.missing_required and not self.publication_errors()

    @property
    def completeness(self):
        """How much of the template is filled, and what is missing: see ``core.completeness``."""
        return completeness_of(self)

    # What readers see

    def route(self, request, path_components):
        """Its own address, and those of its other forms: see ``core.representations``."""
        if len(path_components) == 1 and self.live and (view := representations.find(path_components[0])):
            return RouteResult(self, kwargs={"view": view})
        return super().route(request, path_components)

    def serve(self, request, *args, view=None, **kwargs):
        return view(request, self) if view else shows_only_this(super().serve(request, *args, **kwargs))

    # Other forms of an entry say for themselves how they may be asked. ``found`` is what ``route`` returned.

    def check_request_method(self, request, args=(), found=None):
        return None if found else super().check_request_method(request)

    def handle_options_request(self, request, args=(), found=None):
        return found["view"](request, self) if found else super().handle_options_request(request)

    @cached_property
    def shown_sections(self):
        """The sections that hold something, in template order, each with the templates to print it with."""
        return [(section, section.templates(self)) for section in self.sections if section.is_shown(self)]

    @cached_property
    def terms(self):
        """The entry's terms, by vocabulary."""
        links = self.page_terms.all()
        if not self._is_prefetched("page_terms"):
            links = links.select_related("term__parent").order_by("term__sort_order")
        by_vocabulary = {}
        for link in links:
            by_vocabulary.setdefault(link.term.vocabulary, []).append(link.term)
        return by_vocabulary

    @cached_property
    def assessment(self):
        """The latest acceptance with its four criteria, the same for both languages; None before there is one.

        Not of a text that still waits for its translation: readers see the one before it.
        """
        waiting = ApprovedOriginal.objects.values("revision")
        assessments = Decision.objects.assessments().filter(page__translation_key=self.translation_key)
        return assessments.exclude(task_state__revision__in=waiting).first()

    @cached_property
    def organizations(self):
        """Who contributed it, in the order they agreed."""
        links = self.page_organizations.all()
        if not self._is_prefetched("page_organizations"):
            links = links.select_related("organization")
        return [link.organization for link in links]

    def _is_prefetched(self, relation):
        return relation in getattr(self, "_prefetched_objects_cache", {})

    @property
    def place_names(self):
        """Where it is offered: towns, and the provinces that no named town stands for."""
        places = self.terms.get(Vocabulary.PLACE, [])
        covered = {place.parent_id for place in places}
        provinces = [term for term in self.terms.get(Vocabulary.PROVINCE, []) if term.pk not in covered]
        return [*(place.full_name for place in places), *(province.name for province in provinces)]

    @property
    def theme(self):
        """The entry's first theme: its drawing stands where a picture is missing. None for a bare draft."""
        return next(iter(self.terms.get(Vocabulary.THEME, [])), None)

    @property
    def template_class(self):
        """The class of the entry's template, also when only the shared table was read."""
        return self.specific_class or type(self)

    @cached_property
    def original_updated_at(self):
        """When the public original of this translation was updated without it; None where both say the same."""
        if self.live_translation is None:
            return None
        pages = EntryPage.objects.filter(pk=self.pk).with_original_updates()
        return pages.values_list("original_updated_at", flat=True).first()

    @cached_property
    def family(self):
        """Where the entry came from and where it went: see ``core.related``."""
        return related.family_of(self)

    @cached_property
    def neighbours(self):
        """Entries to read beside this one, each with the reason: see ``core.related``."""
        return related.neighbours_of(self)
