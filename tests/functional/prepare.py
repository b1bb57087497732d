"""Fill the database of the browser tests, and print the address of one page of every type in both languages.

Run in a process of its own, with the environment of the server that is going to show it:
``python -m tests.functional.prepare``.
"""

import json
import sys
from uuid import uuid4

import django
from django.core.management import call_command

LONG_TITLE = {
    "en": "Interdepartmental-counterrevolutionaries deinstitutionalization, uncharacteristically straightforward",
    "fr": "Anticonstitutionnellement, l’intergouvernementalisation professionnalisante des télécommunications",
}


def prepare():
    """Migrate, load the demonstration content, and add what it lacks: entries that hold next to nothing."""
    from wagtail.signal_handlers import disable_reference_index_auto_update

    from tests.factories.pages import make_recipe

    call_command("migrate", verbosity=0)
    # Which page uses what is never asked here; keeping count of it takes a third of the time.
    with disable_reference_index_auto_update():
        call_command("load_demo_content", stdout=sys.stderr)
        minimal = {language: make_recipe(language, title=title) for language, title in LONG_TITLE.items()}
    return {language: addresses(language, minimal) for language in minimal}


def addresses(language, minimal):
    """The pages of one language by name; ``original`` is what the untranslated page stands for."""
    from django.urls import reverse
    from django.utils.translation import override
    from wagtail.models import Locale, Page

    from core.models import EntryPage, Organization, Term
    from home.demo.builder import key_of
    from practices.models import PracticeIndexPage
    from recipes.models import RecipeIndexPage
    from tests.factories.nominations import make_nomination

    locale = Locale.objects.get(language_code=language)
    untranslated = minimal["fr" if language == "en" else "en"]

    def entry(slug):
        return EntryPage.objects.get(translation_key=key_of(slug), locale=locale).specific.url

    keys = [key_of("mentoring-partnership"), *(page.translation_key for page in minimal.values())]
    shared = "&".join(f"e={key}" for key in keys)
    with override(language):
        search = reverse("search")
        return {
            "front": f"/{language}/",
            "recipes": RecipeIndexPage.objects.get(locale=locale).url,
            "practices": PracticeIndexPage.objects.get(locale=locale).url,
            "recipe": entry("francophone-facebook-group"),
            "minimal recipe": minimal[language].url,
            "explained word": f"{entry('francophone-facebook-group')}#word-newcomer",
            "glossary": reverse("glossary"),
            "practice": entry("mentoring-partnership"),
            "archived practice": entry("saturday-bench"),
            "overdue practice": entry("global-refugee-sponsorship"),
            "topic": Term.objects.get(vocabulary="topic", slug="mentoring").get_absolute_url(),
            "theme": Term.objects.get(vocabulary="theme", slug="work").get_absolute_url(),
            "topics": reverse("topics"),
            "life event": Term.objects.get(vocabulary="life-event", slug="arriving").get_absolute_url(),
            "province": Term.objects.get(vocabulary="province", slug="on").get_absolute_url(),
            "tool": Term.objects.get(vocabulary="tool", slug="whatsapp").get_absolute_url(),
            "start here": reverse("start_here"),
            "map": reverse("map"),
            "organization": Organization.objects.get(slug="riverside").get_absolute_url(),
            "organizations": reverse("organizations"),
            "search": f"{search}?q={'library' if language == 'en' else 'bibliothèque'}&province=on",
            "search without results": f"{search}?q=zzyzx",
            "how we review": reverse("how_we_review"),
            "site page": Page.objects.get(locale=locale, slug="contribute" if language == "en" else "contribuer").url,
            "not translated": reverse("not_translated", args=[untranslated.pk]),
            "original": untranslated.url,
            "nominate": reverse("nominate"),
            "nomination": make_nomination(language).get_absolute_url(),
            "card on another site": reverse("embed", args=[key_of("mentoring-partnership")]),
            "feedback": reverse("feedback_form", args=[minimal[language].pk]),
            "box": reverse("box"),
            "shared box": f"{reverse('box')}?{shared}&e=nonsense&e={uuid4()}",
            "booklet": f"{reverse('booklet')}?{shared}",
            "empty booklet": reverse("booklet"),
            "offline": reverse("offline"),
            "not found": f"/{language}/settlement-workers-in-the-public-library/",
        }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(prepare()))
