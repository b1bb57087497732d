import pytest

from tests.factories.members import make_member


@pytest.fixture
def uploader(db):
    """Someone no permission keeps from uploading: what is refused is refused for what it is."""
    member = make_member("administrator")
    member.is_superuser = True
    member.save()
    return member


@pytest.fixture
def files_on_disk(settings, tmp_path):
    """Uploads are kept as files, as on a running site."""
    settings.MEDIA_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    }
