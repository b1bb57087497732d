import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

# A job that has run for so long was killed; another run may take its place.
LEASE = datetime.timedelta(hours=1)


class JobRun(models.Model):
    """That a scheduled job is being run, so that it is not run twice at the same time."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    running_since = models.DateTimeField(_("running since"), null=True)

    class Meta:
        verbose_name = _("scheduled job")
        verbose_name_plural = _("scheduled jobs")
        default_permissions = ()

    def __str__(self):
        return self.name

    @classmethod
    def begin(cls, name):
        """Take the job, or answer False while another process has it."""
        now = timezone.now()
        cls.objects.get_or_create(name=name)
        free = cls.objects.filter(Q(running_since=None) | Q(running_since__lt=now - LEASE), name=name)
        return bool(free.update(running_since=now))

    @classmethod
    def end(cls, name):
        cls.objects.filter(name=name).update(running_since=None)
