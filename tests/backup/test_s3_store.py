"""Backup and restore where files lie in an S3-like store: as in a folder, and from one to the other."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.backup.test_backup import everything_in, is_empty, said_plainly, stored_in
from tests.installations import Installation, MakePlace
from tests.s3_store import Bucket

pytestmark = pytest.mark.slow


def test_everything_goes_from_a_folder_into_a_bucket_and_back(
    demonstration: Installation, demonstration_archive: Path, make_place: MakePlace, bucket: Bucket, tmp_path: Path
) -> None:
    before, files = everything_in(demonstration), stored_in(demonstration)
    assert files
    place = dataclasses.replace(make_place("postgresql"), bucket=bucket)
    restored = place.zi("restore", demonstration_archive)
    assert restored.returncode == 0, restored.stderr
    assert everything_in(place) == before
    assert bucket.contents() == files
    assert not stored_in(place)
    made = place.zi("backup", tmp_path / "dari-wadah.zip")
    assert made.returncode == 0, made.stderr
    other = make_place("sqlite")
    assert other.zi("restore", tmp_path / "dari-wadah.zip").returncode == 0
    assert everything_in(other) == before
    assert stored_in(other) == files


def test_a_store_that_is_away_is_told_and_nothing_is_left(
    demonstration_archive: Path, make_place: MakePlace, bucket: Bucket, tmp_path: Path
) -> None:
    place = dataclasses.replace(make_place("sqlite"), bucket=bucket)
    assert place.zi("restore", demonstration_archive).returncode == 0
    other = dataclasses.replace(make_place("sqlite"), bucket=bucket)
    bucket.store.stop()
    assert said_plainly(place.zi("backup", tmp_path / "a.zip"), "Penyimpanan berkas tidak dapat dijangkau")
    assert not list(tmp_path.glob("*.zip*"))
    assert said_plainly(other.zi("restore", demonstration_archive), "kembali kosong")
    assert is_empty(other)
