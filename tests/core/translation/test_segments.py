"""What counts as translated, and keeping strings one by one."""

import pytest
from wagtail_localize.models import StringTranslation

from core.translation.segments import segments_of
from core.translation.sources import progress_of
from tests.factories.pages import make_recipe
from tests.factories.translations import translate, translation_of

pytestmark = pytest.mark.django_db


def test_machine_drafts_do_not_count_as_done():
    opened = translation_of(make_recipe())
    translate(opened)
    StringTranslation.objects.filter(context__path="title").update(translation_type="machine")

    total, done = progress_of([opened])[opened.pk]

    assert done == total - 1
    assert [row.context.path for row in segments_of(opened) if not row.is_done] == ["title"]
