"""schema.org: what an entry, an organization and the glossary say of themselves to programs."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template

from core.choices import CostBand, LineageKind
from core.freshness.steps import archive
from core.models import LibrarySettings, Lineage
from core.models.glossary import GlossaryTerm
from tests.factories.members import make_member
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import ENTRY_FACTORIES, make_practice, make_recipe, term
from tests.factories.translations import publish, translation_of
from tests.site.heads import Head, path_of

pytestmark = pytest.mark.django_db

STEP = {"title": "Agree who answers", "actors": [], "checklist": []}


def head_of(client, page):
    return Head(client.get(page.url).content.decode())


def thing(client, page, *types):
    (found,) = head_of(client, page).things(*types)[:1]
    return found


def test_steps_of_a_recipe_are_told_in_order_with_advice_and_example_apart(client):
    advised = {"advice": "<p>Promise <b>only</b> what you can keep.</p>", "how_we_did_it": "<p>Within 48 hours.</p>"}
    recipe = make_recipe(steps=[("step", STEP), ("step", {**STEP, "title": "Open the group", **advised})])

    head = head_of(client, recipe)
    first, second = head.things("HowTo")[0]["step"]

    assert [first["position"], second["position"]] == [1, 2]
    assert first["text"] == first["name"] == "Agree who answers"
    assert second["text"] == "Promise only what you can keep."
    assert second["itemListElement"] == [{"@type": "HowToTip", "text": "Within 48 hours."}]
    assert head.html.find(id=second["url"].partition("#")[2])


def test_what_a_recipe_needs_is_told_as_tools_and_supplies(client):
    ingredients = [
        ("tool", {"name": "Signal", "what_it_is": "A messaging app.", "url": "https://signal.org/"}),
        ("space", {"name": "A quiet room", "note": ""}),
        ("document", {"name": "Consent form", "note": "<p>Who sees what.</p>"}),
        ("people", {"role": "Settlement worker", "note": ""}),
    ]

    how_to = thing(client, make_recipe(ingredients=ingredients), "HowTo")

    assert how_to["tool"] == [
        {"@type": "HowToTool", "name": "Signal", "description": "A messaging app.", "url": "https://signal.org/"}
    ]
    assert [(supply["name"], supply.get("description")) for supply in how_to["supply"]] == [
        ("A quiet room", None),
        ("Consent form", "Who sees what."),
    ]


@pytest.mark.parametrize(
    ("band", "amount"),
    [
        (CostBand.NONE, {"value": 0}),
        (CostBand.UNDER_1000, {"maxValue": 1000}),
        (CostBand.UNDER_50000, {"minValue": 10000, "maxValue": 50000}),
        (CostBand.OVER_50000, {"minValue": 50000}),
    ],
)
def test_cost_is_told_in_canadian_dollars(client, band, amount):
    cost = thing(client, make_recipe(setup_cost=band), "HowTo")["estimatedCost"]

    assert cost == {"@type": "MonetaryAmount", "currency": "CAD", **amount}


def test_what_is_not_known_is_not_told(client):
    told = thing(client, make_recipe(), "HowTo").keys()

    assert not told & {"estimatedCost", "totalTime", "tool", "supply", "isBasedOn", "citation", "workTranslation"}


@pytest.mark.parametrize("make_entry", ENTRY_FACTORIES)
def test_entry_says_who_made_it_for_whom_where_and_under_which_licence(client, make_entry):
    harbour, prairie = OrganizationFactory(name_en="Harbour"), OrganizationFactory(name_en="Prairie")
    terms = [term("theme", "work"), term("province", "on"), term("topic", "housing"), term("audience", "youth")]
    entry = make_entry(organizations=[harbour, prairie], terms=terms, licence="cc-by-sa-4.0")

    work = thing(client, entry, "HowTo", "Article")

    assert [author["name"] for author in work["author"]] == ["Harbour", "Prairie"]
    assert path_of(work["author"][0]["url"]) == f"/en/organizations/{harbour.slug}/"
    assert [topic["termCode"] for topic in work["about"]] == ["housing"]
    assert work["audience"] == [{"@type": "Audience", "audienceType": "Youth"}]
    assert work["spatialCoverage"] == [{"@type": "Place", "name": "Ontario"}]
    assert work["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert work["dateModified"] == entry.last_published_at.isoformat()


def test_each_language_says_which_of_both_is_the_translation(client):
    original = make_practice("fr")
    translation = publish(translation_of(original))

    told, of_translation = thing(client, original, "Article"), thing(client, translation, "Article")

    assert path_of(told["workTranslation"]["url"]) == translation.url
    assert told["workTranslation"]["inLanguage"] == "en"
    assert told["workTranslation"]["@id"] == of_translation["@id"]
    assert of_translation["translationOfWork"]["@id"] == told["@id"]
    assert "workTranslation" not in of_translation and "translationOfWork" not in told


def test_origin_is_told_whether_it_is_here_or_elsewhere(client):
    ancestor, entry = make_recipe(title="The first"), make_recipe()
    here = Lineage(page=entry, kind=LineageKind.ADAPTED_FROM, entry=ancestor)
    there = Lineage(
        page=entry, kind=LineageKind.ADAPTED_FROM, title="Une autre", url="https://x.example/", title_language="fr"
    )
    entry.lineage = [here, there]
    entry.save_revision().publish()

    told = thing(client, entry, "HowTo")["isBasedOn"]

    assert [origin["name"] for origin in told] == ["The first", "Une autre"]
    assert path_of(told[0]["url"]) == ancestor.url
    assert told[0]["@id"] == thing(client, ancestor, "HowTo")["@id"]
    assert told[1]["inLanguage"] == "fr"


def test_no_contact_is_told(client):
    person = {"contact_name": "Amina Diallo", "contact_email": "amina@harbour.example", "contact_consent": True}
    entry = make_recipe(contact_route="person", **person)

    assert "Amina" in client.get(entry.url).content.decode()
    assert not [data for data in head_of(client, entry).data if "amina" in str(data).lower()]


def test_hostile_text_stays_text(client):
    entry = make_recipe(title="</script><script>alert(1)</script> & <!--", summary='"\\u2028')

    html = client.get(entry.url).content.decode()

    assert "<script>alert" not in html
    assert thing(client, entry, "HowTo")["name"] == entry.title
    assert Head(html).data[0]["@graph"][0]["description"] == entry.summary


def test_organization_says_its_other_name_and_its_site(client):
    organization = OrganizationFactory(
        name_en="Harbour", name_fr="Le port", slug="harbour", website="https://harbour.example/", about_en="Boats."
    )
    make_recipe(organizations=[organization])

    (told,) = Head(client.get("/en/organizations/harbour/").content.decode()).things("Organization")[-1:]

    assert (told["name"], told["alternateName"]) == ("Harbour", ["Le port"])
    assert told["sameAs"] == "https://harbour.example/"
    assert told["description"] == "Boats."


def test_glossary_tells_approved_terms_each_at_its_own_address(client):
    GlossaryTerm.objects.create(slug="unapproved", name_en="unapproved", name_fr="non approuvé", is_approved=False)

    head = Head(client.get("/en/glossary/").content.decode())
    (terms,) = head.things("DefinedTermSet")

    codes = [told["termCode"] for told in terms["hasDefinedTerm"]]
    assert "newcomer" in codes and "unapproved" not in codes
    assert all(head.html.find(id=told["@id"].partition("#")[2]) for told in terms["hasDefinedTerm"])


def test_listing_numbers_its_entries_across_its_pages(client, monkeypatch):
    monkeypatch.setattr("search.listing.PER_PAGE", 2)
    for _number in range(3):
        make_recipe()

    (told,) = Head(client.get("/en/recipes/?page=2").content.decode()).things("ItemList")

    assert told["numberOfItems"] == 3
    assert [item["position"] for item in told["itemListElement"]] == [3]


def test_page_of_open_data_tells_its_files(rf):
    """The page itself is made elsewhere; it names its files as ``datasets``."""
    request = rf.get("/en/data/")
    request.resolver_match = SimpleNamespace(view_name="open_data")
    entries = SimpleNamespace(name="entries", title="Entries", label="Every recipe and practice.")
    datasets = [SimpleNamespace(dataset=entries, files=[("JSON", "/data/entries.json"), ("CSV", "/data/entries.csv")])]
    template = Template(
        "{% load library metadata %}{% addresses as here %}{% metadata here 'Open data' 'All of it.' %}"
    )
    context = {"request": request, "library": LibrarySettings(), "datasets": datasets}

    head = Head(f"<html lang='en'><head>{template.render(Context(context))}</head></html>")

    assert head.faults == []
    assert head.things("Dataset")[0]["description"] == "Every recipe and practice. All of it."
    assert [(path_of(file["contentUrl"]), file["encodingFormat"]) for file in head.things("DataDownload")] == [
        ("/data/entries.json", "application/json"),
        ("/data/entries.csv", "text/csv"),
    ]


@pytest.mark.parametrize("make_entry", ENTRY_FACTORIES)
def test_preview_says_nothing_to_programs(make_entry, administrator):
    page = make_entry(live=False)

    html = page.make_preview_request(extra_request_attrs={"user": administrator}).content.decode()

    assert page.title in html
    assert Head(html).open_graph == {}
    assert Head(html).things("HowTo", "Article") == []


def test_archived_entry_is_told_of_at_its_own_address_only(client):
    ancestor, entry = make_recipe(title="Long ago"), make_recipe()
    entry.lineage = [Lineage(page=entry, kind=LineageKind.ADAPTED_FROM, entry=ancestor)]
    entry.save_revision().publish()
    archive(ancestor, make_member("editor"), {"en": "Over."})

    assert "isBasedOn" not in thing(client, entry, "HowTo")
    assert not head_of(client, ancestor).is_indexable


def test_entry_in_both_languages_needs_few_queries(client, warm_cache, django_assert_max_num_queries):
    entry = make_recipe()
    publish(translation_of(entry))
    client.get(entry.url)

    with django_assert_max_num_queries(22):
        client.get(entry.url)
