import subprocess
import sys

from django.conf import settings

WHAT_IS_LOADED = """
import sys

import django

django.setup()

from django.urls import get_resolver

get_resolver().reverse_dict
print(*[name for name, module in sys.modules.items() if ".api.v3" in name and getattr(module, "__file__", None)])
print("wagtail.images.api.v3.router" in sys.modules)
"""


def test_a_process_loads_no_api_that_is_not_served():
    said = subprocess.run(
        [sys.executable, "-c", WHAT_IS_LOADED], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    )

    assert said.stdout.splitlines() == ["", "True"], said.stdout
