"""How the status board is narrowed."""

from datetime import timedelta

import django_filters
from django.contrib.auth import get_user_model
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters.filterset import FilterSet
from wagtail_localize.models import StringTranslation

from core.freshness.report import kinds
from core.models import EntryPage, Organization
from core.translation.board.states import OriginalState, TranslationState
from core.translation.board.visible import entries_on_board

DIRECTIONS = {"en": _("English to French"), "fr": _("French to English")}
AGES = [(7, _("A week")), (30, _("A month")), (90, _("Three months")), (365, _("A year"))]
# What the totals are counted by, and so are not narrowed by.
COUNTED = ("state", "direction")


def agencies(request):
    return Organization.objects.filter(pk__in=entries_on_board(request.user).values("agency"))


def translators(request):
    """Everyone who wrote a string of what the member sees."""
    keys = entries_on_board(request.user).values("translation_key")
    wrote = StringTranslation.objects.filter(context__object_id__in=keys).values("last_translated_by")
    return get_user_model().objects.filter(pk__in=wrote).order_by("last_name", "first_name")


class PersonField(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, user):
        return user.get_full_name() or user.get_username()


class PersonFilter(django_filters.ModelChoiceFilter):
    """Entries of which a member translated something."""

    field_class = PersonField

    def filter(self, queryset, user):
        if not user:
            return queryset
        wrote = StringTranslation.objects.filter(last_translated_by=user)
        return queryset.filter(translation_key__in=wrote.values("context__object_id"))


class BoardFilterSet(FilterSet):
    q = django_filters.CharFilter(label=_("Title"), method="by_title", max_length=200)
    state = django_filters.ChoiceFilter(
        label=_("State"), field_name="translation_state", choices=TranslationState.choices, empty_label=_("All")
    )
    original = django_filters.ChoiceFilter(
        label=_("Original"),
        choices=OriginalState.choices,
        method="by_original",
        empty_label=pgettext_lazy("original", "All"),
    )
    direction = django_filters.ChoiceFilter(
        label=_("Direction"),
        field_name="locale__language_code",
        choices=list(DIRECTIONS.items()),
        empty_label=_("Both"),
    )
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), field_name="content_type__model", choices=kinds, empty_label=_("All")
    )
    agency = django_filters.ModelChoiceFilter(label=_("Agency"), queryset=agencies, empty_label=_("All"))
    translator = PersonFilter(label=_("Translator"), queryset=translators, empty_label=_("Anyone"))
    older = django_filters.ChoiceFilter(
        label=_("For longer than"), choices=AGES, method="by_age", empty_label=_("Any time")
    )

    sort = django_filters.ChoiceFilter(
        label=_("Sort"),
        choices=[("newest", _("Newest first")), ("title", _("By title"))],
        method="in_order",
        empty_label=_("Oldest first"),
    )

    class Meta:
        model = EntryPage
        fields = []

    def narrow(self, queryset, leave_out=()):
        """The entries that fit every choice, or every choice but some; all of them where a choice is none."""
        chosen = self.form.cleaned_data if self.is_valid() else {}
        for name, value in chosen.items():
            if name not in leave_out:
                queryset = self.filters[name].filter(queryset, value)
        return queryset

    def by_title(self, queryset, name, words):
        """By the title in either language; accents and unfinished words are the search engine's business."""
        words = words.replace("\x00", "")
        found = EntryPage.objects.order_by().autocomplete(words, order_by_relevance=False)
        keys = {page.translation_key for page in found}
        return queryset.filter(translation_key__in=keys)

    def by_original(self, queryset, name, state):
        if state == OriginalState.APPROVED:
            return queryset.exclude(approved_since=None)
        return queryset.filter(live=True)

    def by_age(self, queryset, name, days):
        return queryset.filter(translation_since__lt=timezone.now() - timedelta(days=int(days)))

    def in_order(self, queryset, name, order):
        return queryset.order_by("title" if order == "title" else F("translation_since").desc(nulls_last=True), "pk")
