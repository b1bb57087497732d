from datetime import timedelta

from django.utils.dateparse import parse_datetime
from django_tasks import task

from core.later import do_later
from core.models import EntryPage
from opendata.card.shelf import Card
from opendata.card.typesetter import is_installed

# Who corrects a text twice in a row does not have it printed twice.
SETTLED = timedelta(seconds=10)


@task(backend="worker", priority=-10)
def print_ahead(page_id, published_at=None):
    """Print the card of a page that was published, so that its first reader need not wait. Mail goes first.

    ``published_at``, in ISO 8601, is when: a page that was published again since then has a later task.
    """
    page = EntryPage.objects.filter(pk=page_id).first()
    if page is None or not is_installed():
        return
    is_superseded = published_at and page.last_published_at and page.last_published_at > parse_datetime(published_at)
    if not is_superseded and (card := Card(page.specific)).is_public:
        card.print_ahead()


def print_soon(page):
    """Have it printed once the text of a published page has settled."""
    do_later(print_ahead, SETTLED, page.pk, page.last_published_at and page.last_published_at.isoformat())
