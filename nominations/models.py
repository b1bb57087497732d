"""What people without an account told, and where it went."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core import signing
from django.core.validators import MaxLengthValidator
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import Page, WorkflowState

from core.editorial.events import Event
from core.models import Vocabulary
from core.public_forms import new_key

# A bare key opens nothing: the private address carries this site's signature of it. So a copy of the
# database does not give the addresses away, and still each can be written into a mail again.
SIGNER = signing.Signer(salt="nominations", sep=".")


def answer(question, example, **options):
    """One of the five questions, with room for about two pages."""
    return models.TextField(
        question, help_text=example, blank=True, validators=[MaxLengthValidator(options.pop("limit", 6000))], **options
    )


class NominationQuerySet(models.QuerySet):
    def for_token(self, token):
        """The nomination at a private address: none unless this site signed it."""
        try:
            return self.filter(key=SIGNER.unsign(token))
        except signing.BadSignature:
            return self.none()

    def waiting(self):
        """Sent, and for the editors to complete: not in review, declined, public or taken back. The oldest first."""
        in_review = WorkflowState.objects.active().filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            object_id=Cast(OuterRef("page_id"), models.CharField()),
            status=WorkflowState.STATUS_IN_PROGRESS,
        )
        return (
            self.filter(~Exists(in_review), sent_at__isnull=False, withdrawn_at=None, page__live=False)
            .exclude(last_event=Event.DECLINED)
            .order_by("sent_at")
        )


class Nomination(models.Model):
    """What someone without an account told in five answers, and the draft that was made of it."""

    key = models.CharField(max_length=22, unique=True, default=new_key, editable=False)
    language = models.CharField(_("language"), max_length=2, choices=settings.LANGUAGES)
    page = models.OneToOneField(
        "core.EntryPage", verbose_name=_("entry"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    # The five questions
    what_was_done = answer(
        _("What did you do, in one sentence?"),
        _(
            "As you would tell a colleague at the coffee machine: "
            "“Retired accountants help newcomers with their first tax return.”"
        ),
        limit=500,
    )
    challenge = answer(
        _("What was the problem, and for whom?"),
        _("“Families new to our town missed their benefits: nobody had told them to file a return.”"),
    )
    response = answer(
        _("How did you go about it, and why this way?"),
        _("Who did what, where, how often. And why you chose this rather than something else."),
    )
    evidence = answer(
        _("How do you know that it helped?"),
        _("A number, something people said, a change you saw. “We do not know yet” is an answer too."),
    )
    advice = answer(
        _("What would you tell a colleague who wants to do the same?"),
        _("What to start with, what to keep, what to watch out for."),
    )

    # Where, and who tells it
    organization_name = models.CharField(_("Organization"), max_length=200, blank=True)
    province = models.ForeignKey(
        "core.Term",
        verbose_name=_("Province or territory"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        limit_choices_to={"vocabulary": Vocabulary.PROVINCE},
    )
    place = models.CharField(_("Town or city"), max_length=120, blank=True)
    name = models.CharField(_("Your name"), max_length=120, blank=True)
    role = models.CharField(_("Your role"), max_length=120, blank=True, help_text=_("“Settlement worker”"))
    email = models.EmailField(_("Your email"), blank=True)
    may_be_written_to = models.BooleanField(
        _("The editors may write to me about this."),
        default=False,
        help_text=_("About nothing else. Your name, role and email are not published."),
    )

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    # Nobody is written to twice about the same thing.
    mailed_to = models.EmailField(blank=True, editable=False)
    last_event = models.CharField(max_length=30, choices=Event.choices, blank=True, editable=False)
    last_note = models.TextField(blank=True, editable=False)

    objects = NominationQuerySet.as_manager()

    questions = ("what_was_done", "challenge", "response", "evidence", "advice")
    contact_fields = ("name", "role", "email")

    class Meta:
        verbose_name = _("nomination")
        verbose_name_plural = _("nominations")

    def __str__(self):
        return self.what_was_done or str(self._meta.verbose_name)

    def get_absolute_url(self):
        """The private address, in the language it is written in."""
        with override(self.language):
            return reverse("nomination", args=[self.token])

    @property
    def token(self):
        """The secret part of its private address."""
        return SIGNER.sign(self.key)

    @property
    def full_url(self):
        return settings.WAGTAILADMIN_BASE_URL + self.get_absolute_url()

    @property
    def answers(self):
        """What was told, as ``(question, answer)``, the unanswered left out."""
        pairs = [(self._meta.get_field(name).verbose_name, getattr(self, name)) for name in self.questions]
        return [(question, text) for question, text in pairs if text]

    @property
    def can_be_withdrawn(self):
        """Whether its author may still take it back: it was sent, and no reader has seen it."""
        return bool(self.sent_at and not self.withdrawn_at and self.page and not self.page.first_published_at)
