"""The five questions, and who answers them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Term, Vocabulary
from core.public_forms import PublicForm
from nominations.models import Nomination

# Nothing is needed to save; this much to send.
NEEDED_TO_SEND = {
    "what_was_done": _("Say in one sentence what you did."),
    "challenge": _("Say what the problem was, and for whom."),
    "response": _("Say how you went about it."),
    "organization_name": _("Name the organization where this was done."),
    "name": _("Give your name. It is not published."),
    "email": _("Give an email address where the editors can reach you. It is not published."),
    "may_be_written_to": _("Tick this box: the editors will have questions before they can publish."),
}
LINES = {"what_was_done": 3, "challenge": 5, "response": 8, "evidence": 5, "advice": 5}


class NominationForm(PublicForm):
    class Meta:
        model = Nomination
        fields = (
            *Nomination.questions,
            "organization_name",
            "province",
            "place",
            *Nomination.contact_fields,
            "may_be_written_to",
        )

    def __init__(self, data=None, *args, is_sent=False, **kwargs):
        super().__init__(data, *args, **kwargs)
        self.is_sent = is_sent
        self.fields["province"].queryset = Term.objects.in_vocabulary(Vocabulary.PROVINCE)
        self.fields["province"].empty_label = _("Choose")
        for name, lines in LINES.items():
            self.fields[name].widget = forms.Textarea({"rows": lines})
        for name, purpose in {"organization_name": "organization", "name": "name", "email": "email"}.items():
            self.fields[name].widget.attrs["autocomplete"] = purpose
        for name, message in NEEDED_TO_SEND.items():
            self.fields[name].required = is_sent
            self.fields[name].error_messages["required"] = message

        for name, field in self.fields.items():
            field.is_optional = name not in NEEDED_TO_SEND

    @property
    def question_fields(self):
        return [self[name] for name in Nomination.questions]

    @property
    def place_fields(self):
        return [self[name] for name in ("organization_name", "province", "place")]

    @property
    def person_fields(self):
        return [self[name] for name in Nomination.contact_fields]
