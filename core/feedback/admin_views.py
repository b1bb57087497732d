"""Where members read what readers say, and close it with a note."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from core.feedback.forms import HandleForm
from core.feedback.inbox import feedback_for


def feedback_list(request):
    """What waits, then what was dealt with last."""
    feedback = feedback_for(request.user)
    context = {
        "waiting": feedback.open()[:100],
        "handled": feedback.exclude(handled_at=None).select_related("handled_by").order_by("-handled_at")[:20],
        "useful": feedback.filter(useful=True).count(),
    }
    return render(request, "core/feedback/list.html", context)


def feedback_detail(request, pk):
    """One reader's word. Marking it as handled says what was done; sent again, it corrects the note."""
    feedback = feedback_for(request.user).filter(pk=pk).first()
    if feedback is None:  # Whether there is none, or it is another agency's, is not told.
        raise PermissionDenied
    form = HandleForm(request.POST or None, instance=feedback)
    if request.method == "POST" and form.is_valid():
        feedback.handled_at, feedback.handled_by = timezone.now(), request.user
        form.save()
        messages.success(request, _("Marked as handled."))
        return redirect("feedback")
    return render(request, "core/feedback/detail.html", {"feedback": feedback, "form": form})
