"""How figures of several rounds are printed."""

from statistics import median


def spread(values, digits=1):
    return f"{median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"
