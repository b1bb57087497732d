"""The translation screen as a page of the CMS: translate, submit, read, approve or send back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail_localize.models import Translation, TranslationSource

from core.editorial.forms import AcceptForm, ReturnForm
from core.editorial.queue import may_review
from core.editorial.turns import original_is_newer, turn_of
from core.editorial.views import decide, refusal
from core.editorial.withdrawal import may_withdraw, withdraw
from core.models import EntryPage
from core.models.pairs import lock_pair
from core.translation.machine import DraftingFailed, draft_missing, drafter_for
from core.translation.overrides import apply_overrides
from core.translation.own_values import OwnValuesForm
from core.translation.screen import Screen
from core.translation.sources import draft_from, progress_of, translation_into
from core.translation.unread import has_unread_words
from core.translation.writing import Written, write


@never_cache
def translation_screen(request, page, translation):
    """Answer the edit address of a page that is a translation.

    Whether the member may open it was asked by the edit view; what they may do is asked of the page's
    workflow, for every action anew.
    """
    written = None
    if request.method == "POST":
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return keep_quietly(request, page, translation)
        answer = ACTIONS.get(request.POST.get("action"), save)(request, page, translation)
        if not isinstance(answer, Written):
            return answer
        written = answer
    screen = Screen(page, translation, request.GET.get("show"), written)
    writing = may_write(page, request.user)
    if not writing:
        screen.compare_with_public()
    return render(
        request,
        "core/translation/screen.html",
        {
            "page": page,
            "translation": translation,
            "original": translation.source.get_source_instance(),
            "screen": screen,
            "groups": screen.groups(),
            "own_values": written.own_values
            if written
            else OwnValuesForm(translation=translation, disabled=not writing),
            "turn": turn_of(page),
            "may_write": writing,
            "may_assign": page.permissions_for_user(request.user).is_translator(),
            "may_submit": may_submit(page, screen, request.user),
            "may_draft": writing and any(line.may_be_drafted for line in screen.lines) and drafter_for(translation),
            "may_decide": may_decide(page, request.user),
            "may_approve": "approve" in decisions_open_to(page, request.user),
            "may_withdraw": may_withdraw(page, request.user),
            "accept_form": AcceptForm(auto_id="accept_%s"),
            "reason_form": ReturnForm(),
            "decisions": page.decisions.with_names(),
            "may_review": may_review(page, request.user),
        },
    )


@never_cache
@require_safe
def preview(request, page_id):
    """The translation as readers would see it, with what is kept so far. What is missing stands as in the original."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    translation = translation_into(page)
    if translation is None:
        raise Http404
    draft = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    apply_overrides(translation, draft)
    response = draft.make_preview_request(request, draft.default_preview_mode)
    # The screen shows it in a frame.
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response


def may_write(page, user):
    """Whether strings may be changed now: not while someone is reading them for approval."""
    permissions = page.permissions_for_user(user)
    return permissions.can_edit() and not permissions.page_locked() and not page.workflow_in_progress


def may_submit(page, screen, user):
    """Whether there is something to read that is not being read already."""
    published = page.live and not page.has_unpublished_changes and not original_is_newer(page, screen.translation)
    has_news = not published or screen.is_fresh or has_unread_words(screen.translation)
    return may_write(page, user) and has_news


def may_decide(page, user):
    """Whether the member may approve the translation or send it back."""
    return bool(decisions_open_to(page, user))


def decisions_open_to(page, user):
    """The names of the decisions that the member may take now."""
    task = page.workflow_in_progress and page.current_workflow_task
    return [name for name, *_rest in task.get_actions(page, user)] if task else []


def keep_quietly(request, page, translation):
    """Keep what a script sends while its member goes on writing; answer with the state of those lines."""
    with transaction.atomic():
        may = may_write(locked(page, translation), request.user)
        written = write(translation, request.POST, request.user) if may else None
    if written is None:
        return render(request, "core/translation/kept.html", {"refused": True}, status=409)
    screen = Screen(page, translation, "all", written)
    lines = [line for line in screen.lines if line.name in request.POST]
    return render(request, "core/translation/kept.html", {"screen": screen, "lines": lines, "may_write": True})


def save(request, page, translation):
    """Keep what was written, finished or not."""
    written = keep(request, page, translation)
    if written is None:
        return refuse_writing(request)
    if not asks_back(request, written):
        kept = written.kept
        messages.success(request, ngettext("%(count)d change kept.", "%(count)d changes kept.", kept) % {"count": kept})
        return redirect(request.get_full_path())
    return written


@transaction.atomic
def keep(request, page, translation):
    """Keep the strings that were sent, and what the translation has of its own besides; None if it may not be."""
    if not may_write(locked(page, translation), request.user):
        return None
    written = write(translation, request.POST, request.user)
    written.own_values = OwnValuesForm(request.POST, translation=translation)
    written.kept += written.own_values.save(request.user)
    return written


def locked(page, translation):
    """The page as it is now, with everyone else who writes or submits its translation waiting."""
    Translation.objects.select_for_update().get(pk=translation.pk)
    return type(page).objects.get(pk=page.pk)


def refuse_writing(request):
    messages.error(request, _("This translation is being reviewed. It cannot be changed now."))
    return redirect(request.get_full_path())


def asks_back(request, written):
    """Whether something that was sent needs its writer's eye; says what."""
    if written.broken:
        messages.error(request, _("Everything is kept, but some passages must be mended: see below."))
    if written.clashes:
        messages.error(
            request,
            _("Someone else changed the same passages while you were writing. Choose below which text to keep."),
        )
    if written.adrift:
        messages.warning(
            request,
            _("The original changed while you were writing. What you wrote is kept with the words it was written for."),
        )
    if written.own_values.errors:
        messages.error(request, _("Some contacts or links of this language cannot be used: see below."))
    return bool(written.broken or written.clashes or written.adrift or written.own_values.errors)


def submit(request, page, translation):
    """Keep what was written and hand it to a second person, once nothing is left to translate."""
    written = keep(request, page, translation)
    if written is None:
        return refuse_writing(request)
    if written.clashes or written.adrift or written.own_values.errors:
        asks_back(request, written)
        return written
    with transaction.atomic():
        lock_pair(page)
        page = locked(page, translation)
        # Of two that are sent at once, the second finds it handed over.
        if not may_write(page, request.user):
            return refuse_writing(request)
        # The original does not change between the count and the draft.
        translation.source = TranslationSource.objects.select_for_update().get(pk=translation.source_id)
        total, done = progress_of([translation])[translation.pk]
        if done == total:
            start_review(page, translation, request.user)
    if done < total:
        say_what_is_left(request, written, total - done)
        return written
    messages.success(request, _("Submitted. A second person reads it beside the original before it becomes public."))
    return redirect(request.path)


def say_what_is_left(request, written, left):
    if written.broken == left:
        asks_back(request, written)
        return
    messages.error(
        request,
        ngettext(
            "Everything is kept. %(count)d passage is still to translate before a second person can read it.",
            "Everything is kept. %(count)d passages are still to translate before a second person can read it.",
            left,
        )
        % {"count": left},
    )


def start_review(page, translation, user):
    """Make the draft of what was translated, and hand it over."""
    state = page.current_workflow_state
    draft = draft_from(translation, user)
    if state and state.status == state.STATUS_NEEDS_CHANGES:
        state.resume(user)
    else:
        page.get_workflow().start(draft, user)


def draft_by_machine(request, page, translation):
    """Keep what was written, and have the provider draft what nobody has begun."""
    drafter = drafter_for(translation)
    written = drafter and keep(request, page, translation)
    if not written:
        return save(request, page, translation)
    try:
        drafted = draft_missing(translation, drafter)
    except DraftingFailed:
        messages.error(
            request,
            _("The machine translator does not answer. Nothing is lost; try again later, or translate by hand."),
        )
    else:
        messages.success(
            request,
            ngettext(
                "%(count)d draft by machine. Read it, mend it, confirm it.",
                "%(count)d drafts by machine. Read each, mend it, confirm it.",
                drafted,
            )
            % {"count": drafted},
        )
    return written if asks_back(request, written) else redirect(request.get_full_path())


def approve(request, page, translation):
    """Publish the translation as it was submitted."""
    return _decide(request, page, "approve")


def send_back(request, page, translation):
    """Ask the translator for changes, saying which and why."""
    return _decide(request, page, "reject")


def _decide(request, page, action):
    if not may_decide(page, request.user):
        return refusal(request)
    task_state = page.current_workflow_task_state
    return decide(request, page_id=page.pk, action_name=action, task_state_id=task_state.pk)


def take_back(request, page, translation):
    """Take a submitted translation back, to go on writing."""
    if withdraw(page, request.user):
        messages.success(request, _("Withdrawn from review. You can go on writing."))
    return redirect(request.path)


ACTIONS = {
    "save": save,
    "submit": submit,
    "draft": draft_by_machine,
    "approve": approve,
    "send-back": send_back,
    "withdraw": take_back,
}
