"""The editor form of an entry."""

import re
from itertools import groupby

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.coreutils import find_available_slug

from core.models.organizations import PageOrganization, agency_of
from core.models.taxonomies import PageTerm, Term, Vocabulary
from core.slugs import slug_for
from core.widgets import TermsWidget
from core.writing.privacy import findings_in

ORGANIZATION = re.compile(r"page_organizations-\d+-organization")


class TermsField(forms.ModelMultipleChoiceField):
    """Tick the terms of one vocabulary, grouped by what they belong to."""

    widget = TermsWidget

    def __init__(self, vocabulary, **kwargs):
        self.vocabulary = vocabulary
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", vocabulary.label)
        super().__init__(queryset=None, **kwargs)

    def load(self):
        """Read the terms and offer them in groups, where their vocabulary has any."""
        self.queryset = Term.objects.in_vocabulary(self.vocabulary)
        terms = list(self.queryset)
        choices = []
        for parent, members in groupby(terms, key=lambda term: term.parent):
            options = [(term.pk, term.name) for term in members]
            choices.extend([(parent.name, options)] if parent else options)
        self.choices = choices


class PassagesField(forms.MultipleChoiceField):
    """Passages of the entry, ticked where the state panel lists them: whatever stands there may be chosen."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def valid_value(self, value):
        return True


class EntryPageForm(WagtailAdminPageForm):
    """What recipes and practices ask alike.

    Terms are ticked in lists, one field per vocabulary, and kept in the page's one relation to terms.
    """

    themes = TermsField(Vocabulary.THEME)
    topics = TermsField(Vocabulary.TOPIC)
    audiences = TermsField(Vocabulary.AUDIENCE)
    life_events = TermsField(Vocabulary.LIFE_EVENT, help_text=_("What happens in the life of the people it serves."))
    service_patterns = TermsField(Vocabulary.SERVICE_PATTERN)
    language_levels = TermsField(Vocabulary.LANGUAGE_LEVEL, help_text=_("The level people need to take part."))
    delivery_modes = TermsField(Vocabulary.DELIVERY_MODE)
    provinces = TermsField(Vocabulary.PROVINCE)
    places = TermsField(Vocabulary.PLACE)
    community_sizes = TermsField(Vocabulary.COMMUNITY_SIZE)
    kept_passages = PassagesField()

    def __init__(self, data=None, *args, instance=None, **kwargs):
        if data is None:
            self.name_agency(instance, kwargs.get("for_user"))
        else:
            data = self.without_blank_rows(data)
        super().__init__(data, *args, instance=instance, **kwargs)
        chosen = {link.term_id: link.term for link in self.instance.page_terms.all()}
        for field in self.fields.values():
            # A date that defaults to today would be compared with a hidden copy, which the CMS does not print:
            # every form would count as changed, and no editor could approve what they only read.
            field.show_hidden_initial = False
        for name, field in self.term_fields.items():
            field.load()
            self.initial[name] = [pk for pk, term in chosen.items() if term.vocabulary == field.vocabulary]

    @staticmethod
    def name_agency(instance, user):
        """A new entry opens with the author's agency named as its contributor; others may join or replace it."""
        if instance and not instance.pk and user and not instance.page_organizations.all():
            agency = agency_of(user)
            instance.page_organizations = [PageOrganization(organization=agency)] if agency else []

    @staticmethod
    def without_blank_rows(data):
        """A row without an organisation counts as taken out: one that merely stood open would keep a draft unsaved."""
        blank = [name for name in data if ORGANIZATION.fullmatch(name) and not data[name]]
        if not blank:
            return data
        data = data.copy()
        for name in blank:
            data[name.replace("-organization", "-DELETE")] = "1"
        return data

    def full_clean(self):
        # Not a message at a field: see there.
        from core.references import refuse_hidden_references

        if self.is_bound and self.for_user:
            refuse_hidden_references(self, self.for_user)
        super().full_clean()

    @property
    def term_fields(self):
        """The form's vocabulary fields, by name."""
        return {name: field for name, field in self.fields.items() if isinstance(field, TermsField)}

    def clean(self):
        cleaned_data = super().clean()
        self.make_address(cleaned_data.get("title"))
        if not self.is_deferred_validation:
            page = self.instance_as_typed(cleaned_data)
            for name, message in page.publication_errors().items():
                if name in self.fields and name not in self.errors:
                    self.add_error(name, message)
            if not all(finding.is_kept for finding in findings_in(page)):
                self.add_error("kept_passages", _("Change what may tell who someone is, or tick that it may stay."))
        return cleaned_data

    def make_address(self, title):
        """The address follows the title until the entry is published. Who may set it does so in its field."""
        if title and "slug" not in self.fields and not self.instance.first_published_at:
            wanted = slug_for(title) or self.instance.kind
            self.instance.slug = find_available_slug(self.parent_page, wanted, ignore_page_id=self.instance.pk)

    def instance_as_typed(self, cleaned_data):
        """The page with what was just typed, for rules that look at several fields at once."""
        for name, value in cleaned_data.items():
            if name in self.fields and name not in self.term_fields and hasattr(self.instance, name):
                setattr(self.instance, name, value)
        return self.instance

    def save(self, commit=True):
        is_new = self.instance.pk is None
        self.keep_terms()
        if is_new:
            self.keep_agency()
        page = super().save(commit)
        if is_new:
            self.keep_contributor()
        return page

    def keep_terms(self):
        """Write the ticked terms to the page's relation, leaving vocabularies the form does not show."""
        shown = {field.vocabulary for field in self.term_fields.values()}
        ticked = {term.pk: term for name in self.term_fields for term in self.cleaned_data.get(name) or ()}
        themes = {topic.parent_id: topic.parent for topic in self.cleaned_data.get("topics") or ()}
        if not self.cleaned_data.get("themes"):
            ticked |= {pk: theme for pk, theme in themes.items() if theme}
        kept = [
            link
            for link in self.instance.page_terms.all()
            if link.term.vocabulary not in shown or ticked.pop(link.term_id, None)
        ]
        self.instance.page_terms = [*kept, *(PageTerm(term=term) for term in ticked.values())]

    def keep_agency(self):
        """A draft belongs to the agency of whoever starts it."""
        if self.instance.agency_id is None and self.for_user:
            self.instance.agency = agency_of(self.for_user)

    def keep_contributor(self):
        """An agency's draft is contributed by the agency, unless others are named.

        After the formsets are saved: they drop what they did not bring themselves.
        """
        if self.instance.agency_id and not self.instance.page_organizations.all():
            self.instance.page_organizations = [PageOrganization(organization=self.instance.agency)]
