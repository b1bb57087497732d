"""A shared cache that is away makes the site slower, and breaks nothing."""

import pytest
from django.core.cache import caches

from core.rate_limits import is_over_limit
from tests.factories.pages import make_recipe

# Nothing listens there.
AWAY = {"default": {"BACKEND": "operations.caches.ForgivingRedisCache", "LOCATION": "redis://127.0.0.1:1/0"}}


@pytest.fixture
def cache_is_away(settings):
    settings.CACHES = AWAY
    return caches["default"]


def test_what_is_kept_is_not_found(cache_is_away):
    cache = cache_is_away

    cache.set("a", 1)
    cache.set_many({"a": 1, "b": 2})
    assert cache.add("a", 1) is False
    assert cache.get("a") is None
    assert cache.get("a", "default") == "default"
    assert cache.get_or_set("a", lambda: 7) == 7
    assert cache.get_many(["a", "b"]) == {}
    assert cache.has_key("a") is False
    assert "a" not in cache
    assert cache.delete("a") is False
    with pytest.raises(ValueError, match="does not answer"):
        cache.incr("a")


def test_nobody_is_refused_because_nothing_is_counted(cache_is_away):
    assert is_over_limit("nominate", "192.0.2.1", 0) is False


@pytest.mark.django_db
def test_readers_and_members_notice_nothing(cache_is_away, client, editor):
    entry = make_recipe()

    assert client.get("/en/").status_code == 200
    assert client.get(entry.url).status_code == 200
    assert client.get("/en/nominate/").status_code == 200
    client.force_login(editor)
    assert client.get("/admin/").status_code == 200
