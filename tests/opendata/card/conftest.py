import pytest

from tests.factories.cards import PDF


@pytest.fixture(autouse=True)
def empty_shelf(settings):
    """No card is left from another test."""
    settings.STORAGES = {**settings.STORAGES}


@pytest.fixture
def printed(monkeypatch):
    """The manuscripts that were printed, without WeasyPrint, which takes half a second for each."""
    manuscripts = []
    monkeypatch.setattr("opendata.card.press.print_card", lambda manuscript: manuscripts.append(manuscript) or PDF)
    return manuscripts
