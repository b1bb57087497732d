import pytest

from core.translation.segments import keep_string, segments_of
from tests.factories.pages import make_recipe
from tests.factories.translations import translation_of

OVERVIEW = '<p>One <b>bold</b> step, <a href="https://example.org/">as told</a>.</p><p>Tea & cake, 5 > 3.</p>'
STEPS = [("step", {"title": "Agree who answers", "actors": ["=volunteer"], "checklist": ["A kettle", "Cups"]})]


@pytest.fixture(scope="module")
def opened(shared, django_db_blocker):
    """The opened translation of one entry. What a test does to it is undone."""
    return translation_of(make_recipe(title="Answer questions together", overview=OVERVIEW, steps=STEPS))


@pytest.fixture
def client_of_translator(login, translator):
    return login(translator)


@pytest.fixture
def keep(opened):
    """Write one string on the screen."""

    def write(original, text, user=None, **options):
        (segment,) = [row for row in segments_of(opened) if row.string.data == original]
        return keep_string(opened, segment, text, user, **options)

    return write
