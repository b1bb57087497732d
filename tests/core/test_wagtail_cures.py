"""Members at work at the same moment do not disturb each other, and may search for what they filtered."""

from concurrent.futures import ThreadPoolExecutor, wait
from threading import Event

import pytest
from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.base import BlockField

from tests.factories.media import make_document, make_image

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


@pytest.mark.django_db
@pytest.mark.parametrize(("place", "make"), [("images", make_image), ("documents", make_document)])
def test_members_search_among_what_is_used_so_and_so_often(login, administrator, place, make):
    make(title="A kettle that nobody shows")
    found = login(administrator).get(f"/admin/{place}/results/?q=kettle&usage_count_min=0&usage_count_max=0")
    often = login(administrator).get(f"/admin/{place}/results/?q=kettle&usage_count_min=3&usage_count_max=9")

    assert "A kettle that nobody shows" in found.content.decode()
    assert often.status_code == 200
    assert "A kettle that nobody shows" not in often.content.decode()
