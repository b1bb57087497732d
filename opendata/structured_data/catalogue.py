"""The page of open data: one catalogue, and the data sets it holds, each with its files."""

from core.addresses import absolute
from core.choices import LANGUAGES
from core.licences import ADDRESSES, Licence
from opendata.structured_data.things import known, library_of

MEDIA_TYPES = {"JSON": "application/json", "CSV": "text/csv"}


def catalogue_of(context, here, description):
    """Everything published here as data.

    The page names its files in its context as ``datasets``: each with the ``.dataset`` it holds, which has a
    ``.name``, a ``.title`` and a ``.label`` in words, and with ``.files`` as ``(format, path)``.
    """
    library = context["library"]
    shared = {
        "url": here.canonical,
        "inLanguage": list(LANGUAGES),
        "license": ADDRESSES[Licence.CC_BY],
        "isAccessibleForFree": True,
    }
    return known(
        type="DataCatalog",
        id=here.canonical + "#catalogue",
        name=library.name,
        description=description,
        publisher=library_of(library),
        dataset=[
            known(
                type="Dataset",
                id=f"{here.canonical}#{download.dataset.name}",
                name=str(download.dataset.title),
                description=f"{download.dataset.label} {description}",
                creator=library_of(library),
                distribution=[
                    known(
                        type="DataDownload",
                        name=file_format,
                        contentUrl=absolute(path),
                        encodingFormat=MEDIA_TYPES.get(file_format),
                    )
                    for file_format, path in download.files
                ],
                **shared,
            )
            for download in context.get("datasets", [])
        ],
        **shared,
    )
