"""A template as questions for an interview: what an editor takes along to meet those who did it.

Read from the editor form itself, in its order and under its headings, so that there is no second list to keep.
"""

from dataclasses import dataclass, field

from django.utils.text import capfirst
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import RichText

from core.completeness import Part


@dataclass(frozen=True)
class Question:
    """One part of the template: its name, what to ask, what is known already, and what to ask of each block."""

    part: Part
    label: str
    help_text: str = ""
    answer: object = ""
    prompts: list[tuple[str, str]] = field(default_factory=list)

    @property
    def is_required(self):
        return self.part.required


@dataclass(frozen=True)
class Topic:
    """A heading of the form with its questions."""

    heading: str
    questions: list[Question]


def guide_for(page):
    """The ``Topic`` list of a page's template, with what the page already says. A bare page gives bare questions."""
    parts = {part.field: part for part in page.parts}
    topics = []
    for tab in type(page).get_edit_handler().children:
        panels = {name: panel for panel in walk(tab) for name in panel_fields(panel) if name in parts}
        questions = [question(page, parts[name], panel) for name, panel in panels.items()]
        if questions:
            topics.append(Topic(tab.heading, questions))
    return topics


def walk(panel):
    yield panel
    for child in getattr(panel, "children", []):
        yield from walk(child)


def panel_fields(panel):
    """The names under which a panel stands for a part: its field, or the relation it fills."""
    return {getattr(panel, "field_name", None), getattr(panel, "relation_name", None)} - {None}


def question(page, part, panel):
    form_field = type(page).base_form_class.base_fields.get(part.field)
    model_field = None if form_field else page._meta.get_field(part.field)
    help_text = panel.help_text or getattr(form_field or model_field, "help_text", "")
    return Question(part, part.label(page), help_text, answer_of(page, part), prompts_of(model_field))


def answer_of(page, part):
    """What the page says there, fit for a template; empty when it says nothing."""
    if not (page.pk and part.is_filled(page)):
        return ""
    if part.field in page.term_fields:
        return ", ".join(term.name for term in page.terms[page.term_fields[part.field]])
    value = getattr(page, part.field)
    if hasattr(value, "all"):
        return ", ".join(str(row) for row in value.all())
    if isinstance(page._meta.get_field(part.field), RichTextField):
        return RichText(value)
    display = getattr(page, f"get_{part.field}_display", None)
    return display() if display else value


def prompts_of(model_field):
    """What a block of a stream asks for: ``(kind of block, its questions in a line)``."""
    if not isinstance(model_field, StreamField):
        return []
    return [
        (str(capfirst(block.label)), " · ".join(str(capfirst(child.label)) for child in block.child_blocks.values()))
        for block in model_field.stream_block.child_blocks.values()
        if hasattr(block, "child_blocks")
    ]
