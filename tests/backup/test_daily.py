"""The backup of every night: due once, made by the worker, tried again where it failed."""

from __future__ import annotations

import datetime as dt
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import time_machine
from django.test import override_settings

from tests.browser.program import ROOT
from tests.installations import MakePlace
from zonaintegritas.config.backup import daily
from zonaintegritas.config.backup.archive import Archive
from zonaintegritas.config.backup.rotation import drop_old, kept_in, made_at, name_for

NIGHT = dt.datetime(2026, 11, 29, 2, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def archive_of(folder: Path, moment: dt.datetime) -> Path:
    path = folder / name_for(moment)
    path.touch()
    return path


def test_the_first_one_is_due_at_once(tmp_path: Path) -> None:
    assert daily.is_due(tmp_path / "belum-ada", NIGHT)
    assert daily.is_due(tmp_path, NIGHT - HOUR)


@pytest.mark.parametrize(
    ("last", "now", "expected"),
    [
        (NIGHT - HOUR, NIGHT + HOUR, True),
        (NIGHT - HOUR, NIGHT, True),
        (NIGHT + HOUR, NIGHT + 2 * HOUR, False),
        (NIGHT + HOUR, NIGHT + 23 * HOUR, False),
        (NIGHT + HOUR, NIGHT + 24 * HOUR, True),
        (NIGHT - 5 * HOUR, NIGHT - HOUR, False),
        (NIGHT - 26 * HOUR, NIGHT - HOUR, True),
    ],
)
def test_it_is_due_once_a_night(tmp_path: Path, last: dt.datetime, now: dt.datetime, expected: bool) -> None:
    archive_of(tmp_path, last)
    assert daily.is_due(tmp_path, now) is expected


def test_names_tell_the_time_and_the_newest_stay(tmp_path: Path) -> None:
    paths = [archive_of(tmp_path, NIGHT + number * HOUR) for number in range(4)]
    (tmp_path / "zonaintegritas-salinan.zip").touch()
    assert made_at(paths[0]) == NIGHT.replace(tzinfo=None)
    assert kept_in(tmp_path) == paths[::-1]
    assert set(drop_old(tmp_path, 3)) == {paths[0]}
    assert drop_old(tmp_path, 3) == []


def test_nothing_is_done_where_no_folder_is_named() -> None:
    daily.look_after(threading.Event())  # returns


@time_machine.travel(NIGHT + HOUR, tick=False)
def test_a_failed_backup_is_told_and_not_tried_again_at_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZI_HOME", str(tmp_path / "kosong"))
    monkeypatch.delenv("ZI_DATABASE_URL", raising=False)
    monkeypatch.delenv("DJANGO_SETTINGS_MODULE", raising=False)
    stop, waits = threading.Event(), list[float]()

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        return len(waits) > 1

    monkeypatch.setattr(stop, "wait", wait)
    with override_settings(ZI_BACKUP_FOLDER=str(tmp_path / "cadangan")):
        daily.look_after(stop)
    assert waits == [0.0, daily.AGAIN_AFTER]
    assert [record for record in caplog.records if "belum ada apa-apa" in getattr(record, "said", "")]


@pytest.mark.slow
def test_the_worker_makes_it(make_demonstration: MakePlace, tmp_path: Path) -> None:
    place, folder = make_demonstration("sqlite"), tmp_path / "cadangan"
    worker = subprocess.Popen(
        [sys.executable, "-m", "zonaintegritas.cli", "work", "--queue", "short"],
        env=place.environment | {"ZI_BACKUP_FOLDER": str(folder)},
        cwd=ROOT,
    )
    try:
        until = time.monotonic() + 90
        while not kept_in(folder) and time.monotonic() < until:
            time.sleep(0.1)
        (archive,) = kept_in(folder)
        with Archive(archive) as made:
            made.check()
            assert made.manifest.rows > 1000
    finally:
        worker.send_signal(signal.SIGTERM)
        worker.wait(30)
