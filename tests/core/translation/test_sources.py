"""From published to translated: what is opened, what is kept, what is asked for again."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from core.choices import LineageKind
from core.models import EntryPage, Lineage, PageTerm
from core.translation.segments import keep_string, segments_of
from core.translation.sources import draft_from, translation_into, translations_of
from practices.models import PracticePage
from recipes.models import RecipePage
from tests.factories.pages import ENTRY_FACTORIES, make_practice, make_recipe, make_site_page, term
from tests.factories.translations import change, marked, publish, target_of, translate, translation_of

pytestmark = pytest.mark.django_db

both_languages = pytest.mark.parametrize("language, other", [("en", "fr"), ("fr", "en")])
STEPS = [
    ("step", {"title": "First step", "actors": ["volunteer"], "checklist": []}),
    ("step", {"title": "Second step", "actors": [], "checklist": ["A kettle"]}),
]


def strings(translation):
    """The originals to translate, in order."""
    return [segment.string.data for segment in segments_of(translation)]


def to_do(translation):
    return [segment.string.data for segment in segments_of(translation) if not segment.is_done]


def fresh(page):
    return type(page).objects.get(pk=page.pk)


# Opening


@both_languages
@pytest.mark.parametrize("make_entry", ENTRY_FACTORIES, ids=lambda factory: factory.__name__)
def test_publishing_opens_the_translation_as_a_draft(client, make_entry, language, other):
    page = make_entry(language)

    target = target_of(translation_of(page))
    assert target.locale.language_code == other
    assert target.live is False
    assert target.get_parent().locale.language_code == other
    with override(other):
        assert client.get(target.url).url == reverse("not_translated", args=[page.pk])


@both_languages
def test_nothing_untranslated_is_found_in_the_other_language(client, language, other):
    make_recipe(language, title="Unmistakable title", terms=[term("topic", "housing")])

    assert not EntryPage.objects.live().filter(locale__language_code=other).exists()
    listing = {"en": "/en/recipes/", "fr": "/fr/recettes/"}
    addresses = [f"/{other}/", Page.objects.get(slug=listing[other].split("/")[2]).url]
    for address in addresses:
        assert "Unmistakable title" not in client.get(address).content.decode()


def test_draft_opens_no_translation():
    page = make_recipe(live=False)

    assert not translations_of(page).exists()
    assert not page.get_translations().exists()


def test_publishing_a_page_of_the_site_opens_no_translation():
    assert not make_site_page().get_translations().exists()


def test_publishing_a_translation_opens_none_back():
    page = make_recipe()
    target = publish(translation_of(page))

    assert not translations_of(target).exists()
    assert translation_into(target) is not None
    assert translation_into(page) is None


def test_publishing_again_opens_no_second_translation():
    page = change(make_recipe(), summary="Changed.")

    assert page.get_translations().count() == 1
    assert translations_of(page).count() == 1


def test_language_of_the_source_is_kept_with_the_entry():
    page = make_practice("fr")

    opened = translation_of(page)
    assert opened.source.locale.language_code == "fr"
    assert opened.target_locale.language_code == "en"


# What is asked for


def test_strings_stand_in_template_order():
    page = make_recipe(steps=STEPS, overview="<p>The story.</p>", must_stay="<p>A person.</p>")
    asked = strings(translation_of(page))

    order = [page.title, page.summary, "The story.", "First step", "Second step", "A person."]
    assert [string for string in asked if string in order] == order


def test_terms_choices_and_contact_are_not_asked_for():
    page = make_recipe(
        terms=[term("topic", "housing")],
        effort="weeks",
        practice_status="running",
        contact_email="desk@example.org",
        contact_name="Amina Diallo",
        source_url="https://example.org/",
    )

    asked = " ".join(strings(translation_of(page)))
    for text in ("Housing", "weeks", "running", "desk@example.org", "Amina Diallo", "example.org", page.slug):
        assert text not in asked


def test_proper_names_are_not_asked_for_and_are_carried_over():
    page = make_recipe(ingredients=[("tool", {"name": "Signal", "what_it_is": "A messaging app"})])
    opened = translation_of(page)

    assert "Signal" not in strings(opened)
    assert "A messaging app" in strings(opened)
    tool = publish(opened).ingredients[0].value
    assert tool["name"] == "Signal"
    assert tool["what_it_is"] == marked("A messaging app")


def test_lists_within_blocks_are_asked_for_and_come_back():
    opened = translation_of(make_recipe(steps=STEPS))

    assert {"volunteer", "A kettle"} <= set(strings(opened))
    first, second = (block.value for block in publish(opened).steps)
    assert list(first["actors"]) == [marked("volunteer")]
    assert list(second["checklist"]) == [marked("A kettle")]


def test_figures_within_a_result_are_asked_for_and_come_back():
    result = {
        "statement": "people matched",
        "number": "120",
        "unit": "matches",
        "period": "Two years",
        "source": "Records",
        "other_figures": [{"number": "98", "source": "The funder’s report", "url": ""}],
    }
    opened = translation_of(make_recipe(results=[("result", result)]))

    assert "The funder’s report" in strings(opened)
    value = publish(opened).results[0].value
    assert value["other_figures"][0]["source"] == marked("The funder’s report")


def test_block_with_nothing_in_its_optional_parts_is_opened():
    """Content written by code may hold null, and lack parts that a block gained later."""
    steps = [
        {
            "type": "step",
            "id": "8a4d1f6e-1111-4a6e-9c53-000000000001",
            "value": {"title": "Only a title", "duration": None, "advice": None, "picture": None},
        }
    ]
    page = make_recipe(steps=RecipePage._meta.get_field("steps").stream_block.to_python(steps))

    opened = translation_of(page)
    assert "Only a title" in strings(opened)
    assert publish(opened).steps[0].value["title"] == marked("Only a title")


def test_formatted_text_is_asked_for_paragraph_by_paragraph():
    page = make_recipe(overview="<p>One <b>bold</b> word.</p><p>Two.</p>")

    asked = strings(translation_of(page))
    assert "One <b>bold</b> word." in asked
    assert "Two." in asked


# Keeping in step


def test_change_reopens_only_the_changed_string():
    page = make_recipe(overview="<p>First.</p><p>Second.</p>")
    publish(translation_of(page))

    change(page, overview="<p>First.</p><p>Second, changed.</p>")

    assert to_do(translation_of(page)) == ["Second, changed."]


def test_republishing_without_a_change_asks_for_nothing():
    page = make_recipe()
    publish(translation_of(page))

    change(page)

    assert to_do(translation_of(page)) == []


def test_public_translation_keeps_its_approved_text_until_the_change_is_approved(client):
    page = make_recipe(summary="As it was.")
    target = publish(translation_of(page))

    change(page, summary="As it is now.")

    html = client.get(target.url).content.decode()
    assert marked("As it was.") in html
    assert "As it is now." not in html

    publish(translation_of(page))
    assert marked("As it is now.") in client.get(target.url).content.decode()


def test_writing_a_draft_does_not_touch_the_public_translation(client, translator):
    page = make_recipe(summary="As it was.")
    target = publish(translation_of(page))
    page = change(page, summary="As it is now.")
    translate(translation_of(page))

    draft = draft_from(translation_of(page), translator)

    assert draft.summary == marked("As it is now.")
    assert fresh(target).summary == marked("As it was.")
    assert marked("As it was.") in client.get(target.url).content.decode()


def test_moved_block_keeps_its_translation():
    page = make_recipe(steps=STEPS)
    publish(translation_of(page))
    raw = list(fresh(page).steps.raw_data)

    page = change(page, steps=RecipePage._meta.get_field("steps").stream_block.to_python(raw[::-1]))

    assert [block.value["title"] for block in page.steps] == ["Second step", "First step"]
    assert to_do(translation_of(page)) == []
    titles = [block.value["title"] for block in publish(translation_of(page)).steps]
    assert titles == [marked("Second step"), marked("First step")]


def test_new_block_asks_for_its_own_strings_alone():
    page = make_recipe(steps=STEPS)
    publish(translation_of(page))
    raw = [*fresh(page).steps.raw_data, {"type": "step", "value": {"title": "Third step"}}]

    page = change(page, steps=RecipePage._meta.get_field("steps").stream_block.to_python(raw))

    assert to_do(translation_of(page)) == ["Third step"]


def test_facts_that_are_not_text_follow_the_original():
    page = make_recipe(effort="weeks")
    publish(translation_of(page))

    page = change(page, effort="months", evidence_level=3)

    target = publish(translation_of(page))
    assert target.effort == "months"
    assert target.evidence_level == 3


def test_terms_organizations_and_lineage_are_those_of_the_original():
    origin = make_recipe()
    page = make_recipe(terms=[term("topic", "housing"), term("province", "on")])
    Lineage.objects.create(page=page, entry=origin, kind=LineageKind.ADAPTED_FROM)
    page = change(page)

    target = publish(translation_of(page))

    assert {row.slug for rows in target.terms.values() for row in rows} == {"housing", "on"}
    assert target.organizations == page.organizations
    assert [link.entry_id for link in target.lineage.all()] == [origin.pk]


def test_terms_changed_on_the_original_are_changed_on_the_translation():
    page = make_recipe(terms=[term("topic", "housing")])
    publish(translation_of(page))
    PageTerm.objects.filter(page=page).update(term=term("topic", "health"))

    page = change(page)

    assert [row.slug for row in publish(translation_of(page)).terms["topic"]] == ["health"]


def test_agency_of_an_entry_is_that_of_its_translation(agency):
    target = target_of(translation_of(make_recipe(agency=agency)))

    assert target.agency == agency


# Addresses


@pytest.mark.parametrize(
    "title, slug",
    [
        ("Répondre ensemble aux questions", "repondre-ensemble-aux-questions"),
        ("L’établissement près de chez vous", "l-etablissement-pres-de-chez-vous"),
        ("Tenir l'accueil d'été", "tenir-l-accueil-d-ete"),
    ],
)
def test_address_is_made_from_the_translated_title(title, slug):
    page = make_recipe()
    translate(opened := translation_of(page), texts={page.title: title})

    assert draft_from(opened, None).slug == slug


def test_address_is_kept_once_it_was_public():
    page = make_recipe()
    before = publish(translation_of(page)).slug

    page = change(page, title="Another title")

    target = publish(translation_of(page))
    assert target.title == marked("Another title")
    assert target.slug == before


def test_two_entries_of_one_translated_title_have_two_addresses():
    slugs = []
    for page in (make_recipe(), make_recipe()):
        translate(opened := translation_of(page), texts={page.title: "Même titre"})
        slugs.append(draft_from(opened, None).slug)

    assert slugs == ["meme-titre", "meme-titre-1"]


def test_title_without_letters_has_an_address_all_the_same():
    page = make_recipe()
    translate(opened := translation_of(page), texts={page.title: "¿…?"})

    assert draft_from(opened, None).slug


def test_long_translated_title_fits_its_address():
    page = make_recipe()
    translate(opened := translation_of(page), texts={page.title: "établissement " * 18})

    assert len(draft_from(opened, None).slug) <= 255


# Credit, and strings one by one


def test_translator_is_credited_by_name(translator):
    page = make_practice()
    translate(opened := translation_of(page), translator)

    assert draft_from(opened, translator).credit_translator == translator.get_full_name()


def test_who_wrote_a_string_is_kept(translator):
    opened = translation_of(make_recipe())
    segment = segments_of(opened)[0]

    assert keep_string(opened, segment, "Un titre", translator) is True
    assert segment.string.translations.get().last_translated_by == translator


def test_empty_text_takes_a_translation_back(translator):
    opened = translation_of(make_recipe())
    segment = segments_of(opened)[0]
    keep_string(opened, segment, "Un titre", translator)

    keep_string(opened, segment, "", translator)

    assert segments_of(opened)[0].translation is None
    assert segment.string.data in to_do(opened)


@pytest.mark.parametrize(
    "broken",
    [
        "Pas d’<script>alert(1)</script>.",
        '<b onclick="alert(1)">Pas</b> d’emploi.',
        '<a href="javascript:alert(1)">Pas</a> d’emploi.',
        '<a id="a2">Pas</a> d’emploi.',
        "<img src=x onerror=alert(1)>",
    ],
)
def test_broken_marks_are_kept_as_written_and_stay_to_do(translator, broken):
    page = make_practice(challenge='<p>No <b>job</b>, <a href="https://example.org/">they said</a>.</p>')
    opened = translation_of(page)

    def segment():
        return next(row for row in segments_of(opened) if "<b>" in row.string.data)

    assert keep_string(opened, segment(), broken, translator) is False

    assert segment().translation == broken
    assert segment().is_done is False
    keep_string(opened, segment(), 'Pas d’<b>emploi</b>, <a id="a1">disaient-ils</a>.', translator)
    assert segment().is_done is True
    translate(opened)
    assert '<a href="https://example.org/">disaient-ils</a>' in draft_from(opened, translator).challenge


def test_same_words_in_two_places_are_translated_each_for_itself(translator):
    page = make_practice(practical="It works.", innovative="It works.")
    opened = translation_of(page)
    first, second = [row for row in segments_of(opened) if row.string.data == "It works."]

    keep_string(opened, first, "Ça marche.", translator)
    keep_string(opened, second, "Elle fonctionne.", translator)
    translate(opened)

    target = draft_from(opened, translator)
    assert (target.practical, target.innovative) == ("Ça marche.", "Elle fonctionne.")


def test_rules_for_translation_name_no_field_twice():
    for model in (RecipePage, PracticePage):
        names = [rule.field_name for rule in model.override_translatable_fields]
        assert len(names) == len(set(names))
