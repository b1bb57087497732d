"""Which models readers see something of, besides pages. A test asks of each new one where it belongs."""

# Rows that stand on pages: whoever shows one is told when it changes.
SHOWN_ROWS = frozenset(
    {
        "core.CustomDocument",
        "core.CustomImage",
        "core.LibrarySettings",
        "core.Organization",
        "core.Term",
    }
)
# Rows that show in lists, counts and in what search finds, or in how the library says it works.
SHOWN_IN_LISTS = frozenset(
    {
        "core.Decision",
        "core.EditorialReviewTask",
        "core.GlossaryTerm",
        "core.LanguageReviewTask",
        "core.Synonym",
        "nominations.Nomination",
        "wagtailcore.Task",
        "wagtailcore.Workflow",
        "wagtailcore.WorkflowPage",
        "wagtailcore.WorkflowTask",
        "wagtailsearchpromotions.SearchPromotion",
    }
)
# Rows that decide where everything stands and who may read it.
GROUND = frozenset(
    {
        "wagtailcore.CollectionViewRestriction",
        "wagtailcore.Locale",
        "wagtailcore.PageViewRestriction",
        "wagtailcore.Site",
    }
)
