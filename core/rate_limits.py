"""How often the same thing may be asked from one place, counted in Django's cache."""

import ipaddress

from django.conf import settings
from django.core.cache import cache
from django.utils.crypto import salted_hmac

HOUR = 60 * 60


def is_over_limit(action, source, limit, seconds=HOUR):
    """Count one more ``action`` from ``source``; whether that makes more than ``limit`` within the time.

    The source is kept as a keyed hash, so that the cache holds no addresses of people, and only for the time.
    """
    key = f"limit:{action}:{salted_hmac('core.rate_limits', source).hexdigest()}"
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) > limit
    except ValueError:  # the time ended this moment, or the cache keeps nothing
        return False


def network_of(request):
    """Where a request comes from: an IPv4 address, or the network of an IPv6 one, of which each home has many.

    ``TRUSTED_PROXIES`` says how many servers in front add to ``X-Forwarded-For``. What a visitor wrote there
    stands further left and is never believed.
    """
    forwarded = [part.strip() for part in request.headers.get("x-forwarded-for", "").split(",")]
    trusted = settings.TRUSTED_PROXIES
    address = forwarded[-trusted] if 0 < trusted <= len(forwarded) else request.META.get("REMOTE_ADDR", "")
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((ip, 64), strict=False)) if ip.version == 6 else str(ip)
