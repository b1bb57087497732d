"""The full-text engine of the database the site runs on: the one place that knows which it is.

Both answer the same functions over ``SearchDocument`` numbers, with the words brought to their stems by
``search.analysis``, so that an entry is found by the same words on either.
"""

from django.db import connection

if connection.vendor == "postgresql":
    from search.engines import postgresql as engine
else:
    from search.engines import sqlite as engine

__all__ = ["engine"]
