"""Review by someone else: the two tasks of this library's workflows."""

from django import forms
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm
from wagtail.models import AbstractGroupApprovalTask, Page

REVIEW_LABELS = {"reject": _("Ask for changes")}


class RequestForChangesForm(TaskStateCommentForm):
    """Nothing is sent back without saying what should change."""

    comment = forms.CharField(label=_("What should change"), widget=forms.Textarea({"rows": 4}))


class PeerReviewTask(AbstractGroupApprovalTask):
    """Approval by a member of the task's groups who neither submitted the page nor edited it last.

    Wagtail's group approval lets an editor change a text and approve it in the same click. Here the change
    is saved, the approval is not given, and the task waits for someone else.
    """

    class Meta:
        abstract = True

    def is_barred(self, page, user):
        """Whether the member would be judging their own work."""
        state = page.current_workflow_state
        return bool(
            (state and state.requested_by_id == user.pk)
            or (page.latest_revision and page.latest_revision.user_id == user.pk)
        )

    def get_actions(self, obj, user):
        if self.is_barred(obj, user):
            return []
        return [
            (name, REVIEW_LABELS.get(name, label), asks_for_comment)
            for name, label, asks_for_comment in super().get_actions(obj, user)
        ]

    def get_form_for_action(self, action):
        return RequestForChangesForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state, user, action_name, **kwargs):
        page = task_state.workflow_state.content_object.specific_deferred
        if action_name == "approve" and self.is_barred(page, user):
            return None
        if action_name == "reject" and not kwargs.get("comment", "").strip():
            return None
        # The decision is about the text as it stands, also when a reviewer changed it since it was submitted.
        task_state.revision = page.get_latest_revision()
        return super().on_action(task_state, user, action_name, **kwargs)

    def get_task_states_user_can_moderate(self, user, **kwargs):
        states = super().get_task_states_user_can_moderate(user, **kwargs)
        edited_last = Page.objects.filter(
            pk=Cast(OuterRef("workflow_state__object_id"), models.BigIntegerField()), latest_revision__user=user
        )
        return states.exclude(workflow_state__requested_by=user).exclude(Exists(edited_last))


class EditorialReviewTask(PeerReviewTask):
    """An editor reads an entry in the language it was written in."""

    class Meta:
        verbose_name = _("editorial review")
        verbose_name_plural = _("editorial reviews")


class LanguageReviewTask(PeerReviewTask):
    """Someone able in both languages reads a translation beside its original."""

    class Meta:
        verbose_name = _("language review")
        verbose_name_plural = _("language reviews")
