"""Files lie in an S3-like store: they come back as they were sent; a store that is away costs patience only."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.deeds import draft_of, note, send_mark, upload, wait_until_read, waiting_occurrences
from tests.faults.office import Office, running
from tests.installations import Installation
from tests.s3_store import Bucket

pytestmark = pytest.mark.slow
TYPED = "Rapat di aula,\nnotulen menyusul."


@pytest.fixture
def far_office(demonstration_archive: Path, bucket: Bucket, tmp_path: Path) -> Iterator[Office]:
    """The demonstration office; its files are in the store."""
    place = Installation(tmp_path / "home", bucket=bucket)
    restored = place.zi("restore", demonstration_archive)
    assert restored.returncode == 0, restored.stderr
    with running(place) as started:
        yield started


def test_what_is_sent_lies_there_and_comes_back(far_office: Office, bucket: Bucket) -> None:
    operator = far_office.visitor("operator")
    pk, paper = waiting_occurrences(far_office)[0], note("di wadah")
    assert send_mark(operator, far_office, pk, paper).status == 200
    digest = hashlib.sha256(paper.content).hexdigest()
    assert bucket.contents()[f"{digest[:2]}/{digest[2:4]}/{digest}"] == paper.content
    uid = uuid.UUID(str(far_office.place.one("select uid from files_storedfile where sha256 = ?", digest)))
    assert operator.get(f"/berkas/{uid}/").text == paper.content.decode()
    wait_until_read(far_office, draft_of(upload(far_office)()))
    assert not (far_office.place.home / "files").exists()


def test_a_store_that_is_away_is_told_and_nothing_is_lost(far_office: Office, bucket: Bucket) -> None:
    operator = far_office.visitor("operator")
    pk, paper = waiting_occurrences(far_office)[0], note("wadah pergi")
    uses = "select count(*) from plans_itemproof where occurrence_id = ?"
    bucket.store.stop()
    answer = send_mark(operator, far_office, pk, paper, text=TYPED)
    assert answer.status == 503, answer.text
    assert "Penyimpanan berkas sedang tidak dapat dipakai" in answer.text
    assert answer.retry_after
    assert "notulen menyusul." in answer.text
    assert far_office.number(uses, pk) == 0
    assert operator.get("/rencana/").status == 200, "what needs no file goes on"
    bucket.store.start()
    bucket.create()
    assert send_mark(operator, far_office, pk, paper, text=TYPED).status == 200
    assert far_office.number(uses, pk) == 1
    assert paper.content in bucket.contents().values()
