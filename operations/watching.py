"""Faults told to Sentry, for whoever watches many machines. Loaded only where a variable names one."""

import sentry_sdk
from sentry_sdk.integrations.django import DjangoIntegration
from sentry_sdk.integrations.logging import LoggingIntegration

from operations.request_ids import current_request_id


def tell_sentry(dsn, **options):
    """Tell a Sentry of faults: what failed, and where. Who was concerned stands in the log, by the request's name.

    It is told from a thread of its own: one that is away, or slow, holds up nobody.
    """
    sentry_sdk.init(
        dsn=dsn,
        default_integrations=False,
        integrations=[DjangoIntegration(middleware_spans=False, signals_spans=False), LoggingIntegration()],
        auto_session_tracking=False,
        include_local_variables=False,
        max_breadcrumbs=0,
        max_request_body_size="never",
        send_client_reports=False,
        before_send=without_people,
        **options,
    )


def without_people(event, hint):
    """The event without anything that people wrote or that tells who they are."""
    # Addresses may hold words that were searched for, or the secret of a preview.
    method = event.get("request", {}).get("method")
    event["request"] = {"method": method} if method else {}
    for name in ("user", "extra", "breadcrumbs", "server_name", "logentry", "message"):
        event.pop(name, None)
    for fault in event.get("exception", {}).get("values", ()):
        # A database says which address was there twice, a mail server whose it was.
        fault.pop("value", None)
    event.setdefault("tags", {})["request_id"] = current_request_id()
    return event
