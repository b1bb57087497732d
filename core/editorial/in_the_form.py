"""Decisions and withdrawals that arrive with the editor form, and the buttons that send them."""

import json

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.action_menu import (
    ActionMenuItem,
    CancelWorkflowMenuItem,
    RestartWorkflowMenuItem,
    WorkflowMenuItem,
)

from core.editorial.views import refusal
from core.editorial.withdrawal import may_withdraw, withdraw
from core.models import EntryPage


class DecisionMenuItem(ActionMenuItem):
    """A decision has a page of its own: it asks more than a dialogue holds, and changes of the text stay out of it."""

    def __init__(self, item):
        super().__init__(order=item.order)
        self.name = item.name
        self.label = item.label
        self.icon_name = item.icon_name

    def get_url(self, parent_context):
        page = parent_context["page"]
        return reverse(
            "wagtailadmin_pages:workflow_action", args=[page.pk, self.name, page.current_workflow_task_state.pk]
        )


class WithdrawMenuItem(ActionMenuItem):
    """Wagtail's button to cancel a workflow, in this library's words and also for colleagues."""

    name = "action-cancel-workflow"
    label = gettext_lazy("Withdraw from review")
    icon_name = "cross"

    def is_shown(self, context):
        return may_withdraw(context["page"], context["request"].user)


def arrange_buttons(menu_items, request, context):
    """A reviewer came to decide: approving stands where others find "Save draft"."""
    stock = (CancelWorkflowMenuItem, RestartWorkflowMenuItem)
    items = [
        DecisionMenuItem(item) if isinstance(item, WorkflowMenuItem) else item
        for item in menu_items
        if not isinstance(item, stock)
    ]
    withdraw_item = WithdrawMenuItem(order=40)
    if isinstance(context.get("page"), EntryPage) and withdraw_item.is_shown(context):
        items.append(withdraw_item)
    menu_items[:] = sorted(items, key=lambda item: item.name != "approve")


def answer_before_saving(request, page):
    """Withdraw, or refuse a decision that cannot be taken: nothing else of the form is saved then."""
    if not isinstance(page, EntryPage):
        return None
    if "action-cancel-workflow" in request.POST:
        if withdraw(page, request.user):
            messages.success(request, _("Withdrawn from review. You can go on writing."))
        else:
            messages.error(request, _("It is not yours to withdraw, or it is not in review any more."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    if "action-workflow-action" in request.POST:
        return _answer_to_decision(request, page)
    return None


def _answer_to_decision(request, page):
    """None for a decision that can be carried out: by the member, now, with all that it asks."""
    task = page.current_workflow_task
    action = request.POST.get("workflow-action-name")
    if task is None:
        messages.error(request, _("Nothing was done: this entry is not in review any more."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    if action not in [name for name, *_rest in task.get_actions(page, request.user)]:
        return refusal(request)
    answers = _answers(request)
    form = task.get_form_for_action(action)(answers)
    if not form.is_valid() or answers.keys() - form.fields.keys():
        messages.error(request, _("Nothing was done: this decision asks for more than was said."))
        return redirect("wagtailadmin_pages:workflow_action", page.pk, action, page.current_workflow_task_state.pk)
    return None


def _answers(request):
    try:
        answers = json.loads(request.POST.get("workflow-action-extra-data") or "{}")
    except ValueError:
        return {}
    return answers if isinstance(answers, dict) else {}


def answer_after_saving(request, page):
    """Who changed the text and decided in one click is told why it still waits."""
    if isinstance(page, EntryPage) and "action-workflow-action" in request.POST and page.workflow_in_progress:
        messages.warning(
            request,
            _("Your changes are saved. Because you changed the text, someone else has to approve it."),
        )
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None
