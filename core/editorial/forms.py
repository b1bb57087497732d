"""What a reviewer is asked with each decision, and what the queue may be narrowed by.

Their answers are plain words and numbers, not objects: Wagtail's dialogue hands them on as JSON.
"""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.choices import EvidenceLevel, Outcome, Shown, TranslationFault
from core.models.review import Decision
from core.models.taxonomies import Term, Vocabulary


def reasons():
    """Why an entry is not accepted, each with its meaning."""
    for term in Term.objects.in_vocabulary(Vocabulary.DECISION_REASON).exclude(slug=Outcome.ACCEPTED):
        words = {"name": term.name, "meaning": term.meaning}
        yield term.slug, gettext("%(name)s. %(meaning)s") % words if term.meaning else term.name


def levels():
    """The steps of the evidence ladder, each with its meaning."""
    for level in EvidenceLevel:
        yield level.value, gettext("%(name)s. %(meaning)s") % {"name": level.label, "meaning": level.meaning}


class AcceptForm(forms.Form):
    """An acceptance needs no words; they may be kind all the same."""

    comment = forms.CharField(label=_("Note"), required=False, widget=forms.Textarea({"rows": 3}))


def criterion(label, help_text):
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=Shown, widget=forms.RadioSelect({"class": "across"})
    )


class AssessForm(AcceptForm):
    """An acceptance by editorial review says what it rests on. Readers see all of it but the note."""

    practical = criterion(_("Practical"), _("Ordinary people can do it with what most agencies have."))
    innovative = criterion(_("Innovative"), _("It was new there and then; it need not be new to the world."))
    successful = criterion(_("Successful"), _("Its results show that it worked, with their period and source."))
    transferable = criterion(_("Transferable"), _("It says what another place needs to do the same."))
    evidence_level = forms.TypedChoiceField(
        label=_("Evidence level"), choices=levels, coerce=int, widget=forms.RadioSelect
    )
    evidence_reason = forms.CharField(
        label=_("Why this level"), max_length=250, help_text=_("“Survey of all participants, end of 2007.”")
    )
    privacy_checked = forms.BooleanField(
        label=_("Privacy and consent checked"),
        help_text=_("Nobody can be recognized who did not agree to it."),
    )

    small_correction = forms.BooleanField(
        label=_("A small correction: the translation stays as it is"),
        required=False,
        help_text=_(
            "Only for what the other language need not repeat, such as a typing error. Its public text then stays, "
            "and nobody has to translate or review it again."
        ),
    )

    field_order = [
        *Decision.CRITERIA,
        "evidence_level",
        "evidence_reason",
        "privacy_checked",
        "small_correction",
        "comment",
    ]

    def __init__(self, *args, is_translated=True, **kwargs):
        super().__init__(*args, **kwargs)
        if not is_translated:
            del self.fields["small_correction"]


class ReasonForm(forms.Form):
    """Nothing is sent back or declined without a reason everyone knows and a note in one's own words."""

    reason = forms.ChoiceField(label=_("Reason"), choices=reasons, widget=forms.RadioSelect)
    comment = forms.CharField(label=_("What should change"), widget=forms.Textarea({"rows": 5}))


class ReturnForm(forms.Form):
    """A translation goes back with one of the few things that can be wrong with a translation."""

    reason = forms.ChoiceField(label=_("Reason"), choices=TranslationFault, widget=forms.RadioSelect)
    comment = forms.CharField(label=_("What should change"), widget=forms.Textarea({"rows": 5}))


class DeclineForm(ReasonForm):
    """A refusal is explained in the same way."""

    comment = forms.CharField(label=_("Why it is declined"), widget=forms.Textarea({"rows": 5}))


class DueForm(forms.Form):
    """By when someone is asked to do something."""

    due_date = forms.DateField(
        label=_("Due date"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean_due_date(self):
        due_date = self.cleaned_data["due_date"]
        if due_date and due_date < timezone.localdate():
            raise forms.ValidationError(_("Choose today or a later day."))
        return due_date


class MemberField(forms.ModelChoiceField):
    """One of the members that the form is given, by name."""

    def label_from_instance(self, user):
        return user.get_full_name() or user.get_username()


class AssignForm(DueForm):
    """Who is asked for a review, and by when."""

    reviewer = MemberField(label=_("Reviewer"), queryset=None)
    field_order = ["reviewer", "due_date"]

    def __init__(self, *args, reviewers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reviewer"].queryset = reviewers
        self.fields["due_date"].help_text = _("Optional. Others may decide all the same: nothing waits for one person.")


class TranslatorForm(DueForm):
    """Who is asked to translate, and by when."""

    translator = MemberField(label=_("Translator"), queryset=None)
    field_order = ["translator", "due_date"]

    def __init__(self, *args, translators, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["translator"].queryset = translators
        self.fields["due_date"].help_text = _(
            "Optional. Others may translate all the same: nothing waits for one person."
        )


class ConflictForm(forms.Form):
    """Why a reviewer stands aside, as far as they want to say it."""

    note = forms.CharField(
        label=_("What connects you with it"),
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Optional. Only the editors-in-chief read it: “I sit on that agency’s board.”"),
    )


class QueueForm(forms.Form):
    """What the queue may be narrowed by."""

    show = forms.ChoiceField(
        label=_("Show"),
        required=False,
        choices=[
            ("", _("Everything that waits")),
            ("mine", _("Assigned to me")),
            ("unassigned", _("Unassigned")),
            ("overdue", _("Overdue")),
        ],
    )
    kind = forms.ChoiceField(
        label=_("Kind of review"),
        required=False,
        choices=[("", _("Both")), ("editorial", _("Editorial review")), ("language", _("Language review"))],
    )

    def narrow(self, rows, user):
        """The rows that were asked for; all of them where the question makes no sense."""
        if not self.is_valid():
            return rows
        keep = {
            "": lambda row: True,
            "mine": lambda row: row.assignment and row.assignment.reviewer_id == user.pk,
            "unassigned": lambda row: row.assignment is None,
            "overdue": lambda row: row.is_overdue,
        }[self.cleaned_data["show"]]
        kind = self.cleaned_data["kind"]
        return [row for row in rows if keep(row) and kind in ("", row.kind)]
