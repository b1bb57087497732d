"""Who sees what of the status board: nothing that stands behind another agency's wall."""

from django.db.models import Q

from core.translation.board.states import to_be_translated
from core.walls import own_entries


def entries_on_board(user):
    """The entries of which the member writes, edits or translates one side."""
    own = own_entries(user).order_by()
    return to_be_translated().filter(Q(pk__in=own.values("pk")) | Q(translation_key__in=own.values("translation_key")))
