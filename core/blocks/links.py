"""What an entry points to: public pages and files to take away."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from core.validators import validate_public_url


class PublicURLBlock(blocks.URLBlock):
    """A web address that any reader can open."""

    def __init__(self, **kwargs):
        kwargs.setdefault("validators", [validate_public_url])
        super().__init__(**kwargs)


class LinkBlock(blocks.StructBlock):
    """A public page elsewhere, and why it is worth opening."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    url = PublicURLBlock(label=_("Address"))
    language = blocks.ChoiceBlock(
        label=_("Language of that page"), choices=[("en", _("English")), ("fr", _("French"))], required=False
    )
    note = blocks.CharBlock(
        label=_("What it gives"),
        max_length=250,
        required=False,
        help_text=_("“The interview guide, in Word.”"),
    )

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{title}"
        description = _("A public page elsewhere: a report, a toolkit, a form.")
        template = "core/blocks/link_block.html"
        preview_value = {
            "title": _("Guide for volunteer mentors"),
            "url": "https://example.org/guide",
            "note": _("Twelve pages, with the first-meeting checklist."),
        }


class AttachmentBlock(blocks.StructBlock):
    """A file that another agency can take and change."""

    document = DocumentChooserBlock(label=_("File"))
    note = blocks.CharBlock(
        label=_("What it is for"), max_length=250, required=False, help_text=_("“Consent form, one page.”")
    )

    class Meta:
        icon = "doc-full"
        label = _("File")
        label_format = "{document}"
        description = _("A form, checklist or report to download.")
        template = "core/blocks/attachment_block.html"


class AttachmentsBlock(blocks.StreamBlock):
    """Everything a reader can open or take away, in the author's order."""

    file = AttachmentBlock()
    link = LinkBlock()

    class Meta:
        required = False
        max_num = 20
