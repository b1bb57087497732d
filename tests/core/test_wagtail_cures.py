"""Two members save at the same moment: neither check changes what the other asks for."""

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest
from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.base import BlockField

PATIENCE = 10


def test_text_that_is_submitted_is_checked_in_full_while_a_draft_is_saved():
    is_checked, may_go_on = Event(), Event()

    class SlowStream(blocks.StreamBlock):
        text = blocks.CharBlock()

        def clean(self, value):
            if not is_checked.is_set():
                is_checked.set()
                may_go_on.wait(PATIENCE)
            return super().clean(value)

    block = SlowStream()
    draft, submitted = BlockField(block), BlockField(block)
    draft.is_deferred_validation = True
    empty = block.to_python([{"type": "text", "value": "", "id": "1"}])

    with ThreadPoolExecutor(2) as members:
        saving = members.submit(draft.clean, empty)
        assert is_checked.wait(PATIENCE)
        submitting = members.submit(submitted.clean, empty)
        # Whoever does not wait is done long before.
        wait([submitting], timeout=0.5)
        may_go_on.set()

        assert saving.result(PATIENCE)[0].value == ""
        with pytest.raises(ValidationError):
            submitting.result(PATIENCE)
