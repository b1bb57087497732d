"""Media in a bucket of anything that speaks S3."""

from functools import wraps
from urllib.parse import quote

from boto3.exceptions import Boto3Error
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from storages.backends.s3 import S3Storage

# A storage that does not answer must not hold the members who wait for it.
PATIENCE = Config(connect_timeout=3, read_timeout=10, retries={"total_max_attempts": 2})


def _as_files_do(method):
    """What is wrong with a bucket is raised as what is wrong with a disk: callers need not know which it is."""

    @wraps(method)
    def guarded(*args, **kwargs):
        try:
            return method(*args, **kwargs)
        except (Boto3Error, BotoCoreError, ClientError) as error:
            if isinstance(error, ClientError) and error.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
                raise FileNotFoundError(str(error)) from error
            raise OSError(f"The bucket does not answer as it should: {error}") from error

    return guarded


class PrivateBucket(S3Storage):
    """A bucket that nobody reads but the application, which knows who may see what: see ``core.media``."""

    _save = _as_files_do(S3Storage._save)
    delete = _as_files_do(S3Storage.delete)
    exists = _as_files_do(S3Storage.exists)
    listdir = _as_files_do(S3Storage.listdir)
    size = _as_files_do(S3Storage.size)
    get_modified_time = _as_files_do(S3Storage.get_modified_time)

    @_as_files_do
    def _open(self, name, mode="rb"):
        """What is opened to be read is fetched at once: it can be read to its end, whoever removes it meanwhile."""
        file = super()._open(name, mode)
        return file.open() if "r" in mode else file

    def get_default_settings(self):
        return {
            **super().get_default_settings(),
            "default_acl": "private",
            "file_overwrite": False,
            "client_config": PATIENCE,
        }

    def url(self, name, parameters=None, expire=None, http_method=None):
        """The address at this site: as that of a file in a folder would be."""
        return settings.MEDIA_URL + quote(name)
