from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks.results import ResultsBlock
from core.choices import CostBand, Effort
from core.completeness import Part
from core.fields import StoryField, TextField
from core.models import EntryIndexPage, EntryPage
from core.panels import EditorNotesPanel, ReservedTab, StatePanel
from core.sections import Section
from recipes import tools
from recipes.blocks import IngredientsBlock, NeedsBlock, RisksBlock, StepsBlock


class RecipeIndexPage(EntryIndexPage):
    """The listing of recipes."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["recipes.RecipePage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("listing of recipes")


class RecipePage(EntryPage):
    """A service recipe: how one or more agencies solved a service problem, step by step."""

    page_description = _("Step-by-step guidance that another agency can follow.")
    parent_page_types = ["recipes.RecipeIndexPage"]
    subpage_types = []
    is_creatable = True

    kind = "recipe"
    kind_name = _("Recipe")

    # Key facts
    setup_time = models.CharField(
        _("time to set up"), max_length=120, blank=True, help_text=_("“Three weeks, of which one to recruit”")
    )
    effort = models.CharField(
        _("effort"),
        max_length=10,
        choices=Effort.choices,
        blank=True,
        help_text=_("From decision to first client."),
    )
    staff_time = models.CharField(
        _("staff time"), max_length=120, blank=True, help_text=_("“Half a day a week for two people”")
    )
    group_size = models.CharField(_("group size"), max_length=80, blank=True, help_text=_("“4 to 6 people”"))
    setup_cost = models.CharField(_("set-up cost"), max_length=15, choices=CostBand.choices, blank=True)
    setup_cost_note = models.CharField(
        _("what the set-up cost pays for"), max_length=160, blank=True, help_text=_("“Staff time only”")
    )
    running_cost = models.CharField(_("running cost, a year"), max_length=15, choices=CostBand.choices, blank=True)
    running_cost_note = models.CharField(
        _("what the running cost pays for"),
        max_length=160,
        blank=True,
        help_text=_("“Ingredients, phone plans”"),
    )

    # The recipe, in the order it is read
    overview = StoryField(
        _("overview"),
        blank=True,
        help_text=_("The story in short: what was the matter, what you did, what came of it. About 150 words."),
    )
    needs = StreamField(NeedsBlock(), blank=True, verbose_name=_("needs"))
    when_to_use = TextField(
        _("when to use it"),
        blank=True,
        help_text=_(
            "The conditions under which it works: “Enough speakers of one language in reach of one phone line.”"
        ),
    )
    when_not_to_use = TextField(
        _("when not to use it"),
        blank=True,
        help_text=_(
            "Spare the next agency your dead ends: “Not for people in danger at home: their phone may be read.”"
        ),
    )
    ingredients = StreamField(IngredientsBlock(), blank=True, verbose_name=_("ingredients"))
    steps = StreamField(StepsBlock(), verbose_name=_("steps"))
    inclusion = TextField(
        _("languages, accessibility and inclusion"),
        blank=True,
        help_text=_("Who was left out at first, and what you changed: languages, hours, child care, devices, ramps."),
    )
    risks = StreamField(RisksBlock(), verbose_name=_("risks, consent and privacy"))
    results = StreamField(ResultsBlock(), blank=True, verbose_name=_("results so far"))
    what_did_not_work = TextField(
        _("what did not work"),
        blank=True,
        help_text=_(
            "The most useful lines of a recipe. “Evening sessions stayed empty; parents had no one for the children.”"
        ),
    )
    what_we_would_change = TextField(_("what we would change"), blank=True)
    must_stay = TextField(
        _("what must stay"),
        blank=True,
        help_text=_("What it does not work without: “A known person answers, not a robot.”"),
    )
    may_change = TextField(
        _("what may change"),
        blank=True,
        help_text=_("What you chose for reasons of your own: the app, the day, the room."),
    )

    base_form_class = EntryPage.base_form_class
    parts = [
        Part("title", required=True),
        Part("summary", required=True),
        Part("page_organizations", required=True),
        Part("provinces"),
        Part("since_year"),
        Part("practice_status"),
        Part("plain_what"),
        Part("overview"),
        Part("needs"),
        Part("when_to_use"),
        Part("when_not_to_use"),
        Part("effort"),
        Part("staff_time"),
        Part("setup_cost"),
        Part("running_cost"),
        Part("delivery_modes"),
        Part("ingredients"),
        Part("steps", required=True),
        Part("inclusion"),
        Part("risks", required=True),
        Part("results"),
        Part("what_did_not_work"),
        Part("must_stay"),
        Part("may_change"),
        Part("topics"),
        Part("audiences"),
        Part("contact_route", required=True),
        Part("licence", required=True),
        Part("last_reviewed", required=True),
    ]

    sections = [
        Section("plain-words", _("In plain words"), ("plain_what", "plain_who", "plain_where", "plain_how")),
        Section(
            "key-facts",
            _("Key facts"),
            (
                "setup_time",
                "effort",
                "staff_time",
                "group_size",
                "setup_cost",
                "setup_cost_note",
                "running_cost",
                "running_cost_note",
                "delivery_modes",
            ),
        ),
        Section("overview", _("The story in short"), ("overview",)),
        Section("needs", _("Who it is for, and what they need"), ("needs", "audiences")),
        Section("when", _("When to use it, and when not"), ("when_to_use", "when_not_to_use")),
        Section("ingredients", _("What you need"), ("ingredients",)),
        Section("steps", _("Steps"), ("steps",)),
        Section("inclusion", _("Languages, accessibility and inclusion"), ("inclusion", "language_levels")),
        Section("risks", _("Risks, consent and privacy"), ("risks",)),
        Section("results", _("Results so far"), ("results", "what_did_not_work", "what_we_would_change")),
        Section("adapting", _("Adapting it"), ("must_stay", "may_change")),
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
                            "A task, as someone would look for it: “Answer newcomers’ questions in a private group”."
                        ),
                    ),
                    EntryPage.summary_panel,
                    EntryPage.organizations_panel,
                    EntryPage.place_panel,
                    *EntryPage.practice_status_panels,
                    EntryPage.picture_panel,
                ],
                heading=_("Start"),
            ),
            ObjectList(
                [
                    *EntryPage.plain_words_panels,
                    FieldPanel("overview", icon="pilcrow"),
                    FieldPanel("needs", icon="user"),
                    MultiFieldPanel(["when_to_use", "when_not_to_use"], heading=_("When to use it"), icon="help"),
                ],
                heading=_("For whom"),
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        [
                            FieldRowPanel(["setup_time", "effort"]),
                            FieldRowPanel(["staff_time", "group_size"]),
                            FieldRowPanel(["setup_cost", "setup_cost_note"]),
                            FieldRowPanel(["running_cost", "running_cost_note"]),
                            FieldPanel("delivery_modes"),
                        ],
                        heading=_("Key facts"),
                        icon="table",
                        help_text=_("What you know. What you do not know stays empty and is not printed."),
                    ),
                    FieldPanel("ingredients", icon="list-ul"),
                ],
                heading=_("What you need"),
            ),
            ObjectList(
                [
                    FieldPanel(
                        "steps",
                        icon="list-ol",
                        help_text=_(
                            "Each step has two voices: advice that holds for anyone, and how you did it. "
                            "Keep them apart."
                        ),
                    )
                ],
                heading=_("Steps"),
            ),
            ObjectList(
                [
                    FieldPanel("inclusion", icon="globe"),
                    FieldPanel("risks", icon="warning"),
                    FieldPanel("results", icon="success"),
                    MultiFieldPanel(
                        ["what_did_not_work", "what_we_would_change"],
                        heading=_("What we learned"),
                        icon="rotate",
                    ),
                    MultiFieldPanel(["must_stay", "may_change"], heading=_("Adapting it"), icon="edit"),
                ],
                heading=_("Risks and results"),
            ),
            ObjectList(EntryPage.finding_panels, heading=_("Finding it")),
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
        index.SearchField("overview"),
        index.SearchField("needs"),
        index.SearchField("when_to_use"),
        index.SearchField("ingredients"),
        index.SearchField("steps"),
        index.SearchField("risks"),
        index.SearchField("results"),
        index.SearchField("must_stay"),
    ]

    override_translatable_fields = [
        *EntryPage.override_translatable_fields,
        SynchronizedField("effort", overridable=False),
        SynchronizedField("setup_cost", overridable=False),
        SynchronizedField("running_cost", overridable=False),
    ]

    class Meta:
        verbose_name = _("recipe")
        verbose_name_plural = _("recipes")

    def save(self, *args, update_fields=None, **kwargs):
        """Whenever it becomes public, its terms say which tools it names: see ``recipes.tools``."""
        if self.live and update_fields is None:
            tools.keep_in_step(self)
            self.__dict__.pop("terms", None)
        return super().save(*args, update_fields=update_fields, **kwargs)

    @property
    def has_examples(self):
        """Whether any step tells how it was done, apart from the advice."""
        return any(step.value.get("how_we_did_it") for step in self.steps)

    @property
    def key_facts(self):
        """What a practitioner compares first, as ``(label, value)``; what is not known is left out."""
        delivery = ", ".join(term.name for term in self.terms.get("delivery-mode", []))
        facts = [
            (_("Time to set up"), self.setup_time),
            (_("Effort"), self.get_effort_display()),
            (_("Staff time"), self.staff_time),
            (_("Group size"), self.group_size),
            (
                _("Set-up cost"),
                " · ".join(filter(None, [self.get_setup_cost_display(), self.setup_cost_note])),
            ),
            (
                _("Running cost"),
                " · ".join(filter(None, [self.get_running_cost_display(), self.running_cost_note])),
            ),
            (_("Delivery"), delivery),
        ]
        return [(label, value) for label, value in facts if value]
