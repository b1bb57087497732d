"""Where a field stands in the editor form."""


def anchors_of(model):
    """``{field: id}`` of the section of its tab that each field of a page's form stands in."""
    tabs = model.get_edit_handler()
    return {
        name: f"panel-child-{tab_id}-{section_id}-section"
        for tab, tab_id in zip(tabs.children, tabs.child_identifiers, strict=True)
        for section, section_id in zip(tab.children, tab.child_identifiers, strict=True)
        for name in names_in(section)
    }


def names_in(panel):
    options = panel.get_form_options()
    return [*options.get("fields", ()), *options.get("formsets", ())]
