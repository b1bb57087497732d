from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks.media import QuotationsBlock, VideosBlock
from core.blocks.results import ResultsBlock
from core.completeness import Part
from core.criteria import CRITERIA
from core.fields import StoryField, TextField
from core.models import EntryIndexPage, EntryPage, Vocabulary
from core.panels import EditorNotesPanel, ReservedTab, StatePanel
from core.sections import Section
from practices.forms import PracticePageForm


class PracticeIndexPage(EntryIndexPage):
    """The listing of practices."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["practices.PracticePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("listing of practices")


class PracticePage(EntryPage):
    """A promising practice, or Good Idea: what someone did, and why it worked."""

    page_description = _("The story of something that worked, and what another agency can take from it.")
    parent_page_types = ["practices.PracticeIndexPage"]
    subpage_types = []
    is_creatable = True

    kind = "practice"
    kind_name = _("Practice")

    # The story, in the order it is read
    introduction = StoryField(
        _("the story"),
        blank=True,
        help_text=_(
            "Open with a moment or a person: “On Tuesday mornings the library smells of mint tea.” "
            "Sub-headings are yours to set."
        ),
    )
    challenge = StoryField(
        _("the challenge"),
        help_text=_("What was the matter, for whom: “No local experience, no job.” Say how you knew."),
    )
    response = StoryField(
        _("what they did, and why this way"),
        blank=True,
        help_text=_("What was done, and the reason for doing it so and not otherwise."),
    )
    who_benefits = TextField(_("who benefits"), blank=True)
    newcomer_involvement = TextField(
        _("how newcomers take part"),
        blank=True,
        help_text=_("In deciding, designing, delivering; not only in receiving."),
    )
    partners = TextField(
        _("partners and kind of funding"),
        blank=True,
        help_text=_("“Seven core funders, public and private.”"),
    )
    results = StreamField(ResultsBlock(), blank=True, verbose_name=_("results"))
    recognition = TextField(_("recognition"), blank=True, help_text=_("Awards, adoption by others, with the year."))
    challenges_met = StoryField(_("challenges met on the way"), blank=True)
    why_it_worked = StoryField(
        _("why it worked"),
        blank=True,
        help_text=_("What it rested on; tick the success factors below as well."),
    )
    making_it_work = StoryField(
        _("making it work for you"),
        help_text=_("To a colleague elsewhere: what to start with, what to keep, what to watch."),
    )
    quotations = StreamField(QuotationsBlock(), blank=True, verbose_name=_("client voices"))
    videos = StreamField(VideosBlock(), blank=True, verbose_name=_("videos"))

    # The four criteria, one sentence each
    practical = models.CharField(
        _("practical"),
        max_length=250,
        help_text=_("Ordinary people can do it: “Needs a room, a kettle and one trained mother.”"),
    )
    innovative = models.CharField(
        _("innovative"), max_length=250, help_text=_("What was new about it, there and then.")
    )
    successful = models.CharField(
        _("successful"), max_length=250, help_text=_("What shows that it worked, or what is not known yet.")
    )
    transferable = models.CharField(
        _("transferable"),
        max_length=250,
        help_text=_("What it needs elsewhere: “Done in Auckland within a year.”"),
    )

    base_form_class = PracticePageForm
    term_fields = {**EntryPage.term_fields, "success_factors": Vocabulary.SUCCESS_FACTOR}
    parts = [
        Part("title", required=True),
        Part("summary", required=True),
        Part("page_organizations", required=True),
        Part("themes", required=True),
        Part("provinces", required=True),
        Part("since_year"),
        Part("practice_status"),
        Part("plain_what"),
        Part("introduction"),
        Part("challenge", required=True),
        Part("response"),
        Part("who_benefits"),
        Part("newcomer_involvement"),
        Part("partners"),
        Part("results"),
        Part("challenges_met"),
        Part("why_it_worked"),
        Part("success_factors"),
        Part("making_it_work", required=True),
        Part("practical", required=True),
        Part("innovative", required=True),
        Part("successful", required=True),
        Part("transferable", required=True),
        Part("topics"),
        Part("audiences"),
        Part("contact_route", required=True),
        Part("licence", required=True),
        Part("last_reviewed", required=True),
    ]

    sections = [
        Section("plain-words", _("In plain words"), ("plain_what", "plain_who", "plain_where", "plain_how")),
        Section("introduction", _("The story"), ("introduction",)),
        Section("challenge", _("The challenge"), ("challenge",)),
        Section("response", _("What they did, and why this way"), ("response",)),
        Section("people", _("Who took part"), ("who_benefits", "newcomer_involvement", "partners")),
        Section("voices", _("In their words"), ("quotations", "videos")),
        Section("results", _("Results and recognition"), ("results", "recognition")),
        Section("challenges-met", _("Challenges met on the way"), ("challenges_met",)),
        Section("why", _("Why it worked"), ("why_it_worked", "success_factors")),
        Section("making-it-work", _("Making it work for you"), ("making_it_work",)),
        Section("criteria", _("Four criteria"), ("practical", "innovative", "successful", "transferable")),
        Section("evidence", _("How sure we are"), ("evidence_level", "evidence_reason", "assessment")),
        Section("family", _("Where it came from, where it went"), ("family",)),
        Section("attachments", _("Files and links"), ("attachments",)),
        Section("sharing", _("Contact, licence and credits"), ("licence", "contact_role", "source_note")),
    ]

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    StatePanel(),
                    FieldPanel(
                        "title",
                        help_text=_(
                            "What happened, in a line a colleague would repeat: “Neighbourhood mothers open doors”."
                        ),
                    ),
                    EntryPage.summary_panel,
                    EntryPage.organizations_panel,
                    FieldPanel("themes", icon="tag"),
                    EntryPage.place_panel,
                    *EntryPage.practice_status_panels,
                    EntryPage.picture_panel,
                ],
                heading=_("Start"),
            ),
            ObjectList(
                [
                    *EntryPage.plain_words_panels,
                    FieldPanel("introduction", icon="openquote"),
                    FieldPanel("challenge", icon="help"),
                    FieldPanel("response", icon="pick"),
                    MultiFieldPanel(
                        ["who_benefits", "newcomer_involvement", "partners"],
                        heading=_("Who took part"),
                        icon="group",
                    ),
                    FieldPanel("quotations", icon="openquote"),
                    FieldPanel("videos", icon="media"),
                ],
                heading=_("The story"),
            ),
            ObjectList(
                [
                    FieldPanel("results", icon="success"),
                    FieldPanel("recognition", icon="pick"),
                    FieldPanel("challenges_met", icon="warning"),
                    MultiFieldPanel(
                        ["why_it_worked", FieldPanel("success_factors")],
                        heading=_("Why it worked"),
                        icon="key",
                    ),
                    FieldPanel("making_it_work", icon="edit"),
                ],
                heading=_("Results and lessons"),
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        ["practical", "innovative", "successful", "transferable"],
                        heading=_("Four criteria"),
                        icon="clipboard-list",
                        help_text=_(
                            "One sentence each, as you would answer a colleague who asks “why should I read this?”"
                        ),
                    )
                ],
                heading=_("Four criteria"),
            ),
            ObjectList(
                [
                    *(panel for panel in EntryPage.finding_panels if getattr(panel, "field_name", "") != "themes"),
                    FieldPanel("delivery_modes"),
                ],
                heading=_("Finding it"),
            ),
            ObjectList(EntryPage.sharing_panels, heading=_("Contact and licence")),
            ReservedTab(
                [EditorNotesPanel(), *EntryPage.editors_panels],
                heading=_("For editors"),
                permission="core.assess_entry",
            ),
        ]
    )

    search_fields = [
        *EntryPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("challenge"),
        index.SearchField("response"),
        index.SearchField("who_benefits"),
        index.SearchField("results"),
        index.SearchField("why_it_worked"),
        index.SearchField("making_it_work"),
    ]

    override_translatable_fields = [*EntryPage.override_translatable_fields]

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practices")

    @property
    def criteria(self):
        """The four public criteria with the entry's answer to each, as ``(name, sentence)``."""
        answers = [(criterion.name, getattr(self, criterion.slug)) for criterion in CRITERIA]
        return [(name, sentence) for name, sentence in answers if sentence]
