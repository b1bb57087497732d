"""The tree of pages: every page stands under another, at the address that their names make."""

from wagtail.models import Page

from operations.content.invariants import invariant, page

STEP = Page.steplen


def walk():
    """``(row, the rows above it)`` of every page from top to bottom; only the way to one is in memory."""
    names = ("pk", "title", "url_path", "path", "depth", "numchild", "slug")
    above = []
    for row in Page.objects.order_by("path").values(*names).iterator(chunk_size=2_000):
        while above and not (row["path"].startswith(above[-1]["path"]) and row["path"] != above[-1]["path"]):
            yield from _counted(above.pop())
        parent = above[-1] if above else None
        if parent and len(row["path"]) == len(parent["path"]) + STEP:
            parent["found"] += 1
        row["found"] = 0
        yield "page", row, parent
        above.append(row)
    while above:
        yield from _counted(above.pop())


def _counted(row):
    yield "counted", row, None


@invariant("`manage.py fixtree` mends it.")
def pages_stand_in_the_tree():
    for stage, row, parent in walk():
        where = page(row["pk"], row["title"], row["url_path"])
        if stage == "counted":
            if row["found"] != row["numchild"]:
                yield where, f"counts {row['numchild']} pages under it, and has {row['found']}"
        elif len(row["path"]) != row["depth"] * STEP or set(row["path"]) - set(Page.alphabet):
            yield where, f"its path {row['path']} is none of depth {row['depth']}"
        elif row["depth"] > 1 and (parent is None or parent["path"] != row["path"][:-STEP]):
            yield where, "the page that it stands under is gone"


@invariant("`manage.py set_url_paths` mends it.")
def addresses_follow_the_names():
    for stage, row, parent in walk():
        if stage == "page" and parent and parent["path"] == row["path"][:-STEP]:
            expected = f"{parent['url_path']}{row['slug']}/"
            if row["url_path"] != expected:
                yield page(row["pk"], row["title"], row["url_path"]), f"its address should be {expected}"
