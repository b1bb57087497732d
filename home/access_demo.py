"""Two agencies with everything one of them could learn of the other, for probes of the walls between them."""

import io

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import transaction
from django.urls import reverse
from PIL import Image
from wagtail.models import Locale

from core.choices import ContactRoute
from core.editorial.roles import ADMINISTRATORS, AUTHORS, EDITORS, TRANSLATORS
from core.hashers import DemonstrationPasswordHasher
from core.models import CustomDocument, CustomImage, Feedback, Membership, Organization, PageOrganization
from core.previews.links import create_link
from core.translation.sources import translations_of
from home.demo.accounts import PASSWORD
from home.site import setup_site, take_address
from recipes.models import RecipeIndexPage, RecipePage
from users.models import User

# What stands in agency B's unpublished things, each of its own, and nowhere else.
CANARIES = {
    "draft": "Zibeline",
    "draft_text": "Quetzalcoral",
    "newer_revision": "Marcassinite",
    "in_review": "Ocelotique",
    "image": "Tamanoirette",
    "document": "Pangolinade",
    "document_content": "Coelacanthus",
    "feedback": "Gypaetine",
    "preview_label": "Narvalesque",
}


@transaction.atomic
def seed_access_demo():
    """Build both agencies in a database that has neither, and return what there is, ready for JSON.

    Raises ``ImproperlyConfigured`` outside demonstration mode (the passwords are public) and ``ValueError``
    where the agencies are there already.
    """
    if not settings.DEMO_MODE:
        raise ImproperlyConfigured("The accounts of the access demonstration need demonstration mode (DEMO_MODE).")
    if Organization.objects.filter(slug="access-a").exists():
        raise ValueError("The access demonstration is in this database already; use a new one.")
    setup_site()
    take_address()
    agencies = {letter: _agency(letter) for letter in "ab"}
    users = {
        "author_a": _user("access-author-a", [AUTHORS], agencies["a"]),
        "author_b": _user("access-author-b", [AUTHORS], agencies["b"]),
        "translator": _user("access-translator", TRANSLATORS.values()),
        "editor": _user("access-editor", [EDITORS]),
        "admin": _user("access-admin", [ADMINISTRATORS]),
    }
    return {
        "base_url": settings.WAGTAILADMIN_BASE_URL,
        "admin_path": reverse("wagtailadmin_home"),
        "users": {name: {"username": user.username, "password": PASSWORD} for name, user in users.items()},
        "canaries": list(CANARIES.values()),
        "own": Holdings(agencies["a"], users["author_a"], dict.fromkeys(CANARIES, "Ordinary")).build(),
        "other": Holdings(agencies["b"], users["author_b"], CANARIES).build(),
    }


def _agency(letter):
    return Organization.objects.create(
        slug=f"access-{letter}", name_en=f"Agency {letter.upper()}", name_fr=f"Organisme {letter.upper()}"
    )


def _user(username, roles, agency=None):
    user = User.objects.create(
        username=username,
        first_name=username,
        email=f"{username}@example.org",
        password=make_password(PASSWORD, hasher=DemonstrationPasswordHasher.algorithm),
    )
    user.groups.set(Group.objects.filter(name__in=[role.name for role in roles]))
    if agency:
        Membership.objects.create(user=user, agency=agency)
    return user


class Holdings:
    """What one agency has: entries in every state, their revisions, a picture, a file, a translation."""

    def __init__(self, agency, author, words):
        self.agency = agency
        self.author = author
        self.words = words
        self.section = RecipeIndexPage.objects.get(locale__language_code="en")

    def build(self):
        live = self.entry(f"Published by {self.agency.slug}", publish=True)
        live.title = f"Newer {self.words['newer_revision']}"
        live.save_revision(user=self.author)
        draft = self.entry(f"Draft {self.words['draft']}", overview=f"<p>{self.words['draft_text']}</p>")
        in_review = self.entry(f"Waiting {self.words['in_review']}")
        in_review.get_workflow().start(in_review, self.author)
        source = self.entry(f"To translate by {self.agency.slug}", publish=True)
        translation = translations_of(source).get()
        image, document = self.image(), self.document()
        feedback = Feedback.objects.create(
            entry=live, useful=False, text=f"The number {self.words['feedback']} is old."
        )
        link = create_link(draft, self.author, f"For {self.words['preview_label']}", days=7)
        return {
            "agency": self.agency.pk,
            "section": self.section.pk,
            "live_entry": live.pk,
            "draft": draft.pk,
            "revisions": list(live.revisions.order_by("created_at").values_list("pk", flat=True)),
            "image": image.pk,
            "image_url": image.file.url,
            "document": document.pk,
            "document_url": document.url,
            "translation": translation.pk,
            "translation_page": translation.get_target_instance().pk,
            "translation_source": translation.source_id,
            "source": source.pk,
            "in_review": in_review.pk,
            "workflow_state": in_review.current_workflow_state.pk,
            "task_state": in_review.current_workflow_task_state.pk,
            "feedback": feedback.pk,
            "preview_link": str(link.pk),
        }

    def entry(self, title, publish=False, **fields):
        page = RecipePage(
            title=title,
            summary="Someone does something for someone.",
            contact_route=ContactRoute.EDITORS,
            agency=self.agency,
            owner=self.author,
            live=False,
            locale=Locale.objects.get(language_code="en"),
            steps=[("step", {"title": "Begin", "actors": [], "checklist": []})],
            risks=[("risk", {"kind": "personal-data", "risk": "Names are seen."})],
            **fields,
        )
        page.page_organizations = [PageOrganization(organization=self.agency)]
        RecipeIndexPage.objects.get(pk=self.section.pk).add_child(instance=page)
        revision = page.save_revision(user=self.author)
        if publish:
            revision.publish()
        return RecipePage.objects.get(pk=page.pk)

    def image(self):
        picture = io.BytesIO()
        Image.new("RGB", (640, 480), "teal").save(picture, "PNG")
        file = ImageFile(picture, name=f"{self.agency.slug}.png")
        return CustomImage.objects.create(
            title=f"Picture {self.words['image']}", file=file, uploaded_by_user=self.author
        )

    def document(self):
        file = ContentFile(self.words["document_content"].encode(), name=f"{self.agency.slug}.txt")
        return CustomDocument.objects.create(
            title=f"File {self.words['document']}", file=file, uploaded_by_user=self.author
        )
