"""Two texts as one, word by word."""

import pytest

from core.translation.diffs import compare, likeness


def told(before, after):
    signs = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return "".join(signs[piece.kind].format(piece.text) for piece in compare(before, after))


@pytest.mark.parametrize(
    "before, after, expected",
    [
        ("Call by phone.", "Call by phone.", "Call by phone."),
        ("Call by phone.", "Call by video.", "Call by [-phone-][+video+]."),
        ("Call.", "Call. It is free.", "Call. [+It is free.+]"),
        ("Call today.", "Call.", "Call[- today-]."),
        ("one two three", "un deux trois", "[-one two three-][+un deux trois+]"),
        ("a <b>bold</b> step", "a bold step", "a [-<b>-]bold[-</b>-] step"),
        ("l’accueil d’été", "l’accueil d’hiver", "l’accueil [-d’été-][+d’hiver+]"),
        ("", "New", "[+New+]"),
    ],
)
def test_changes_are_told_by_words(before, after, expected):
    assert told(before, after) == expected


def test_both_texts_can_be_read_from_the_pieces():
    before, after = "Ask for the language first.", "First, ask which language, and write it down."
    pieces = compare(before, after)

    assert "".join(piece.text for piece in pieces if piece.kind != "added").split() == before.split()
    assert "".join(piece.text for piece in pieces if piece.kind != "removed").split() == after.split()


def test_likeness_orders_texts():
    text = "Ask for the language and the dialect."

    assert likeness(text, text) == 1
    assert likeness(text, "Ask for the language.") > likeness(text, "Bring earphones.")
