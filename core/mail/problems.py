"""From what a mail server answers to what people can be told."""

import smtplib

from core.choices import MailProblem

# The first that fits: most of these are kinds of OSError.
PROBLEMS = [
    (TimeoutError, MailProblem.SLOW),
    (smtplib.SMTPAuthenticationError, MailProblem.LOGIN),
    (smtplib.SMTPRecipientsRefused, MailProblem.ADDRESS),
    (smtplib.SMTPConnectError, MailProblem.UNREACHABLE),
    (smtplib.SMTPResponseException, MailProblem.REFUSED),
    (OSError, MailProblem.UNREACHABLE),
]


def problem_of(error):
    """The ``MailProblem`` that an exception stands for."""
    # A server that falls silent in mid-sentence is reported as one that hung up.
    cause = error.__context__ if isinstance(error, smtplib.SMTPServerDisconnected) else None
    told = cause if isinstance(cause, TimeoutError) else error
    return next((problem for kind, problem in PROBLEMS if isinstance(told, kind)), MailProblem.OTHER)
