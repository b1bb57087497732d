"""For whoever watches the site: does the process live, and can it do its work?"""

import logging

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse, JsonResponse

from core.models import EntryPage
from search.models import SearchDocument

logger = logging.getLogger("operations.health")


class HealthMiddleware:
    """Answers ``/healthz`` and ``/readyz`` before anything that asks for a host name or a session."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info == "/healthz":
            return _unkept(HttpResponse("ok\n", content_type="text/plain"))
        if request.path_info == "/readyz":
            return _unkept(ready())
        return self.get_response(request)


def ready():
    """200 with what was looked at, or 503 where something does not work. Reasons stand in the log alone.

    A lost search index is told and no more: the site does everything else, and no other machine has a better one.
    """
    found = {check.__name__: _passes(check) for check in (database, migrations, storage, search)}
    return JsonResponse(
        {name: "ok" if passes else "failed" for name, passes in found.items()},
        status=200 if all(passes for name, passes in found.items() if name != search.__name__) else 503,
    )


def _passes(check):
    try:
        check()
    except Exception:
        logger.exception("%s does not work", check.__name__)
        return False
    return True


def database():
    """It answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def migrations():
    """It has the tables of this version."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise RuntimeError("Run: python manage.py migrate")


def storage():
    """Pictures and files can be written."""
    name = default_storage.save(".readyz", ContentFile(b"ok"))
    default_storage.delete(name)


def search():
    """Where entries are public, there is something to find."""
    if EntryPage.objects.live().exists() and not SearchDocument.objects.filter(is_public=True).exists():
        raise RuntimeError("Run: python manage.py rebuild_search")


def _unkept(response):
    response.headers["Cache-Control"] = "no-store"
    return response
