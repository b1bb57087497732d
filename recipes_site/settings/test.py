"""As close to production as speed allows."""

from .base import *  # noqa: F403
from .base import DATABASES, STORAGES, TASKS

DEBUG = False
SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

DEMO_MODE = True
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "core.hashers.DemonstrationPasswordHasher",
]

# Each test begins with nothing remembered; those of the page store make one of their own.
PAGE_STORE_BYTES = 0

MAIL_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
TASKS["worker"] = TASKS["default"]
STORAGES["default"] = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In memory there is no journal to choose.
    DATABASES["default"]["OPTIONS"] = {"transaction_mode": "IMMEDIATE", "timeout": 20}
