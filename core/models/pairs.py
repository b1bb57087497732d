"""The two languages of an entry: what waits to become public with the other, and who translates."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Page, Revision

from core.translation.sources import original_is_newer, translation_into


def lock_pair(page):
    """Have others who decide about either language of an entry wait until the transaction is over."""
    list(Page.objects.select_for_update().filter(translation_key=page.translation_key).order_by("pk").values("pk"))


def may_become_public(translation_page):
    """Whether a translation may be published now: it was before, or its original is public or goes with it.

    Not beside an original that has changed since it was approved: both become public as one.
    """
    approved = ApprovedOriginal.objects.filter(page__translation_key=translation_page.translation_key).first()
    if approved:
        return not original_is_newer(translation_page, translation_into(translation_page))
    return translation_page.live or translation_page.get_translations().live().exists()


def keep_while_it_waits(collector, field, sub_objs, using):
    """``PROTECT`` where a revision is cleared away by itself, as ``purge_revisions`` expects; else as its page."""
    on_delete = models.PROTECT if isinstance(collector.origin, Revision) else models.CASCADE
    on_delete(collector, field, sub_objs, using)


class ApprovedOriginal(models.Model):
    """That a text passed its review and becomes public together with its translation.

    One for each entry: a later approval takes the place of an earlier one. Whatever makes the entry public,
    or takes it off the site, ends the wait.
    """

    page = models.OneToOneField("core.EntryPage", on_delete=models.CASCADE, related_name="approved_original")
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=keep_while_it_waits, related_name="+")
    member = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    since = models.DateTimeField(default=timezone.now)
    # When the text that is public meanwhile last changed.
    public_text_since = models.DateTimeField(null=True)

    def __str__(self):
        return self.page.get_admin_display_title()


class TranslationAssignment(models.Model):
    """Who was asked to translate an entry, and by when. Others may do it all the same: absence blocks nothing."""

    page = models.OneToOneField("core.EntryPage", on_delete=models.CASCADE, related_name="translation_assignment")
    translator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    due_date = models.DateField(null=True)
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self):
        return self.translator.get_full_name() or self.translator.get_username()

    @property
    def is_overdue(self):
        return self.due_date is not None and self.due_date < timezone.localdate()
