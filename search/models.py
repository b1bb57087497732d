"""What is found, and what was looked for in vain."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchDocument(models.Model):
    """One thing that readers can find, in one language, as it is public now.

    ``pk`` is its number: the row of the full-text index and its place in the bit sets of ``search.index``. What is
    taken down keeps its number and nothing else. The words it is found by are kept by the engine, in tables or
    columns of its own: see ``search.engines``.
    """

    kind = models.CharField(max_length=12)
    language = models.CharField(max_length=2)
    identity = models.CharField(max_length=80, help_text="The same in both languages: what it is, and its key.")
    object_id = models.PositiveBigIntegerField(null=True)
    title = models.TextField(blank=True)
    summary = models.TextField(blank=True)
    # What it is also found by: its terms, places, organizations and tools, by name.
    names = models.TextField(blank=True)
    headings = models.TextField(blank=True)
    body = models.TextField(blank=True)
    url = models.CharField(max_length=500, blank=True)
    # ``{facet: [value, …]}``
    facts = models.JSONField(default=dict)
    published_at = models.DateTimeField(null=True)
    # Whether readers of the other language have none of their own.
    is_alone = models.BooleanField(default=True)
    is_public = models.BooleanField(default=True)
    # The version of the index in which it last changed.
    version = models.PositiveBigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["identity", "language"], name="one_document_per_language")]
        indexes = [models.Index(fields=["kind", "object_id"], name="search_document_of_object")]

    def __str__(self):
        return self.title


class IndexVersion(models.Model):
    """Which state the index is in: one row, raised by whatever changes it."""

    version = models.PositiveBigIntegerField(default=0)
    # The versions before, newest last: a process that knows one of them needs only what changed since.
    recent = models.JSONField(default=list)
    # The version in which terms, glossary or synonyms last changed.
    concepts = models.PositiveBigIntegerField(default=0)

    def __str__(self):
        return str(self.version)


class SearchWord(models.Model):
    """A word of the public documents of one language: what a mistyped one may have meant, and how common it is."""

    language = models.CharField(max_length=2)
    word = models.CharField(max_length=60)
    documents = models.IntegerField(default=0)
    version = models.PositiveBigIntegerField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="one_row_per_word_and_language")]

    def __str__(self):
        return self.word


class UnansweredSearch(models.Model):
    """What readers looked for and did not find, by day: what the library lacks, or calls by another name."""

    text = models.CharField(_("what was looked for"), max_length=80)
    language = models.CharField(_("language"), max_length=2, choices=[("en", _("English")), ("fr", _("French"))])
    day = models.DateField(_("day"))
    times = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        ordering = ["-day", "-times"]
        constraints = [models.UniqueConstraint(fields=["text", "language", "day"], name="one_row_per_search_and_day")]

    def __str__(self):
        return self.text
