"""What may tell who someone is: found where it stands, and nothing found where there is nothing."""

import pytest

from core.models import EntryPage
from core.writing.privacy import findings_in
from home.demo.builder import load_demo_content
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.factories.organizations import OrganizationFactory

pytestmark = pytest.mark.django_db

FOUND = [
    ("Call her at 416-555-0142 any time.", "416-555-0142", "a telephone number"),
    ("Call (514) 555-0142 any time.", "(514) 555-0142", "a telephone number"),
    ("Appelez le 1 514 555-0142, le soir.", "1 514 555-0142", "a telephone number"),
    ("Her brother has +33 6 12 34 56 78.", "+33 6 12 34 56 78", "a telephone number"),
    ("Write to amina.d@example.org today.", "amina.d@example.org", "an email address"),
    ("Her number was 046 454 286 then.", "046 454 286", "a social insurance number"),
    ("Son NAS, 123-456-789, y figurait.", "123-456-789", "a social insurance number"),
    ("The card said 1234-567-890-AB on it.", "1234-567-890-AB", "a health card number"),
    ("Sur la carte : TREM 1234 5678.", "TREM 1234 5678", "a health card number"),
    ("Client 12-3456-7890 came back.", "12-3456-7890", "an immigration client number"),
    ("She lives at 42 Maple Street with him.", "42 Maple Street", "a street address"),
    ("Elle habite au 1250, rue Sainte-Catherine.", "1250, rue Sainte-Catherine", "a street address"),
    ("The letter said K1A 0B1 on top.", "K1A 0B1", "a postal code"),
    ("That day, Amina Diallo came to the desk.", "Amina Diallo", "a person’s name"),
    ("Amina Diallo came to the desk.", "Amina Diallo", "a person’s name"),
    ("Since Amina Diallo came, all is well.", "Amina Diallo", "a person’s name"),
    ("Ce jour-là, Olena Kovalenko-Roy est venue.", "Olena Kovalenko-Roy", "a person’s name"),
    ("On a vu Mme Tremblay à l’accueil.", "Tremblay", "a person’s name"),
    ("We asked Dr. Osei about it.", "Osei", "a person’s name"),
]
NOTHING = [
    "In 2019-2020, 1 250 people came; 12 000 $ was spent, then 123 456 789 $ in all.",
    "Call 211, 911 or 1-800-555-0142: the lines are public.",
    "Open 9:30-16:30, room 204, from 2026-11-21 to 2027-01-15.",
    "From December on, the Ontario Council met in New Zealand and in Greater Toronto.",
    "On Tuesday morning the Public Library and the Settlement Workers meet. In Toronto too.",
    "Le Conseil scolaire et le Centre de santé se parlent. En Ontario aussi. Depuis mars, tout va.",
    "Harbour House and Prairie Welcome share it. Facebook Messenger was not used.",
    "ISO 9001:2015, version 2.10.3, 25% of 400, 6 to 8 people, 10,000 copies, 100 000 000 d’habitants",
    "Three of 12 Street workers; 5 Ways to begin; Route 66; 20 rue piétonnes.",
]


def passages_found(page):
    return {finding.passage: str(finding.reason) for finding in findings_in(page)}


@pytest.mark.parametrize("text, passage, reason", FOUND)
def test_passage_is_found_in_a_story(text, passage, reason):
    assert passages_found(PracticePage(introduction=f"<p>{text}</p>")) == {passage: reason}


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found_where_nothing_is(text, agency, other_agency):
    assert passages_found(PracticePage(introduction=f"<p>{text}</p>")) == {}


def test_passages_are_found_in_blocks_and_named_by_their_place():
    page = RecipePage(steps=[("step", {"title": "A"}), ("step", {"title": "B", "how_we_did_it": "<p>a@b.org</p>"})])

    [finding] = findings_in(page)

    [(anchor, place)] = finding.links
    assert anchor.endswith("-steps-section")
    assert place == "Step 2 · How we did it"


def test_quotations_are_searched_for_names():
    page = PracticePage(quotations=[("quotation", {"text": "Then Amina Diallo helped me.", "speaker": "A mother"})])

    assert passages_found(page) == {"Amina Diallo": "a person’s name"}


def test_passage_is_listed_once_however_often_it_stands_there():
    page = PracticePage(introduction="<p>a@b.org, a@b.org</p>", challenge="<p>a@b.org</p>")

    [finding] = findings_in(page)

    assert [name for _anchor, name in finding.links] == ["The story", "The challenge"]


def test_contact_and_credits_are_exempt():
    page = RecipePage(
        contact_name="Amina Diallo",
        contact_email="a@b.org",
        contact_phone="416-555-0142",
        credit_author="Amina Diallo",
        source_note="Amina Diallo, 416-555-0142",
    )

    assert passages_found(page) == {}


def test_address_of_the_service_may_stand_where_people_are_told_to_go():
    assert passages_found(RecipePage(plain_where="At 42 Maple Street, K1A 0B1.")) == {}


def test_organization_the_library_knows_is_no_person():
    OrganizationFactory(name_en="Marguerite Bourgeoys Circle")
    page = PracticePage(introduction="<p>It began at the Marguerite Bourgeoys circle.</p>")

    assert passages_found(page) == {}


def test_tool_the_entry_names_is_no_person():
    page = RecipePage(
        ingredients=[("tool", {"name": "Jitsi Meet"})], steps=[("step", {"title": "A", "advice": "Open Jitsi Meet."})]
    )

    assert passages_found(page) == {}


def test_no_false_alarm_in_any_entry_of_the_demonstration():
    load_demo_content()

    found = {
        (page.title, passage)
        for page in EntryPage.objects.all()
        for passage in passages_found(page.specific.get_latest_revision_as_object())
    }

    assert EntryPage.objects.count() > 25
    assert found == set()
