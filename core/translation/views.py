"""The translation screen as a page of the CMS: translate, submit, read, approve or send back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.editorial.forms import AcceptForm, ReturnForm
from core.editorial.queue import may_review
from core.editorial.turns import original_is_newer, turn_of
from core.editorial.views import decide, refusal
from core.editorial.withdrawal import may_withdraw, withdraw
from core.translation.screen import TranslationForm
from core.translation.sources import draft_from


def translation_screen(request, page, translation):
    """Answer the edit address of a page that is a translation.

    Whether the member may open it was asked by the edit view; what they may do is asked of the page's
    workflow, for every action anew.
    """
    if request.method == "POST":
        form = TranslationForm(request.POST, translation=translation)
        response = ACTIONS.get(request.POST.get("action"), save)(request, page, translation, form)
        if response:
            return response
    else:
        form = TranslationForm(translation=translation)
    total, done = translation.get_progress()
    return render(
        request,
        "core/translation/screen.html",
        {
            "page": page,
            "translation": translation,
            "original": translation.source.get_source_instance(),
            "groups": form.groups(),
            "total": total,
            "done": done,
            "turn": turn_of(page),
            "may_write": may_write(page, request.user),
            "may_submit": may_submit(page, translation, request.user),
            "may_decide": may_decide(page, request.user),
            "may_withdraw": may_withdraw(page, request.user),
            "accept_form": AcceptForm(auto_id="accept_%s"),
            "reason_form": ReturnForm(),
            "decisions": page.decisions.with_names(),
            "may_review": may_review(page, request.user),
        },
    )


def may_write(page, user):
    """Whether strings may be changed now: not while someone is reading them for approval."""
    permissions = page.permissions_for_user(user)
    return permissions.can_edit() and not permissions.page_locked() and not page.workflow_in_progress


def may_submit(page, translation, user):
    """Whether there is something to read that is not being read already."""
    published = page.live and not page.has_unpublished_changes and not original_is_newer(page, translation)
    return may_write(page, user) and not published


def may_decide(page, user):
    """Whether the member may approve the translation or send it back."""
    task = page.current_workflow_task
    return bool(task and page.workflow_in_progress and task.get_actions(page, user))


def save(request, page, translation, form):
    """Keep what was written, finished or not."""
    if not may_write(page, request.user):
        messages.error(request, _("This translation is being reviewed. It cannot be changed now."))
        return redirect(request.path)
    form.is_valid()
    kept = form.save(request.user)
    if form.errors:
        messages.error(request, _("Everything is kept, but the formatting of some strings must be mended: see below."))
        return None
    messages.success(request, ngettext("%(count)d change kept.", "%(count)d changes kept.", kept) % {"count": kept})
    return redirect(request.path)


def submit(request, page, translation, form):
    """Keep what was written and hand it to a second person, once nothing is left to translate."""
    if not may_write(page, request.user):
        return save(request, page, translation, form)
    form.is_valid()
    form.save(request.user)
    total, done = translation.get_progress()
    if form.errors and done == total:
        messages.error(request, _("Everything is kept, but the formatting of some strings must be mended: see below."))
        return None
    if done < total:
        messages.error(
            request,
            ngettext(
                "Everything is kept. %(count)d string is still to translate before a second person can read it.",
                "Everything is kept. %(count)d strings are still to translate before a second person can read it.",
                total - done,
            )
            % {"count": total - done},
        )
        return None
    state = page.current_workflow_state
    draft = draft_from(translation, request.user)
    if state and state.status == state.STATUS_NEEDS_CHANGES:
        state.resume(request.user)
    else:
        page.get_workflow().start(draft, request.user)
    messages.success(request, _("Submitted. A second person reads it beside the original before it becomes public."))
    return redirect(request.path)


def approve(request, page, translation, form):
    """Publish the translation as it was submitted."""
    return _decide(request, page, "approve")


def send_back(request, page, translation, form):
    """Ask the translator for changes, saying which and why."""
    return _decide(request, page, "reject")


def _decide(request, page, action):
    if not may_decide(page, request.user):
        return refusal(request)
    task_state = page.current_workflow_task_state
    return decide(request, page_id=page.pk, action_name=action, task_state_id=task_state.pk)


def take_back(request, page, translation, form):
    """Take a submitted translation back, to go on writing."""
    if withdraw(page, request.user):
        messages.success(request, _("Withdrawn from review. You can go on writing."))
    return redirect(request.path)


ACTIONS = {"save": save, "submit": submit, "approve": approve, "send-back": send_back, "withdraw": take_back}
