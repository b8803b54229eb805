"""One running office for each database, for all tests of a run; tests leave it working."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest

from tests.faults.office import Office, running
from tests.installations import Installation, fill


@pytest.fixture(scope="session")
def office_on(
    request: pytest.FixtureRequest, demonstration: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Office]]:
    """office_on("postgresql"): started when it is first asked for."""
    with ExitStack() as stack:

        @cache
        def start(engine: str) -> Office:
            place, like = Installation(tmp_path_factory.mktemp(engine) / "home"), ""
            if engine == "postgresql":
                like = request.getfixturevalue("demonstration_on_postgresql")
                place = Installation(place.home, request.getfixturevalue("postgres_server"), "kantor")
                place.server.create(place.database)  # type: ignore[union-attr]  # given in the line above
            fill(place, demonstration, like)
            return stack.enter_context(running(place))

        yield start


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request: pytest.FixtureRequest, office_on: Callable[[str], Office]) -> Office:
    """The running office on one database, then on the other."""
    return office_on(request.param)
