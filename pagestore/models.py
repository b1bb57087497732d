from django.db import models


class Change(models.Model):
    """Something readers see has changed. Written in the transaction that changed it, read by every process.

    Rows are numbered in the order in which they can be seen: see ``changes.tell``.
    """

    tags = models.JSONField()
    # Something was taken from readers: what is kept of it may not be shown for another moment.
    is_taken = models.BooleanField(default=False)
    # Caches in front of the site were told.
    is_purged = models.BooleanField(default=False)
    happened_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self):
        return f"{self.pk}: {', '.join(self.tags)}"


class GivenOut(models.Model):
    """An address whose answer caches in front of the site may hold, with what it shows."""

    address = models.CharField(max_length=500, unique=True)
    tags = models.JSONField()
    given_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return self.address
