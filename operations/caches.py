"""A cache that other machines share, and that may be away."""

import logging
from functools import wraps

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger("operations.caches")


def forgiving(method, without):
    """The method, and what it answers ``without`` a server: an exception is raised."""

    @wraps(method)
    def ask(self, *args, **kwargs):
        try:
            return method(self, *args, **kwargs)
        except RedisError as error:
            logger.warning("The cache does not answer: %s", error)
            if isinstance(without, Exception):
                raise without from error
            return without(*args, **kwargs) if callable(without) else without

    return ask


def default_of(key, default=None, *args, **kwargs):
    return default


class ForgivingRedisCache(RedisCache):
    """Redis; while it is away, a cache that keeps nothing. The site is slower then, not broken."""

    add = forgiving(RedisCache.add, False)
    get = forgiving(RedisCache.get, default_of)
    set = forgiving(RedisCache.set, None)
    touch = forgiving(RedisCache.touch, False)
    delete = forgiving(RedisCache.delete, False)
    get_many = forgiving(RedisCache.get_many, lambda *args, **kwargs: {})
    set_many = forgiving(RedisCache.set_many, lambda data, *args, **kwargs: list(data))
    delete_many = forgiving(RedisCache.delete_many, None)
    has_key = forgiving(RedisCache.has_key, False)
    # As Django has it for a key that is not there.
    incr = forgiving(RedisCache.incr, ValueError("The cache does not answer."))
    clear = forgiving(RedisCache.clear, False)
