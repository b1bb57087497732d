"""Production: everything from the environment, and a clear list of what is missing when it is."""

from django.core.exceptions import ImproperlyConfigured

from .base import *  # noqa: F403
from .base import env

REQUIRED = {
    "SECRET_KEY": "a long random string, kept secret",
    "ALLOWED_HOSTS": "the site's host names, separated by commas",
    "BASE_URL": "the site's address, for links in mails: https://example.org",
    "DATABASE_URL": "postgres://user:password@host/name, or sqlite:////path/to/db.sqlite3",
    "EMAIL_URL": "smtp+tls://user:password@host:587",
    "DEFAULT_FROM_EMAIL": "the address mails are sent from",
}
if missing := [f"  {name}: {purpose}" for name, purpose in REQUIRED.items() if not env(name, default="")]:
    raise ImproperlyConfigured("Set these environment variables:\n" + "\n".join(missing))
if env.bool("DEMO_MODE", default=False):
    raise ImproperlyConfigured("DEMO_MODE is for demonstration only; unset it in production.")

DEBUG = False
DEMO_MODE = False
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", default=True)
