"""Results: never a number without its period and its source."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.links import PublicURLBlock


class OtherFigureBlock(blocks.StructBlock):
    """The same thing as counted by another source. Both are printed; the reader judges."""

    number = blocks.CharBlock(label=_("Number"), max_length=30)
    source = blocks.CharBlock(label=_("Source"), max_length=250)
    url = PublicURLBlock(label=_("Address of the source"), required=False)

    class Meta:
        icon = "order"
        label = _("Another figure")


class ResultValue(blocks.StructValue):
    @property
    def figure(self):
        """The number with its unit, as it is printed large; empty when the result is told in words only."""
        return " ".join(str(part) for part in (self.get("number"), self.get("unit")) if part)


class ResultBlock(blocks.StructBlock):
    """One thing that changed, with how it is known."""

    statement = blocks.CharBlock(
        label=_("What changed"),
        max_length=250,
        help_text=_("“Of those who completed the program, worked in their field.”"),
    )
    number = blocks.CharBlock(
        label=_("Number"), max_length=30, required=False, help_text=_("As the source gives it: “nearly 85%”.")
    )
    unit = blocks.CharBlock(label=_("Unit"), max_length=60, required=False, help_text=_("“matches”, “branches”"))
    period = blocks.CharBlock(label=_("Period"), max_length=100, help_text=_("“Fall 2010”, “first two years”"))
    source = blocks.CharBlock(label=_("Source"), max_length=250, help_text=_("“Survey of participants, end of 2007”"))
    source_url = PublicURLBlock(label=_("Address of the source"), required=False)
    other_figures = blocks.ListBlock(
        OtherFigureBlock(),
        label=_("Other sources say"),
        min_num=0,
        max_num=4,
        default=[],
        help_text=_("When sources disagree, give each of them. Do not choose for the reader."),
    )

    class Meta:
        icon = "success"
        label = _("Result")
        label_format = "{number} {statement}"
        group = _("Results")
        description = _("One thing that changed, with its number, period and source.")
        template = "core/blocks/result_block.html"
        value_class = ResultValue
        preview_value = {
            "statement": _("newcomers matched with a mentor of their profession"),
            "number": "120",
            "unit": _("matches"),
            "period": _("Two years"),
            "source": _("Program records"),
        }


class ResultsBlock(blocks.StreamBlock):
    """What came of it so far."""

    result = ResultBlock()

    class Meta:
        required = False
        max_num = 12
