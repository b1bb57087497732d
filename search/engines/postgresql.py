"""PostgreSQL: one ``tsvector`` per document with its GIN index, ranked first; the documents are joined after."""

from django.db import connection

from search.engines.texts import WEIGHTS, Within

LANGUAGES = ("en", "fr")
# What PostgreSQL counts a word's places up to.
LAST_PLACE = 16_383
LETTERS = "ABCD"
# As BM25 has it: how much the length of a document counts, and how many different words a usual one has.
LENGTH_COUNTS, USUAL_LENGTH = 0.35, 150


def create(schema_editor):
    """Columns beside the document's own. ``head`` is the vector without the text: small enough to rank thousands."""
    schema_editor.execute(
        "ALTER TABLE search_searchdocument ADD COLUMN vector tsvector, ADD COLUMN head tsvector,"
        " ADD COLUMN typed tsvector"
    )
    for language in LANGUAGES:
        for column in ("vector", "typed"):
            schema_editor.execute(
                f"CREATE INDEX search_{column}_{language} ON search_searchdocument USING gin ({column})"
                f" WHERE language = '{language}'"
            )


def remove(schema_editor):
    schema_editor.execute("ALTER TABLE search_searchdocument DROP COLUMN vector, DROP COLUMN head, DROP COLUMN typed")


def write(documents):
    """Keep the words of documents, in the place of what was kept of them before."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE search_searchdocument SET vector = %s::tsvector, head = %s::tsvector, typed = %s::tsvector"
            " WHERE id = %s",
            [
                (_vector(words.fields), _vector(words.fields[:3]), _vector([words.typed]), words.number)
                for words in documents
            ],
        )


def erase(numbers):
    """Forget the words of documents."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE search_searchdocument SET vector = NULL, head = NULL, typed = NULL WHERE id = ANY(%s)",
            [list(numbers)],
        )


def optimize():
    """Tell the planner what there is now."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_searchdocument")


def matching(language, groups, *, any_group=False):
    """The numbers of the documents that have every group, or any of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_agg(id) FROM search_searchdocument WHERE language = %s AND vector @@ %s::tsquery",
            [language, _query(groups, any_group)],
        )
        return cursor.fetchone()[0] or []


def scored(language, groups, rarity, *, any_group=False, within=Within.EVERYTHING):
    """``(number, score)`` of the same, a higher score for a better match.

    ``ts_rank`` does not know how rare a word is: each group counts by its ``rarity``. Its own ways of weighing
    length let short texts win: it is told to leave that alone.
    """
    column = "vector" if within is Within.EVERYTHING else "head"
    weights = [weight / WEIGHTS[0] for weight in reversed(WEIGHTS)]
    ranks = " + ".join([f"%s * ts_rank(%s::float4[], {column}, %s::tsquery, 0)"] * len(groups))
    length = f"({1 - LENGTH_COUNTS} + {LENGTH_COUNTS / USUAL_LENGTH} * length({column}))"
    parameters = [
        value
        for group, rare in zip(groups, rarity, strict=True)
        for value in (rare, weights, _query([group], any_group))
    ]
    wanted = _conditions(groups, any_group, within)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, ({ranks}) / {length} FROM search_searchdocument WHERE language = %s"
            + "".join(f" AND {name} @@ %s::tsquery" for name in wanted),
            [*parameters, language, *wanted.values()],
        )
        return cursor.fetchall()


def _conditions(groups, any_group, within):
    """``{column: query}``. Only ``vector`` and ``typed`` have an index, and an index does not know titles apart."""
    if within is Within.TITLE:
        return {"typed": _beginnings(groups, any_group), "head": _query(groups, any_group, "A")}
    query = _query(groups, any_group)
    return {"vector": query} if within is Within.EVERYTHING else {"vector": query, "head": query}


def beginning_with(language, words, limit):
    """Numbers of documents whose title has all the words, the last perhaps only begun."""
    query = " & ".join([*(f"'{word}'" for word in words[:-1]), f"'{words[-1]}':*"])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM search_searchdocument WHERE language = %s AND typed @@ %s::tsquery LIMIT %s",
            [language, query, limit],
        )
        return [number for (number,) in cursor.fetchall()]


def _vector(fields):
    """The words of the fields with their places, each field's in its own weight, as PostgreSQL reads them."""
    places, place = {}, 0
    for letter, field in zip(LETTERS, fields, strict=False):
        for word in field:
            place += 1
            places.setdefault(word, []).append(f"{min(place, LAST_PLACE)}{letter}")
        # Words of two fields do not stand together.
        place += 5
    return " ".join(f"'{word}':{','.join(found[:200])}" for word, found in places.items())


def _query(groups, any_group, weight=""):
    """Any or all of the groups; of the weight "A", in the title alone."""
    return _any_or_all(groups, any_group, lambda run: " <-> ".join(_word(word, weight) for word in run))


def _beginnings(groups, any_group):
    """What the words of a title begin with, whatever their ending: a stem ends in a letter that some have not."""
    return _any_or_all(groups, any_group, lambda run: " & ".join(_word(_beginning(word)) for word in run))


def _any_or_all(groups, any_group, of_run):
    alternatives = (" | ".join(f"({of_run(run)})" for run in group.alternatives) for group in groups)
    return (" | " if any_group else " & ").join(f"({found})" for found in alternatives)


def _beginning(word):
    word = word.removesuffix("*")
    return word[: max(3, len(word) - 1)] + "*"


def _word(word, weight=""):
    marks = weight + ("*" if word.endswith("*") else "")
    return f"'{word.removesuffix('*')}'" + (f":{marks}" if marks else "")
