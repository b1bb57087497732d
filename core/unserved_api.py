"""Wagtail's API v3 is not served here (see ``opendata``), and not loaded: it would take 10 MB of every process.

Four of Wagtail's apps add routes to it when they start, whether it is served or not, and to do so have a schema made
of every model.
"""

import re
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

MODULE = re.compile(r"wagtail\.(\w+\.)*api\.v3(\..+)?")


class Unserved(ModuleType):
    """Stands in the place of one of its modules: takes whatever it is told, and does nothing."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_arguments, **_named):
        return self


class UnservedFinder(MetaPathFinder, Loader):
    """Finds an ``Unserved`` for each of its modules."""

    def find_spec(self, fullname, path=None, target=None):
        return ModuleSpec(fullname, self, is_package=True) if MODULE.fullmatch(fullname) else None

    def create_module(self, spec):
        return Unserved(spec.name)

    def exec_module(self, module):
        """There is nothing to run."""


def leave_out():
    """From now on whoever asks for it gets something that does nothing."""
    sys.meta_path.insert(0, UnservedFinder())
