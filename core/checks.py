"""Conventions that would otherwise be forgotten. Each message says what to do."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import Error, Tags, register
from wagtail.models import get_page_models
from wagtail_localize.machine_translators import get_machine_translator

from core.hashers import DemonstrationPasswordHasher


@register(Tags.models)
def check_translation_rules_are_composed(app_configs, **kwargs):
    """Every page keeps the translation rules of all its parents.

    wagtail-localize reads ``override_translatable_fields`` from the class alone and does not merge it.
    """
    errors = []
    for model in get_page_models():
        kept = {rule.field_name for rule in getattr(model, "override_translatable_fields", [])}
        inherited = {
            rule.field_name
            for parent in model.__mro__[1:]
            for rule in vars(parent).get("override_translatable_fields", [])
        }
        errors += [
            Error(
                f"{model.__name__} drops the translation rule it inherits for '{name}'.",
                hint="Unpack each parent's override_translatable_fields into its own.",
                obj=model,
                id="core.E001",
            )
            for name in sorted(inherited - kept)
        ]
    return errors


@register(Tags.models)
def check_parts_exist(app_configs, **kwargs):
    """Every part a template asks for is a field, a relation or a vocabulary of the page."""
    errors = []
    for model in get_page_models():
        names = {field.name for field in model._meta.get_fields()} | set(getattr(model, "term_fields", ()))
        errors += [
            Error(
                f"{model.__name__} asks for '{part.field}', which it does not have.",
                hint="Correct the name in its list of parts.",
                obj=model,
                id="core.E002",
            )
            for part in getattr(model, "parts", [])
            if part.field not in names
        ]
    return errors


@register(Tags.security)
def check_no_demonstration_accounts(app_configs, databases=None, **kwargs):
    """Outside demonstration mode, no account may have a published password."""
    if settings.DEMO_MODE or not databases:
        return []
    mark = f"{DemonstrationPasswordHasher.algorithm}$"
    names = get_user_model().objects.filter(password__startswith=mark).values_list("username", flat=True)
    if not names:
        return []
    return [
        Error(
            "Demonstration accounts are in this database: " + ", ".join(names) + ".",
            hint="Delete them, or give each a password of its own.",
            id="core.E003",
        )
    ]


@register(Tags.security)
def check_machine_translator_can_be_loaded(app_configs, **kwargs):
    """A provider of machine drafts that was set up is there. The server asks when it starts."""
    try:
        get_machine_translator()
    except Exception as error:
        return [
            Error(
                f"The machine translator cannot be loaded: {error}",
                hint='Set MACHINE_TRANSLATOR to {"CLASS": "path.to.Class", "OPTIONS": {…}}, or leave it out.',
                id="core.E004",
            )
        ]
    return []
