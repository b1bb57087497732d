"""Tells that something readers see of an entry changed without a publication: its dates, that it is archived."""

from django.dispatch import Signal

# Sent when all that lists and finds was read anew.
everything_read_anew = Signal()
# Sent with ``entries``, a queryset of ``EntryPage``, inside the transaction that changed them.
public_facts_changed = Signal()
# Sent with ``image``: readers get it in another form than before.
picture_changed = Signal()
