"""One machine, no variable needed. `make demo` runs with DEBUG off, to show the site as readers get it."""

from .base import *  # noqa: F403
from .base import DATA_DIR, STORAGES, env

DEBUG = env.bool("DEBUG", default=True)
SECRET_KEY = "only-for-development-and-demonstration"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", "testserver"]

DEMO_MODE = True
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "core.hashers.DemonstrationPasswordHasher",
]

# To see what production asks of editors and administrators.
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", default=False)
# On http://localhost there is no certificate; browsers make passkeys for it all the same.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

# Mails are kept as files, to be read.
MAIL_TRANSPORT = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"

if DEBUG:
    # Without `collectstatic` there is no manifest to look file names up in.
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
