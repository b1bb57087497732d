"""Entries of another library come in: tied in both languages, as drafts or as published there, and only once."""

import json
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation

from core.models import CustomDocument, Decision, EntryPage, Organization, RelatedEntry, Term
from core.translation.sources import progress_of, translation_into
from opendata.entries import as_data, complete, published
from tests.factories.exports import as_others, bring_in, exported, save
from tests.factories.media import make_document
from tests.factories.pages import make_practice

pytestmark = pytest.mark.django_db


def page_of(record):
    pages = EntryPage.objects.filter(translation_key=record["id"].removeprefix("urn:uuid:"))
    return pages.get(locale__language_code=record["language"]).specific


def data_of(page):
    return json.loads(json.dumps(as_data(complete(published().filter(pk=page.pk)))[0], default=str))


def state():
    """What would show that anything was written."""
    return [model.objects.count() for model in (Page, Revision, StringTranslation, Decision, Organization, Term)]


def test_entries_come_in_as_drafts_that_readers_do_not_see(client, tmp_path, others):
    said = bring_in(save(tmp_path, others))

    assert "3 new, 0 changed" in said
    for record in others:
        page = page_of(record)
        assert not page.live
        assert page.get_latest_revision_as_object().title == record["title"]
        assert page.current_workflow_state is None
    assert client.get(page_of(others[0]).url).status_code == 404


def test_what_other_editors_judged_does_not_come_with_a_draft(tmp_path, others):
    others[0]["contact"] |= {"route": {"value": "person"}, "name": "Priya Raman", "email": "priya@example.org"}

    bring_in(save(tmp_path, others))

    page = page_of(others[0])
    assert page.evidence_level is None
    assert page.contact_name == "Priya Raman"
    assert not page.contact_consent


def test_both_languages_are_tied_string_by_string(tmp_path, others):
    bring_in(save(tmp_path, others))

    original, target = page_of(others[0]), page_of(others[1])
    translation = translation_into(target)
    assert translation.source.get_source_instance().pk == original.pk
    total, done = progress_of([translation])[translation.pk]
    assert total == done > 5
    assert not original.is_translation
    assert original.slug == "answer-questions-elsewhere"


def test_published_with_its_dates_it_says_the_same_there(client, tmp_path, own, others):
    bring_in(save(tmp_path, others), publish=True)

    for record in others:
        page = page_of(record)
        assert data_of(page) == record
        assert client.get(page.url).status_code == 200
        assert client.get(f"{page.url}entry.json").json()["published"] == record["published"]


def test_search_finds_what_was_published(client, tmp_path, others):
    others[0]["title"] = "Quinces for everyone"
    bring_in(save(tmp_path, others), publish=True)

    assert "Quinces for everyone" in client.get("/en/search/?q=quince").content.decode()


def test_translation_that_was_behind_its_original_still_is(tmp_path, others):
    others[1]["original_updated"] = "2100-01-01T00:00:00+00:00"
    bring_in(save(tmp_path, others), publish=True)

    assert page_of(others[1]).original_updated_at.year == 2100
    assert page_of(others[0]).original_updated_at is None


def test_assessment_of_the_other_library_is_kept_as_nobodys_of_this(tmp_path, others):
    criteria = ("practical", "innovative", "successful", "transferable")
    for record in others[:2]:
        record["assessment"] = {name: {"value": "met"} for name in criteria}
    bring_in(save(tmp_path, others), publish=True)

    decision = page_of(others[0]).assessment
    assert (decision.practical, decision.member, decision.task_state) == ("met", None, None)
    assert Decision.objects.filter(page=page_of(others[0])).count() == 1


@pytest.mark.parametrize("publish", [False, True])
def test_second_time_changes_nothing_and_says_so(tmp_path, others, publish):
    path = save(tmp_path, others)
    bring_in(path, publish=publish)
    before = state()

    assert "0 new, 0 changed, 0 published, 3 unchanged." in bring_in(path, publish=publish)
    assert state() == before


@pytest.mark.parametrize("name", ["entries.json", "entries.csv"])
def test_library_that_reads_its_own_export_stays_as_it_is(export, name):
    before = state()

    assert "3 unchanged" in bring_in(export / name, publish=True)
    assert "3 unchanged" in bring_in(export / name)
    assert state() == before


def test_dry_run_says_what_would_be_and_writes_nothing(tmp_path, own, others):
    own[0]["summary"] = "Settlement workers answer."
    before = state()

    said = bring_in(save(tmp_path, [*own, *others]), dry_run=True)

    assert "3 new, 1 changed, 0 published, 2 unchanged." in said
    assert state() == before


def test_change_in_the_file_is_a_new_draft_beside_the_public_text(tmp_path, own):
    own[0]["summary"] = "Settlement workers answer."

    assert "0 new, 1 changed" in bring_in(save(tmp_path, own))

    page = page_of(own[0])
    assert page.summary != "Settlement workers answer."
    assert page.get_latest_revision_as_object().summary == "Settlement workers answer."
    assert page.has_unpublished_changes


def test_change_that_is_published_reaches_readers_and_translators(client, tmp_path, own):
    own[0]["summary"] = "Settlement workers answer."
    bring_in(save(tmp_path, own), publish=True)

    page = page_of(own[0])
    assert "Settlement workers answer." in client.get(page.url).content.decode()
    assert any(
        segment.string.data == "Settlement workers answer."
        for segment in translation_into(page_of(own[1])).source.stringsegment_set.select_related("string")
    )


def test_text_in_review_is_not_written_over(tmp_path, own, author):
    page = page_of(own[2])
    page.get_workflow().start(page, author)
    own[2]["practical"] = "Autre chose."

    with pytest.raises(Exception, match="1 fault"):
        bring_in(save(tmp_path, own))
    assert page_of(own[2]).get_latest_revision_as_object().practical != "Autre chose."


def test_single_entry_as_readers_get_it(client, tmp_path, library):
    record = client.get(f"{library['recipe'].url}entry.json").json()
    record["id"] = f"urn:uuid:{uuid.uuid4()}"
    path = tmp_path / "entry.json"
    path.write_text(json.dumps(record), encoding="utf-8")

    assert "1 new" in bring_in(path)
    assert page_of(record).title == library["recipe"].title


def test_translation_alone_is_tied_to_the_original_that_is_here(tmp_path, own, others):
    bring_in(save(tmp_path, others[:1]))

    assert "1 new, 0 changed, 0 published, 0 unchanged." in bring_in(save(tmp_path, others[1:2]))
    assert translation_into(page_of(others[1])).source.get_source_instance().pk == page_of(others[0]).pk


def test_entry_without_an_identifier_is_known_by_its_address(tmp_path, others):
    del others[2]["id"]
    path = save(tmp_path, others[2:])

    assert "1 new" in bring_in(path)
    assert "1 unchanged" in bring_in(path)


def test_links_between_entries_lead_to_them_here(client, tmp_path, library, own):
    first, second = library["recipe"], page_of(own[2])
    second.challenge = f'<p>See <a id="{first.pk}" linktype="page">how</a>.</p>'
    second.save_revision().publish()
    others = as_others(exported(tmp_path / "again"))
    assert others[0]["addresses"]["fr"] in others[2]["challenge"]
    source = json.loads((tmp_path / "again" / "entries.json").read_text())["source"]

    bring_in(save(tmp_path, others, source=source), publish=True)

    page = page_of(others[2])
    assert f'<a linktype="page" id="{page_of(others[0]).pk}">how</a>' in page.challenge
    assert data_of(page) == others[2]


def test_family_is_tied_in_any_order(tmp_path, others):
    def relative(record, relation=None):
        return {
            "relation": relation and {"value": relation},
            **{name: record[name] for name in ("id", "title", "language", "address")},
        }

    others[0]["origins"] = [relative(others[2], "adapted-from")]
    others[2]["related_entries"] = [relative(others[0])]
    bring_in(save(tmp_path, others))

    adaptation, origin = page_of(others[0]), page_of(others[2])
    assert [link.entry_id for link in adaptation.lineage.all()] == [origin.pk]
    assert [link.entry_id for link in origin.related_entries.all()] == [adaptation.pk]


def test_link_to_a_draft_which_no_export_names_stays(tmp_path, library, own):
    draft = make_practice("fr", live=False)
    page = page_of(own[2])
    page.related_entries = [RelatedEntry(entry_id=draft.pk)]
    page.save_revision().publish()
    path = save(tmp_path, own)

    assert "0 new, 0 changed, 0 published, 3 unchanged." in bring_in(path)

    own[2]["related_entries"] = [{"id": own[0]["id"], "title": "", "language": "fr", "address": ""}]
    bring_in(save(tmp_path, own), publish=True)
    assert {link.entry_id for link in page_of(own[2]).related_entries.all()} == {draft.pk, library["recipe"].pk}


def test_origin_that_is_nowhere_here_is_named_as_published_elsewhere(tmp_path, others):
    others[2]["origins"] = [
        {
            "relation": {"value": "adapted-from"},
            "id": f"urn:uuid:{uuid.uuid4()}",
            "title": "Tea, first brewed",
            "language": "en",
            "address": "https://elsewhere.example.org/tea/",
        }
    ]

    assert "“Tea, first brewed” is not here" in bring_in(save(tmp_path, others))
    link = page_of(others[2]).lineage.get()
    assert (link.entry, link.title, link.url) == (None, "Tea, first brewed", "https://elsewhere.example.org/tea/")


def test_organization_that_is_missing_is_made_of_what_the_file_says(tmp_path, others):
    others[2]["organizations"] = [{"slug": "prairie", "name": {"en": "Prairie", "fr": "Plaine"}, "website": ""}]

    bring_in(save(tmp_path, others))

    assert Organization.objects.get(slug="prairie").name_fr == "Plaine"


def test_terms_and_organizations_that_an_export_describes_are_made_whole(tmp_path, export, others):
    terms = json.loads((export / "terms.json").read_text())
    town = {
        "vocabulary": {"value": "place"},
        "slug": "moose-jaw",
        "label": {"en": "Moose Jaw", "fr": "Moose Jaw"},
        "meaning": {"en": "A town.", "fr": "Une ville."},
        "parent": {"slug": "sk"},
        "within_control": None,
    }
    terms["terms"].append(town)
    (tmp_path / "terms.json").write_text(json.dumps(terms))
    others[2]["places"] = [{"slug": "moose-jaw"}]

    bring_in(save(tmp_path, others))

    made = Term.objects.get(vocabulary="place", slug="moose-jaw")
    assert (made.meaning_fr, made.parent.slug) == ("Une ville.", "sk")
    assert made in page_of(others[2]).terms["place"]


def with_file(record, title="Consent form", name="consent.txt"):
    address = f"https://elsewhere.example.org/documents/7/{name}"
    record["attachments"] = [
        {
            "type": "file",
            "id": str(uuid.uuid4()),
            "document": {"title": title, "file_name": name, "address": address},
            "note": "One page.",
        }
    ]


def test_file_that_is_nowhere_is_left_out_and_told(tmp_path, others):
    with_file(others[2])

    said = bring_in(save(tmp_path, others))

    assert "consent.txt is not in the folder of --media, and left out; it was at https://elsewhere" in said
    assert not page_of(others[2]).attachments


def test_files_are_taken_from_a_folder_and_kept_when_it_is_gone(tmp_path, others):
    with_file(others[2])
    media = tmp_path / "media" / "documents"
    media.mkdir(parents=True)
    (media / "consent.txt").write_text("I agree.")
    path = save(tmp_path, others)

    bring_in(path, media=tmp_path / "media")

    document = page_of(others[2]).attachments[0].value["document"]
    assert (document.title, document.file.read()) == ("Consent form", b"I agree.")
    assert "3 unchanged" in bring_in(path, media=tmp_path / "media")
    assert "3 unchanged" in bring_in(path)
    assert CustomDocument.objects.count() == 1


def test_file_of_this_library_that_readers_do_not_know_stays_behind_its_walls(tmp_path, others, settings):
    secret = make_document(title="Board minutes")
    with_file(others[2], "Board minutes", secret.filename)
    others[2]["attachments"][0]["document"]["address"] = f"{settings.WAGTAILADMIN_BASE_URL}{secret.url}"

    assert "left out" in bring_in(save(tmp_path, others), publish=True)
    assert not page_of(others[2]).attachments


def test_archived_entry_stays_archived(tmp_path, others):
    others[2]["archived"] = {"on": "2025-04-01", "reason": {"en": "It ended.", "fr": "C’est fini."}}
    path = save(tmp_path, others)
    bring_in(path, publish=True)

    page = page_of(others[2])
    assert (str(page.archived_on), page.archive_reason_fr) == ("2025-04-01", "C’est fini.")
    assert "3 unchanged" in bring_in(path, publish=True)


def test_number_of_queries_for_an_entry_does_not_depend_on_how_many_there_are(tmp_path, others):
    def asked(records):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            bring_in(save(tmp_path, records))
        return len(queries)

    one = as_others(others)
    first = asked(one)
    several = [record for _ in range(3) for record in as_others(others)]
    for number, record in enumerate(several):
        record["address"] = f"{record['address'].rstrip('/')}-{number}/"
    assert asked(several) < 3.3 * first
