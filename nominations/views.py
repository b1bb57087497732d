"""The form, and the private address that leads back to what was told in it."""

from django.db import IntegrityError, transaction
from django.shortcuts import get_object_or_404, redirect
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from core.public_forms import PublicFormView, Ticket
from nominations import mails
from nominations.forms import NominationForm
from nominations.models import Nomination
from nominations.states import state_of
from nominations.steps import receive, withdraw


def private(referrer_policy):
    """For pages under a private address: kept by no cache and no search engine, and told to no other site."""

    def decorate(view):
        @never_cache
        def answer(request, *args, **kwargs):
            response = view(request, *args, **kwargs)
            response["X-Robots-Tag"] = "noindex"
            response["Referrer-Policy"] = referrer_policy
            return response

        return answer

    return method_decorator(decorate, name="dispatch")


# Under "no-referrer" browsers send forms with an origin of "null", which CSRF protection rightly refuses. So pages
# with a form tell the name of this site and no page's address.
private_page = private("no-referrer")
private_form = private("strict-origin")


def nomination_at(token):
    return get_object_or_404(Nomination.objects.for_token(token).select_related("page__latest_revision", "province"))


class NominateView(PublicFormView):
    """Five questions, answered at once or in several sittings."""

    form_class = NominationForm
    template_name = "nominations/form.html"
    nomination = None

    def get_form_kwargs(self):
        return {
            **super().get_form_kwargs(),
            "instance": self.nomination or self.sent_before() or Nomination(),
            "is_sent": self.request.POST.get("action") == "send",
        }

    def sent_before(self):
        """What came of this very form, if it was sent or saved already."""
        ticket = Ticket.read(self.request.POST.get("ticket", ""))
        return ticket and Nomination.objects.filter(key=ticket.key).select_related("page").first()

    def form_valid(self, form):
        nomination = form.instance
        if nomination.sent_at:
            return self.again(form)
        if not nomination.pk:
            nomination.key = Ticket.read(form.cleaned_data["ticket"]).key
        nomination.language = get_language()[:2]
        try:
            with transaction.atomic():
                form.save()
                if form.is_sent:
                    receive(nomination)
                else:
                    mails.send_address(nomination)
        except IntegrityError:
            pass  # The same form came twice at once; the other one is kept.
        return redirect(nomination)

    def again(self, form):
        """The form was sent before. Unchanged, it leads to where the nomination stands."""
        if not {*form.changed_data} & {*form.Meta.fields}:
            return redirect(form.instance)
        return self.refuse(
            form,
            _("You have sent this already, so what you changed since was not sent. Copy it and write to the editors."),
            status=409,
        )


@private_form
class ContinueView(NominateView):
    """The same form, with what was saved."""

    def dispatch(self, request, *args, token, **kwargs):
        self.nomination = nomination_at(token)
        if self.nomination.sent_at and request.method != "POST":
            return redirect(self.nomination)
        return super().dispatch(request, *args, **kwargs)


@private_page
class NominationView(TemplateView):
    """Where a nomination stands."""

    template_name = "nominations/nomination.html"

    def get_context_data(self, token, **kwargs):
        nomination = nomination_at(token)
        return super().get_context_data(nomination=nomination, state=state_of(nomination), **kwargs)


@private_form
class WithdrawView(TemplateView):
    """Asks once more, then takes the nomination back."""

    template_name = "nominations/withdraw.html"

    def dispatch(self, request, *args, token, **kwargs):
        self.nomination = nomination_at(token)
        if not self.nomination.can_be_withdrawn:
            return redirect(self.nomination)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request):
        withdraw(self.nomination)
        return redirect(self.nomination)

    def get_context_data(self, **kwargs):
        return super().get_context_data(nomination=self.nomination, **kwargs)
