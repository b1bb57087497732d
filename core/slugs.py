from django.utils.text import slugify


def slug_for(title):
    """The end of an address, from a title in either language: "L’établissement" becomes "l-etablissement"."""
    return slugify(title.replace("’", " ").replace("'", " "))[:255]
