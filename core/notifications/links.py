"""Where the link of a mail leads."""

from core.mail.letters import address_of


def edit_url(page):
    """Where members work on the page: its form, its review or its translation."""
    return address_of("wagtailadmin_pages:edit", page.pk)


def confirm_url(page):
    """Where members say that a page is still right."""
    return address_of("confirm_entry", page.pk)


def public_url(page):
    """Where readers find the page."""
    return page.full_url or edit_url(page)
