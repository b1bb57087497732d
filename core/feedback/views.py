"""Where readers write about an entry. A page of its own, so that the entry itself stays without cookies."""

from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView
from wagtail.models import Locale

from core.feedback.forms import FeedbackForm
from core.models import EntryPage, Feedback
from core.public_forms import PublicFormView, Ticket


def public_entry(pk):
    """A published entry in the language of the address."""
    return get_object_or_404(EntryPage.objects.published_in(Locale.get_active().pk), pk=pk).specific


class FeedbackView(PublicFormView):
    form_class = FeedbackForm
    template_name = "core/feedback/form.html"

    def dispatch(self, request, *args, pk, **kwargs):
        self.entry = public_entry(pk)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "entry": self.entry, "instance": Feedback()}

    def get_initial(self):
        """The answer that was clicked on the entry; nothing is kept before it is sent."""
        return {"useful": {"yes": True, "no": False}.get(self.request.GET.get("useful"))}

    def form_valid(self, form):
        form.instance.key = Ticket.read(form.cleaned_data["ticket"]).key
        try:
            with transaction.atomic():
                form.save()
        except IntegrityError:
            pass  # The same form, sent twice.
        return redirect("feedback_thanks", self.entry.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(entry=self.entry, **kwargs)


class ThanksView(TemplateView):
    template_name = "core/feedback/thanks.html"

    def get_context_data(self, pk, **kwargs):
        return super().get_context_data(entry=public_entry(pk), **kwargs)
