"""Generated entries in the tables: written in batches past the models' own doors, and taken out again.

A page is written to every table it has a row in, which Django's ``bulk_create`` does not do for models that inherit
from one another. Nothing listens: no revision, no translation to work on, no reference index. An editor can still
open and change such a page; from then on it is a page like any other, also when it is deleted.
"""

import datetime
import re
from collections import defaultdict

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page
from wagtail.search.models import IndexEntry

from core.choices import LANGUAGES
from core.models import EntryPage, Organization, PageOrganization, PageTerm, Term, Vocabulary
from practices.models import PracticeIndexPage, PracticePage
from recipes.models import RecipeIndexPage, RecipePage
from search.generated.entries import MOST_ORGANIZATIONS, compose, in_language, key_of
from search.generated.lexicon import words

TEMPLATES = {"recipe": (RecipeIndexPage, RecipePage), "practice": (PracticeIndexPage, PracticePage)}
SLUG = re.compile(r"generated-(\d+)-(\d+)")
ORGANIZATION_SLUG = "generated-organization-"
BATCH = 500
ARCHIVE_REASONS = {
    "archive_reason_en": "The service has ended.",
    "archive_reason_fr": "Le service a pris fin.",
}


def generate(number, seed, report=lambda done: None):
    """Write the entries of a seed up to a number, those that are missing; return how many were.

    ``report`` is called with the number done after each batch.
    """
    present = {found for _seed, found, _pk in _generated(seed)}
    missing = [each for each in range(1, number + 1) if each not in present]
    counted = 0
    for start in range(0, len(missing), BATCH):
        with transaction.atomic():
            Batch().write([compose(seed, each) for each in missing[start : start + BATCH]])
        done = min(start + BATCH, len(missing))
        if connection.vendor == "postgresql" and done >= 2 * counted:
            counted = done
            count_rows()
        report(done)
    return len(missing)


def count_rows():
    """Let PostgreSQL see that tables have grown: it goes on reading them from end to end for each reference else."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


class Batch:
    """What some entries become in each table."""

    def __init__(self):
        self.now = timezone.now()
        self.locales = {locale.language_code: locale for locale in Locale.objects.all()}
        self.content_types = {
            kind: ContentType.objects.get_for_model(model) for kind, (_index, model) in TEMPLATES.items()
        }
        self.parents = {
            (kind, language): Parent(index.objects.get(locale__language_code=language))
            for kind, (index, _model) in TEMPLATES.items()
            for language in LANGUAGES
        }
        self.terms = {(term.vocabulary, term.slug): term for term in Term.objects.select_related("parent")}
        self.organizations = {}

    def write(self, entries):
        self.organizations = _organizations(
            max((number for entry in entries for number in entry.organizations), default=-1)
        )
        pages, versions = [], []
        for entry in entries:
            for order, language in enumerate(entry.languages):
                version = in_language(entry.fields, language)
                pages.append(self.page(entry, language, order, version))
                versions.append((entry, version))
        Page.objects.bulk_create(pages)
        rows, terms, organizations = defaultdict(list), [], []
        for page, (entry, version) in zip(pages, versions, strict=True):
            rows[entry.kind].append(self.row(page, entry, version))
            terms += [PageTerm(page=page, term=term) for term in self.terms_of(entry)]
            organizations += [
                PageOrganization(page=page, organization=self.organizations[number], sort_order=order)
                for order, number in enumerate(entry.organizations)
            ]
        for kind, (_index, model) in TEMPLATES.items():
            insert(EntryPage, rows[kind])
            insert(model, rows[kind])
        PageTerm.objects.bulk_create(terms)
        PageOrganization.objects.bulk_create(organizations)
        for parent in self.parents.values():
            parent.save()

    def moment(self, days):
        return self.now - datetime.timedelta(days=days)

    def page(self, entry, language, order, version):
        published = self.moment(entry.days_since_published - (entry.days_until_translated if order else 0))
        page = Page(
            title=version["title"],
            draft_title=version["title"],
            slug=entry.slug,
            content_type=self.content_types[entry.kind],
            locale=self.locales[language],
            translation_key=entry.key,
            live=True,
            first_published_at=published,
            last_published_at=published,
            latest_revision_created_at=published,
        )
        self.parents[entry.kind, language].place(page)
        return page

    def row(self, page, entry, version):
        """The values of the tables beneath ``Page``, by column."""
        reviewed = self.moment(entry.days_since_reviewed).date()
        archived = {"archived_on": reviewed, **ARCHIVE_REASONS} if entry.archived else {}
        return {
            **version,
            **archived,
            "page_ptr_id": page.pk,
            "entrypage_ptr_id": page.pk,
            "last_reviewed": reviewed,
            "next_review": reviewed + datetime.timedelta(days=365),
        }

    def terms_of(self, entry):
        """The terms the site has, with the theme of each topic and the town where it is known."""
        terms = [self.terms[key] for key in entry.terms if key in self.terms]
        themes = [term.parent for term in terms if term.vocabulary == Vocabulary.TOPIC and term.parent]
        town = self.terms.get((Vocabulary.PLACE, slugify(entry.town)))
        return list(dict.fromkeys([*terms, *themes, *([town] if town else [])]))


class Parent:
    """A listing that pages are placed under, after those it has."""

    def __init__(self, page):
        self.page = page
        last = page.get_last_child()
        self.position = Page._str2int(last.path[-Page.steplen :]) if last else 0

    def place(self, page):
        self.position += 1
        self.page.numchild += 1
        page.depth = self.page.depth + 1
        page.path = Page._get_path(self.page.path, page.depth, self.position)
        page.url_path = f"{self.page.url_path}{page.slug}/"

    def save(self):
        Page.objects.filter(pk=self.page.pk).update(numchild=self.page.numchild)


def insert(model, rows):
    """Write rows, each ``{column: value}``, into the model's own table and not into those of its parents."""
    fields = model._meta.local_concrete_fields
    defaults = {field: field.get_default() for field in fields}
    values = [
        [
            field.get_db_prep_save(row[field.attname] if field.attname in row else defaults[field], connection)
            for field in fields
        ]
        for row in rows
    ]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})", values)


def _organizations(last):
    """``{number: Organization}`` up to the last, those that are missing made."""
    kinds = {term.slug: term for term in Term.objects.filter(vocabulary=Vocabulary.ORGANIZATION_TYPE)}
    names, titles = words()["organization names"], words()["organization kinds"]
    rows = []
    for number in range(min(last + 1, MOST_ORGANIZATIONS)):
        # Every name meets every kind once before any pair returns.
        name, title = names[number % len(names)].pair, titles[number * 7 % len(titles)]
        rows.append(
            Organization(
                slug=f"{ORGANIZATION_SLUG}{number}",
                name_en=f"{name.en} {title.pair.en}",
                name_fr=f"{title.pair.fr} {name.fr}",
                kind=kinds.get(title.key),
                about_en="An invented organization, made to try the library out.",
                about_fr="Un organisme fictif, créé pour mettre la bibliothèque à l’essai.",
            )
        )
    Organization.objects.bulk_create(rows, ignore_conflicts=True)
    made = Organization.objects.filter(slug__startswith=ORGANIZATION_SLUG)
    return {int(one.slug.removeprefix(ORGANIZATION_SLUG)): one for one in made}


# Away with them


def delete(seed=None, report=lambda done: None):
    """Remove what was generated, of one seed or of all; return how many entries.

    A page is known by its slug and its translation key together: nobody writes both by accident.
    """
    found = list(_generated(seed))
    pks = [pk for _seed, _number, pk in found]
    for start in range(0, len(pks), BATCH):
        with transaction.atomic():
            _delete_pages(pks[start : start + BATCH])
        report(min(start + BATCH, len(pks)))
    _count_children()
    Organization.objects.filter(slug__startswith=ORGANIZATION_SLUG, page_organizations=None, memberships=None).exclude(
        pk__in=EntryPage.objects.exclude(agency=None).values("agency")
    ).delete()
    return len({(found_seed, number) for found_seed, number, _pk in found})


def _generated(seed=None):
    """``(seed, number, primary key)`` of every page that was generated."""
    prefix = "generated-" if seed is None else f"generated-{seed}-"
    pages = EntryPage.objects.filter(slug__startswith=prefix).order_by("pk")
    for pk, slug, key in pages.values_list("pk", "slug", "translation_key"):
        match = SLUG.fullmatch(slug)
        if match and key_of(*map(int, match.groups())) == key:
            yield *map(int, match.groups()), pk


def _delete_pages(pks):
    """Those that someone worked with since go as pages do; the others straight from the tables."""
    touched = _touched(pks)
    for page in Page.objects.filter(pk__in=touched):
        page.specific.delete()
    pks = [pk for pk in pks if pk not in touched]
    for model, name in ((PageTerm, "page"), (PageOrganization, "page"), *_own_tables()):
        rows = model._base_manager.filter(**{f"{name}__in": pks})
        rows._raw_delete(rows.db)
    page_types = [ContentType.objects.get_for_model(model).pk for model in (Page, EntryPage, RecipePage, PracticePage)]
    IndexEntry.objects.filter(content_type__in=page_types, object_id__in=map(str, pks)).delete()


def _own_tables():
    """The tables a page has rows in, the lowest first, each with the name of its key."""
    for model in (RecipePage, PracticePage, EntryPage, Page):
        yield model, model._meta.pk.attname


def _touched(pks):
    """Those that have a revision, or that anything else in the database points to."""
    touched = set(Page.objects.filter(Q(latest_revision__isnull=False), pk__in=pks).values_list("pk", flat=True))
    for model in (RecipePage, PracticePage, EntryPage, Page):
        for relation in model._meta.get_fields(include_hidden=True):
            if not relation.auto_created or relation.concrete or relation.model is not model:
                continue
            if relation.related_model in (PageTerm, PageOrganization) or relation.parent_link:
                continue
            name = relation.field.attname if hasattr(relation.field, "attname") else relation.field.name
            pointing = relation.related_model._base_manager.filter(**{f"{name}__in": pks})
            touched.update(pointing.values_list(name, flat=True))
    return touched


def _count_children():
    for index, _model in TEMPLATES.values():
        for page in index.objects.all():
            Page.objects.filter(pk=page.pk).update(numchild=page.get_children().count())
