"""An entry that comes and goes, for readers who saved it.

Run in a process of its own, with the environment of the server: ``python -m tests.functional.shelf put`` and
``python -m tests.functional.shelf withdraw <page>``.
"""

import json
import sys

import django


def put():
    """A public entry in English: its number, title and address."""
    from core.models import Organization
    from tests.factories.pages import make_recipe

    page = make_recipe(title="Lend umbrellas at the bus stop", organizations=Organization.objects.all()[:1])
    return {"page": page.pk, "title": page.title, "path": page.url}


def withdraw(page):
    """Take it off the site."""
    from core.models import EntryPage

    EntryPage.objects.get(pk=page).specific.unpublish()


if __name__ == "__main__":
    django.setup()
    print(json.dumps({"put": put, "withdraw": withdraw}[sys.argv[1]](*sys.argv[2:])))
