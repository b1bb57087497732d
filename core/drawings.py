"""The library's own drawings, and what each shows, for who cannot see it."""

from django.utils.translation import gettext_lazy as _

DRAWINGS = {
    "home": _(
        "Six people of different ages and origins gather around one long table with bread, a bowl and recipe "
        "cards; one place is still free."
    ),
    "theme-live": _("A family of three in front of a small house; the father brings the key to the door."),
    "theme-learn": _(
        "At a library table, a woman reads aloud from an open book; one learner takes notes, another listens."
    ),
    "theme-work": _("A mentor in an apron and a newcomer shake hands across a workbench with a laptop."),
    "theme-plan": _("A woman in a wheelchair and a man arrange coloured cards on a board; one space is still free."),
    "theme-connect": _("An older woman pours tea for a neighbour in a turban and a child, while it snows outside."),
    "kind-recipe": _("A recipe card on a green tablecloth, with a bowl of soup, cutlery and a phone."),
    "kind-practice": _("An older woman tells a story, arms raised, to four people around a table."),
    "not-found": _("Someone kneels to look under the tablecloth of a table set with an empty plate, and finds a cat."),
    "not-translated": _(
        "Two people pass a steaming dish across a table; one speech bubble is full, the other still empty."
    ),
    "no-results": _("Someone looks thoughtfully into an open cupboard whose shelves are empty."),
    "start-here": _("Someone in a toque, suitcase in hand, is welcomed at a brightly lit door while it snows."),
    "recipe-box": _("A wooden box full of recipe cards stands open on a green tablecloth, beside a steaming cup."),
    "contribute": _("A hand writes on a card, beside a pot of tea and a cup."),
}
