"""Every address of the CMS, and how to fill it in."""

import re

from django.contrib.auth.models import Group
from django.urls import get_resolver
from wagtail.contrib.search_promotions.models import Query
from wagtail.models import Collection, Locale, Site, Task, Workflow

from core.models import ConflictOfInterest, GlossaryTerm, Membership, Term
from users.models import User

GROUP = re.compile(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)|<(?:\w+:)?(\w+)>")


def admin_addresses():
    """Each named address of the CMS as ``{name: pattern}``; of several patterns under one name, the longest."""
    addresses = {}
    for name, pattern in _walk(get_resolver().url_patterns, "", ""):
        if pattern.startswith("admin/") and len(pattern) > len(addresses.get(name, "")):
            addresses[name] = pattern
    return addresses


def _walk(patterns, prefix, namespace):
    for entry in patterns:
        pattern = prefix + str(entry.pattern).removeprefix("^").removesuffix("$")
        if hasattr(entry, "url_patterns"):
            yield from _walk(entry.url_patterns, pattern, ":".join(filter(None, [namespace, entry.namespace])))
        elif entry.name:
            yield ":".join(filter(None, [namespace, entry.name])), pattern


def names_in(pattern):
    """What an address has to be filled with."""
    return [first or second for first, second in GROUP.findall(pattern)]


def fill(pattern, values):
    """The address with each name replaced by its value."""
    path = GROUP.sub(lambda match: str(values[match[1] or match[2]]), pattern)
    return "/" + path.replace("\\", "")


# What an address is filled with, by the name in its pattern: a holding of the access demonstration, or a value.
HOLDINGS = {
    "page_id": "draft",
    "parent_page_id": "section",
    "page_to_move_id": "draft",
    "page_pk": "draft",
    "destination_id": "section",
    "image_id": "image",
    "document_id": "document",
    "doc_id": "document",
    "translation_id": "translation",
    "translation_source_id": "translation_source",
    "workflow_state_id": "workflow_state",
    "task_state_id": "task_state",
    "object_id": "draft",
}
VALUES = {
    "action_name": "approve",
    "content_type_app_name": "recipes",
    "content_type_model_name": "recipepage",
    "filter_spec": "width-100",
    "mode": "",
    "uidb64": "x",
    "token": "x",
    "kind": "recipe",
    "language": "en",
    "extension": "po",
}
# What is done to public entries only.
OF_PUBLIC_ENTRIES = ("confirm_entry", "archive_entry", "restore_entry")
# What is asked of a translation, by its page.
OF_TRANSLATIONS = ("bring_translation_back", "take_translation_along")
# The same where an address says only "pk", by a word in its name.
PK_HOLDINGS = {
    "api:pages": "draft",
    "admin_pages:": "live_entry",
    "images": "image",
    "docs": "document",
    "documents": "document",
    "organization": "agency",
    "feedback": "feedback",
    "preview_link": "preview_link",
}
PK_MODELS = {
    "workflows:usage": Workflow,
    "task": Task,
    "workflows": Workflow,
    "sites": Site,
    "settings": Site,
    "groups": Group,
    "locales": Locale,
    "collections": Collection,
    "users": User,
    "member_": User,
    "membership": Membership,
    "conflict_of_interest": ConflictOfInterest,
    "glossaryterm": GlossaryTerm,
    "term": Term,
}
# The app and the model in an address, by a word in its name.
MODELS = {
    "bulk": ("wagtailcore", "page", "delete"),
    "settings": ("core", "librarysettings", ""),
    "tag": ("core", "customimage", ""),
    "add_task": ("core", "editorialreviewtask", ""),
    "snippet": ("core", "term", ""),
    "": ("recipes", "recipepage", ""),
}


def value_for(part, name, holdings):
    """What to fill one part of the named address with, for a probe of what an agency holds."""
    if part == "pk":
        for word, holding in PK_HOLDINGS.items():
            if word in name:
                return holdings[holding]
        model = next((model for word, model in PK_MODELS.items() if word in name), None)
        # The latest: what roots a tree or belongs to the probing member is not to be edited anyway.
        return model.objects.order_by("-pk").first().pk if model else 1
    if part == "query_id":
        return Query.objects.latest("pk").pk
    if part in ("app_label", "app_name", "model_name", "action"):
        app, model, action = next(value for word, value in MODELS.items() if word in name)
        return {"app_label": app, "app_name": app, "model_name": model, "action": action}[part]
    if name == "translation_preview":
        return holdings["translation_page"]
    if part.startswith("revision_id"):
        return holdings["revisions"][part.endswith("b")]
    if part == "page_id" and ("revision" in name or name in OF_PUBLIC_ENTRIES):
        return holdings["live_entry"]
    if part == "page_id" and name in OF_TRANSLATIONS:
        return holdings["translation_page"]
    if part == "page_id" and "workflow" in name:
        return holdings["in_review"]
    return holdings[HOLDINGS[part]] if part in HOLDINGS else VALUES.get(part, 1)


def address_of(name, pattern, holdings, missing=False):
    """The named address, filled with what an agency holds; with ``missing``, with keys that nobody has."""
    values = {part: value_for(part, name, holdings) for part in names_in(pattern)}
    if missing:
        values = {part: 2**40 if isinstance(value, int) else value for part, value in values.items()}
    return fill(pattern, values)
