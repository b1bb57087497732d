"""For editors and administrators: mail that did not arrive, why, and a way to try again."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Min
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.ui.components import Component

from core.choices import MailProblem
from core.mail.outbox import send_after_commit
from core.models import Message

NOT_TRIED = _("Nobody has tried to send it: the program that sends mail may not be running.")


class UndeliveredMailPanel(Component):
    """Shown only while there is something to do about it."""

    name = "undelivered_mail"
    template_name = "core/panels/undelivered_mail.html"
    order = 205
    permission = "core.retry_message"

    def get_context_data(self, parent_context):
        found = Message.objects.undelivered().values("problem").annotate(count=Count("pk"), oldest=Min("created_at"))
        problems = found.order_by("-count")
        return {
            "name": self.name,
            "count": sum(row["count"] for row in problems),
            "oldest": min((row["oldest"] for row in problems), default=None),
            "problems": [(self.in_plain_words(row["problem"]), row["count"]) for row in problems],
        }

    def in_plain_words(self, problem):
        return MailProblem(problem).label if problem else NOT_TRIED

    def render_html(self, parent_context):
        return super().render_html(parent_context) if Message.objects.undelivered().exists() else ""


@require_POST
def try_again(request):
    """Begin anew with every undelivered mail, from the first attempt."""
    if not request.user.has_perm(UndeliveredMailPanel.permission):
        raise PermissionDenied
    ids = list(Message.objects.undelivered().values_list("pk", flat=True))
    Message.objects.filter(pk__in=ids).update(attempts=0, next_attempt_at=timezone.now())
    send_after_commit(ids)
    said = ngettext("%(count)d message is tried again now.", "%(count)d messages are tried again now.", len(ids))
    messages.success(request, said % {"count": len(ids)})
    return redirect("wagtailadmin_home")
