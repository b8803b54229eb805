"""How often somebody may try something: counted in spans of time, together for all processes."""

from __future__ import annotations

import time

from django.core.cache import cache


def is_within(key: str, *, most: int, seconds: int) -> bool:
    """Count one more; whether it is still within `most` of this span of seconds."""
    key = _in_span(key, seconds)
    cache.add(key, 0, timeout=seconds)
    try:
        return cache.incr(key) <= most
    except ValueError:  # the span ended between the two steps
        return True


def is_used_up(key: str, *, most: int, seconds: int) -> bool:
    """Whether `most` were counted in this span of seconds; counts nothing."""
    return int(cache.get(_in_span(key, seconds), 0)) >= most


def _in_span(key: str, seconds: int) -> str:
    return f"{key}:{int(time.time() // seconds)}"
