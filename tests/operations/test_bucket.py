"""Media in a bucket: nobody reads it but the application, and an upload that fails leaves nothing half done."""

import boto3
import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from moto.server import ThreadedMotoServer

from core.pictures.making import make
from operations.backup import media
from tests.factories.media import make_document, make_image
from tests.factories.pages import make_recipe

pytestmark = pytest.mark.django_db
ACCESS = {"access_key": "key", "secret_key": "secret", "region_name": "ca-central-1"}


def storage_at(endpoint):
    options = {"bucket_name": "library", "endpoint_url": endpoint, **ACCESS}
    return {"BACKEND": "operations.storage.PrivateBucket", "OPTIONS": options}


@pytest.fixture(scope="module")
def endpoint():
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(endpoint, settings):
    client = boto3.client(
        "s3", endpoint_url=endpoint, aws_access_key_id="key", aws_secret_access_key="secret", region_name="ca-central-1"
    )
    client.create_bucket(Bucket="library", CreateBucketConfiguration={"LocationConstraint": "ca-central-1"})
    settings.STORAGES = {**settings.STORAGES, "default": storage_at(endpoint)}
    yield client
    for item in client.list_objects_v2(Bucket="library").get("Contents", ()):
        client.delete_object(Bucket="library", Key=item["Key"])
    client.delete_bucket(Bucket="library")


def test_file_comes_back_and_none_is_written_over(bucket):
    first = default_storage.save("documents/accueil été.txt", ContentFile("café".encode()))
    second = default_storage.save("documents/accueil été.txt", ContentFile(b"another"))

    assert first != second
    assert default_storage.open(first).read().decode() == "café"
    assert sorted(media()) == sorted([first, second])
    with pytest.raises(FileNotFoundError):
        default_storage.open("documents/nothing.txt")
    with pytest.raises(FileNotFoundError):
        default_storage.get_modified_time("documents/nothing.txt")


def test_picture_is_given_out_by_the_application_once_a_page_shows_it(bucket, client):
    image = make_image()
    address = image.file.url

    assert address.startswith("/media/")
    assert client.get(address).status_code == 404
    make_recipe(image=image, image_alt="A kettle")
    response = client.get(address)
    assert response.status_code == 200
    assert response.getvalue() == image.file.open().read()


def test_open_file_can_be_read_although_it_is_removed(bucket):
    name = default_storage.save("cards/a.pdf", ContentFile(b"a card"))
    file = default_storage.open(name)
    default_storage.delete(name)

    assert file.read() == b"a card"


def test_nobody_else_reads_the_bucket(bucket):
    default_storage.save("documents/a.txt", ContentFile(b"a"))
    grants = bucket.get_object_acl(Bucket="library", Key="documents/a.txt")["Grants"]

    assert [grant["Permission"] for grant in grants] == ["FULL_CONTROL"]
    assert all("AllUsers" not in grant["Grantee"].get("URI", "") for grant in grants)


def test_bucket_that_does_not_answer_is_like_a_disk_that_does_not(settings):
    settings.STORAGES = {**settings.STORAGES, "default": storage_at("http://127.0.0.1:9")}

    for ask in (
        lambda: default_storage.save("a.txt", ContentFile(b"a")),
        lambda: default_storage.open("a.txt"),
        lambda: default_storage.exists("a.txt"),
        lambda: default_storage.delete("a.txt"),
    ):
        with pytest.raises(OSError, match="does not answer") as fault:
            ask()
        assert not isinstance(fault.value, FileNotFoundError)


def test_readers_go_on_while_the_bucket_is_away(client, settings, nobody_makes_pictures):
    image, document = make_image(), make_document()
    entry = make_recipe(image=image, image_alt="A kettle", attachments=[("file", {"document": document, "note": ""})])
    make(image)
    settings.STORAGES = {**settings.STORAGES, "default": storage_at("http://127.0.0.1:9")}

    assert client.get(entry.url).status_code == 200
    for address in (image.renditions.first().url, document.url):
        response = client.get(address)
        assert response.status_code == 503, address
        assert response["Retry-After"]
