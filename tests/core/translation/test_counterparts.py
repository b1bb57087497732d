"""The other language of an entry: its own contact and links, and what becomes of it without its original."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.choices import ContactRoute
from core.models import Decision, EntryPage
from core.translation.overrides import keep_override, overrides_of
from core.translation.sources import translation_into, translations_of
from tests.factories.pages import make_recipe, recipe_index
from tests.factories.reviews import fresh
from tests.factories.translations import change, marked, publish, submit, target_of, translate, translation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def original(agency, author):
    return make_recipe(
        title="Lend a bicycle",
        agency=agency,
        owner=author,
        overview='<p>See <a href="https://example.org/guide">the guide</a>.</p>',
        attachments=[("link", {"title": "Toolkit", "url": "https://example.org/en/", "language": "en", "note": ""})],
        contact_route=ContactRoute.PERSON,
        contact_consent=True,
        contact_name="Ann Boyd",
        contact_email="ann@example.org",
    )


@pytest.fixture
def pair(original):
    """``(original, its public translation)``"""
    return original, publish(translation_of(original))


def take_away(client, page, action, **data):
    return client.post(f"/admin/pages/{page.pk}/{action}/", data, follow=True)


def exists(page):
    return Page.objects.filter(pk=page.pk).exists()


def nothing_dangles(page):
    """No translation leads to, or from, a page that is not there."""
    here = {(str(page.translation_key), page.locale_id) for page in EntryPage.objects.all()}
    ends = [
        (str(row.source.object_id), locale)
        for row in Translation.objects.select_related("source")
        for locale in (row.source.locale_id, row.target_locale_id)
    ]
    return here.issuperset(ends)


# Its own contact and links


def test_contact_and_links_may_differ(original):
    offered = {override.field_path: override.original for override in overrides_of(translation_of(original))}

    assert offered["contact_email"] == "ann@example.org"
    assert offered["contact_phone"] == ""
    assert offered["attachments.link.url"] == "https://example.org/en/"
    assert "https://example.org/guide" in offered.values()


def test_translation_has_its_own_contact_and_links(client, original, translator):
    opened = translation_of(original)
    paths = {override.field_path: override.path for override in overrides_of(opened)}
    keep_override(opened, "contact_name", "Luc Roy", translator)
    keep_override(opened, "contact_phone", "514 555-0100", translator)
    keep_override(opened, paths["attachments.link.url"], "https://example.org/fr/", translator)
    (guide,) = [path for path in paths.values() if path.startswith("overview.")]
    keep_override(opened, guide, "https://example.org/guide-fr", translator)

    target = publish(opened)

    assert (target.contact_name, target.contact_phone) == ("Luc Roy", "514 555-0100")
    assert target.contact_email == "ann@example.org"
    assert target.attachments[0].value["url"] == "https://example.org/fr/"
    assert target.attachments[0].value["language"] == "fr"
    assert 'href="https://example.org/guide-fr"' in target.overview
    assert fresh(original).contact_name == "Ann Boyd"


def test_own_contact_outlives_a_change_of_the_original(original, translator):
    opened = translation_of(original)
    keep_override(opened, "contact_name", "Luc Roy", translator)
    publish(opened)

    change(original, contact_name="Eve Hart", summary="Changed.")

    assert publish(translation_of(original)).contact_name == "Luc Roy"


def test_own_contact_is_taken_back(original, translator):
    opened = translation_of(original)
    keep_override(opened, "contact_name", "Luc Roy", translator)

    keep_override(opened, "contact_name", " ", translator)

    assert publish(opened).contact_name == "Ann Boyd"


@pytest.mark.parametrize(
    "path, value",
    [
        ("contact_email", "not an address"),
        ("contact_url", "javascript:alert(1)"),
        ("contact_url", "http://127.0.0.1/"),
        ("contact_name", "x" * 121),
    ],
)
def test_what_readers_could_not_use_is_refused(original, translator, path, value):
    with pytest.raises(ValidationError):
        keep_override(translation_of(original), path, value, translator)


@pytest.mark.parametrize("path", ["title", "agency", "contact_consent", "no-such-place"])
def test_nothing_else_may_differ(original, translator, path):
    with pytest.raises(KeyError):
        keep_override(translation_of(original), path, "Forged", translator)


# Taking one language off the site


@pytest.mark.parametrize("side", [0, 1])
def test_unpublishing_asks_and_does_nothing_without_an_answer(login, editor, pair, side):
    client = login(editor)
    html = client.get(f"/admin/pages/{pair[side].pk}/unpublish/").content.decode()
    assert html.count('name="other"') == 2

    response = take_away(client, pair[side], "unpublish")

    assert "This field is required." in response.content.decode()
    assert fresh(pair[0]).live
    assert fresh(pair[1]).live


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("other, stays", [("only", True), ("both", False)])
def test_other_language_stays_public_only_by_choice(login, client, editor, pair, side, other, stays):
    taken, left = pair[side], pair[1 - side]

    take_away(login(editor), taken, "unpublish", other=other)

    assert not fresh(taken).live
    assert fresh(left).live is stays
    client.logout()
    assert client.get(left.url).status_code == (200 if stays else 404)
    if stays:
        assert taken.url not in client.get(left.url).content.decode()


def test_nothing_is_asked_where_readers_know_one_language(login, editor, original):
    client = login(editor)
    assert 'name="other"' not in client.get(f"/admin/pages/{original.pk}/unpublish/").content.decode()

    take_away(client, original, "unpublish")

    assert not fresh(original).live


def test_translation_in_review_is_taken_back_with_its_original(login, editor, original, translator):
    opened = translation_of(original)
    translate(opened, translator)
    submit(opened, translator)

    take_away(login(editor), original, "unpublish")

    assert not target_of(opened).workflow_in_progress


@pytest.mark.parametrize("role", ["author", "stranger", "translator"])
@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_nobody_else_takes_a_public_language_away(login, pair, request, role, action):
    client = login(request.getfixturevalue(role))

    for page in pair:
        take_away(client, page, action, other="both")

    assert fresh(pair[0]).live
    assert fresh(pair[1]).live


# Deleting one language


def test_deleting_asks_and_does_nothing_without_an_answer(login, administrator, pair):
    client = login(administrator)
    for page, choices in zip(pair, (2, 3), strict=True):
        assert client.get(f"/admin/pages/{page.pk}/delete/").content.decode().count('name="other"') == choices
        for answer in ({}, {"other": "forged"}):
            assert take_away(client, page, "delete", **answer).status_code == 200

    assert exists(pair[0])
    assert exists(pair[1])


def test_translation_becomes_an_entry_of_its_own(login, client, administrator, pair, editor):
    original, target = pair
    Decision.objects.create(page=original, member=editor, outcome="accepted", practical="met")

    take_away(login(administrator), original, "delete", other="only")

    assert not exists(original)
    left = EntryPage.objects.get(pk=target.pk)
    assert left.live
    assert left.title == marked("Lend a bicycle")
    assert translation_into(left) is None
    assert left.assessment is not None
    assert nothing_dangles(left)
    client.logout()
    assert client.get(left.url).status_code == 200
    change(fresh(target))
    assert target_of(translation_of(left)).locale.language_code == "en"


def test_unfinished_translation_goes_with_its_original(login, administrator, original):
    target = target_of(translation_of(original))
    client = login(administrator)

    take_away(client, original, "delete", other="only")
    assert exists(original)

    take_away(client, original, "delete", other="both")
    assert not exists(original)
    assert not exists(target)
    assert not TranslationSource.objects.filter(object_id=original.translation_key).exists()


def test_finished_translation_that_was_never_public_keeps_its_text(login, administrator, original):
    opened = translation_of(original)
    translate(opened)
    target = target_of(opened)

    take_away(login(administrator), original, "delete", other="only")

    left = fresh(target)
    assert not left.live
    assert left.title == marked("Lend a bicycle")
    assert left.get_latest_revision_as_object().title == marked("Lend a bicycle")


@pytest.mark.parametrize("other, opened", [("only", False), ("again", True)])
def test_deleted_translation_is_opened_afresh_by_choice_or_with_the_next_publication(
    login, administrator, pair, other, opened
):
    original, target = pair

    take_away(login(administrator), target, "delete", other=other)

    assert not exists(target)
    assert fresh(original).live
    assert translations_of(original).exists() is opened
    assert nothing_dangles(original)
    assert not StringTranslation.objects.filter(context__object_id=original.translation_key).exists()
    change(original)
    assert not target_of(translation_of(original)).live


def test_author_deletes_a_draft_without_being_asked(login, author, agency):
    draft = make_recipe(live=False, agency=agency, owner=author)

    take_away(login(author), draft, "delete")

    assert not exists(draft)


# Many at once, and elsewhere


@pytest.mark.parametrize("action", ["delete", "unpublish"])
@pytest.mark.parametrize("everything", [False, True])
def test_many_at_once_are_refused(login, administrator, pair, action, everything):
    chosen = recipe_index() if everything else pair[0]

    login(administrator).post(
        f"/admin/bulk/wagtailcore/page/{action}/?id={chosen.pk}",
        {"include_descendants": "on", "wagtailadmin-confirm": "x"},
    )

    assert exists(pair[0])
    assert fresh(pair[0]).live
    assert fresh(pair[1]).live


def test_section_is_not_taken_away_with_its_entries(login, administrator, pair):
    client = login(administrator)

    take_away(client, recipe_index(), "unpublish", include_descendants="on")
    take_away(client, recipe_index(), "delete", confirm_site_name="Common Table · Table commune")

    assert exists(pair[0])
    assert fresh(pair[0]).live


@pytest.mark.parametrize("side", [0, 1])
def test_neither_side_is_moved(login, administrator, pair, side):
    elsewhere = recipe_index("fr" if side == 0 else "en")
    client = login(administrator)

    client.post(f"/admin/pages/{pair[side].pk}/move/{elsewhere.pk}/confirm/")
    client.post(f"/admin/bulk/wagtailcore/page/move/?id={pair[side].pk}", {"chooser": elsewhere.pk})

    assert [page.get_parent().locale_id for page in map(fresh, pair)] == [page.locale_id for page in pair]
