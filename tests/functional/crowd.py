"""Editors who write at the same time: who they are, and what of theirs was kept.

Run in a process of its own, with the environment of the server they write to:
``python -m tests.functional.crowd gather`` and ``python -m tests.functional.crowd kept <page> …``.
"""

import json
import sys

import django

EDITORS = 6


def gather():
    """Six signed-in editors, an entry for each and one for all, with what their forms send."""
    from django.conf import settings
    from django.test import Client

    from core.models import Organization
    from tests.factories.members import make_member
    from tests.factories.pages import make_recipe

    def signed_in(member):
        client = Client()
        client.force_login(member)
        return client.cookies[settings.SESSION_COOKIE_NAME].value

    def draft(**fields):
        return form_of(make_recipe(live=False, organizations=Organization.objects.all()[:1], **fields))

    members = [make_member("editor") for _editor in range(EDITORS)]
    return {
        "sessions": [signed_in(member) for member in members],
        "own": [draft(owner=member) for member in members],
        "shared": draft(),
    }


def form_of(page):
    from tests.factories.forms import post_data

    return {"page": page.pk, "data": post_data(page)}


def kept(*pages):
    """The summaries of all revisions of each page, oldest first."""
    from wagtail.models import Revision

    return {
        page: [
            revision.content["summary"]
            for revision in Revision.page_revisions.filter(object_id=page).order_by("created_at", "pk")
        ]
        for page in pages
    }


if __name__ == "__main__":
    django.setup()
    name, *arguments = sys.argv[1:]
    print(json.dumps({"gather": gather, "kept": kept}[name](*arguments)))
