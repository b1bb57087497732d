"""Why a file is not taken, and what to do instead, in the words of whoever uploads it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PICTURES = {
    "picture-svg": _("Drawings in SVG can carry programs. Export the drawing as PNG and upload that."),
    "picture-extension": _(
        "Pictures can be AVIF, GIF, JPEG, PNG or WebP files. Save yours as JPEG or PNG and upload that."
    ),
    "picture-content": _(
        "This file is called .%(extension)s but holds %(format)s. Save it as JPEG or PNG and upload that."
    ),
    "picture-size": _(
        "This picture is too heavy: %(size)s, where %(limit)s is the limit. "
        "Make it smaller: 2,000 pixels wide is plenty."
    ),
    "picture-pixels": _(
        "This picture has too many pixels to open safely. Make it smaller: 2,000 pixels wide is plenty."
    ),
    "picture-frames": _("This picture moves for too long. Upload one still picture, or link to a video."),
    "picture-damaged": _(
        "This file cannot be opened as a picture. Open it on your computer, save it again as JPEG or PNG "
        "and upload that."
    ),
}
DOCUMENTS = {
    "extension": _(
        "Files can be PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods, odp), "
        "text (txt, rtf) or CSV. Save yours as one of these and upload that."
    ),
    "content": _(
        "This file is called .%(extension)s but is something else inside. "
        "Open it on your computer, save it as PDF and upload that."
    ),
    "damaged": _("This file cannot be opened. Open it on your computer, save it again and upload that."),
    "locked": _(
        "This file has a password or is in an old format. Save it without a password, in a current format, "
        "and upload that."
    ),
    "macros": _("This file contains macros, which can harm other computers. Save it without macros, or as PDF."),
    "embedded": _(
        "This file brings another file with it, or fetches one when it is opened. Take that out, or save it as PDF."
    ),
    "bomb": _("This file unpacks to far more than a document needs. Save it as PDF and upload that."),
    "markup": _("This file holds a web page or a program, not plain text. Save what it says as PDF or as plain text."),
}
STORAGE = {
    "not-stored": _(
        "The library cannot store files at the moment. Nothing was kept of this one: please try again later. "
        "What you write is not affected and can be saved."
    ),
}
MESSAGES = {**PICTURES, **DOCUMENTS, **STORAGE}


def refuse(code, **params):
    """Do not take the file. Raises ``ValidationError`` with the message of ``code``."""
    raise ValidationError(MESSAGES[code], code=code, params=params)
