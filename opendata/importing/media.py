"""Files and pictures that entries name: here already, in a folder, or left out with a note. Nothing is fetched."""

from pathlib import Path, PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.utils.file import hash_filelike

from core.addresses import absolute
from core.models import CustomDocument, CustomImage
from core.uploads.documents import check_document
from core.uploads.pictures import PictureField
from core.walls import is_shown_publicly
from opendata.importing.reading import path_of


class Media:
    """Finds files and pictures by what a record says of them; adds those of a folder where ``writes`` says so.

    ``page`` is the entry here that the record is about: what it shows already, it keeps.
    """

    def __init__(self, folder=None, *, writes=False):
        self.paths = _paths_in(folder) if folder else {}
        self.writes = writes
        self.page = None
        self.added = []

    def document(self, data, reading, name):
        """The key of the document, or None."""
        file_name = data["file_name"] or _name_in(data["address"])
        if path := self.paths.get(PurePosixPath(file_name).name):
            return self._from_folder(path, reading, name, self._add_document, title=data["title"] or file_name)
        found = self._ours(CustomDocument, file_name, lambda one: one.url, data["address"])
        return found or self._shown_here(CustomDocument, file_name) or self._left_out(data, reading, name, file_name)

    def document_at(self, address):
        """The key of the document that a text links to, or None."""
        name = _name_in(address)
        if path := self.paths.get(name):
            try:
                return self._add_document(SimpleUploadedFile(path.name, path.read_bytes()), title=name)
            except (ValidationError, OSError):
                return None
        return self._ours(CustomDocument, name, lambda one: one.url, address)

    def picture(self, data, reading, name):
        """The key of the picture, or None."""
        file_name = _name_in(data["address"])
        if path := self.paths.get(file_name):
            return self._from_folder(path, reading, name, self._add_picture, credit=data["credit"])
        found = self._ours(CustomImage, file_name, lambda one: one.file.url, data["address"])
        return found or self._shown_here(CustomImage, file_name) or self._left_out(data, reading, name, file_name)

    def take_back(self):
        """Delete the files of what was added, when the rows are not kept."""
        for file in self.added:
            file.storage.delete(file.name)

    def _from_folder(self, path, reading, name, add, **texts):
        try:
            file = SimpleUploadedFile(path.name, path.read_bytes())
            return add(file, **texts)
        except ValidationError as error:
            reading.fault(name, f"{path.name}: {' '.join(error.messages)}")
        except OSError as error:
            reading.fault(name, str(error))
        return None

    def _add_document(self, file, title):
        check_document(file)
        return self._known_or_added(CustomDocument, file, title=title[:255])

    def _add_picture(self, file, credit):
        PictureField().clean(file)
        file.seek(0)
        return self._known_or_added(CustomImage, file, new={"title": Path(file.name).stem[:255]}, credit=credit[:200])

    def _known_or_added(self, model, file, new=None, **texts):
        facts = {"file_hash": hash_filelike(file), "file_size": file.size}
        pk = model.objects.filter(**facts, **texts).order_by("pk").values_list("pk", flat=True).first()
        if pk or not self.writes:
            return pk
        file.seek(0)
        made = model(file=file, **facts, **texts, **(new or {}))
        made.save()
        self.added.append(made.file)
        return made.pk

    @staticmethod
    def _ours(model, file_name, address_of, address):
        """Of what this very library gave out: what readers see already. All else stays behind its walls."""
        for one in model.objects.filter(file__endswith=f"/{file_name}") if address.startswith(absolute("/")) else ():
            if absolute(address_of(one)) == address and is_shown_publicly(one):
                return one.pk
        return None

    def _shown_here(self, model, file_name):
        if self.page is None:
            return None
        shown = {pk for kind, pk in self.page_media if kind is model}
        rows = model.objects.filter(pk__in=shown, file__endswith=f"/{file_name}") if shown else ()
        return next((one.pk for one in rows), None)

    def about(self, page):
        """Let what ``page`` shows count as found."""
        self.page = page
        self.page_media = set()
        if page is None:
            return
        for field in page._meta.get_fields():
            extract = getattr(field, "stream_block", None)
            if extract is not None:
                references = extract.extract_references(getattr(page, field.name))
                self.page_media |= {(model, int(pk)) for model, pk, *_path in references if str(pk).isdecimal()}
        if page.image_id:
            self.page_media.add((CustomImage, page.image_id))

    @staticmethod
    def _left_out(data, reading, name, file_name):
        reading.note(name, f"{file_name} is not in the folder of --media, and left out; it was at {data['address']}")
        return None


def _name_in(address):
    return PurePosixPath(path_of(address)).name


def _paths_in(folder):
    """``{name: path}`` of all files in a folder; links that lead out of it are not followed."""
    root = Path(folder).resolve()
    paths = (path for path in sorted(root.rglob("*")) if path.is_file() and path.resolve().is_relative_to(root))
    return {path.name: path for path in paths}
