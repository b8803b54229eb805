"""One running office for each database; tests leave it working."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.office import Office, running
from tests.installations import Installation, fill


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def office(
    request: pytest.FixtureRequest, demonstration: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    home: Path = tmp_path_factory.mktemp("kantor") / "home"
    place, like = Installation(home), ""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgres_server")
        like = request.getfixturevalue("demonstration_on_postgresql")
        place = Installation(home, server, f"kantor-{request.module.__name__.rpartition('.')[2]}")
        server.create(place.database)
    fill(place, demonstration, like)
    with running(place) as started:
        yield started
