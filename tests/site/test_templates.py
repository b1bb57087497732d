"""Know the class, know the path: templates mirror page models, sections and blocks."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from wagtail.blocks import StructBlock
from wagtail.models import get_page_models

TEMPLATES = Path(settings.BASE_DIR) / "templates"
OURS = ("core", "recipes", "practices", "home")
INCLUDE = re.compile(r"{%\s*include\s+[\"'](components/[^\"']+)[\"'](.*?)%}")
PRINTED = re.compile(r"render_to_string\(\"(components/[^\"]+)\"")


def snake_case(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def our_page_models():
    return [model for model in get_page_models() if model._meta.app_label in OURS]


def entry_models():
    return [model for model in our_page_models() if getattr(model, "sections", [])]


def our_blocks():
    """Every block class of ours that is printed by a template of its own."""
    found, waiting = [], [StructBlock]
    while waiting:
        children = waiting.pop().__subclasses__()
        waiting += children
        found += [block for block in children if block.__module__.partition(".")[0] in OURS]
    return [block for block in found if getattr(block._meta_class, "template", None)]


def files(pattern):
    return {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.glob(pattern)}


@pytest.mark.parametrize("model", our_page_models(), ids=lambda model: model.__name__)
def test_page_model_has_the_template_of_its_name(model):
    path = f"{model._meta.app_label}/{snake_case(model.__name__)}.html"

    assert model.template == path
    assert Path(get_template(path).origin.name) == TEMPLATES / path


@pytest.mark.parametrize("block", our_blocks(), ids=lambda block: block.__name__)
def test_block_has_the_template_of_its_name(block):
    path = f"{block.__module__.partition('.')[0]}/blocks/{snake_case(block.__name__)}.html"

    assert block._meta_class.template == path
    assert get_template(path)


def test_every_block_template_belongs_to_a_block():
    assert files("*/blocks/*.html") == {block._meta_class.template for block in our_blocks()}


@pytest.mark.parametrize("model", entry_models(), ids=lambda model: model.__name__)
def test_every_section_of_an_entry_has_a_template(model):
    for section in model.sections:
        assert any((TEMPLATES / path).exists() for path in section.templates(model)), section.anchor


def test_every_section_template_belongs_to_a_section():
    known = {path for model in entry_models() for section in model.sections for path in section.templates(model)}

    assert files("*/sections/*.html") - known == set()


@pytest.mark.parametrize("path", sorted(files("**/*.html")))
def test_components_are_given_what_they_need_and_no_more(path):
    source = (TEMPLATES / path).read_text(encoding="utf-8")

    bare = [name for name, arguments in INCLUDE.findall(source) if not arguments.rstrip().endswith(" only")]
    assert bare == [], "Include components `with … only`."


def test_every_component_is_used():
    used = {name for path in files("**/*.html") for name, _arguments in INCLUDE.findall((TEMPLATES / path).read_text())}
    for app in (*OURS, "search"):
        for path in (TEMPLATES.parent / app).rglob("*.py"):
            used.update(PRINTED.findall(path.read_text(encoding="utf-8")))

    assert used == files("components/*.html")
