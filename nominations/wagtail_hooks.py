"""What nominations add to the CMS. Only registers."""

from wagtail import hooks

from nominations.panels import TriagePanel
from nominations.retention import forget_old_nominations


@hooks.register("scheduled_job", order=30)
def forget_nominations():
    deleted, forgotten = forget_old_nominations()
    return f"{deleted} deleted, {forgotten} addresses forgotten"


@hooks.register("construct_homepage_panels")
def add_triage_panel(request, panels):
    panels.append(TriagePanel())
