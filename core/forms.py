"""The editor form of an entry."""

from itertools import groupby

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.models.organizations import PageOrganization, agency_of
from core.models.taxonomies import PageTerm, Term, Vocabulary
from core.widgets import TermsWidget


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

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        chosen = {link.term_id: link.term for link in self.instance.page_terms.all()}
        for name, field in self.term_fields.items():
            field.load()
            self.initial[name] = [pk for pk, term in chosen.items() if term.vocabulary == field.vocabulary]

    @property
    def term_fields(self):
        """The form's vocabulary fields, by name."""
        return {name: field for name, field in self.fields.items() if isinstance(field, TermsField)}

    def clean(self):
        cleaned_data = super().clean()
        if not self.is_deferred_validation:
            for name, message in self.instance_as_typed(cleaned_data).publication_errors().items():
                if name in self.fields and name not in self.errors:
                    self.add_error(name, message)
        return cleaned_data

    def instance_as_typed(self, cleaned_data):
        """The page with what was just typed, for rules that look at several fields at once."""
        for name, value in cleaned_data.items():
            if name in self.fields and name not in self.term_fields and hasattr(self.instance, name):
                setattr(self.instance, name, value)
        return self.instance

    def save(self, commit=True):
        self.keep_terms()
        self.keep_agency()
        return super().save(commit)

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
        """A draft belongs to the agency of whoever starts it, which also contributes it unless others are named."""
        if self.instance.pk or self.instance.agency_id:
            return
        self.instance.agency = agency_of(self.for_user) if self.for_user else None
        formset = self.formsets.get("page_organizations")
        named = formset and any(form.cleaned_data.get("organization") for form in formset.forms if form.is_valid())
        if self.instance.agency and not named:
            self.instance.page_organizations = [PageOrganization(organization=self.instance.agency)]
