"""The screens of review: what waits, one review, and the decision."""

from functools import partial, wraps

from django.core.exceptions import PermissionDenied
from django.forms.models import model_to_dict
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.workflow import CollectWorkflowActionDataView, WorkflowActionView
from wagtail.models import TaskState

from core.editorial.assignments import assign, declare_conflict, take, unassign
from core.editorial.comments import labelled, open_comments
from core.editorial.forms import AssessForm, AssignForm, ConflictForm, QueueForm
from core.editorial.queue import tasks_of, waiting_for
from core.editorial.reviewers import reviewers_of
from core.editorial.turns import turn_of
from core.models import Decision, EntryPage
from core.models.workflow import PeerReviewTask

ASSESSED = (*Decision.CRITERIA, "evidence_level", "evidence_reason")


def refusal(request):
    """Say that a review is not the member's to act on, and why that may be."""
    return render(request, "core/reviews/refusal.html", status=403)


def refusing(view):
    """Answer with the refusal what is forged or not allowed, where the CMS would lead elsewhere."""

    @wraps(view)
    def wrapper(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except (Http404, PermissionDenied):
            return refusal(request)

    return wrapper


def what_became_of(task_state):
    """Why a review is not open any more: someone was faster, or it was withdrawn."""
    decision = Decision.objects.filter(task_state=task_state).select_related("member").first()
    if decision is None:
        return _("Nothing was done: this submission has been withdrawn.")
    return _("Nothing was done: %(name)s had decided already (%(outcome)s).") % {
        "name": decision.member.get_full_name() if decision.member else _("someone"),
        "outcome": decision.get_outcome_display(),
    }


def queue(request):
    """What waits for review, the longest first."""
    if not tasks_of(request.user):
        return refusal(request)
    form = QueueForm(request.GET)
    rows = form.narrow(waiting_for(request.user), request.user)
    return render(request, "core/reviews/queue.html", {"form": form, "rows": rows})


def review(request, page_id):
    """One open review: who does it, by when, and a way to stand aside."""
    page = get_object_or_404(EntryPage, pk=page_id).specific
    task = page.current_workflow_task
    if task is None:
        messages.error(request, _("This entry is not in review."))
        return redirect("reviews")
    if not task.user_can_access_editor(page, request.user):
        return refusal(request)

    actions = task.get_actions(page, request.user)
    assignment = getattr(page.current_workflow_state, "assignment", None)
    posted = request.POST.get("action")
    assign_form = AssignForm(
        request.POST if posted == "assign" else None,
        reviewers=reviewers_of(page),
        initial=assignment and model_to_dict(assignment),
    )
    conflict_form = ConflictForm(request.POST if posted == "conflict" else None)
    if posted:
        if posted != "conflict" and not actions:
            return refusal(request)
        done = carry_out(posted, page, request.user, assign_form, conflict_form)
        if done:
            messages.success(request, done)
            return redirect("reviews")
    return render(
        request,
        "core/reviews/review.html",
        {
            "page": page,
            "turn": turn_of(page),
            "task_state": page.current_workflow_task_state,
            "actions": actions,
            "assignment": assignment,
            "assign_form": assign_form,
            "conflict_form": conflict_form,
            "has_conflict": page.conflicts_of_interest.filter(member=request.user).exists(),
            "decisions": page.decisions.with_names(),
        },
    )


def carry_out(action, page, user, assign_form, conflict_form):
    """Do what was asked on the review screen; return what to say of it, or None while a form is to be mended."""
    if action == "assign" and assign_form.is_valid():
        reviewer = assign_form.cleaned_data["reviewer"]
        assign(page, reviewer, assign_form.cleaned_data["due_date"], by=user)
        return _("Assigned to %(name)s.") % {"name": reviewer.get_full_name()}
    if action == "take":
        take(page, user)
        return _("Assigned to you.")
    if action == "unassign":
        unassign(page)
        return _("Assigned to nobody now.")
    if action == "conflict" and conflict_form.is_valid():
        declare_conflict(page, user, conflict_form.cleaned_data["note"])
        return _("Noted. You take no part in the reviews of this entry.")
    return None


class OwnTaskStateMixin:
    """Wagtail's addresses of a decision, which take any task state for any page, held to the page's own."""

    def get_task_state(self):
        return get_object_or_404(TaskState.objects.for_instance(self.object), pk=self.task_state_id).specific

    def dispatch(self, request, *args, **kwargs):
        if not self.task.user_can_access_editor(self.object, request.user):
            raise PermissionDenied
        if self.task_state.status != TaskState.STATUS_IN_PROGRESS:
            return self.tell_that_it_is_over()
        return super().dispatch(request, *args, **kwargs)

    @property
    def is_dialogue(self):
        return self.request.headers.get("x-requested-with") == "XMLHttpRequest"

    def tell_that_it_is_over(self):
        messages.error(self.request, what_became_of(self.task_state))
        return self.leave()

    def leave(self):
        if self.is_dialogue:
            return self.render_modal_json(self.request, {"step": "success", "redirect": self.redirect_url})
        return redirect(self.redirect_url)


class CollectDecisionView(OwnTaskStateMixin, CollectWorkflowActionDataView):
    """The dialogue of a decision that is sent with the editor form."""


class DecisionView(OwnTaskStateMixin, WorkflowActionView):
    """The decision: a plain page, or a dialogue where Wagtail opens one."""

    def get_form_class(self):
        """What was judged last time is filled in when an entry is reviewed again, save what is to be checked anew."""
        form_class = super().get_form_class()
        if form_class is not AssessForm:
            return form_class
        latest = self.object.specific.assessment
        return partial(
            form_class,
            initial=model_to_dict(latest, fields=ASSESSED) if latest else None,
            is_translated=self.object.live and self.object.specific.live_translation is not None,
        )

    def render_modal_form(self, request, form):
        if self.is_dialogue:
            return super().render_modal_form(request, form)
        return render(request, "core/reviews/decision.html", self.get_context_data(form=form))

    def get_context_data(self, **kwargs):
        """The comments that go with a request for changes are shown, so that nobody writes them twice."""
        page = self.object.specific
        comments = labelled(open_comments(page), type(page)) if self.action_name == "reject" else []
        return super().get_context_data(comments=comments, **kwargs)

    def post(self, request, *args, **kwargs):
        if not isinstance(self.task, PeerReviewTask):
            return super().post(request, *args, **kwargs)
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self.render_modal_form(request, form)
        self.task.on_action(self.task_state, request.user, self.action_name, **form.cleaned_data)
        self.task_state.refresh_from_db()
        if self.task_state.status == TaskState.STATUS_IN_PROGRESS:
            return refusal(request)
        if self.task_state.finished_by_id != request.user.pk:
            return self.tell_that_it_is_over()
        messages.success(request, self.task.done(self.object.specific, self.action_name))
        return self.leave()


decide = refusing(DecisionView.as_view())
collect = refusing(CollectDecisionView.as_view())
