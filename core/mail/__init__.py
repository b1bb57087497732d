"""How mail leaves the library: written to the outbox with the step it is about, delivered after it."""

from core.mail.outbox import post

__all__ = ["post"]
