"""Pages that could be published as they are. A test states the one or two facts that matter to it."""

from itertools import count

from wagtail.models import Locale

from core.choices import ContactRoute
from core.models import PageOrganization, PageTerm, Term, Vocabulary
from home.models import HomePage, SitePage
from practices.models import PracticeIndexPage, PracticePage
from recipes.models import RecipeIndexPage, RecipePage
from tests.factories.organizations import OrganizationFactory

_numbers = count(1)


def make_recipe(language="en", *, live=True, organizations=(), terms=(), **fields):
    """A complete recipe under its listing; published unless ``live`` is false."""
    steps = fields.pop("steps", [("step", {"title": "Agree who answers", "actors": [], "checklist": []})])
    risks = fields.pop("risks", [("risk", {"kind": "personal-data", "risk": "Members see each other’s number."})])
    page = RecipePage(steps=steps, risks=risks, **_entry_fields(fields))
    return _add(page, RecipeIndexPage, language, live, organizations, terms)


def make_practice(language="en", *, live=True, organizations=(), terms=(), **fields):
    """A complete practice under its listing; published unless ``live`` is false."""
    texts = {
        "challenge": "<p>No local experience, no job.</p>",
        "making_it_work": "<p>Begin with ten pairs.</p>",
        "practical": "It needs a room and a kettle.",
        "innovative": "Nobody had paired people by occupation.",
        "successful": "Most found work in their field.",
        "transferable": "Another city did it within a year.",
    }
    page = PracticePage(**{**texts, **_entry_fields(fields)})
    terms = terms or [term("theme", "work"), term("province", "on")]
    return _add(page, PracticeIndexPage, language, live, organizations, terms)


def make_site_page(language="en", *, live=True, **fields):
    """A page about the library."""
    page = SitePage(**{"title": f"Guide {next(_numbers)}", "body": "<h2>First</h2><p>Text.</p>", **fields})
    return _add(page, HomePage, language, live, None, ())


def home_page(language="en"):
    return HomePage.objects.get(locale__language_code=language)


def recipe_index(language="en"):
    return RecipeIndexPage.objects.get(locale__language_code=language)


def practice_index(language="en"):
    return PracticeIndexPage.objects.get(locale__language_code=language)


def term(vocabulary, slug):
    return Term.objects.get(vocabulary=Vocabulary(vocabulary), slug=slug)


# One of every type of page readers can open, for questions asked of all of them.
PAGE_FACTORIES = [home_page, recipe_index, practice_index, make_recipe, make_practice, make_site_page]
ENTRY_FACTORIES = [make_recipe, make_practice]


def _entry_fields(fields):
    return {
        "title": f"Answer questions together {next(_numbers)}",
        "summary": "Settlement workers answer questions in a private group.",
        "contact_route": ContactRoute.EDITORS,
        **fields,
    }


def _add(page, parent_model, language, live, organizations, terms):
    page.locale = Locale.objects.get(language_code=language)
    page.live = False
    if organizations is not None:
        page.page_organizations = [
            PageOrganization(organization=organization) for organization in organizations or [OrganizationFactory()]
        ]
        page.page_terms = [PageTerm(term=linked) for linked in terms]
    parent_model.objects.get(locale=page.locale).add_child(instance=page)
    revision = page.save_revision(user=page.owner)
    if live:
        revision.publish()
    page.refresh_from_db()
    return page
