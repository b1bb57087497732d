"""Entries: a recipe is a ``HowTo``, a practice an ``Article``."""

from core.addresses import absolute, other_language
from core.choices import CostBand
from core.models import Vocabulary
from opendata.pictures import picture_of
from opendata.structured_data.things import known, library_of, licence_of, named, organization_of, plain, term_of
from recipes.models import RecipePage

COSTS = {
    CostBand.NONE: {"value": 0},
    CostBand.UNDER_1000: {"maxValue": 1_000},
    CostBand.UNDER_10000: {"minValue": 1_000, "maxValue": 10_000},
    CostBand.UNDER_50000: {"minValue": 10_000, "maxValue": 50_000},
    CostBand.OVER_50000: {"minValue": 50_000},
}
LONGEST_HEADLINE = 110


def work_of(page, here, library):
    """A public entry as a creative work."""
    is_recipe = isinstance(page, RecipePage)
    work = known(
        type="HowTo" if is_recipe else "Article",
        id=identifier(here.canonical),
        name=page.title,
        headline=None if is_recipe else page.title[:LONGEST_HEADLINE],
        description=page.summary,
        url=here.canonical,
        image=picture_of(page).address,
        inLanguage=page.locale.language_code,
        datePublished=moment(page.first_published_at),
        dateModified=moment(page.last_published_at),
        author=[organization_of(organization) for organization in page.organizations],
        publisher=library_of(library),
        license=licence_of(page),
        isAccessibleForFree=True,
        about=[term_of(term) for term in page.terms.get(Vocabulary.TOPIC, [])],
        audience=[known(type="Audience", audienceType=term.name) for term in page.terms.get(Vocabulary.AUDIENCE, [])],
        spatialCoverage=named("Place", page.place_names),
        citation=known(type="CreativeWork", name=page.source_note, url=page.source_url) if page.source_note else None,
        isBasedOn=[origin_of(relative, here) for relative in page.family.ancestors if not is_archived(relative)],
        **translations_of(page, here),
    )
    return {**work, **method_of(page, here)} if is_recipe else work


def identifier(address):
    """What a work is known by, apart from the page that shows it."""
    return address + "#entry"


def moment(date):
    return date and date.isoformat()


def translations_of(page, here):
    """The same work in the other language, and which of both is the translation."""
    if not page.live_translation:
        return {}
    address = absolute(here.counterpart)
    other = known(
        type="HowTo" if isinstance(page, RecipePage) else "Article",
        id=identifier(address),
        name=page.live_translation.title,
        url=address,
        inLanguage=other_language(),
    )
    return {"translationOfWork" if page.is_translation else "workTranslation": other}


def is_archived(relative):
    return relative.entry is not None and relative.entry.is_archived


def origin_of(relative, here):
    """What an entry was adapted from, or is a later version of: here or elsewhere."""
    if relative.entry is None:
        return known(type="CreativeWork", name=relative.title, url=relative.url, inLanguage=relative.language)
    address = absolute(relative.entry.get_url(here.request))
    return known(type="CreativeWork", id=identifier(address), name=relative.title, url=address)


def method_of(page, here):
    """What only a recipe has. How long it takes is told in words, which no program could count with."""
    ingredients = [(child.block_type, child.value) for child in page.ingredients]
    return known(
        step=[step_of(position, child, here) for position, child in enumerate(page.steps, 1)],
        tool=[
            known(type="HowToTool", name=value["name"], description=value.get("what_it_is"), url=value.get("url"))
            for kind, value in ingredients
            if kind == "tool"
        ],
        supply=[
            known(type="HowToSupply", name=value["name"], description=plain(value.get("note")))
            for kind, value in ingredients
            if kind in ("space", "document")
        ],
        estimatedCost=known(type="MonetaryAmount", currency="CAD", **COSTS[CostBand(page.setup_cost)])
        if page.setup_cost
        else None,
    )


def step_of(position, child, here):
    """One step: advice for anyone as its text, how it was done there as a tip."""
    value = child.value
    example = plain(value.get("how_we_did_it"))
    return known(
        type="HowToStep",
        position=position,
        name=value["title"],
        text=plain(value.get("advice")) or value["title"],
        url=f"{here.canonical}#step-{child.id}",
        itemListElement=[known(type="HowToTip", text=example)] if example else None,
    )
