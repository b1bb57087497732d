"""Tells what changed for readers beside the text of an entry: its dates, that it is archived, how many there are."""

from django.dispatch import Signal

# Sent when all that lists and finds was read anew.
everything_read_anew = Signal()
# Sent with ``entries``, a queryset of ``EntryPage``, inside the transaction that changed them.
public_facts_changed = Signal()
# Sent inside the transaction in which it changed how many entries some kind, term or organization leads to.
counts_changed = Signal()
# Sent with ``image``: readers get it in another form than before.
picture_changed = Signal()
