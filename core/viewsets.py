"""How editors keep terms, organisations and memberships."""

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.models import ConflictOfInterest, GlossaryTerm, Membership, Organization, Synonym, Term


class TermViewSet(SnippetViewSet):
    model = Term
    icon = "tag"
    menu_label = _("Terms")
    list_display = ["name_en", "name_fr", "vocabulary", "parent"]
    list_filter = ["vocabulary"]
    search_fields = ["name_en", "name_fr", "slug"]
    search_backend_name = None
    panels = [
        FieldRowPanel(["vocabulary", "slug"]),
        MultiFieldPanel([FieldRowPanel(["name_en", "name_fr"])], heading=_("Name")),
        MultiFieldPanel([FieldRowPanel(["meaning_en", "meaning_fr"])], heading=_("Meaning")),
        FieldRowPanel(["parent", "sort_order"]),
        FieldPanel("within_control"),
        MultiFieldPanel([FieldRowPanel(["latitude", "longitude"])], heading=_("On the map"), icon="globe"),
    ]


class OrganizationViewSet(SnippetViewSet):
    model = Organization
    icon = "group"
    menu_label = _("Organizations")
    list_display = ["name_en", "name_fr", "kind", "place"]
    list_filter = ["kind"]
    search_fields = ["name_en", "name_fr", "slug"]
    search_backend_name = None
    panels = [
        MultiFieldPanel(
            [FieldRowPanel(["name_en", "name_fr"]), FieldRowPanel(["name_language", "slug"])], heading=_("Name")
        ),
        FieldRowPanel(["kind", "place"]),
        FieldPanel("website"),
        MultiFieldPanel([FieldRowPanel(["about_en", "about_fr"])], heading=_("About")),
    ]


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    list_display = [
        "name_en",
        "name_fr",
        BooleanColumn("is_approved", label=_("Approved"), sort_key="is_approved"),
        Column("missing", label=_("Missing"), accessor=lambda term: capfirst(", ".join(map(str, term.missing)))),
    ]
    list_filter = ["is_approved"]
    search_fields = ["name_en", "name_fr", "variants_en", "variants_fr"]
    search_backend_name = None
    panels = [
        MultiFieldPanel(
            [FieldRowPanel(["name_en", "name_fr"]), FieldRowPanel(["variants_en", "variants_fr"])],
            heading=_("Wording"),
            icon="openquote",
            help_text=_(
                "The wording that translators should use, in the singular. Simple plurals are found by themselves; "
                "abbreviations, irregular plurals and the other gender are other forms."
            ),
        ),
        MultiFieldPanel(
            [FieldRowPanel(["definition_en", "definition_fr"])],
            heading=_("Definition"),
            icon="help",
            help_text=_(
                "One or two sentences for someone who has just arrived. It stands beside the term on every entry."
            ),
        ),
        MultiFieldPanel(
            [FieldRowPanel(["context_en", "context_fr"])],
            heading=_("Context"),
            icon="doc-full",
            help_text=_("A sentence that shows how the term is used, written anew in each language."),
        ),
        MultiFieldPanel(
            [FieldRowPanel(["avoid_en", "avoid_fr"])],
            heading=_("To avoid"),
            icon="warning",
            help_text=_("Wordings that mislead or hurt, each with the reason: “foreigner: says who does not belong”."),
        ),
        FieldRowPanel(["is_approved", "slug"]),
    ]


class SynonymViewSet(SnippetViewSet):
    model = Synonym
    icon = "search"
    menu_label = _("Synonyms")
    search_fields = ["words_en", "words_fr"]
    search_backend_name = None
    panels = [
        MultiFieldPanel(
            [FieldRowPanel(["words_en", "words_fr"])],
            heading=_("Words that mean the same"),
            icon="search",
            help_text=_(
                "Whoever looks for one of them finds the others too. Abbreviations, everyday words, other spellings: "
                "“EI” and “employment insurance”, “flat” and “apartment”."
            ),
        ),
    ]


class CatalogueViewSetGroup(SnippetViewSetGroup):
    """What the whole catalogue refers to."""

    items = (TermViewSet, OrganizationViewSet, GlossaryTermViewSet, SynonymViewSet)
    menu_label = _("Catalogue")
    menu_icon = "list-ul"
    menu_order = 300


class MembershipViewSet(ModelViewSet):
    model = Membership
    icon = "user"
    menu_label = _("Agency members")
    list_display = ["user", "agency"]
    list_filter = ["agency"]
    form_fields = ["user", "agency"]
    add_to_settings_menu = True
    inspect_view_enabled = False


class ConflictOfInterestViewSet(ModelViewSet):
    """Who stands aside from which entry: for editors-in-chief, who may also correct a mistake."""

    model = ConflictOfInterest
    icon = "warning"
    menu_label = _("Conflicts of interest")
    list_display = ["member", "page", "note", "created_at"]
    list_filter = ["member"]
    form_fields = ["member", "page", "note"]
    add_to_settings_menu = True
    inspect_view_enabled = False
