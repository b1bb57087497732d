"""Media in a bucket of anything that speaks S3."""

from urllib.parse import quote

from botocore.config import Config
from botocore.exceptions import ClientError
from django.conf import settings
from storages.backends.s3 import S3Storage

# A storage that does not answer must not hold the members who wait for it.
PATIENCE = Config(connect_timeout=3, read_timeout=10, retries={"total_max_attempts": 2})


class PrivateBucket(S3Storage):
    """A bucket that nobody reads but the application, which knows who may see what: see ``core.media``."""

    def get_default_settings(self):
        return {
            **super().get_default_settings(),
            "default_acl": "private",
            "file_overwrite": False,
            "client_config": PATIENCE,
        }

    def get_modified_time(self, name):
        """As storage in a folder: a file that is not there, or no more, is reported by the same exception."""
        try:
            return super().get_modified_time(name)
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
                raise FileNotFoundError(name) from error
            raise

    def url(self, name, parameters=None, expire=None, http_method=None):
        """The address at this site: as that of a file in a folder would be."""
        return settings.MEDIA_URL + quote(name)
