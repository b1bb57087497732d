"""The walls between agencies: whose a draft, a picture or a file is, and who may know of it.

One rule, asked by everything that lists, opens or serves them: what an agency has not published belongs to
its members and to the editors. Members of another agency, translators and readers do not learn that it exists.
"""

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from core.models import EntryPage
from core.models.organizations import agency_of
from core.permissions import languages_to_translate_into


def is_editor(user):
    """Whether the member reviews the entries of every agency, and so stands on both sides of all walls."""
    return user.has_perm("core.assess_entry")


def of_the_member(user, owner):
    """What belongs to the member: everything of their agency, and what they made without one.

    Not what they made at an agency they have left. ``owner`` names the field that tells who made it.
    """
    agency = agency_of(user)
    without_agency = Q(agency=None, **{owner: user.pk})
    return Q(agency=agency) | without_agency if agency else without_agency


def own_entries(user):
    """The entries a member writes, edits or translates, in any state."""
    if is_editor(user):
        return EntryPage.objects.all()
    own = EntryPage.objects.filter(of_the_member(user, owner="owner"))
    if languages := languages_to_translate_into(user):
        theirs = EntryPage.objects.translations().filter(locale__language_code__in=languages)
        own |= EntryPage.objects.filter(pk__in=theirs.values("pk"))
    return own


def entries_of_others(user):
    """The entries in which the member has no part. Of these, readers know what is public, and so do they."""
    return EntryPage.objects.exclude(pk__in=own_entries(user).values("pk"))


def hidden_entries(user):
    """The entries that the member may not know of: other agencies' that are not public."""
    return entries_of_others(user).filter(live=False)


def media_shown_by_public_pages(model):
    """The pictures or files that a public page shows, as a queryset of ``model``."""
    public = Page.objects.live().public().annotate(as_text=Cast("pk", CharField())).values("as_text")
    shown = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(model),
        object_id__in=public,
    )
    return model.objects.annotate(as_text=Cast("pk", CharField())).filter(as_text__in=shown.values("to_object_id"))


def is_shown_publicly(media):
    """Whether readers meet this picture or file on a public page."""
    return media_shown_by_public_pages(type(media)).filter(pk=media.pk).exists()


def own_media(model, user):
    """The pictures or files of the member's agency; for editors, all."""
    if is_editor(user):
        return model.objects.all()
    return model.objects.filter(of_the_member(user, owner="uploaded_by_user"))


def usable_media(model, user):
    """The pictures or files a member may choose for an entry: their agency's, and those readers already see."""
    public = media_shown_by_public_pages(model).values("pk")
    return model.objects.filter(Q(pk__in=own_media(model, user).values("pk")) | Q(pk__in=public))


def hidden_media(model, user):
    """The pictures or files that the member may not know of."""
    return model.objects.exclude(pk__in=usable_media(model, user).values("pk"))
