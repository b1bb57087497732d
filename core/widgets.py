from django.forms import CheckboxSelectMultiple


class TermsWidget(CheckboxSelectMultiple):
    """Boxes to tick, in columns, each group under its own legend."""

    template_name = "core/widgets/terms.html"
