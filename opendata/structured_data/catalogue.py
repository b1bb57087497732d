"""The page of open data: one catalogue, and the files it can be downloaded as."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.addresses import absolute
from core.choices import LANGUAGES
from core.licences import ADDRESSES, Licence
from opendata.structured_data.things import known, library_of


def catalogue_of(context, here):
    """Everything published here as data.

    The page names its files in its context as ``downloads``: each with ``.url``, ``.media_type`` and ``.name``.
    """
    library = context["library"]
    publisher, licence = library_of(library), ADDRESSES[Licence.CC_BY]
    return known(
        type="DataCatalog",
        id=here.canonical + "#catalogue",
        name=library.name,
        description=library.tagline,
        url=here.canonical,
        inLanguage=list(LANGUAGES),
        license=licence,
        publisher=publisher,
        dataset=known(
            type="Dataset",
            id=here.canonical + "#entries",
            name=_("All published recipes and practices"),
            description=_(
                "Every recipe and practice that is public in this library, in English and in French, with its text, "
                "topics, places, organizations, evidence level, licence and dates."
            ),
            url=here.canonical,
            inLanguage=get_language()[:2],
            license=licence,
            creator=publisher,
            isAccessibleForFree=True,
            distribution=[
                known(
                    type="DataDownload",
                    name=str(file.name),
                    contentUrl=absolute(file.url),
                    encodingFormat=file.media_type,
                )
                for file in context.get("downloads", [])
            ],
        ),
    )
