"""What texts and blocks point to: pages, documents and pictures that exist, and that the reference index knows of.

Who may see a picture or file is read from the reference index: see ``core.walls``.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, TextField
from django.db.models.functions import Cast
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, ReferenceIndex, get_page_models
from wagtail.rich_text import extract_references_from_rich_text

from core.models import CustomDocument, CustomImage
from operations.content.invariants import in_chunks, invariant, page

POINTED_TO = {CustomDocument: "document", CustomImage: "picture", Page: "page"}
# A key in stored blocks; texts name what they link to by its type.
CHOSEN = r'"(document|file|image|page|picture)": "?[0-9]'


def pointing_pages():
    """``(page, {(model, key)})`` of the pages whose texts point to anything. The database looks for them."""
    for model in get_page_models():
        fields = [field for field in model._meta.get_fields() if isinstance(field, StreamField | RichTextField)]
        if not fields or model._meta.abstract:
            continue
        texts = {f"text_{field.name}": Cast(field.name, TextField()) for field in fields}
        holds = Q()
        for name in texts:
            holds |= Q(**{f"{name}__contains": "linktype"}) | Q(**{f"{name}__regex": CHOSEN})
        rows = model.objects.alias(**texts).filter(holds).order_by("pk")
        for one in rows.iterator(chunk_size=200):
            yield one, set(_pointed_to(one, fields))


def _pointed_to(one, fields):
    for field in fields:
        value = getattr(one, field.name)
        # As it is stored: what is read from blocks leaves out what is gone.
        is_stream = isinstance(field, StreamField)
        found = _in_block(field.stream_block, list(value.raw_data)) if is_stream else _in_text(value)
        for model, key in found:
            if model in POINTED_TO and str(key).isdecimal():
                yield model, int(key)


def _in_text(text):
    return ((model, key) for model, key, *_path in extract_references_from_rich_text(text or ""))


def _in_block(block, value):
    if not value:
        return
    if isinstance(block, blocks.StreamBlock):
        for item in value:
            if item["type"] in block.child_blocks:
                yield from _in_block(block.child_blocks[item["type"]], item["value"])
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            is_item = isinstance(item, dict) and item.get("type") == "item"
            yield from _in_block(block.child_block, item["value"] if is_item else item)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _in_block(child, value.get(name))
    elif isinstance(block, blocks.ChooserBlock):
        yield block.model_class, value
    elif isinstance(block, blocks.RichTextBlock):
        yield from _in_text(value)


@invariant("Open the page and choose something else, or take the link out.")
def what_texts_point_to_exists():
    for chunk in in_chunks(pointing_pages(), 100):
        there = {
            model: set(
                model.objects.filter(
                    pk__in={key for _page, found in chunk for kind, key in found if kind is model}
                ).values_list("pk", flat=True)
            )
            for model in POINTED_TO
        }
        for one, found in chunk:
            for model, key in sorted(found, key=lambda pair: (POINTED_TO[pair[0]], pair[1])):
                if key not in there[model]:
                    yield (
                        page(one.pk, one.title, one.url_path),
                        f"it points to {POINTED_TO[model]} {key}, which is gone",
                    )


@invariant("`manage.py rebuild_references_index` mends it.")
def reference_index_knows_what_texts_point_to():
    page_type = ContentType.objects.get_for_model(Page)
    kinds = {ContentType.objects.get_for_model(model).pk: model for model in POINTED_TO}
    for chunk in in_chunks(pointing_pages(), 100):
        rows = ReferenceIndex.objects.filter(
            base_content_type=page_type,
            object_id__in=[str(one.pk) for one, _found in chunk],
            to_content_type__in=kinds,
        )
        known = {}
        for number, kind, key in rows.values_list("object_id", "to_content_type", "to_object_id"):
            known.setdefault(int(number), set()).add((kinds[kind], int(key)))
        for one, found in chunk:
            if found - known.get(one.pk, set()):
                yield page(one.pk, one.title, one.url_path), "it points to something that the index does not know of"


@invariant("`manage.py rebuild_references_index` mends it.")
def reference_index_knows_no_page_that_is_gone():
    there = Page.objects.annotate(as_text=Cast("pk", CharField())).filter(as_text=OuterRef("object_id"))
    rows = ReferenceIndex.objects.filter(base_content_type=ContentType.objects.get_for_model(Page))
    for number in rows.exclude(Exists(there)).values_list("object_id", flat=True).distinct().iterator():
        yield f"page {number}", "it is gone, and still counts as showing pictures and files"
