"""What every run of the tests agrees on: which are selected, and how patient property tests are.

Without the folder that ZI_SHARED names, tests over the real decrees are not selected: the one thing left out.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from tests.needs import SHARED

# Nothing asserts a time, and a busy machine is no fault of the program.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect by the mark `real`."""
    if (SHARED / "decrees").is_dir():
        return
    real = [item for item in items if item.get_closest_marker("real")]
    config.hook.pytest_deselected(items=real)
    items[:] = [item for item in items if item not in real]
