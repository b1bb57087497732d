"""What every installation shares. Anything that differs between machines comes from the environment."""

import os
from importlib.util import find_spec
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parents[2]

# Everything the running site writes (database, media, collected static files) stays in one folder.
DATA_DIR = Path(env("DATA_DIR", default=str(BASE_DIR / "var")))
DATA_DIR.mkdir(parents=True, exist_ok=True)


# Applications: lower layers last, so that a higher one may override a template of a lower one.

INSTALLED_APPS = [
    "operations",
    "opendata",
    "box",
    "home",
    "search",
    "nominations",
    "recipes",
    "practices",
    "core",
    "users",
    # After all that writes: when it tells of a change, what follows from it can be read.
    "pagestore",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "core.users_app.LibraryUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "core.admin_app.LibraryAdminConfig",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth.account",
    "allauth.mfa",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "operations.request_ids.RequestIdMiddleware",
    "operations.health.HealthMiddleware",
    # Before what compresses: its files are compressed already.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "pagestore.middleware.NotesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "operations.policies.PoliciesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "home.middleware.SiteMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "core.accounts.trail.TrailMiddleware",
    "core.accounts.second_factor.SecondFactorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "operations.misread.MisreadMiddleware",
    "core.doors.AgencyWalls",
    "core.closing.ClosingMiddleware",
    "home.middleware.OtherLanguageMiddleware",
    "home.middleware.PublicRedirectMiddleware",
]

ROOT_URLCONF = "recipes_site.urls"
WSGI_APPLICATION = "recipes_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "core.context_processors.site_identity",
            ],
        },
    },
]


# Form widgets find their templates where pages do.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"


# Database: SQLite unless DATABASE_URL names another. The SQLite options keep readers and writers from
# failing each other: with Django's defaults, a third of contended saves are lost to "database is locked".

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'db.sqlite3'}")}
# To open a database costs as much as three questions to it, on SQLite too.
DATABASES["default"]["CONN_MAX_AGE"] = env.int("DATABASE_CONN_MAX_AGE", default=60)
# A database that was started again costs no reader an error.
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 60,
        # Each thread has a connection of its own, and of all of them together the machine keeps what they read.
        "cached_statements": 40,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-500;",
    }
else:
    if find_spec("psycopg") is None:
        raise ImproperlyConfigured(
            "DATABASE_URL names a PostgreSQL, and what speaks to it is not installed:\n"
            "  python -m pip install --require-hashes -r requirements/postgresql.txt"
        )
    # A machine that does not even refuse, or no longer hears, must not hold every thread: see
    # operations.views.server_error. In seconds, and the last in milliseconds.
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 5,
        "keepalives_idle": 10,
        "tcp_user_timeout": 10_000,
        **DATABASES["default"].get("OPTIONS", {}),
    }

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# A form that comes without its safety token comes back with everything that was written in it.
CSRF_FAILURE_VIEW = "core.views.csrf_failure"
# No script of ours or of Wagtail's reads it from the cookie.
CSRF_COOKIE_HTTPONLY = True

# How many servers in front of this one add to X-Forwarded-For; whoever sends forms is counted by that address.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)

# How much memory each process may fill with answers that are ready for the next reader: see pagestore.
PAGE_STORE_BYTES = env.int("PAGE_STORE_BYTES", default=4_000_000)

# A cache in front that may give pages out without asking, and is told what changed: see pagestore.front.
WAGTAILFRONTENDCACHE = env.json("FRONTEND_CACHE", default={})
FRONTEND_CACHE_SECONDS = env.int("FRONTEND_CACHE_SECONDS", default=300)
# Addresses are purged as they are, not once for each language.
WAGTAILFRONTENDCACHE_LANGUAGES = []

CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}
if CACHES["default"]["BACKEND"].endswith("RedisCache"):
    CACHES["default"]["BACKEND"] = "operations.caches.ForgivingRedisCache"


# Faults go to the error stream with their traceback; Django would mail them to administrators, and only that.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "operations.request_ids.RequestIdFilter"}},
    "formatters": {
        "text": {"format": "{levelname} {name} [{request_id}] {message}", "style": "{"},
        "json": {"()": "operations.log_format.JSONFormatter"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["request_id"],
            "formatter": env("LOG_FORMAT", default="text"),
        }
    },
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="WARNING")},
    "loggers": {
        "django": {"handlers": ["console"], "level": env("LOG_LEVEL", default="WARNING"), "propagate": False},
        # Who signed in, and who was refused.
        "library.security": {"level": "INFO"},
    },
}

# Whoever watches many machines may be told of faults, and of figures. Neither is loaded unless asked for.

if dsn := env("SENTRY_DSN", default=""):
    from operations.watching import tell_sentry

    tell_sentry(dsn, environment=env("SENTRY_ENVIRONMENT", default="production"))

if METRICS_TOKEN := env("METRICS_TOKEN", default=""):
    # Where processes put their figures together. It has to be known before the first of them is counted.
    figures = Path(os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(DATA_DIR / "metrics")))
    figures.mkdir(parents=True, exist_ok=True)
    MIDDLEWARE = [
        "operations.metrics.MetricsMiddleware",
        "django_prometheus.middleware.PrometheusBeforeMiddleware",
        *MIDDLEWARE,
        "django_prometheus.middleware.PrometheusAfterMiddleware",
    ]


# People

AUTH_USER_MODEL = "users.User"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

SESSION_ENGINE = "core.accounts.sessions"

# Signing in is Wagtail's page; what follows is allauth's: codes of an app, passkeys, recovery codes. It asks for the
# password again before something about them changes. Attempts are counted by core.accounts, not by allauth.
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
ACCOUNT_ADAPTER = "core.accounts.second_factor.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {"reauthenticate": "core.accounts.second_factor.PasswordForm"}
MFA_ADAPTER = "core.accounts.second_factor.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RATE_LIMITS = False
# Clocks of telephones differ; a code that was just replaced is still right.
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "core.accounts.second_factor.CodeForm",
    "activate_totp": "core.accounts.second_factor.FirstCodeForm",
    "add_webauthn": "core.accounts.second_factor.PasskeyForm",
}

# Whether editors and administrators need a second step. All others may have one.
SECOND_FACTOR_REQUIRED = False

# Demonstration accounts have published passwords. Only settings that switch this on can make them or
# let them in: see core.hashers.
DEMO_MODE = False


# Languages: both official languages are source languages; neither is a fallback for the other.

LANGUAGE_CODE = "en"
TIME_ZONE = env("TIME_ZONE", default="America/Toronto")
USE_I18N = True
USE_TZ = True
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", _("English")), ("fr", _("French"))]
LOCALE_PATHS = [BASE_DIR / "recipes_site" / "locale"]
FORMAT_MODULE_PATH = ["recipes_site.formats"]


# Static files and media

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "recipes_site" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if bucket := env("MEDIA_S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "operations.storage.PrivateBucket",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": env("MEDIA_S3_ENDPOINT", default=None),
            "region_name": env("MEDIA_S3_REGION", default=None),
            "access_key": env("MEDIA_S3_KEY", default=None),
            "secret_key": env("MEDIA_S3_SECRET", default=None),
        },
    }


# Mail: all of it is kept in the outbox first (core.mail). EMAIL_URL names what carries it from there.

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
MAIL_TRANSPORT = EMAIL_CONFIG["EMAIL_BACKEND"]
EMAIL_BACKEND = "core.mail.backends.OutboxBackend"
EMAIL_TIMEOUT = env.int("EMAIL_TIMEOUT", default=10)
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="library@example.org")


# Tasks: mail and cards wait for the worker beside the server. All others run at once: agencies' walls rely on
# Wagtail's index of references, which is a task too.

TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    "worker": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}


# Wagtail

WAGTAIL_SITE_NAME = "Common Table · Table commune"
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="http://127.0.0.1:8000")
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English"), ("fr", "Français")]
WAGTAIL_PAGE_MODEL = "wagtailcore.Page"

# The CMS calls nobody outside.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False

WAGTAILADMIN_USER_LOGIN_FORM = "core.accounts.signing_in.LimitedLoginForm"
# Members choose their own, by the link of their invitation.
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "core.editorial.finish.finish"
# What was approved may become public while a later change of it is being read.
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = False
# A password on a page would let it be read without review.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}

WAGTAILIMAGES_IMAGE_MODEL = "core.CustomImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
# Width × height × frames: what a small machine can decode at once, and more than a good camera takes.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.uploads.pictures.PictureForm"
WAGTAILDOCS_DOCUMENT_MODEL = "core.CustomDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.uploads.document_form.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"

WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends"}}

# A translation is made as a draft: nothing appears in the other language before a second person has read it.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# What drafts translations, as JSON: {"CLASS": "…", "OPTIONS": {…}}. None by default: nothing leaves the site.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = env.json("MACHINE_TRANSLATOR", default=None)
# How many seconds a translator waits for it.
MACHINE_TRANSLATOR_TIMEOUT = 20

# A long recipe has more form fields than Django's default of 1,000 allows.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

SILENCED_SYSTEM_CHECKS = []
