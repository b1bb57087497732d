"""The translation screen: the original and its translation side by side, under the template's headings."""

import html
from dataclasses import dataclass, field

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from core.translation.segments import keep_string, segments_of


def as_typed(data):
    """A stored string as people read and write it: its characters plain, its formatting marks, if any, visible."""
    return data if "<" in data else html.unescape(data)


def as_stored(text):
    """The reverse of ``as_typed``."""
    return text if "<" in text else html.escape(text, quote=False)


@dataclass
class Line:
    """One string: what it is, the original, and the form field of its translation."""

    label: str
    original: str
    bound_field: forms.BoundField
    is_done: bool


@dataclass
class Group:
    """The strings of one part of the template."""

    heading: str
    lines: list[Line] = field(default_factory=list)

    @property
    def done(self):
        return sum(line.is_done for line in self.lines)


class TranslationForm(forms.Form):
    """One field per string of a translation, in template order. Strings left empty are still to do."""

    def __init__(self, *args, translation, **kwargs):
        super().__init__(*args, **kwargs)
        self.translation = translation
        self.segments = segments_of(translation)
        language = translation.target_locale.language_code
        for segment in self.segments:
            original = as_typed(segment.string.data)
            self.fields[self.name_of(segment)] = forms.CharField(
                required=False,
                initial=as_typed(segment.translation or ""),
                strip=True,
                widget=forms.Textarea(
                    attrs={
                        "rows": min(12, 1 + len(original) // 55),
                        "lang": language,
                        "spellcheck": "true",
                    }
                ),
            )

    @staticmethod
    def name_of(segment):
        return f"string-{segment.pk}"

    def groups(self):
        """The strings under the headings of the template, in its order, with what each is."""
        model = self.translation.source.specific_content_type.model_class()
        headings = {part: str(section.heading) for section in model.sections for part in section.parts}
        groups = {heading: Group(heading) for heading in [str(_("Title and summary")), *headings.values()]}
        for segment in self.segments:
            path = segment.context.field_path.split(".")
            heading = headings.get(path[0], str(_("Title and summary")))
            label = describe(model, path)
            bound_field = self[self.name_of(segment)]
            bound_field.field.widget.attrs["aria-label"] = f"{heading} · {label}"
            groups[heading].lines.append(Line(label, as_typed(segment.string.data), bound_field, segment.is_done))
        return [group for group in groups.values() if group.lines]

    def save(self, user):
        """Keep every string that changed; a string whose formatting is broken stays as typed, with its error.

        Returns how many were kept.
        """
        kept = 0
        for segment in self.segments:
            name = self.name_of(segment)
            text = self.cleaned_data[name]
            if text == self.fields[name].initial:
                continue
            kept += 1
            if not keep_string(self.translation, segment, as_stored(text), user):
                self.add_error(
                    name,
                    _("Keep the marks of the original, such as <b> or <a>, and write only between them."),
                )
        return kept


def describe(model, path):
    """What a string is, from its place: ``["steps", "step", "advice"]`` is "Step · Advice for anyone"."""
    model_field = model._meta.get_field(path[0])
    if not isinstance(model_field, StreamField):
        return str(capfirst(getattr(model_field, "verbose_name", path[0])))
    labels = []
    block = model_field.stream_block
    for name in path[1:]:
        children = getattr(block, "child_blocks", None)
        if children and name in children:
            block = children[name]
            labels.append(str(block.label))
        elif getattr(block, "child_block", None) is not None:
            block = block.child_block
    return " · ".join(labels)
