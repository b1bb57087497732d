"""PostgreSQL: ``tsvector``s with their GIN index, ranked first; the documents are joined after."""

from django.db import connection

from search.engines.texts import WEIGHTS, Within

LANGUAGES = ("en", "fr")
# What PostgreSQL counts a word's places up to.
LAST_PLACE = 16_383
LETTERS = "ABCD"
TABLES = ("search_text", "search_head")
INDEXED = (("search_text", "vector"), ("search_head", "head"), ("search_head", "title"), ("search_head", "typed"))
# Where a part of the fields is asked for: the table, what has to match, and what is ranked.
PARTS = {
    Within.EVERYTHING: ("search_text", "vector", "vector"),
    Within.HEAD: ("search_head", "head", "head"),
    Within.TITLE: ("search_head", "title", "head"),
}
# As BM25 has it: how much the length of a document counts, and how many different words a usual one has.
LENGTH_COUNTS, USUAL_LENGTH = 0.35, 150


def create(schema_editor):
    """Two narrow tables: what has a word is a question to small rows, however long the texts.

    Of ``search_text`` the vectors are kept elsewhere, and read only of what is ranked by all of its text;
    ``search_head`` is the same without the text, small enough to rank thousands, and the title for itself.
    """
    schema_editor.execute(
        "CREATE TABLE search_text (id bigint PRIMARY KEY, language varchar(2) NOT NULL, vector tsvector NOT NULL)"
        " WITH (toast_tuple_target = 128)"
    )
    schema_editor.execute(
        "CREATE TABLE search_head (id bigint PRIMARY KEY, language varchar(2) NOT NULL, head tsvector NOT NULL,"
        " title tsvector NOT NULL, typed tsvector NOT NULL)"
    )
    for language in LANGUAGES:
        for table, column in INDEXED:
            schema_editor.execute(
                f"CREATE INDEX search_{column}_{language} ON {table} USING gin ({column})"
                # Where much waits to be sorted in (in kB), the planner rather reads the whole table.
                f" WITH (gin_pending_list_limit = 1024) WHERE language = '{language}'"
            )


def remove(schema_editor):
    schema_editor.execute("DROP TABLE search_text, search_head")


def write(documents):
    """Keep the words of documents, in the place of what was kept of them before."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO search_text (id, language, vector) VALUES (%s, %s, %s)"
            " ON CONFLICT (id) DO UPDATE SET vector = excluded.vector WHERE search_text.vector <> excluded.vector",
            [(words.number, words.language, _vector(words.fields)) for words in documents],
        )
        cursor.executemany(
            "INSERT INTO search_head (id, language, head, title, typed) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (id) DO UPDATE SET head = excluded.head, title = excluded.title, typed = excluded.typed"
            " WHERE search_head.head <> excluded.head OR search_head.typed <> excluded.typed",
            [
                (
                    words.number,
                    words.language,
                    _vector(words.fields[:3]),
                    _vector(words.fields[:1]),
                    _vector([words.typed]),
                )
                for words in documents
            ],
        )


def erase(numbers):
    """Forget the words of documents."""
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"DELETE FROM {table} WHERE id = ANY(%s)", [list(numbers)])


def optimize():
    """Sort in what waits for it, and tell the planner what there is now."""
    with connection.cursor() as cursor:
        for language in LANGUAGES:
            for _table, column in INDEXED:
                cursor.execute("SELECT gin_clean_pending_list(%s)", [f"search_{column}_{language}"])
        for table in (*TABLES, "search_searchdocument"):
            cursor.execute(f"ANALYZE {table}")


def matching(language, groups, *, any_group=False):
    """The numbers of the documents that have every group, or any of them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_agg(id) FROM search_text WHERE language = %s AND vector @@ %s::tsquery",
            [language, _query(groups, any_group)],
        )
        return cursor.fetchone()[0] or []


def scored(language, groups, rarity, *, any_group=False, within=Within.EVERYTHING):
    """``(number, score)`` of the same, a higher score for a better match.

    ``ts_rank`` does not know how rare a word is: each group counts by its ``rarity``. Its own ways of weighing
    length let short texts win: it is told to leave that alone.
    """
    table, column, ranked = PARTS[within]
    weights = [weight / WEIGHTS[0] for weight in reversed(WEIGHTS)]
    ranks = " + ".join([f"%s * ts_rank(%s::float4[], {ranked}, %s::tsquery, 0)"] * len(groups))
    length = f"({1 - LENGTH_COUNTS} + {LENGTH_COUNTS / USUAL_LENGTH} * length({ranked}))"
    parameters = [
        value
        for group, rare in zip(groups, rarity, strict=True)
        for value in (rare, weights, _query([group], any_group))
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, ({ranks}) / {length} FROM {table} WHERE language = %s AND {column} @@ %s::tsquery",
            [*parameters, language, _query(groups, any_group)],
        )
        return cursor.fetchall()


def beginning_with(language, words, limit):
    """Numbers of documents whose title has all the words, the last perhaps only begun."""
    query = " & ".join([*(f"'{word}'" for word in words[:-1]), f"'{words[-1]}':*"])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM search_head WHERE language = %s AND typed @@ %s::tsquery LIMIT %s",
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


def _query(groups, any_group):
    """Any or all of the groups."""
    alternatives = (" | ".join(f"({' <-> '.join(map(_word, run))})" for run in group.alternatives) for group in groups)
    return (" | " if any_group else " & ").join(f"({found})" for found in alternatives)


def _word(word):
    return f"'{word.removesuffix('*')}'" + (":*" if word.endswith("*") else "")
