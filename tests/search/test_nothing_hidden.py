"""What is not public is in nothing that readers see: not found, not offered, not counted, not beside what is."""

import re

import pytest

from core.choices import LineageKind
from core.models import Lineage, RelatedEntry, Term
from tests.factories.hidden import CANARY, HIDDEN, archived
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_recipe, term
from tests.factories.translations import publish, translation_of

pytestmark = pytest.mark.django_db

TERMS = {
    "topic": "housing",
    "theme": "live",
    "life-event": "arriving",
    "audience": "newcomers",
    "service-pattern": "drop-in",
    "delivery-mode": "in-person",
    "province": "on",
}
PLACES_TO_LOOK = {
    "en": [
        *("/en/", "/en/recipes/", "/en/practices/", "/en/topics/", "/en/start-here/", "/en/map/", "/en/organizations/"),
        *("/en/topics/housing/", "/en/life-events/arriving/", "/en/provinces/on/", "/en/places/harbourville/"),
        *("/en/tools/signal/", "/en/organizations/harbour/", "/en/search/", "/en/search/?language=other"),
        *("/en/search/?topic=housing", "/en/search/?q=beside", "/en/search/?q=harbour&literally=on"),
        "/en/search/suggestions/?q=can",
    ],
    "fr": [
        *("/fr/", "/fr/recettes/", "/fr/pratiques/", "/fr/themes/", "/fr/carte/", "/fr/organismes/"),
        *("/fr/themes/housing/", "/fr/provinces/on/", "/fr/outils/signal/", "/fr/organismes/harbour/"),
        *("/fr/recherche/", "/fr/recherche/?language=other", "/fr/recherche/suggestions/?q=can"),
    ],
}


@pytest.fixture
def shared(db):
    """The same maker, tool and terms for all: what brings a hidden entry beside a public one."""
    town = {
        "slug": "harbourville",
        "name_en": "Harbourville",
        "name_fr": "Harbourville",
        "parent": term("province", "on"),
    }
    terms = [
        *(found for one in TERMS.items() if (found := Term.objects.filter(vocabulary=one[0], slug=one[1]).first()))
    ]
    return {
        "organizations": [OrganizationFactory(slug="harbour")],
        "terms": [*terms, Term.objects.create(vocabulary="place", **town)],
        "ingredients": [("tool", {"name": "Signal"})],
    }


def page_of(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize("make_hidden", HIDDEN)
def test_hidden_entry_is_on_no_page_that_leads_to_entries(client, shared, make_hidden):
    hidden = make_hidden(**shared)
    entry = make_recipe(title="Beside it", **shared)
    # Where an entry came from does not change when that is archived.
    if make_hidden is not archived:
        entry.lineage = [Lineage(page=entry, kind=LineageKind.ADAPTED_FROM, entry_id=hidden.pk)]
    entry.related_entries = [RelatedEntry(page=entry, entry_id=hidden.pk)]
    entry.save_revision().publish()
    translation = publish(translation_of(entry))
    addresses = [*PLACES_TO_LOOK["en"], *PLACES_TO_LOOK["fr"], entry.url, translation.url]
    addresses += [f"/en/box/?e={hidden.translation_key}", f"/en/box/booklet/?e={hidden.translation_key}"]

    assert [address for address in addresses if CANARY in page_of(client, address)] == []
    for address in ("/en/search/?q=canary&language=other", "/fr/recherche/?q=canary&language=other"):
        # The page repeats what was looked for, in small letters as it was typed.
        assert CANARY not in page_of(client, address)


@pytest.mark.parametrize("make_hidden", HIDDEN[:3])
def test_hidden_entry_is_counted_nowhere(client, shared, make_hidden):
    publish(translation_of(make_recipe(title="Beside it", **shared)))

    def counts():
        numbers = re.compile(r"<span>(\d+)</span>|(\d+) (?:entr|result|fiche|résultat)")
        return {
            address: numbers.findall(page_of(client, address))
            for address in [*PLACES_TO_LOOK["en"], *PLACES_TO_LOOK["fr"]]
        }

    before = counts()
    make_hidden(**shared)

    assert counts() == before
    assert any(before.values())


def test_archived_entry_is_shown_to_who_asks_for_archived_ones_and_counted_only_there(client, shared):
    archived(**shared)

    assert CANARY in page_of(client, "/en/search/?archived=include")
    assert CANARY not in page_of(client, "/en/search/?topic=housing")


def test_public_entry_is_on_all_of_them(client, shared):
    """That the questions above can be answered with yes."""
    make_recipe(title=CANARY, **shared)
    everywhere = set(PLACES_TO_LOOK["en"]) - {
        *("/en/practices/", "/en/topics/", "/en/map/", "/en/organizations/", "/en/search/?q=harbour&literally=on"),
        *("/en/search/?q=beside", "/en/start-here/"),
    }

    assert [address for address in sorted(everywhere) if CANARY not in page_of(client, address)] == []
