"""Wagtail's CMS, except for the mail it writes about workflows."""

from wagtail.admin.apps import WagtailAdminAppConfig


class LibraryAdminConfig(WagtailAdminAppConfig):
    """Stands in the place of ``wagtail.admin``: what members are told comes from ``core.notifications``."""

    def ready(self):
        super().ready()
        from wagtail import signals
        from wagtail.admin.views.account import NotificationsSettingsPanel
        from wagtail.models import TaskState, WorkflowState

        from core.account import CommentMailForm

        for signal, sender, name in (
            (signals.task_submitted, TaskState, "group_approval_task_submitted"),
            (signals.workflow_submitted, WorkflowState, "workflow_state_submitted"),
            (signals.workflow_rejected, WorkflowState, "workflow_state_rejected"),
            (signals.workflow_approved, WorkflowState, "workflow_state_approved"),
        ):
            signal.disconnect(sender=sender, dispatch_uid=f"{name}_email_notification")
        # Its switches for that mail would do nothing any more.
        NotificationsSettingsPanel.form_class = CommentMailForm
