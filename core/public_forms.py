"""Forms that anyone may send without an account.

What keeps programs from sending them by the thousand costs people nothing: no puzzle, no script, no third
party. Whatever is refused, the form comes back with everything that was written.
"""

import re
import secrets
from dataclasses import dataclass
from datetime import timedelta

from django import forms
from django.core import signing
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.generic import FormView

from core.context_processors import site_identity
from core.rate_limits import is_over_limit, network_of

LINK = re.compile(r"https?://(?:www\.)?|www\.|\[url|<a\s", re.IGNORECASE)


def new_key():
    """A name for one form or what came of it, which nobody can guess: 128 random bits."""
    return secrets.token_urlsafe(16)


@dataclass(frozen=True)
class Ticket:
    """What a form carries, signed and out of sight: a key of its own, and when it was opened.

    The key makes sending twice the same as sending once.
    """

    key: str
    opened: float

    @classmethod
    def issue(cls, key=""):
        return cls(key or new_key(), timezone.now().timestamp())

    @classmethod
    def read(cls, text):
        """The ticket behind a signed text; None when it is not one of ours."""
        try:
            return cls(*signing.loads(text, salt="core.public_forms"))
        except (signing.BadSignature, TypeError):
            return None

    @property
    def age(self):
        return timedelta(seconds=timezone.now().timestamp() - self.opened)

    def __str__(self):
        return signing.dumps([self.key, self.opened], salt="core.public_forms")


class PublicForm(forms.ModelForm):
    """A form with its ticket and a field that only programs fill in. Each kind of form adds its own fields."""

    use_required_attribute = False

    ticket = forms.CharField(required=False, widget=forms.HiddenInput)
    # Not shown, neither to eyes nor to screen readers: see components/form_guard.html.
    website = forms.CharField(
        required=False,
        label=_("Leave this field empty"),
        widget=forms.TextInput({"autocomplete": "off", "tabindex": "-1"}),
    )

    too_fast = timedelta(seconds=3)
    too_old = timedelta(days=1)
    most_links = 3

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(data, *args, **kwargs)
        if data is None:
            self.initial["ticket"] = str(Ticket.issue(getattr(self.instance, "key", "")))
        for field in self.fields.values():
            # A browser would cut pasted text at the limit without a word; here it is said, and nothing is lost.
            field.widget.attrs.pop("maxlength", None)

    def clean(self):
        cleaned_data = super().clean()
        ticket = Ticket.read(cleaned_data.get("ticket", ""))
        if ticket is None or ticket.age > self.too_old:
            self.add_error(None, _("This page stood open for a long time. Everything is still here: send it again."))
            self._write("ticket", str(Ticket.issue(ticket.key if ticket else "")))
        elif ticket.age < self.too_fast or cleaned_data.get("website"):
            self.add_error(None, _("That was faster than anyone can write. Everything is still here: send it again."))
            self._write("website", "")
        if self._links(cleaned_data) > self.most_links:
            self.add_error(
                None,
                _("There are more than three links in it. Give the names of the pages instead, and send it again."),
            )
        return cleaned_data

    def _write(self, name, value):
        self.data = self.data.copy()
        self.data[name] = value

    def _links(self, cleaned_data):
        return sum(len(LINK.findall(value)) for value in cleaned_data.values() if isinstance(value, str))


@method_decorator(never_cache, name="dispatch")
class PublicFormView(FormView):
    """Shows a public form and takes what is sent, within limits. Never cached: each form has its own ticket."""

    # What one network address may send within an hour. A workshop of fifteen people may share one.
    limit = 60
    # Set by ``core.views.csrf_failure``.
    csrf_failed = False

    def post(self, request, *args, **kwargs):
        form = self.get_form()
        if site_identity(self.request)["library"].is_closed:
            message = _(
                "The library is closed and takes nothing in any more. Copy what you wrote, if you want to keep it."
            )
            return self.refuse(form, message, status=403)
        is_valid = form.is_valid()
        if self.csrf_failed:
            return self.refuse(
                form,
                _(
                    "Your browser did not send back the cookie that protects this form. "
                    "Everything is still here: send it again, and allow cookies for this site if that does not help."
                ),
                status=403,
            )
        if not is_valid:
            return self.form_invalid(form)
        if is_over_limit(type(self).__name__, network_of(request), self.limit):
            return self.refuse(
                form,
                _("A lot was sent from your network within an hour. Everything is still here: send it again later."),
                status=429,
            )
        return self.form_valid(form)

    def refuse(self, form, message, status):
        """Show the form again, with everything in it and the reason on top."""
        form.add_error(None, message)
        return self.render_to_response(self.get_context_data(form=form), status=status)
