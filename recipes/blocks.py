"""The blocks of a recipe: needs, ingredients, steps, risks. Small blocks first, streams composed last."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from core.blocks.links import PublicURLBlock
from core.blocks.text import ProperNameBlock, TextBlock
from recipes.choices import RiskKind


class NeedBlock(blocks.StructBlock):
    """A need in the words of the person who has it: "As a …, I need …, so that …"."""

    role = blocks.CharBlock(
        label=_("As a…"), max_length=120, help_text=_("Who speaks: “newly arrived parent”, “youth worker”.")
    )
    need = blocks.CharBlock(
        label=_("I need…"), max_length=250, help_text=_("“to know whom to ask about my child’s school”")
    )
    so_that = blocks.CharBlock(
        label=_("so that…"),
        max_length=250,
        required=False,
        help_text=_("What it makes possible: “she can start in September”. Leave empty if nobody said."),
    )

    class Meta:
        icon = "user"
        label = _("Need")
        label_format = "{role}: {need}"
        description = _("One need, told by the person who has it.")
        template = "recipes/blocks/need_block.html"
        preview_value = {
            "role": _("newly arrived parent"),
            "need": _("to know whom to ask about my child’s school"),
            "so_that": _("she can start in September"),
        }


class PeopleBlock(blocks.StructBlock):
    """A person or role the service cannot run without."""

    role = blocks.CharBlock(label=_("Role"), max_length=120, help_text=_("“Settlement worker, half a day a week”"))
    note = TextBlock(label=_("What they do, what they need to know"), required=False)

    class Meta:
        icon = "group"
        label = _("People")
        label_format = "{role}"
        group = _("Ingredients")
        description = _("A role, and how much of it.")
        template = "recipes/blocks/people_block.html"
        preview_value = {"role": _("Settlement worker, half a day a week"), "note": ""}


class PartnerBlock(blocks.StructBlock):
    """Another organisation the service relies on."""

    name = blocks.CharBlock(label=_("Partner"), max_length=160, help_text=_("“The public library”, or its name."))
    note = TextBlock(label=_("What they bring"), required=False)

    class Meta:
        icon = "link"
        label = _("Partner")
        label_format = "{name}"
        group = _("Ingredients")
        description = _("An organization you rely on, and what it brings.")
        template = "recipes/blocks/partner_block.html"
        preview_value = {"name": _("The public library"), "note": ""}


class ToolBlock(blocks.StructBlock):
    """Software or equipment, with what another agency must weigh before it chooses the same."""

    name = ProperNameBlock(label=_("Name"), max_length=120)
    what_it_is = blocks.CharBlock(
        label=_("What it is"), max_length=200, required=False, help_text=_("“A messaging app for phones.”")
    )
    price = blocks.CharBlock(
        label=_("Price"),
        max_length=120,
        required=False,
        help_text=_("“Free”, “$12 a month for five people, 2026”"),
    )
    why_chosen = TextBlock(
        label=_("Why this one"), required=False, help_text=_("“Young people already had it on their phones.”")
    )
    privacy = TextBlock(
        label=_("Privacy"),
        required=False,
        help_text=_("What it learns about people, and where that is kept: “Members see each other’s phone number.”"),
    )
    alternatives = blocks.CharBlock(label=_("Alternatives"), max_length=200, required=False)
    url = PublicURLBlock(label=_("Its site"), required=False)

    class Meta:
        icon = "desktop"
        label = _("Tool")
        label_format = "{name}"
        group = _("Ingredients")
        description = _("Software or equipment: price, why you chose it, what it does with personal information.")
        template = "recipes/blocks/tool_block.html"
        preview_value = {
            "name": "Signal",
            "what_it_is": _("A messaging app for phones."),
            "price": _("Free"),
            "why_chosen": _("<p>Messages stay between the people who write them.</p>"),
        }


class SpaceBlock(blocks.StructBlock):
    """A place where it happens."""

    name = blocks.CharBlock(
        label=_("Space"), max_length=160, help_text=_("“A quiet room with a door, near a bus line”")
    )
    note = TextBlock(label=_("What matters about it"), required=False)

    class Meta:
        icon = "home"
        label = _("Space")
        label_format = "{name}"
        group = _("Ingredients")
        description = _("A room or place, and what matters about it.")
        template = "recipes/blocks/space_block.html"
        preview_value = {"name": _("A quiet room with a door, near a bus line"), "note": ""}


class PaperworkBlock(blocks.StructBlock):
    """A document to have ready before starting."""

    name = blocks.CharBlock(label=_("Document"), max_length=160, help_text=_("“Consent form”, “Terms of reference”"))
    note = TextBlock(label=_("What it says"), required=False)
    file = DocumentChooserBlock(label=_("The file, if you share it"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{name}"
        group = _("Ingredients")
        description = _("A form, agreement or policy to have ready.")
        template = "recipes/blocks/paperwork_block.html"
        preview_value = {"name": _("Consent form"), "note": ""}


class StepBlock(blocks.StructBlock):
    """One thing to do. What anyone can reuse is kept apart from what one agency did."""

    title = blocks.CharBlock(
        label=_("What to do"),
        max_length=120,
        help_text=_("Begin with a verb: “Agree who answers, and by when”."),
    )
    actors = blocks.ListBlock(
        blocks.CharBlock(label=_("Role"), max_length=80),
        label=_("Who does it"),
        default=[],
        min_num=0,
        max_num=5,
        help_text=_("Roles, not names: “settlement worker”, “volunteer”."),
    )
    advice = TextBlock(
        label=_("Advice for anyone"),
        required=False,
        help_text=_("What every agency should do, wherever it is: “Keep groups small enough for everyone to be seen.”"),
    )
    how_we_did_it = TextBlock(
        label=_("How we did it"),
        required=False,
        help_text=_("Your own example, printed apart on a yellow ground: “We chose four to six people a group.”"),
    )
    duration = blocks.CharBlock(
        label=_("Time it takes"),
        max_length=60,
        required=False,
        help_text=_("“Two weeks, once”, “an hour a week”"),
    )
    checklist = blocks.ListBlock(
        blocks.CharBlock(label=_("Item"), max_length=160),
        label=_("Checklist"),
        default=[],
        min_num=0,
        max_num=12,
        help_text=_("Short items to tick off on paper."),
    )
    file = DocumentChooserBlock(label=_("A file for this step"), required=False)
    picture = ImageBlock(label=_("A picture of this step"), required=False)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        label_format = "{title}"
        group = _("Steps")
        description = _("One thing to do: who does it, advice for anyone, and how you did it.")
        template = "recipes/blocks/step_block.html"
        preview_value = {
            "title": _("Agree who answers, and by when"),
            "actors": [_("Settlement worker")],
            "advice": _("<p>Promise only what you can keep on your busiest day.</p>"),
            "how_we_did_it": _("<p>Every question has an answer within 48 hours on business days.</p>"),
        }


class RiskValue(blocks.StructValue):
    @property
    def kind_name(self):
        return RiskKind(self["kind"]).label if self.get("kind") else ""


class RiskBlock(blocks.StructBlock):
    """Something that may harm people, and what is done about it."""

    kind = blocks.ChoiceBlock(label=_("Kind"), choices=RiskKind.choices, default=RiskKind.PERSONAL_DATA)
    risk = blocks.CharBlock(
        label=_("What could go wrong"),
        max_length=250,
        help_text=_("“Group members see each other’s phone number.”"),
    )
    precaution = TextBlock(
        label=_("What to do about it"),
        required=False,
        help_text=_("“Tell people before they join; offer a way to ask in private.”"),
    )

    class Meta:
        icon = "warning"
        label = _("Risk")
        label_format = "{risk}"
        group = _("Risks")
        description = _("What could go wrong for people, and what to do about it.")
        template = "recipes/blocks/risk_block.html"
        value_class = RiskValue
        preview_value = {
            "kind": RiskKind.PERSONAL_DATA,
            "risk": _("Group members see each other’s phone number."),
            "precaution": _("<p>Tell people before they join; offer a way to ask in private.</p>"),
        }


class NeedsBlock(blocks.StreamBlock):
    """Whom the service is for, in their own words."""

    need = NeedBlock()

    class Meta:
        required = False
        max_num = 8


class IngredientsBlock(blocks.StreamBlock):
    """What to have before starting."""

    people = PeopleBlock()
    partner = PartnerBlock()
    tool = ToolBlock()
    space = SpaceBlock()
    document = PaperworkBlock()

    class Meta:
        required = False
        max_num = 30


class StepsBlock(blocks.StreamBlock):
    """The method, in order. At least one step is asked for on publication; ``min_num`` would nag drafts."""

    step = StepBlock()

    class Meta:
        max_num = 20


class RisksBlock(blocks.StreamBlock):
    """What could harm people, and the precautions."""

    risk = RiskBlock()

    class Meta:
        max_num = 12
