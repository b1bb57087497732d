"""Submissions and decisions: what a reviewer answers, and the doors through which it is sent."""

import json

from tests.factories.forms import post_data

ANSWERS = {
    "approve": {
        "practical": "met",
        "innovative": "partly",
        "successful": "met",
        "transferable": "not-shown",
        "evidence_level": "2",
        "evidence_reason": "A year of tally sheets.",
        "privacy_checked": "on",
        "comment": "",
    },
    "reject": {"reason": "needs-detail", "comment": "Say what it costs."},
    "decline": {"reason": "out-of-scope", "comment": "It is about tourists."},
}
DIALOGUE = {"x-requested-with": "XMLHttpRequest"}


def answers_to(action, **changes):
    return {**ANSWERS.get(action, {}), **changes}


def edit_address(page):
    return f"/admin/pages/{page.pk}/edit/"


def decision_address(page, action, task_state=None):
    return f"/admin/pages/workflow/action/{page.pk}/{action}/{(task_state or task_state_of(page)).pk}/"


def task_state_of(page):
    return type(page).objects.get(pk=page.pk).current_workflow_task_state


def submit(client, page, **changes):
    """Send the editor form with the button to submit, and return the page as it stands then."""
    draft = page.get_latest_revision_as_object()
    client.post(edit_address(page), {**post_data(draft, **changes), "action-submit": "Submit"})
    return type(page).objects.get(pk=page.pk)


def save(client, page, **changes):
    """Save the draft in the editor."""
    return client.post(edit_address(page), post_data(fresh(page).get_latest_revision_as_object(), **changes))


def withdraw(client, page):
    """A plain post of the button alone."""
    return client.post(edit_address(page), {"action-cancel-workflow": "Cancel"}, follow=True)


def decide(client, page, action, **answers):
    """Send the form of a decision from its page."""
    return client.post(decision_address(page, action), answers_to(action, **answers), follow=True)


def decide_in_the_form(client, page, action, changes=None, extra=None, **answers):
    """Send a decision with the editor form, as Wagtail's dialogue does, with whatever the form holds then."""
    data = {
        **post_data(fresh(page).get_latest_revision_as_object(), **(changes or {})),
        "action-workflow-action": "true",
        "workflow-action-name": action,
        "workflow-action-extra-data": json.dumps(answers_to(action, **answers)),
        **(extra or {}),
    }
    return client.post(edit_address(page), data, follow=True)


def carry_out(page, member, action, **answers):
    """A decision without a browser; return the page as it stands then."""
    task_state = page.current_workflow_task_state
    if action == "reject" and page.is_translation:
        answers = {"reason": "wording", **answers}
    task_state.task.specific.on_action(task_state, member, action, **answers_to(action, **answers))
    return fresh(page)


def fresh(page):
    return type(page).objects.get(pk=page.pk)
