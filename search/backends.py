"""Wagtail's database search, in the language of each page.

The stock backend knows one language for the whole site, folds no accents on PostgreSQL, stems nothing on
SQLite, and there asks the full-text index again for every hit. Here each page is analysed in its own
language, and on SQLite ranked ids are asked for once and joined after.

``SearchBackend`` is what Wagtail imports; which one it is depends on the database.
"""

import json

from django.db import connection
from django.db.models import Case, F, Value, When
from django.db.models.expressions import RawSQL
from modelsearch.query import And, MatchAll, Or, Phrase, PlainText

from search.analysis import STEM_OF, language_of, stem, without_common, words

# How much more a word counts in the title.
TITLE = 8.0

if connection.vendor == "postgresql":
    from modelsearch.backends.database.postgres import postgres as stock

    CONFIGURATIONS = {"en": "common_english", "fr": "common_french", None: "common_simple"}

    class ObjectIndexer(stock.ObjectIndexer):
        """Indexes a page with the dictionary of its own language."""

        def __init__(self, obj, backend):
            super().__init__(obj, backend)
            self.config = CONFIGURATIONS[language_of(obj)]
            self.autocomplete_config = CONFIGURATIONS[None]

    BaseIndex = stock.PostgresIndex

    class QueryCompiler(stock.PostgresSearchQueryCompiler):
        """Matches a word in either language: readers of one borrow words of the other."""

        def build_tsquery(self, query, config=None):
            if isinstance(query, PlainText):
                query = PlainText(without_common(query.query_string), operator=query.operator)
            parts = [self.build_tsquery_content(query, config=name) for name in CONFIGURATIONS.values()]
            return None if parts[0] is None else parts[0] | parts[1] | parts[2]

        def get_index_vectors(self, search_query):
            """Stock weighs the title against the body by its length alone."""
            return [(F("index_entries__title"), F("index_entries__title_norm") * TITLE), (F("index_entries__body"), 1)]

    class AutocompleteQueryCompiler(stock.PostgresAutocompleteQueryCompiler):
        def get_config(self, backend):
            return CONFIGURATIONS[None]

    BaseBackend = stock.PostgresSearchBackend

else:
    from modelsearch.backends.database.sqlite import sqlite as stock

    class ObjectIndexer(stock.ObjectIndexer):
        """Indexes the stems of a page's words, in its own language."""

        def analyse(self, text):
            language = language_of(self.obj)
            return " ".join(stem(language, word) if language else word for word in words(text))

        @property
        def title(self):
            return self.analyse(super().title)

        @property
        def body(self):
            return self.analyse(super().body)

    BaseIndex = stock.SQLiteIndex

    class QueryCompiler(stock.SQLiteSearchQueryCompiler):
        """Asks the full-text index once for ranked ids, then joins."""

        columns = "{title body}"
        weights = f"0.0, 1.0, {TITLE}"  # autocomplete, body, title: the order of the index's columns

        def term(self, word, is_last=False):
            return (
                "(" + " OR ".join(f'"{form}"' for form in sorted({word, *(stem(code, word) for code in STEM_OF)})) + ")"
            )

        def sought(self, text):
            return words(without_common(text))

        def match(self, query):
            """The query in the engine's own syntax, or None when nothing in it can be searched for."""
            if isinstance(query, PlainText):
                found = self.sought(query.query_string)
                glue = " AND " if query.operator.lower() == "and" else " OR "
                parts = [self.term(word, n == len(found)) for n, word in enumerate(found, 1)]
            elif isinstance(query, Phrase):
                found = words(query.query_string)
                glue = " OR "
                parts = (
                    sorted({'"' + " ".join(stem(code, word) for word in found) + '"' for code in STEM_OF})
                    if found
                    else []
                )
            elif isinstance(query, And | Or):
                glue = " AND " if isinstance(query, And) else " OR "
                parts = [part for part in map(self.match, query.subqueries) if part]
            else:
                raise NotImplementedError(type(query).__name__)
            return "(" + glue.join(parts) + ")" if parts else None

        def search(self, config, start, stop, score_field=None):
            if isinstance(self.query, MatchAll):
                return self.queryset[start:stop]
            match = self.match(self.query)
            if match is None:
                return self.queryset.none()
            ids = self.ranked_ids(match)
            queryset = self.queryset.filter(pk__in=RawSQL("SELECT value FROM json_each(%s)", [json.dumps(ids)]))
            if not self.order_by_relevance:
                return (queryset if queryset.query.order_by else queryset.order_by("-pk"))[start:stop]
            if stop is None:
                return queryset
            rank = {pk: position for position, pk in enumerate(ids)}
            page = sorted(queryset.order_by().values_list("pk", flat=True), key=rank.__getitem__)[start:stop]
            if not page:
                return self.queryset.none()
            in_rank = Case(*[When(pk=pk, then=Value(position)) for position, pk in enumerate(page)])
            return self.queryset.filter(pk__in=page).order_by(in_rank)

        def ranked_ids(self, match):
            """Ids of the model's rows that match, best first. CROSS JOIN keeps the index the outer loop."""
            index = stock.SQLiteFTSIndexEntry._meta.db_table
            entries = stock.IndexEntry._meta.db_table
            content_types = ",".join(str(pk) for pk in stock.get_descendants_content_types_pks(self.queryset.model))
            with connection.cursor() as cursor:
                cursor.execute(
                    f"SELECT e.object_id FROM {index} f CROSS JOIN {entries} e ON e.id = f.rowid "
                    f"WHERE {index} MATCH %s AND e.content_type_id IN ({content_types}) "
                    f"ORDER BY bm25({index}, {self.weights})",
                    [f"{self.columns} : {match}"],
                )
                return [int(row[0]) for row in cursor.fetchall()]

    class AutocompleteQueryCompiler(QueryCompiler):
        """Matches the beginning of the last word, as it is typed."""

        LAST_TERM_IS_PREFIX = True
        TARGET_SEARCH_FIELD_TYPE = stock.AutocompleteField
        columns = "{autocomplete}"
        weights = "1.0, 0.0, 0.0"
        get_search_fields_for_model = stock.SQLiteAutocompleteQueryCompiler.get_search_fields_for_model

        def sought(self, text):
            return words(text)

        def term(self, word, is_last=False):
            return f'"{word}"' + ("*" if is_last else "")

    BaseBackend = stock.SQLiteSearchBackend


class Index(BaseIndex):
    def add_items(self, model, objs):
        # modelsearch looks its indexer up by name in the module; there is no other way to name ours.
        original, stock.ObjectIndexer = stock.ObjectIndexer, ObjectIndexer
        try:
            super().add_items(model, objs)
        finally:
            stock.ObjectIndexer = original


class SearchBackend(BaseBackend):
    """The backend named in ``WAGTAILSEARCH_BACKENDS``."""

    index_class = Index
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
