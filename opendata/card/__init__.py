"""The recipe card: an entry on one sheet of paper, as a PDF that screen readers can read too."""
