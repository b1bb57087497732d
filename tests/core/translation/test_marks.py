"""Formatting marks that get lost or made up on the way."""

import pytest

from core.translation.marks import breaks_links, lost_and_added

LINK = 'See <a id="a1">the guide</a>.'


@pytest.mark.parametrize(
    "original, translation, lost, added",
    [
        ("One <b>bold</b> step", "Un pas <b>audacieux</b>", [], []),
        ("One <b>bold</b> step", "Un pas <strong>audacieux</strong>", [], []),
        ("One <b>bold</b> step", "Un pas audacieux", ["<b>"], []),
        ("One step", "Un <i>pas</i>", [], ["<i>"]),
        ("One<br/>Two", "Un. Deux", ["<br>"], []),
        (LINK, "Voir le guide.", ['<a id="a1">'], []),
        (LINK, 'Voir <a id="a1">le</a> <a id="a1">guide</a>.', [], ['<a id="a1">']),
        ("5 > 3", "5 > 3", [], []),
    ],
)
def test_lost_and_added_marks_are_named(original, translation, lost, added):
    assert lost_and_added(original, translation) == (lost, added)


@pytest.mark.parametrize(
    "translation, broken",
    [
        ('Voir <a id="a1">le guide</a>.', False),
        ('<b>Voir</b> <a id="a1">le guide</a>.', False),
        ("Voir le guide.", True),
        ('Voir <a id="a1">le</a> <a id="a1">guide</a>.', True),
        ('Voir <a id="a1">le guide</a> <a>ici</a>.', True),
    ],
)
def test_links_must_all_be_there_once(translation, broken):
    assert breaks_links(LINK, translation) is broken
