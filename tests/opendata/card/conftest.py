import pytest

from tests.factories.cards import PDF


@pytest.fixture(autouse=True)
def empty_shelf(settings):
    """No card is left from another test."""
    settings.STORAGES = {**settings.STORAGES}


@pytest.fixture
def printed(monkeypatch):
    """The pages whose card was printed, without WeasyPrint, which takes a second for each."""
    pages = []
    monkeypatch.setattr("opendata.card.press.print_card", lambda page: pages.append(page) or PDF)
    return pages
