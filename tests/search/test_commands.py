"""What operators run when the index was lost."""

from io import StringIO

import pytest
from django.core.management import call_command

from search.models import IndexVersion, SearchDocument, SearchWord
from tests.factories.pages import make_recipe
from tests.search.index.state import documents

pytestmark = pytest.mark.django_db


def test_rebuild_search_makes_a_lost_index_anew_and_says_how_much_is_in_it(client):
    make_recipe(title="Quinces for all")
    before = documents()
    for model in (SearchDocument, SearchWord, IndexVersion):
        model.objects.all().delete()
    out = StringIO()

    call_command("rebuild_search", stdout=out)

    assert documents() == before
    assert out.getvalue() == f"{len(before)} documents are in the search index.\n"
    assert "Quinces for all" in client.get("/en/search/?q=quince").content.decode()
