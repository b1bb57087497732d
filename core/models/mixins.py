"""What an entry is made of besides its story: one concern per mixin.

Each brings its fields, its panels and its translation rules; a page unpacks them by name. They are
abstract models, not plain classes: Django folds them into the page and migrations forget them.
"""

import datetime

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from core.choices import ContactRoute, EvidenceLevel, Month, PracticeStatus, Publication
from core.fields import PublicURLField, TextField
from core.licences import Licence


def one_year_from_now():
    """When an entry written today should be read again."""
    return timezone.localdate() + datetime.timedelta(days=365)


def in_thirty_days():
    """Until when a review counts as due soon."""
    return timezone.localdate() + datetime.timedelta(days=30)


class NoticeMixin(models.Model):
    """A dated message on top of an entry, which leaves the text below as it was."""

    notice = TextField(
        _("notice"),
        blank=True,
        help_text=_("What a reader must know first: “This program closed in 2024; the kit moved to …”"),
    )
    notice_date = models.DateField(_("date of the notice"), null=True, blank=True)

    notice_panels = [
        MultiFieldPanel(
            ["notice", "notice_date"],
            heading=_("Notice"),
            icon="warning",
            help_text=_("Stands on top of the entry. The text below stays as it is."),
        )
    ]
    override_translatable_fields = [SynchronizedField("notice_date", overridable=False)]

    class Meta:
        abstract = True


class PlainWordsMixin(models.Model):
    """The service told to the newcomers who may use it, at a reading level of grade 6 to 8."""

    plain_what = models.TextField(
        _("what this is"),
        blank=True,
        help_text=_("Short words, short sentences. “You cook at home. You see the others on a video call.”"),
    )
    plain_who = models.TextField(
        _("who can use it"), blank=True, help_text=_("“Young people aged 16 to 24. You do not need papers.”")
    )
    plain_where = models.TextField(
        _("where it is"), blank=True, help_text=_("“In 49 libraries in Ontario, also in the evening.”")
    )
    plain_how = models.TextField(
        _("how to ask for it"),
        blank=True,
        help_text=_("“Go to the library and ask for the settlement worker.”"),
    )

    plain_words_panels = [
        MultiFieldPanel(
            ["plain_what", "plain_who", "plain_where", "plain_how"],
            heading=_("In plain words"),
            icon="user",
            help_text=_(
                "For newcomers themselves, perhaps in their second language. Write as you would speak to them."
            ),
        )
    ]

    class Meta:
        abstract = True

    @property
    def has_plain_words(self):
        return bool(self.plain_what or self.plain_who or self.plain_where or self.plain_how)


class PracticeStatusMixin(models.Model):
    """Since when the service has run, and where it stands now."""

    practice_status = models.CharField(
        _("practice status"),
        max_length=10,
        choices=PracticeStatus.choices,
        blank=True,
        help_text=_("The service itself, not this text."),
    )
    status_reason = models.CharField(
        _("what changed, or why it ended"),
        max_length=250,
        blank=True,
        help_text=_("“The funding ended in March 2024; two libraries carry on.”"),
    )
    since_year = models.PositiveSmallIntegerField(_("in use since (year)"), null=True, blank=True)
    since_month = models.PositiveSmallIntegerField(_("month, if known"), null=True, blank=True, choices=Month.choices)

    practice_status_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(["since_year", "since_month"]),
                FieldRowPanel(["practice_status", "status_reason"]),
            ],
            heading=_("Since when, and how it stands"),
            icon="history",
        )
    ]
    override_translatable_fields = [
        SynchronizedField("practice_status", overridable=False),
        SynchronizedField("since_year", overridable=False),
        SynchronizedField("since_month", overridable=False),
    ]

    class Meta:
        abstract = True

    @property
    def since(self):
        """When it began, as far as it is known: "March 2020", "2004", or an empty string."""
        if self.since_year and self.since_month:
            return f"{MONTHS[self.since_month]} {self.since_year}"
        return str(self.since_year or "")

    @property
    def has_ended(self):
        return self.practice_status == PracticeStatus.ENDED


class EvidenceMixin(models.Model):
    """How much is known about whether it works, in the judgement of the editor who accepted it."""

    evidence_level = models.PositiveSmallIntegerField(
        _("evidence level"), null=True, blank=True, choices=EvidenceLevel.choices
    )
    evidence_reason = models.CharField(_("why this level"), max_length=250, blank=True)

    override_translatable_fields = [SynchronizedField("evidence_level", overridable=False)]

    class Meta:
        abstract = True

    @property
    def evidence(self):
        """The ``EvidenceLevel``, or None while no editor has judged it."""
        return None if self.evidence_level is None else EvidenceLevel(self.evidence_level)


class ContactMixin(models.Model):
    """How a reader reaches the people behind an entry. A person is shown only with their consent."""

    contact_route = models.CharField(_("how readers can ask"), max_length=10, choices=ContactRoute.choices)
    contact_name = models.CharField(_("name"), max_length=120, blank=True)
    contact_role = models.CharField(
        _("role"), max_length=120, blank=True, help_text=_("“Coordinator, mentoring program”")
    )
    contact_email = models.EmailField(_("email"), blank=True)
    contact_phone = models.CharField(_("telephone"), max_length=40, blank=True)
    contact_url = PublicURLField(_("public web page"), blank=True)
    contact_consent = models.BooleanField(
        _("this person agrees to be shown here"),
        default=False,
        help_text=_("Without it, name, email and telephone stay between you and the editors."),
    )

    contact_panels = [
        MultiFieldPanel(
            [
                "contact_route",
                "contact_url",
                FieldRowPanel(["contact_name", "contact_role"]),
                FieldRowPanel(["contact_email", "contact_phone"]),
                "contact_consent",
            ],
            heading=_("Contact"),
            icon="mail",
        )
    ]
    override_translatable_fields = [
        SynchronizedField("contact_route"),
        SynchronizedField("contact_name"),
        SynchronizedField("contact_email"),
        SynchronizedField("contact_phone"),
        SynchronizedField("contact_url"),
        SynchronizedField("contact_consent", overridable=False),
    ]

    class Meta:
        abstract = True

    def contact_errors(self):
        """What is missing for the chosen route, as ``{field: message}``."""
        if self.contact_route == ContactRoute.PAGE and not self.contact_url:
            return {"contact_url": _("Give the address of the page where readers can ask.")}
        if self.contact_route == ContactRoute.PERSON:
            errors = {}
            if not self.contact_name:
                errors["contact_name"] = _("Name the person readers can ask.")
            if not (self.contact_email or self.contact_phone):
                errors["contact_email"] = _("Give an email or a telephone number.")
            if not self.contact_consent:
                errors["contact_consent"] = _(
                    "Ask the person, then tick this box; or choose another way to be reached."
                )
            return errors
        return {}

    @property
    def shows_person(self):
        return self.contact_route == ContactRoute.PERSON and self.contact_consent

    @property
    def shows_page(self):
        return self.contact_route == ContactRoute.PAGE and bool(self.contact_url)


class LicensedMixin(models.Model):
    """Text that others may reuse under a named licence."""

    licence = models.CharField(
        _("licence"),
        max_length=20,
        choices=Licence.choices,
        default=Licence.CC_BY,
        help_text=_("CC BY lets the next agency copy and change it, and say it came from you."),
    )

    licence_panels = [FieldPanel("licence", icon="doc-full-inverse")]
    override_translatable_fields = [SynchronizedField("licence", overridable=False)]

    class Meta:
        abstract = True

    @property
    def licence_terms(self):
        return Licence(self.licence) if self.licence in Licence.values else None


class PublicationMixin(models.Model):
    """When the two languages of an entry become public: see ``core.editorial.pairs``."""

    publication = models.CharField(
        _("when each language becomes public"),
        max_length=10,
        choices=Publication.choices,
        default=Publication.AS_READY,
        help_text=_(
            "“Both languages at once”: once approved, the text waits until its translation is approved too. "
            "Later changes wait in the same way."
        ),
    )

    publication_panels = [FieldPanel("publication", icon="globe", widget=forms.RadioSelect)]
    override_translatable_fields = [SynchronizedField("publication", overridable=False)]

    class Meta:
        abstract = True

    @property
    def is_published_together(self):
        return self.publication == Publication.TOGETHER


class CreditsMixin(models.Model):
    """Who made the entry. The translator is filled in when a translation is submitted."""

    credit_author = models.CharField(_("written by"), max_length=200, blank=True)
    credit_interviewer = models.CharField(_("interview by"), max_length=200, blank=True)
    credit_reviewer = models.CharField(_("reviewed by"), max_length=200, blank=True)
    credit_translator = models.CharField(_("translated by"), max_length=200, blank=True)
    source_note = models.CharField(
        _("source of the facts"),
        max_length=250,
        blank=True,
        help_text=_("When the entry is written from published facts: “Cities of Migration, 17 April 2013”."),
    )
    source_url = PublicURLField(_("address of the source"), blank=True)

    credits_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(["credit_author", "credit_interviewer"]),
                FieldRowPanel(["credit_reviewer", "credit_translator"]),
                FieldRowPanel(["source_note", "source_url"]),
            ],
            heading=_("Credits"),
            icon="group",
            help_text=_("Names as they should be printed. Leave empty what does not apply."),
        )
    ]
    override_translatable_fields = [
        SynchronizedField("credit_author"),
        SynchronizedField("credit_interviewer"),
        SynchronizedField("credit_reviewer"),
        SynchronizedField("credit_translator"),
        SynchronizedField("source_url"),
    ]

    class Meta:
        abstract = True


class ReviewDatesMixin(models.Model):
    """When someone last made sure that it is still right, and when it is to be read again."""

    last_reviewed = models.DateField(_("last reviewed"), default=timezone.localdate)
    next_review = models.DateField(_("next review"), null=True, blank=True, default=one_year_from_now)

    review_panels = [
        MultiFieldPanel(
            [FieldRowPanel(["last_reviewed", "next_review"])],
            heading=_("Review"),
            icon="calendar-check",
            help_text=_("The day you last made sure that everything here is right."),
        )
    ]
    override_translatable_fields = [
        SynchronizedField("last_reviewed", overridable=False),
        SynchronizedField("next_review", overridable=False),
    ]

    class Meta:
        abstract = True

    @property
    def is_overdue(self):
        """Whether the day to read it again has passed."""
        return self.next_review is not None and self.next_review < timezone.localdate()

    @property
    def days_left(self):
        """Days until it is to be read again, below zero when that day has passed; None without a date."""
        return None if self.next_review is None else (self.next_review - timezone.localdate()).days

    @property
    def time_left(self):
        """The same in words: "in 12 days", "today", "3 days overdue"; empty without a date."""
        days = self.days_left
        if days is None:
            return ""
        if days == 0:
            return gettext("today")
        if days > 0:
            return ngettext("in %(days)d day", "in %(days)d days", days) % {"days": days}
        return ngettext("%(days)d day overdue", "%(days)d days overdue", -days) % {"days": -days}
