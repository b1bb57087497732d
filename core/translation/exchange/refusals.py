"""Why a file is not taken in, in the words of whoever brings it."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

FILE = {
    "kind": _("Bring the file back as it left: PO (.po) or Excel (.xlsx)."),
    "size": _("This file is too large: %(size)s, where %(limit)s is the limit."),
    "many": _("This file holds far more than one entry. The limit is %(limit)s passages."),
    "encoding": _("This text is not in UTF-8. Save the file again with the encoding UTF-8."),
    "syntax": _("From here the file cannot be read as PO. Mend this line, or take the file anew."),
    "damaged": _("This file cannot be opened. Open it on your computer, save it again and bring that."),
    "content": _("This file is called .xlsx but is something else inside."),
    "locked": _("This file has a password or is in an old format. Save it without a password as .xlsx."),
    "macros": _("This file contains macros, which can harm other computers. Save it as .xlsx without macros."),
    "embedded": _("This file brings other files with it or refers to some. Save the table alone as .xlsx."),
    "bomb": _("This file unpacks to far more than one entry needs."),
    "shape": _("This is not a file that was taken from a translation screen, or its first row or header was removed."),
    "foreign": _("This file belongs to another entry, or to another language."),
    "nothing": _("There is not a single string in this file."),
}
STRING = {
    "key": _("The key of this string was changed or removed. Take the file anew and write in the translations only."),
    "twice": _("This string stands in the file twice; first on line %(first)s."),
    "gone": _("The original of this string has changed, or is gone, since the file was made. Take the file anew."),
    "original": _("The original was changed in the file. Write in the translations only."),
    "control": _("There are characters here that are no text. Type the line again."),
    "formula": _("This is a formula. Write the translation as text."),
    "not-text": _("This is a date or a number. Set the format of the cell to text and type it again."),
    "marks": _("Keep the formatting marks of the original as they are. Missing or too many: %(marks)s"),
    "tags": _("Only the formatting marks of the original may be used: %(marks)s"),
    "long": _("This is too long: %(length)s characters, where %(limit)s fit."),
}
MESSAGES = {**FILE, **STRING}


@dataclass
class Problem:
    """One thing that is wrong, and the line or row where it is; None for the file as a whole."""

    number: int | None
    message: str


class Refused(Exception):
    """The file is not taken in. Carries everything that was found wrong."""

    def __init__(self, problems):
        super().__init__(problems)
        self.problems = problems


def problem(code, number=None, **params):
    return Problem(number, str(MESSAGES[code]) % params if params else str(MESSAGES[code]))


def refuse(code, number=None, **params):
    """Do not take the file. Raises ``Refused`` with the message of ``code``."""
    raise Refused([problem(code, number, **params)])
