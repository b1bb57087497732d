"""What readers said is not kept for ever. The privacy page says the same."""

from datetime import timedelta

from django.utils import timezone

from core.models import Feedback

EMAIL = timedelta(days=365)
REST = timedelta(days=730)


def forget_old_feedback():
    """Forget readers' addresses after a year and the rest after two; return how many of each. To be called daily."""
    now = timezone.now()
    deleted, _rows = Feedback.objects.filter(created_at__lt=now - REST).delete()
    forgotten = Feedback.objects.filter(created_at__lt=now - EMAIL).exclude(email="").update(email="")
    return deleted, forgotten
