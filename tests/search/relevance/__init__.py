"""How well search finds what people want: a library, what they type, what they would want, and the measure of it.

``entries.txt`` and ``queries.txt`` are the judgement; ``library`` makes the pages, ``engines`` are measured by
``evaluation``. ``make relevance`` prints the table.
"""
