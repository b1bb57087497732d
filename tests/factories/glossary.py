import factory

from core.models import GlossaryTerm


class GlossaryTermFactory(factory.django.DjangoModelFactory):
    """An approved term. A test states the wordings that matter to it."""

    class Meta:
        model = GlossaryTerm

    slug = factory.Sequence(lambda n: f"term-{n}")
    name_en = factory.Sequence(lambda n: f"wording {n}")
    name_fr = factory.Sequence(lambda n: f"formulation {n}")
    definition_en = "What it means."
    definition_fr = "Ce que cela veut dire."
    is_approved = True
