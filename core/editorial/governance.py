"""Who decides what here, read from the rights and workflows that the CMS itself goes by."""

from dataclasses import dataclass

from django.contrib.auth.models import Group
from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.editorial.figures import Waits
from core.editorial.roles import ROLES
from core.models import EditorialReviewTask, LanguageReviewTask
from core.models.bilingual import half_of

EDITORIAL_REVIEW = EditorialReviewTask._meta.label_lower
LANGUAGE_REVIEW = LanguageReviewTask._meta.label_lower
WRITE = "wagtailcore.add_page"
TRANSLATE = {"core.translate_into_en", "core.translate_into_fr"}

# What a right lets its holder do, in plain words. Rights that are not named here are means to one that is.
ABILITIES = {
    WRITE: _("start an entry, write it with the colleagues of their agency, and submit it"),
    EDITORIAL_REVIEW: _("decide on entries written by others: publish, ask for changes, decline"),
    LANGUAGE_REVIEW: _("decide on translations made by others"),
    "core.translate_into_en": _("translate published entries into English"),
    "core.translate_into_fr": _("translate published entries into French"),
    "wagtailcore.change_page": _("correct any entry; someone else approves the correction"),
    "core.assess_entry": _("set the evidence level of an entry, and a dated notice on top of it"),
    "core.change_term": _("keep the lists of themes, topics and reasons"),
    "core.change_glossaryterm": _("keep the glossary"),
    "users.change_user": _("give and take accounts and roles"),
}


@dataclass(frozen=True)
class PublicRole:
    """A role as the public sees it: its name, what it may do, and how many hold it. No names of people."""

    name: str
    rights: frozenset[str]
    members: int

    @property
    def abilities(self):
        return [ability for right, ability in ABILITIES.items() if right in self.rights]


@dataclass(frozen=True)
class Step:
    """One step of an entry's way: what happens, which roles do it, and how long each wait in it takes now."""

    name: str | Promise
    text: Promise
    roles: list[str]
    waits: tuple[tuple[Promise, Waits], ...] = ()


def public_roles():
    """The roles whose members may sign in, in the order of ``ROLES``, others after them."""
    groups = (
        Group.objects.filter(permissions__codename="access_admin")
        .annotate(members=Count("user", filter=Q(user__is_active=True), distinct=True))
        .prefetch_related(
            "permissions__content_type",
            "page_permissions__permission__content_type",
            "editorialreviewtask_set",
            "languagereviewtask_set",
        )
    )
    order = {role.name: position for position, role in enumerate(ROLES)}
    return [
        PublicRole(half_of(group.name), _rights_of(group), group.members)
        for group in sorted(groups, key=lambda group: (order.get(group.name, len(order)), group.name))
    ]


def _rights_of(group):
    """What a group may do anywhere, as ``app.codename``, and the reviews it decides, as ``app.model``."""
    permissions = [*group.permissions.all(), *(granted.permission for granted in group.page_permissions.all())]
    tasks = [*group.editorialreviewtask_set.all(), *group.languagereviewtask_set.all()]
    return frozenset(
        [f"{permission.content_type.app_label}.{permission.codename}" for permission in permissions]
        + [task._meta.label_lower for task in tasks if task.active]
    )


def steps(roles, figures):
    """The way of an entry from draft to both languages. A review that is switched off is not a step."""
    names = {right: [role.name for role in roles if right in role.rights] for right in ABILITIES}
    editorial = EditorialReviewTask.objects.filter(active=True).first()
    language = LanguageReviewTask.objects.filter(active=True).first()
    way = [
        Step(
            _("Writing"),
            _(
                "Staff of an agency write in English or French. The draft is read by nobody outside the agency "
                "and the editors, and may stay unfinished as long as it needs."
            ),
            names[WRITE],
        ),
        editorial
        and Step(
            half_of(editorial.name),
            _(
                "Someone who neither wrote the text nor submitted it reads it for the four criteria below, plain "
                "language, risks, consent and privacy. They publish it, ask for changes and say which, or decline "
                "it with a reason. Until they decide, the text stays as it was submitted."
            ),
            names[EDITORIAL_REVIEW],
            (
                (_("from submission to the first decision"), figures.first_decision),
                (_("from start to end of one review"), figures.editorial_review),
                (_("from the first submission to publication"), figures.publication),
            ),
        ),
        Step(
            _("Translation"),
            _(
                "The entry is public in the language it was written in, and its translation into the other "
                "official language opens at once. Until it is done, readers of that language are told so and "
                "offered the original."
            ),
            [role.name for role in roles if TRANSLATE & role.rights],
            (
                (_("from the publication of an English entry to that of its French text"), figures.translation_into_fr),
                (_("from the publication of a French entry to that of its English text"), figures.translation_into_en),
            ),
        ),
        language
        and Step(
            half_of(language.name),
            _(
                "A second person, who did not make the translation, reads it beside the original. Then it is "
                "public, or it goes back to the translator with what should change."
            ),
            names[LANGUAGE_REVIEW],
            ((_("from start to end of one review"), figures.language_review),),
        ),
        Step(
            _("Keeping it right"),
            _(
                "Every entry has a date by which its agency reads it again. When that date has passed, readers "
                "see it. Changes are reviewed like the first text; readers keep the approved one until then."
            ),
            names[WRITE],
        ),
    ]
    return [step for step in way if step]
