"""SQLite: one FTS5 table per language, asked for ranked numbers first; the documents are joined after."""

import json

from django.db import connection

from search.engines.texts import WEIGHTS, Within

LANGUAGES = ("en", "fr")
COLUMNS = {Within.EVERYTHING: "", Within.HEAD: "{title lead headings} : ", Within.TITLE: "title : "}


def create(schema_editor):
    """The tables of the index. Words come stemmed and folded: the tokenizer only has to split at blanks."""
    for language in LANGUAGES:
        schema_editor.execute(
            f"CREATE VIRTUAL TABLE search_text_{language} USING fts5(title, lead, headings, body, tokenize='ascii')"
        )
        schema_editor.execute(
            f"CREATE VIRTUAL TABLE search_typed_{language} USING fts5(typed, tokenize='ascii', prefix='1 2 3')"
        )


def remove(schema_editor):
    for language in LANGUAGES:
        schema_editor.execute(f"DROP TABLE search_text_{language}")
        schema_editor.execute(f"DROP TABLE search_typed_{language}")


def write(documents):
    """Keep the words of documents, in the place of what was kept of them before."""
    for language in LANGUAGES:
        rows = [words for words in documents if words.language == language]
        if not rows:
            continue
        erase([words.number for words in rows])
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO search_text_{language}(rowid, title, lead, headings, body) VALUES (%s, %s, %s, %s, %s)",
                [(words.number, *map(" ".join, words.fields)) for words in rows],
            )
            cursor.executemany(
                f"INSERT INTO search_typed_{language}(rowid, typed) VALUES (%s, %s)",
                [(words.number, " ".join(words.typed)) for words in rows],
            )


def erase(numbers):
    """Forget the words of documents."""
    # One by one: for a list of them, SQLite would read the whole table.
    with connection.cursor() as cursor:
        for language in LANGUAGES:
            for table in ("text", "typed"):
                cursor.executemany(
                    f"DELETE FROM search_{table}_{language} WHERE rowid = %s", [(number,) for number in numbers]
                )


def optimize():
    """Merge what many writes left in pieces."""
    with connection.cursor() as cursor:
        for language in LANGUAGES:
            for table in (f"search_text_{language}", f"search_typed_{language}"):
                cursor.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")
        cursor.execute("PRAGMA optimize")


def matching(language, groups, *, any_group=False):
    """The numbers of the documents that have every group, or any of them."""
    # As one text: to make a row of each of thousands takes twice as long as to find them.
    [(numbers,)] = _rows(language, "json_group_array(rowid)", _match(groups, any_group))
    return json.loads(numbers)


def scored(language, groups, rarity, *, any_group=False, within=Within.EVERYTHING):
    """``(number, score)`` of the same, a higher score for a better match; rarity is weighed by the engine itself."""
    match = COLUMNS[within] + f"({_match(groups, any_group)})"
    weights = ", ".join(map(str, WEIGHTS))
    return _rows(language, f"rowid, -bm25(search_text_{language}, {weights})", match)


def beginning_with(language, words, limit):
    """Numbers of documents whose title has all the words, the last perhaps only begun."""
    *whole, begun = words
    match = " AND ".join([*(f'"{word}"' for word in whole), f'"{begun}"*'])
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid FROM search_typed_{language} WHERE search_typed_{language} MATCH %s LIMIT %s",
            [match, limit],
        )
        return [number for (number,) in cursor.fetchall()]


def _rows(language, columns, match):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {columns} FROM search_text_{language} WHERE search_text_{language} MATCH %s", [match])
        return cursor.fetchall()


def _match(groups, any_group):
    glue = " OR " if any_group else " AND "
    return glue.join("(" + " OR ".join(map(_run, group.alternatives)) + ")" for group in groups)


def _run(run):
    words = " ".join(run)
    return f'"{words[:-1]}"*' if words.endswith("*") else f'"{words}"'
