"""The comments that reviewers leave beside the fields of the form, and the names of those fields."""

from django.utils.text import capfirst

from core.completeness import Part
from core.translation.screen import describe


def open_comments(page):
    """The comments still to be dealt with, oldest first: ``[{"field": "steps.step.advice", "text": …}, …]``."""
    comments = page.wagtail_admin_comments.filter(resolved_at=None).order_by("pk")
    draft = page.get_latest_revision_as_object() if comments else page
    return [{"field": _names(draft, comment.contentpath), "text": comment.text} for comment in comments]


def _names(page, content_path):
    """The place of a comment by the names of its blocks; Wagtail keeps their ids, which say nothing to people."""
    name, *ids = content_path.split(".")
    names = [name]
    for depth in range(1, len(ids) + 1):
        field = page._meta.get_field(name)
        bound_block = field.get_block_by_content_path(getattr(page, name), ids[:depth])
        if bound_block is None:
            break
        names.append(bound_block.block.name)
    return ".".join(filter(None, names))


def label_of(model, path):
    """What a field is called in the active language: "steps.step.advice" is "Steps · Step · Advice for anyone"."""
    name, *blocks = path.split(".")
    if not hasattr(model, name) and name not in model.term_fields:
        return capfirst(name)
    labels = [str(Part(name).label(model))]
    if blocks:
        labels.append(describe(model, [name, *blocks]))
    return " · ".join(labels)


def labelled(comments, model):
    """What ``open_comments`` returned, for people: ``[(name of the field, text), …]``."""
    return [(label_of(model, comment["field"]), comment["text"]) for comment in comments]
