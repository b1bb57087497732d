"""Who wrote a text as it stands. Nobody judges what they wrote themselves, whoever submitted it."""

import json
import re
from itertools import groupby

from django.db.models import Exists, OuterRef
from wagtail.models import Revision
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation

from core.translation.unread import is_read

# What changes in a revision although nobody wrote anything: rows of the database, the state of the page,
# comments, and the judgement of the editor who accepts it.
NOT_TEXT = {
    "pk",
    "sort_order",
    "live",
    "has_unpublished_changes",
    "draft_title",
    "latest_revision",
    "latest_revision_created_at",
    "live_revision",
    "first_published_at",
    "last_published_at",
    "path",
    "numchild",
    "url_path",
    "locked",
    "locked_at",
    "locked_by",
    "wagtail_admin_comments",
    "evidence_level",
    "evidence_reason",
    "publication",
}
BLOCK_KEY = re.compile(r' data-block-key="\w+"')


def writers_of(pages, saved_by=None):
    """``{page id: {user id}}``: who saved the text of each page as it stands. One query.

    A save that changes nothing does not make the text one's own: neither submitting what someone else wrote
    nor leaving a comment. With ``saved_by``, only of pages that this user saved at some time.
    """
    revisions = Revision.objects.page_revisions().filter(object_id__in=[str(page.pk) for page in pages])
    if saved_by:
        theirs = Revision.objects.page_revisions().filter(user=saved_by)
        revisions = revisions.filter(object_id__in=theirs.values("object_id"))
    rows = revisions.order_by("object_id", "-created_at", "-pk").values_list("object_id", "user_id", "content")
    return {int(object_id): {_writer(group)} for object_id, group in groupby(rows, key=lambda row: row[0])}


def _writer(revisions):
    """The user of the first of the latest revisions that say the same."""
    text = writer = None
    for _object_id, user_id, content in revisions:
        said = text_of(content)
        if text is not None and said != text:
            break
        text, writer = said, user_id
    return writer


def text_of(value):
    """What the content of a revision says to readers: what is empty, or only keeps order, is left out."""
    if isinstance(value, dict):
        said = {name: text_of(item) for name, item in value.items() if name not in NOT_TEXT}
        return {name: item for name, item in said.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        return [text_of(item) for item in value]
    if not isinstance(value, str):
        return value
    try:
        # Streams are kept as JSON within JSON.
        return text_of(json.loads(value)) if value.startswith('[{"') else BLOCK_KEY.sub("", value)
    except ValueError:
        return value


def translators_of(pages):
    """``{page id: {user id, …}}``: whose work each translation is, as far as nobody has read it. Three queries.

    That is who wrote a string, who chose a contact or a link of its own, and who made the draft that is read:
    what someone took away leaves no other trace.
    """
    pages_by_place = {(page.translation_key, page.locale_id): page.pk for page in pages}
    in_use = StringSegment.objects.filter(context_id=OuterRef("context_id"), string_id=OuterRef("translation_of_id"))
    kept = (StringTranslation.objects.filter(Exists(in_use)), SegmentOverride.objects.all())
    writers = {page.pk: set() for page in pages}
    for rows in kept:
        unread = rows.filter(context__object_id__in=[page.translation_key for page in pages]).exclude(is_read())
        for key, locale_id, user_id in unread.values_list("context__object_id", "locale_id", "last_translated_by"):
            if (key, locale_id) in pages_by_place:
                writers[pages_by_place[key, locale_id]].add(user_id)
    drafts = Revision.objects.filter(pk__in=[page.latest_revision_id for page in pages])
    for object_id, user_id in drafts.values_list("object_id", "user_id"):
        writers[int(object_id)].add(user_id)
    return writers
