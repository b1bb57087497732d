"""What finding adds to the CMS. Only registers; the classes live in the files named after them."""

from django.urls import path
from wagtail import hooks

from search.report import UnansweredMenuItem, UnansweredReport
from search.unanswered import forget_old_searches


@hooks.register("register_admin_urls")
def admin_urls():
    return [
        path("reports/searches/", UnansweredReport.as_view(), name="unanswered_report"),
        path(
            "reports/searches/results/", UnansweredReport.as_view(results_only=True), name="unanswered_report_results"
        ),
    ]


@hooks.register("register_reports_menu_item")
def unanswered_menu_item():
    return UnansweredMenuItem()


@hooks.register("scheduled_job", order=30)
def forget_old_searches_without_results():
    """Delete what was looked for a year ago."""
    return f"{forget_old_searches()} searches forgotten"
