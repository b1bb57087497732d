"""Content written in both languages side by side, so that neither can be forgotten."""

from dataclasses import dataclass


@dataclass(frozen=True)
class T:
    """One text in English and in French."""

    en: str
    fr: str


def in_language(value, language):
    """The same structure of lists, tuples and dicts, with each ``T`` replaced by its text in one language."""
    if isinstance(value, T):
        return getattr(value, language)
    if isinstance(value, dict):
        return {key: in_language(item, language) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(in_language(item, language) for item in value)
    return value
