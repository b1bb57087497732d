from django_tasks import task

from core.models import EntryPage
from opendata.card.shelf import Card
from opendata.card.typesetter import is_installed


@task(backend="worker", priority=-10)
def print_ahead(page_id):
    """Print the card of a page that was published, so that its first reader need not wait. Mail goes first."""
    page = EntryPage.objects.filter(pk=page_id).first()
    if page and is_installed() and (card := Card(page.specific)).is_public:
        card.get().close()
