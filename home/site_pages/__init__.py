"""The pages about the library itself, in both languages, as data for the command that sets up a site."""

from home.site_pages import about, accessibility, contribute, licence, privacy

# In menu order.
PAGES = [about.PAGE, contribute.PAGE, licence.PAGE, accessibility.PAGE, privacy.PAGE]
