"""Nothing becomes public by accident: every field of an entry is given out, or is withheld for a reason."""

import pytest
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from opendata.entries import SUMMARY, WITHHELD, fields_of, names_of
from opendata.entry_fields import TEMPLATES

every_template = pytest.mark.parametrize("model", TEMPLATES.values(), ids=TEMPLATES)

# Links between an entry's own tables, and what members say in the margin.
NOT_CONTENT = {"page_ptr", "entrypage_ptr", "wagtail_admin_comments"}


def own_fields(model):
    """The names of the columns and of the child rows that a template adds to Wagtail's page."""
    stock = {field.name for field in Page._meta.get_fields()}
    columns = {field.name for field in model._meta.get_fields() if field.concrete}
    children = {relation.get_accessor_name() for relation in get_all_child_relations(model)}
    return (columns - stock | children) - NOT_CONTENT


def told(model):
    return {name for field in fields_of(model.kind).values() for name in field.covers}


@every_template
def test_every_field_is_given_out_or_withheld(model):
    assert own_fields(model) - told(model) == set(WITHHELD), "List it in opendata.entries, or say why not."


@every_template
def test_nothing_withheld_is_given_out(model):
    assert told(model) & set(WITHHELD) == set()


@every_template
def test_everything_that_a_section_shows_is_given_out(model):
    shown = {part for section in model.sections for part in section.parts}
    given = told(model) | set(names_of(model.kind))

    # What the family is made of has two names: where it came from, and where it went.
    assert shown - given == {"family"}


@every_template
def test_fields_stand_in_the_order_of_the_page(model):
    order = [part for section in model.sections for part in section.parts]
    body = [name for name in fields_of(model.kind) if name in order and name not in model.term_fields]
    evidence_and_after = {"evidence_level", "evidence_reason", "assessment", "attachments", "licence", "source_note"}

    story = [name for name in body if name not in evidence_and_after]
    assert story == sorted(story, key=order.index)


def test_summary_is_made_of_what_all_templates_share():
    assert all(set(SUMMARY) <= set(names_of(kind)) for kind in TEMPLATES)


# Every name inside the blocks of an entry, so that a new one is looked at before it is public.
IN_BLOCKS = {
    "recipe": """
        needs: role need so_that
        ingredients: role note name what_it_is price why_chosen privacy alternatives url file
        steps: title actors advice how_we_did_it duration checklist file picture
        risks: kind risk precaution
        results: statement number unit period source source_url other_figures
        attachments: document note title url language
    """,
    "practice": """
        results: statement number unit period source source_url other_figures
        quotations: text speaker consent
        videos: title url duration transcript
        attachments: document note title url language
    """,
}


@every_template
def test_every_part_of_a_block_was_looked_at(model):
    looked_at = {
        name: {"type", "id", *parts.split()}
        for name, _colon, parts in (line.strip().partition(":") for line in IN_BLOCKS[model.kind].strip().splitlines())
    }
    streams = {
        name: set(field.value.parts) for name, field in fields_of(model.kind).items() if "id" in field.value.parts
    }

    assert {name: parts for name, parts in streams.items() if name in looked_at} == looked_at
    assert set(streams) - set(looked_at) == {"origins", "descendants", "related_entries"}
