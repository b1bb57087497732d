"""The WSGI application. It refuses to start when the installation fails a check that needs the database."""

import os
import sys

from django.conf import settings
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "recipes_site.settings.production")

django_application = get_wsgi_application()
call_command("check", "--tag=security", "--database=default")

from operations.guard import Guard  # noqa: E402
from pagestore.changes import listener  # noqa: E402
from pagestore.remaking import Remaker  # noqa: E402
from pagestore.warming import Warmer  # noqa: E402
from pagestore.wsgi import PageStore  # noqa: E402

store = PageStore(django_application, listener, settings.PAGE_STORE_BYTES)
application = Guard(store)
if settings.PAGE_STORE_BYTES and not settings.DEBUG:
    # A reader for whom everything is ready waits less for a thread that makes another page.
    sys.setswitchinterval(0.001)
    Warmer(store, settings.WAGTAILADMIN_BASE_URL).start()
    Remaker(store, settings.WAGTAILADMIN_BASE_URL).start()

if settings.METRICS_TOKEN:
    from operations.metrics import Teller

    Teller(store.counts).begin()
