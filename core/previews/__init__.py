"""Drafts shown to people without an account, for a while: see ``core.models.previews``."""

from core.previews.cookies import grants

__all__ = ["grants"]
