"""A copy of the whole public site that needs no server: everything public is in it, every link leads somewhere."""

import json
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from core.models import LibrarySettings
from tests.factories import hidden
from tests.factories.media import make_image
from tests.factories.members import make_member
from tests.factories.nominations import make_nomination
from tests.factories.organizations import OrganizationFactory
from tests.factories.pages import make_practice, make_recipe, make_site_page, term
from tests.factories.translations import publish, translation_of
from tests.operations.static_site.links import Page, dead_links
from users.models import User

pytestmark = pytest.mark.django_db

BASE = "https://archive.example/library"
PRIVATE_PICTURE = "Portrait of nobody"


def export(folder, *options):
    out = StringIO()
    call_command("export_site", str(folder), "--base-url", BASE, "--no-cards", *options, stdout=out)
    return out.getvalue()


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def library(shared):
    """More than one page of entries, in both languages, beside one of each thing that is hidden."""
    harbour = OrganizationFactory(slug="harbour", name_en="Harbour House", name_fr="Maison du port")
    words = {"organizations": [harbour], "terms": [term("topic", "housing"), term("province", "on")]}
    entries = [make_recipe(title=f"Entry {number}", **words) for number in range(13)]
    pictured = make_recipe(title="With a picture", image=make_image(), image_alt="A kettle", **words)
    publish(translation_of(pictured))
    make_practice("fr", title="Un thé entre voisins", **words)
    make_site_page(title="About us", body='<p><a href="/en/nominate/">Tell us</a> or <a href="/admin/">enter</a></p>')
    for make_hidden in hidden.HIDDEN:
        if make_hidden is not hidden.archived:
            make_hidden(**words)
    make_member("author", harbour)
    make_nomination("en", email="teller@nominations.example")
    return {"entries": entries, "pictured": pictured, "private": make_image(title=PRIVATE_PICTURE)}


@pytest.fixture(scope="module")
def copy(library, tmp_path_factory):
    folder = tmp_path_factory.mktemp("copy") / "library"
    said = export(folder)
    assert "files" in said
    return folder


def test_no_link_leads_nowhere(copy):
    assert dead_links(copy, BASE) == []


def test_links_need_no_folder_and_no_host(copy):
    for name, content in contents(copy).items():
        if name.endswith(".html") and name != "404.html":
            assert [link for link in Page(content.decode()).links if link.startswith(("/", "http://127"))] == [], name


def test_everything_public_is_there(copy, library):
    files = contents(copy)
    slug = library["pictured"].slug

    for name in (
        *("index.html", "404.html", "robots.txt", "sitemap.xml", "en/index.html", "fr/index.html"),
        *("en/recipes/index.html", "en/recipes/page-2.html", f"en/recipes/{slug}/index.html"),
        *(f"en/recipes/{slug}/entry.json", "en/topics/housing/index.html", "en/topics/housing/page-2.html"),
        *("en/feed.atom", "fr/feed.atom", "en/topics/housing/feed.atom", "en/organizations/harbour/index.html"),
        *(
            "fr/glossaire/index.html",
            "en/map/index.html",
            "en/start-here/index.html",
            "en/organizations/by-province.html",
        ),
        *("data/entries.json", "data/glossary.csv", f"en/embed/{library['pictured'].translation_key}/index.html"),
    ):
        assert name in files, name
    pictures = [name for name in files if name.startswith("media/")]
    assert pictures
    assert f"media/{library['pictured'].image.file.name}" in pictures
    assert f"media/{library['private'].file.name}" not in pictures


def test_nothing_needs_a_server(copy):
    for name, content in contents(copy).items():
        if name.endswith(".html"):
            html = content.decode()
            assert "form" not in Page(html).tags, name
            assert not re.search(r'href="[^"]*(/admin/|/api/|/oembed|/box/|/boite/|/feedback/)', html), name
            assert "csrf" not in html
            assert 'type="module"' not in html


def test_nothing_hidden_is_in_any_file(copy):
    words = [hidden.CANARY, PRIVATE_PICTURE, "nominations.example", *User.objects.values_list("email", flat=True)]
    assert len(words) > 3

    for name, content in contents(copy).items():
        assert [word for word in words if word.lower().encode() in content.lower()] == [], name


def test_full_addresses_are_those_of_the_copy(copy):
    for name, content in contents(copy).items():
        assert b"//127.0.0.1" not in content, name
    assert (
        f'<link rel="canonical" href="{BASE}/en/recipes/page-2.html">' in (copy / "en/recipes/page-2.html").read_text()
    )
    assert f"<loc>{BASE}/en/recipes/</loc>" in (copy / "sitemap.xml").read_text()
    assert "/box/" not in (copy / "sitemap.xml").read_text()


def test_bare_address_leads_to_both_languages(copy):
    assert {"en/index.html", "fr/index.html"} <= set(Page((copy / "index.html").read_text()).links)


def test_same_content_gives_the_same_bytes(copy):
    before = contents(copy)
    export(copy)

    assert contents(copy) == before


def test_archived_entry_stays_at_its_address(copy, library, db, tmp_path):
    page = hidden.archived()
    export(tmp_path / "out")

    assert (tmp_path / "out" / page.url.strip("/") / "index.html").exists()


def test_notice_of_the_end_is_in_it(library, db, tmp_path):
    settings = LibrarySettings.objects.get()
    settings.closed_on, settings.closed_text_en, settings.closed_text_fr = timezone.localdate(), "Goodbye.", "Adieu."
    settings.save()
    export(tmp_path / "out")

    for name, said in {"en/index.html": "Goodbye.", "fr/index.html": "Adieu.", "index.html": "Adieu."}.items():
        assert said in (tmp_path / "out" / name).read_text(), name


def test_folder_with_anything_else_in_it_is_refused(db, tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")

    with pytest.raises(CommandError, match="Nothing was written"):
        export(tmp_path)
    assert contents(tmp_path) == {"thesis.txt": b"years of work"}


def test_earlier_copy_with_something_added_is_refused(copy, tmp_path):
    (copy / "en" / "thesis.txt").write_text("years of work")
    try:
        with pytest.raises(CommandError, match=r"thesis\.txt"):
            export(copy)
    finally:
        (copy / "en" / "thesis.txt").unlink()


def test_failure_halfway_leaves_nothing(library, db, tmp_path, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError("A fault of the application.")

    monkeypatch.setattr("core.glossary.views.GlossaryView.get_context_data", fail)
    with pytest.raises(CommandError, match="Nothing was written"):
        export(tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_manifest_names_every_file(copy):
    manifest = json.loads((copy / "static-site.json").read_text())

    assert manifest["base_url"] == BASE
    assert {*manifest["files"], "static-site.json"} == set(contents(copy))


@pytest.mark.parametrize("address", ["archive.example", "ftp://archive.example", "/library"])
def test_address_that_is_none_is_refused(db, tmp_path, address):
    with pytest.raises(CommandError, match="base-url"):
        call_command("export_site", str(tmp_path / "out"), "--base-url", address)
