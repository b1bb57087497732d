"""The demonstration as readers get it, with the addresses of the reference added."""

from recipes_site.settings.dev import *  # noqa: F403

DEBUG = False
ROOT_URLCONF = "bench.urls"
