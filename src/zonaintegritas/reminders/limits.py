"""How often an address may be asked for."""

from __future__ import annotations

from django.core.cache import cache


def is_within(key: str, *, most: int, seconds: int) -> bool:
    """Count one more; whether it is still within `most` of these seconds."""
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key) <= most
    except ValueError:  # the span ended between the two steps
        return True
