"""Whoever changes the library, in a process of its own: ``python -m bench.machines.hands``.

``prepare`` fills an empty database and prints what is in it. ``work`` carries out a change for each line of standard
input, and answers when it is in the database.
"""

import json
import sys
from io import StringIO

import django
from django.db import transaction

DEMO = "mentoring-partnership"


def prepare(password):
    """Load the demonstration without its published passwords, and add an entry, with its picture, to be changed."""
    from django.core.management import call_command
    from wagtail.models import Locale
    from wagtail.signal_handlers import disable_reference_index_auto_update

    from core.hashers import DemonstrationPasswordHasher
    from core.models import Organization
    from tests.core.accounts.codes import App
    from tests.factories.media import make_document, make_image
    from tests.factories.members import make_member
    from tests.factories.pages import make_recipe, term
    from users.models import User

    call_command("migrate", verbosity=0)
    # Nothing of the demonstration has a picture or a file of which it would have to be known where it is used.
    with disable_reference_index_auto_update():
        call_command("load_demo_content", stdout=StringIO())
    User.objects.filter(password__startswith=f"{DemonstrationPasswordHasher.algorithm}$").delete()
    agency = Organization.objects.get(slug="riverside")
    members = {role: make_member(role, agency) for role in ("author", "editor", "administrator")}
    for member in members.values():
        member.set_password(password)
        member.save()
    shared = {"organizations": [agency], "terms": [term("topic", "mentoring")]}
    picture, paper = make_image(members["author"]), make_document(members["author"])
    shown = {
        "image": picture,
        "image_alt": "A kettle",
        "ingredients": [("document", {"name": "A checklist", "file": paper})],
    }
    english = make_recipe("en", title="The kettle", slug="the-kettle", owner=members["author"], **shown, **shared)
    # Its translation begins as a draft.
    french = english.get_translation(Locale.objects.get(language_code="fr"))
    french.title, french.slug = "La bouilloire", "la-bouilloire"
    french.save_revision().publish()
    french.refresh_from_db()
    draft = make_recipe("en", title="The teapot", slug="the-teapot", live=False, owner=members["author"], **shared)
    return {
        "members": {role: member.get_username() for role, member in members.items()},
        # Whoever decides what becomes public has to give one.
        "code": App.of(members["editor"]).recovery_codes[0],
        "key": str(english.translation_key),
        "pages": {"en": english.pk, "fr": french.pk},
        "draft": draft.pk,
        "picture": picture.pk,
        "collection": picture.collection_id,
        "document": paper.url,
        "term": term("topic", "mentoring").pk,
        "addresses": {"en": addresses("en", english), "fr": addresses("fr", french)},
    }


def addresses(language, entry):
    """Where readers of a language find the entry, by the name of what they read."""
    from django.urls import reverse
    from django.utils.translation import override

    from core.models import Organization
    from home.demo.builder import key_of
    from recipes.models import RecipeIndexPage
    from tests.factories.pages import term

    with override(language):
        listing = RecipeIndexPage.objects.get(locale=entry.locale).url
        return {
            "page": entry.url,
            "front": f"/{language}/",
            "listing": listing,
            "facet": f"{listing}?topic=mentoring",
            "term": term("topic", "mentoring").get_absolute_url(),
            "organization": Organization.objects.get(slug="riverside").get_absolute_url(),
            "search": f"{reverse('search')}?q={{}}",
            "suggestions": f"{reverse('suggestions')}?q={{}}",
            "feed": f"/{language}/feed.atom",
            "sitemap": "/sitemap.xml",
            "API": f"/api/v1/entries/?q={{}}&language={language}",
            "API entry": f"/api/v1/entries/{entry.translation_key}/?language={language}",
            "data as CSV": "/data/entries.csv",
            "data as JSON": "/data/entries.json",
            "PDF": f"{entry.url}card.pdf",
            "embed": reverse("embed", args=[entry.translation_key]),
            "demonstration": reverse("embed", args=[key_of(DEMO)]),
            "glossary": reverse("glossary"),
            "map": reverse("map"),
            "topics": reverse("topics"),
        }


class Hands:
    """The changes that can be made. ``word`` is what readers look for afterwards."""

    def __init__(self, keys):
        self.keys = json.loads(keys)

    def publish(self, word):
        """Publish both languages at once under a new title, as the CMS does."""
        with transaction.atomic():
            for page in self._pages():
                page.title = f"{word} {page.slug}"
                page.save_revision().publish()

    def take_down(self, _word):
        for page in self._pages():
            page.unpublish()

    def rename_term(self, word):
        from core.models import Term

        term = Term.objects.get(pk=self.keys["term"])
        term.name_en = term.name_fr = f"Mentoring {word}"
        term.save()

    def rename_library(self, word):
        from core.models import LibrarySettings

        settings = LibrarySettings.objects.first()
        settings.name_en = settings.name_fr = f"Library {word}"
        settings.save()

    def replace_picture(self, _word):
        """As the form of the CMS does, copies included."""
        from wagtail.images.forms import get_image_form

        from core.models import CustomImage
        from tests.factories.media import picture_file

        picture = CustomImage.objects.get(pk=self.keys["picture"])
        fields = {"title": picture.title, "collection": picture.collection_id}
        files = {"file": picture_file("another.png")}
        form = get_image_form(CustomImage)(fields, files, instance=picture, user=picture.uploaded_by_user)
        if not form.is_valid():
            raise SystemExit(form.errors.as_text())
        form.save()

    def draft_form(self, _word):
        """What the editor form of the draft sends, and its open review."""
        from recipes.models import RecipePage
        from tests.factories.forms import post_data

        page = RecipePage.objects.get(pk=self.keys["draft"])
        state = page.current_workflow_task_state
        return {
            "data": post_data(page.get_latest_revision_as_object()),
            "review": state and state.pk,
            "live": page.live,
            "url": page.full_url,
        }

    def _pages(self):
        from recipes.models import RecipePage

        return RecipePage.objects.filter(pk__in=self.keys["pages"].values())


def work(keys):
    hands = Hands(keys)
    for line in sys.stdin:
        name, word = line.split()
        print(json.dumps(getattr(hands, name)(word)), flush=True)


if __name__ == "__main__":
    django.setup()
    job, argument = sys.argv[1:]
    if job == "prepare":
        print(json.dumps(prepare(argument)))
    else:
        work(argument)
