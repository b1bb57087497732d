"""A worker that is killed while it publishes, takes down or translates, at one point after another.

Run in a process of its own, with the environment of a server: ``python -m tests.functional.killed publish``. It prints
what each death left, and what came of doing the same again.
"""

import json
import os
import signal
import sys

import django

STEPS = {
    # What a worker writes on its way through a step, and at how many of them it dies.
    "publish": {
        "recipes.RecipePage": 1,
        "wagtail_localize.Translation": 1,
        "pagestore.Change": 2,
        "wagtailcore.PageLogEntry": 1,
    },
    "publish_by_the_clock": {"recipes.RecipePage": 1, "pagestore.Change": 2},
    "take_down": {"recipes.RecipePage": 1, "pagestore.Change": 1},
    "translate": {"wagtailcore.Revision": 1, "recipes.RecipePage": 1, "wagtailcore.WorkflowState": 1},
}
TEXT = "Keep a coat rack at the door"
WRITTEN = "Placer un portemanteau à la porte"


def begin(step):
    """An entry as it is before the step; its number."""
    from django.utils import timezone

    from core.models import Organization
    from core.translation.segments import keep_string, segments_of
    from tests.factories.pages import make_recipe
    from tests.factories.translations import marked, translation_of

    page = make_recipe(
        live=step in ("take_down", "translate"), title=TEXT, organizations=Organization.objects.all()[:1]
    )
    if step == "publish_by_the_clock":
        page.go_live_at = timezone.now()
        page.save_revision(approved_go_live_at=page.go_live_at)
    if step == "translate":
        translation = translation_of(page)
        for segment in segments_of(translation):
            original = segment.string.data
            keep_string(translation, segment, WRITTEN if original == TEXT else marked(original), None)
    return page.pk


def publish(page):
    page.get_latest_revision().publish()


def publish_by_the_clock(page):
    from django.core.management import call_command

    call_command("publish_scheduled")


def take_down(page):
    page.unpublish()


def translate(page):
    from django.contrib.auth import get_user_model

    from tests.factories.translations import submit, translation_of

    submit(translation_of(page), get_user_model().objects.get(username="carrefour-translator"))


def die_at(label, number):
    """Kill this process as soon as it has written so many rows of a model."""
    from django.apps import apps
    from django.db.models.signals import post_save

    left = [number]

    def die(**kwargs):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    post_save.connect(die, sender=apps.get_model(label), weak=False)


def in_a_worker(do):
    """Do something in a process of its own; the name of the signal that ended it."""
    from django.db import connections

    connections.close_all()
    child = os.fork()
    if not child:
        try:
            do()
        finally:
            os._exit(os.EX_SOFTWARE)
    _child, status = os.waitpid(child, 0)
    return signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else ""


def state_of(pk):
    """What readers and members have of the entry."""
    from wagtail.models import Page
    from wagtail_localize.models import StringTranslation

    from core.models import EntryPage
    from search.models import SearchDocument

    page = EntryPage.objects.get(pk=pk).specific
    other = Page.objects.filter(translation_key=page.translation_key).exclude(pk=pk).first()
    document = SearchDocument.objects.filter(identity=f"page:{page.translation_key}", language="en", is_public=True)
    written = StringTranslation.objects.filter(context__object_id=page.translation_key, data=WRITTEN)
    return {
        "text": page.get_latest_revision_as_object().title,
        "is_public": page.live,
        "is_found": document.exists(),
        "is_offered": other is not None,
        "is_scheduled": page.revisions.exclude(approved_go_live_at=None).exists(),
        "is_written": written.exists(),
        "is_in_review": bool(other and other.workflow_in_progress),
    }


def findings():
    from operations.content.questions import INVARIANTS

    return {str(finding) for invariant in INVARIANTS for finding in invariant.findings() if finding.is_fault}


def take_away(pk):
    from core.models import EntryPage

    pages = EntryPage.objects.filter(translation_key=EntryPage.objects.get(pk=pk).translation_key)
    for page in pages.specific():
        page.delete()


def main(step):
    from core.models import EntryPage

    known, deaths = findings(), []
    for label, number in STEPS[step].items():
        pk = begin(step)

        def do(pk=pk):
            globals()[step](EntryPage.objects.get(pk=pk).specific)

        def do_and_die(do=do, label=label, number=number):
            die_at(label, number)
            do()

        death = {"at": label, "before": state_of(pk), "ended_by": in_a_worker(do_and_die)}
        death |= {"left": state_of(pk), "broken": sorted(findings() - known)}
        do()
        deaths.append(death | {"after": state_of(pk)})
        take_away(pk)
    return deaths


if __name__ == "__main__":
    django.setup()
    print(json.dumps(main(sys.argv[1])))
