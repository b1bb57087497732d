"""From what happens in the CMS to what kept answers no longer say."""

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from core.public_facts import counts_changed, everything_read_anew, picture_changed, public_facts_changed
from core.shown import BESIDES_ENTRIES, COUNTS
from pagestore.changes import tell
from pagestore.public_models import GROUND, SHOWN_IN_LISTS, SHOWN_ROWS
from pagestore.tags import ALL, published_tag, tags_of_page, tags_of_row

# What a page keeps of work on its next text.
OF_DRAFTS = frozenset(
    {
        "draft_title",
        "go_live_at",
        "expire_at",
        "expired",
        "approved_go_live_at",
        "has_unpublished_changes",
        "kept_passages",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
    }
)


def connect():
    for model in apps.get_models():
        if issubclass(model, Page):
            post_save.connect(page_kept, sender=model, dispatch_uid="pagestore")
            post_delete.connect(page_gone, sender=model, dispatch_uid="pagestore")
        elif model._meta.label in SHOWN_ROWS | SHOWN_IN_LISTS:
            post_save.connect(row_kept, sender=model, dispatch_uid="pagestore")
            post_delete.connect(row_gone, sender=model, dispatch_uid="pagestore")
        elif model._meta.label in GROUND:
            for signal in (post_save, post_delete):
                signal.connect(ground_changed, sender=model, dispatch_uid="pagestore")
    page_published.connect(page_published_anew, dispatch_uid="pagestore published")
    page_unpublished.connect(page_gone, dispatch_uid="pagestore")
    for relation in (Group.permissions.through, get_user_model().groups.through):
        m2m_changed.connect(roles_changed, sender=relation, dispatch_uid="pagestore")
    for signal in (page_slug_changed, post_page_move):
        signal.connect(ground_changed, dispatch_uid="pagestore")
    everything_read_anew.connect(ground_changed, dispatch_uid="pagestore")
    public_facts_changed.connect(facts_changed, dispatch_uid="pagestore")
    counts_changed.connect(entries_counted_anew, dispatch_uid="pagestore")
    picture_changed.connect(picture_shown_anew, dispatch_uid="pagestore")


def page_kept(sender, instance, update_fields=None, **kwargs):
    if instance.live and not (update_fields and OF_DRAFTS.issuperset(update_fields)):
        tell(*tags_of_page(instance))


def page_published_anew(sender, instance, **kwargs):
    """When its row is kept, the words it is found by are still the old ones; now they are the new ones."""
    tell(*tags_of_page(instance, instance), published_tag(instance))


def page_gone(sender, instance, **kwargs):
    tell(*tags_of_page(instance), is_taken=True)


def facts_changed(sender, entries, **kwargs):
    for entry in entries:
        tell(*tags_of_page(entry), is_taken=True)


def entries_counted_anew(sender, **kwargs):
    tell(COUNTS)


def picture_shown_anew(sender, image, **kwargs):
    tell(*tags_of_row(image))


def row_kept(sender, instance, **kwargs):
    tell(*tags_of_row(instance))


def row_gone(sender, instance, **kwargs):
    tell(*tags_of_row(instance), is_taken=True)


def roles_changed(sender, **kwargs):
    """Who may do what here, and how many may, is said in public."""
    tell(BESIDES_ENTRIES)


def ground_changed(sender, **kwargs):
    tell(ALL, is_taken=True)
