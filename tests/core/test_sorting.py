from core.sorting import sort_key


def test_accents_and_capitals_do_not_send_words_to_the_end():
    names = ["Zone", "école", "Emploi", "Édmonton", "eau", "Œuvre", "octobre", "ordre"]

    assert sorted(names, key=sort_key) == ["eau", "école", "Édmonton", "Emploi", "octobre", "Œuvre", "ordre", "Zone"]


def test_accents_decide_between_words_alike_but_for_them():
    assert sorted(["côté", "cote", "coté"], key=sort_key)[0] == "cote"


def test_marks_count_as_spaces():
    names = ["Aide d’urgence", "«\u00a0Accueil\u00a0»", "Aide sociale", "Aide-mémoire"]

    assert sorted(names, key=sort_key) == ["«\u00a0Accueil\u00a0»", "Aide d’urgence", "Aide-mémoire", "Aide sociale"]
