"""What tests of teams share: a day on which they happen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine


@pytest.fixture
def june() -> Iterator[None]:
    """Monday 15 June 2026, noon in Makassar."""
    with time_machine.travel("2026-06-15 04:00Z", tick=False):
        yield
