"""A cure for a fault of Wagtail 8.0: saving a draft changes what blocks require while it is checked, for all threads.

Two members who saved at once could each get an error, or a text that was submitted could pass with gaps.
``tests/core/test_wagtail_cures.py`` shows it; when it passes without the cure, the cure can go.
"""

import threading

from wagtail.blocks.base import BlockField

_clean = BlockField.clean
# One for all: a block may be part of several others.
_one_at_a_time = threading.RLock()


def clean(self, value):
    """Stock, one thread after the other."""
    with _one_at_a_time:
        return _clean(self, value)


def apply():
    BlockField.clean = clean
