"""No address field anywhere takes a link that leads a reader nowhere or worse.

Fields are found, not listed: one that is added tomorrow is asked the same.
"""

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import get_page_models

from core.models import Lineage, Organization
from tests.factories.blocks import walk

OWN_APPS = {"core", "home", "recipes", "practices"}
MODELS = [
    *(model for model in get_page_models() if model._meta.app_label in OWN_APPS and not model._meta.abstract),
    Organization,
    Lineage,
]
REFUSED = ["javascript:alert(1)", "data:text/html,x", "http://127.0.0.1/", "http://127.1/", "http://localhost:8000/"]


def fields_of(kind):
    """Every field of a kind, with a readable name, each once although pages inherit them."""
    found = {
        field: f"{field.model._meta.label}.{field.name}"
        for model in MODELS
        for field in model._meta.get_fields()
        if isinstance(field, kind)
    }
    return [pytest.param(field, id=name) for field, name in found.items()]


def blocks_of(kind):
    """Every block of a kind within any stream, with the way that leads to it."""
    found = {}
    for param in fields_of(StreamField):
        for path, block in walk(param.values[0].stream_block, param.id):
            if isinstance(block, kind):
                found[path] = block
    return [pytest.param(block, id=path) for path, block in found.items()]


def test_the_search_for_fields_finds_those_we_know():
    assert {"core.EntryPage.contact_url", "core.Organization.website", "core.Lineage.url"} <= {
        param.id for param in fields_of(models.URLField)
    }
    assert "recipes.RecipePage.ingredients.tool.url" in {param.id for param in blocks_of(blocks.URLBlock)}
    assert "recipes.RecipePage.results.result.other_figures.item.url" in {
        param.id for param in blocks_of(blocks.URLBlock)
    }


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize("field", fields_of(models.URLField))
def test_address_field_refuses(field, address):
    with pytest.raises(ValidationError):
        field.run_validators(address)


@pytest.mark.parametrize("field", fields_of(models.URLField))
def test_address_field_accepts_a_public_page(field):
    field.run_validators("https://example.org/page")


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize("block", blocks_of(blocks.URLBlock))
def test_address_block_refuses(block, address):
    with pytest.raises(ValidationError):
        block.clean(address)


@pytest.mark.parametrize("block", blocks_of(blocks.URLBlock))
def test_address_block_accepts_a_public_page(block):
    assert block.clean("https://example.org/page") == "https://example.org/page"


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize("field", fields_of(RichTextField))
def test_formatted_field_refuses_a_link(field, address):
    with pytest.raises(ValidationError):
        field.run_validators(f'<p><a href="{address}">here</a></p>')


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize("block", blocks_of(blocks.RichTextBlock))
def test_formatted_block_refuses_a_link(block, address):
    with pytest.raises(ValidationError):
        block.clean(block.to_python(f'<p><a href="{address}">here</a></p>'))
