"""Voices and moving pictures, each with what makes them fair and readable."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.links import PublicURLBlock
from core.blocks.text import TextBlock


class QuotationBlock(blocks.StructBlock):
    """What a client said, printed only with their consent."""

    text = blocks.TextBlock(
        label=_("Their words"),
        max_length=600,
        rows=3,
        help_text=_("As they said it, without quotation marks."),
    )
    speaker = blocks.CharBlock(
        label=_("Who says it"),
        max_length=120,
        help_text=_("As they want to be called: “Mother of two, participant in 2019”."),
    )
    consent = blocks.BooleanBlock(
        label=_("This person agreed to be quoted here"), help_text=_("In writing, for this publication.")
    )

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        label_format = "{speaker}"
        group = _("Voices")
        description = _("What someone who used the service said about it.")
        template = "core/blocks/quotation_block.html"
        preview_value = {
            "text": _("Someone opened the door who had knocked on the same doors before me."),
            "speaker": _("Participant, 2024"),
            "consent": True,
        }


class QuotationsBlock(blocks.StreamBlock):
    """Client voices."""

    quotation = QuotationBlock()

    class Meta:
        required = False
        max_num = 3


class VideoBlock(blocks.StructBlock):
    """A video elsewhere, with everything said in it."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    url = PublicURLBlock(
        label=_("Address"), help_text=_("Readers leave for it by their own choice; nothing plays here.")
    )
    duration = blocks.CharBlock(label=_("Length"), max_length=40, required=False, help_text=_("“6 minutes”"))
    transcript = TextBlock(
        label=_("Transcript"),
        help_text=_("Everything that is said and shown, for anyone who cannot hear, see or load it."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        label_format = "{title}"
        group = _("Voices")
        description = _("A link to a video, with its transcript.")
        template = "core/blocks/video_block.html"
        preview_value = {
            "title": _("A first meeting"),
            "url": "https://example.org/video",
            "duration": _("6 minutes"),
            "transcript": _("<p>Two people sit down at a kitchen table. One pours tea.</p>"),
        }


class VideosBlock(blocks.StreamBlock):
    """Videos with transcripts."""

    video = VideoBlock()

    class Meta:
        required = False
        max_num = 3
