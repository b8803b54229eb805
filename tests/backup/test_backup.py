"""`zi backup` and `zi restore`: everything comes back on either database, or nothing is touched."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.program import ROOT
from tests.installations import DATABASE, SMALL_MB, Installation, MakePlace
from zonaintegritas.config.backup.archive import MANIFEST, Archive, Manifest, TableFacts, Tally, file_member

pytestmark = pytest.mark.slow

PREVIEWS = "evidence.filepreview"
TASKS = "django_tasks_database.dbtaskresult"
SETTINGS = "zonaintegritas.config.settings"
DERIVED, BESIDE = "turunan", "bukan-berkas-siapa-pun"
ENGINES = pytest.mark.parametrize("engine", ["sqlite", "postgresql"])


def everything_in(place: Installation) -> dict[str, list[str]]:
    """Every row of every table, read without the code under test."""
    said = place.run("tests.backup.everything", "print")
    assert said.returncode == 0, said.stderr
    found: dict[str, list[str]] = json.loads(said.stdout)
    return found


def stored_in(place: Installation) -> dict[str, bytes]:
    """Every stored file by its name; pictures made from them left out."""
    store = place.home / "files"
    found = {str(path.relative_to(store)): path.read_bytes() for path in store.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if not name.startswith(DERIVED)}


def said_plainly(said: subprocess.CompletedProcess[str], *words: str) -> bool:
    """Whether it refused with these words and without a stack."""
    return said.returncode == 2 and all(word in said.stderr for word in words) and "Traceback" not in said.stderr


def is_empty(place: Installation) -> bool:
    """Whether nothing is kept in a place: no row, no file."""
    if place.server is None:
        no_rows = not list(place.home.glob("*.sqlite3*")) and not list(place.home.glob(".*.part*"))
    else:
        no_rows = place.one("select count(*) from information_schema.tables where table_schema = 'public'") == 0
    return no_rows and not stored_in(place)


@pytest.fixture
def full(make_demonstration: MakePlace) -> Installation:
    """The demonstration with a row in every table, tasks in every state, a session, and files of no row."""
    place = make_demonstration("sqlite")
    filled = place.run("tests.backup.everything", "fill")
    assert filled.returncode == 0, filled.stderr
    empty = {line.split()[0] for line in filled.stdout.splitlines() if line.endswith(" 0")}
    assert len(empty) * 4 < len(filled.stdout.splitlines()), empty
    columns = ", ".join(str(name) for (name,) in place.ask("select name from pragma_table_info(?)", _table(TASKS)))
    for number, state in enumerate(("RUNNING", "SUCCESSFUL", "FAILED")):
        values = columns.replace("status", f"'{state}'").replace("id,", f"'{number:032x}',", 1)
        place.ask(f"insert into {_table(TASKS)} ({columns}) select {values} from {_table(TASKS)} limit 1")  # noqa: S608 - our names
    place.ask("update evidence_filepreview set kind = 'DOCUMENT', state = 'READY'")
    assert place.one("select count(*) from evidence_filepreview")
    place.ask("insert into django_session values ('kunci', 'isi', '2030-01-01')")
    for name in (f"{DERIVED}/ab/halaman.png", BESIDE):
        path = place.home / "files" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"bukan milik baris mana pun")
    return place


def _table(label: str) -> str:
    return label.replace(".", "_")


def test_everything_comes_back_from_database_to_database(full: Installation, make_place: MakePlace) -> None:
    before, files = everything_in(full), stored_in(full)
    del files[BESIDE]
    assert len(files) > 40
    place = full
    for number, engine in enumerate(("postgresql", "postgresql", "sqlite")):
        archive = full.home.parent / f"{number}.zip"
        made = place.zi("backup", archive)
        assert made.returncode == 0, made.stderr
        assert archive.stat().st_mode & 0o777 == 0o600
        place = make_place(engine)
        restored = place.zi("restore", archive)
        assert restored.returncode == 0, restored.stderr
        assert _without_times(everything_in(place)) == _without_times(_as_restored(before))
        assert {name: hashlib.sha256(content).hexdigest() for name, content in stored_in(place).items()} == {
            name: Path(name).name for name in files
        }
        assert stored_in(place) == files
        assert place.one("select count(*) from django_session") == 0


def _as_restored(held: dict[str, list[str]]) -> dict[str, list[str]]:
    """Tasks that ended are not kept; what a worker had begun waits again, and so does what is made from documents."""
    tasks = [row for row in held[TASKS] if "'SUCCESSFUL'" not in row and "'FAILED'" not in row]
    assert len(tasks) == len(held[TASKS]) - 2
    previews = [row.replace("'READY'", "'WAITING'") for row in held[PREVIEWS]]
    return held | {TASKS: sorted(row.replace("'RUNNING'", "'READY'") for row in tasks), PREVIEWS: previews}


def _without_times(held: dict[str, list[str]]) -> dict[str, list[str]]:
    """Without the times at which previews were made."""
    return held | {PREVIEWS: sorted(re.sub(r"datetime\.datetime\(.*?\)\)?", "", row) for row in held[PREVIEWS])}


@pytest.mark.parametrize(("engine", "other"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])
def test_numbers_of_rows_that_are_gone_are_not_given_out_again(
    engine: str, other: str, make_demonstration: MakePlace, make_place: MakePlace, tmp_path: Path
) -> None:
    place = make_demonstration(engine)
    last = int(str(place.one("select max(id) from teams_teammember")))
    for pk in (last, last - 1):
        place.ask("delete from teams_teammember where id = ?", pk)
    assert place.zi("backup", tmp_path / "a.zip").returncode == 0
    restored = make_place(other)
    assert restored.zi("restore", tmp_path / "a.zip").returncode == 0
    restored.ask(
        "insert into teams_teammember (year, area, position, name, job, role, is_confirmed, office_id)"
        " select year, area, position + 99, name, job, role, is_confirmed, office_id from teams_teammember limit 1"
    )
    assert restored.one("select max(id) from teams_teammember") == last + 1


@ENGINES
def test_history_still_refuses_change_in_a_restored_place(
    engine: str, make_place: MakePlace, demonstration_archive: Path
) -> None:
    place = make_place(engine)
    assert place.zi("restore", demonstration_archive).returncode == 0
    with pytest.raises(Exception, match="append-only"):
        place.ask("update guard_historyentry set actor = 'lain'")


@ENGINES
def test_a_backup_is_of_one_moment_though_people_work(
    engine: str, make_demonstration: MakePlace, make_place: MakePlace, tmp_path: Path
) -> None:
    """Each member is written with its row of history in one transaction: an archive never has one without the other."""
    place = make_demonstration(engine)
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.backup.writing"], env=place.environment, cwd=ROOT, stdin=subprocess.PIPE
    )
    try:
        _wait_until(lambda: _members(place)[0] > 5)
        made = place.zi("backup", tmp_path / "a.zip")
        assert made.returncode == 0, made.stderr
        then = _members(place)[0]
        _wait_until(lambda: _members(place)[0] > then)
    finally:
        writer.communicate(b"\n", timeout=30)
    assert writer.returncode == 0
    restored = make_place("sqlite")
    assert restored.zi("restore", tmp_path / "a.zip").returncode == 0
    members, happenings = _members(restored)
    assert members == happenings
    assert 5 < members < _members(place)[0]


def _members(place: Installation) -> tuple[int, int]:
    """How many members the writer wrote, and how many rows of history tell of it."""
    written = place.one("select count(*) from teams_teammember where name like 'Anggota %'")
    told = place.one("select count(*) from guard_historyentry where actor = 'system' and action = 'team:edit'")
    return int(str(written)), int(str(told))


def _wait_until(is_so: Callable[[], bool]) -> None:
    for _ in range(600):
        if is_so():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come to pass")


def test_an_archive_is_checked_without_an_installation(demonstration_archive: Path, tmp_path: Path) -> None:
    nowhere = Installation(tmp_path / "tidak-ada")
    said = nowhere.zi("backup", "--check", demonstration_archive)
    assert said.returncode == 0, said.stderr
    assert "utuh" in said.stdout
    assert not nowhere.home.exists()


def rewritten(archive: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """An archive like another one with other contents, itself a faultless zip."""
    with zipfile.ZipFile(archive) as source:
        members = {name: source.read(name) for name in source.namelist()}
    change(members)
    with zipfile.ZipFile(target, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return target


def _a_file(members: dict[str, bytes]) -> str:
    return next(name for name in members if name.startswith("files/"))


def _file_changed(members: dict[str, bytes]) -> None:
    members[_a_file(members)] += b"!"


def _file_gone(members: dict[str, bytes]) -> None:
    del members[_a_file(members)]


def _file_added(members: dict[str, bytes]) -> None:
    content = b"titipan"
    members[file_member(hashlib.sha256(content).hexdigest())] = content


def _row_gone(members: dict[str, bytes]) -> None:
    members["tables/plans.item.jsonl"] = members["tables/plans.item.jsonl"].split(b"\n", 1)[1]


def _row_changed(members: dict[str, bytes]) -> None:
    rows = members["tables/offices.user.jsonl"]
    assert b'"ketua"' in rows
    members["tables/offices.user.jsonl"] = rows.replace(b'"ketua"', b'"ketuA"')


def _table_gone(members: dict[str, bytes]) -> None:
    del members["tables/plans.item.jsonl"]


def _manifest_changed(members: dict[str, bytes]) -> None:
    members[MANIFEST] = members[MANIFEST].replace(b'"program": "', b'"program": "9')


def _newer_form(members: dict[str, bytes]) -> None:
    members[MANIFEST] = members[MANIFEST].replace(b"zonaintegritas-backup/1", b"zonaintegritas-backup/2")


def _no_manifest(members: dict[str, bytes]) -> None:
    del members[MANIFEST]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_file_changed, "tidak sesuai sidiknya"),
        (_file_gone, "rusak"),
        (_file_added, "rusak"),
        (_row_gone, "tabel plans.item"),
        (_row_changed, "tabel offices.user"),
        (_table_gone, "rusak"),
        (_manifest_changed, "daftar isinya berubah"),
        (_newer_form, "lebih baru"),
        (_no_manifest, "bukan cadangan"),
    ],
)
def test_a_changed_archive_is_refused_and_nothing_is_touched(
    change: Callable[[dict[str, bytes]], None],
    words: str,
    demonstration_archive: Path,
    make_place: MakePlace,
    tmp_path: Path,
) -> None:
    archive = rewritten(demonstration_archive, tmp_path / "lain.zip", change)
    place = make_place("sqlite")
    assert said_plainly(place.zi("backup", "--check", archive), words)
    assert said_plainly(place.zi("restore", archive), words)
    assert is_empty(place)


@pytest.mark.parametrize("damage", ["cut", "bit", "other"])
def test_a_damaged_archive_is_refused(
    damage: str, demonstration_archive: Path, make_place: MakePlace, tmp_path: Path
) -> None:
    content = bytearray(demonstration_archive.read_bytes())
    if damage == "cut":
        del content[len(content) // 2 :]
    elif damage == "bit":
        content[len(content) // 3] ^= 1
    archive = tmp_path / "rusak.zip"
    archive.write_bytes(content if damage != "other" else b"bukan zip")
    place = make_place("sqlite")
    assert said_plainly(place.zi("restore", archive), "rusak")
    assert said_plainly(place.zi("restore", tmp_path / "tidak-ada.zip"), "tidak dapat dibuka")
    assert is_empty(place)


@ENGINES
def test_a_place_that_holds_something_is_refused_and_stays_as_it_is(
    engine: str, make_demonstration: MakePlace, demonstration_archive: Path
) -> None:
    place = make_demonstration(engine)
    place.ask("update offices_office set short_name = 'Milik lain' where code = '9971'")
    before = everything_in(place)
    assert said_plainly(place.zi("restore", demonstration_archive), "sudah berisi data")
    assert everything_in(place) == before


def resealed(archive: Path, target: Path, **changes: object) -> Path:
    """An archive whose manifest says something else, and says it faultlessly."""
    with Archive(archive) as known:
        manifest = dataclasses.replace(known.manifest, **changes)  # type: ignore[arg-type]  # what a test changes

    def change(members: dict[str, bytes]) -> None:
        members[MANIFEST] = manifest.as_json().encode()

    return rewritten(archive, target, change)


def test_an_archive_of_a_later_program_is_refused(
    demonstration_archive: Path, make_place: MakePlace, tmp_path: Path
) -> None:
    with Archive(demonstration_archive) as known:
        migrations = known.manifest.migrations
    later = migrations | {"plans": [*migrations["plans"], "9999_masa_depan"]}
    archive = resealed(demonstration_archive, tmp_path / "nanti.zip", migrations=later, program="9.0")
    place = make_place("sqlite")
    assert said_plainly(place.zi("restore", archive), "lebih baru (9.0", "Pasang versi itu")
    assert is_empty(place)


@ENGINES
def test_a_restore_that_fails_in_the_middle_leaves_the_place_empty(
    engine: str, demonstration_archive: Path, make_place: MakePlace, tmp_path: Path
) -> None:
    """Rows that point to nothing: noticed only once everything is in."""
    archive = _without_rows(demonstration_archive, tmp_path / "yatim.zip", "plans.plan")
    place = make_place(engine)
    assert place.zi("backup", "--check", archive).returncode == 0
    assert said_plainly(place.zi("restore", archive), "tidak saling cocok")
    assert is_empty(place)
    assert place.zi("restore", demonstration_archive).returncode == 0


def _without_rows(archive: Path, target: Path, model: str) -> Path:
    with Archive(archive) as known:
        tables = tuple(
            TableFacts(table.model, table.fields, 0, Tally().digest, table.last_id) if table.model == model else table
            for table in known.manifest.tables
        )
        manifest: Manifest = dataclasses.replace(known.manifest, tables=tables)

    def change(members: dict[str, bytes]) -> None:
        members[f"tables/{model}.jsonl"] = b""
        members[MANIFEST] = manifest.as_json().encode()

    return rewritten(archive, target, change)


@ENGINES
def test_a_restore_that_is_killed_can_be_done_again(
    engine: str, demonstration_archive: Path, make_place: MakePlace
) -> None:
    place = make_place(engine)
    process = subprocess.Popen(
        [sys.executable, "-m", "zonaintegritas.cli", "restore", str(demonstration_archive)],
        env=place.environment,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("offices.office:"):
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    if place.server is None:
        assert not (place.home / DATABASE).exists()
    again = place.zi("restore", demonstration_archive)
    assert again.returncode == 0, again.stderr
    assert int(str(place.one("select count(*) from plans_item"))) > 0
    assert not list(place.home.glob(".*.part*"))


def test_a_backup_of_an_earlier_program_is_restored_and_brought_up_to_date(
    make_demonstration: MakePlace, make_place: MakePlace, tmp_path: Path
) -> None:
    old = make_demonstration("sqlite")
    assert old.run("django", "migrate", "regulations", "zero", DJANGO_SETTINGS_MODULE=SETTINGS).returncode == 0
    assert old.zi("backup", tmp_path / "lama.zip").returncode == 0
    for engine in ("sqlite", "postgresql"):
        place = make_place(engine)
        restored = place.zi("restore", tmp_path / "lama.zip")
        assert restored.returncode == 0, restored.stderr
        assert place.one("select count(*) from regulations_regulationentry") == 0
        assert place.one("select count(*) from plans_item") == old.one("select count(*) from plans_item")


def test_files_that_the_place_has_lost_are_told_and_the_rest_is_kept(
    make_demonstration: MakePlace, make_place: MakePlace, tmp_path: Path
) -> None:
    place = make_demonstration("sqlite")
    gone, damaged, *whole = sorted(path for path in (place.home / "files").rglob("*") if path.is_file())
    gone.unlink()
    damaged.chmod(0o600)
    damaged.write_bytes(b"tertimpa")
    archive = tmp_path / "kurang.zip"
    made = place.zi("backup", archive)
    assert made.returncode == 1
    assert "PERHATIAN: 2 berkas" in made.stderr
    assert gone.name[:12] in made.stderr
    checked = place.zi("backup", "--check", archive)
    assert checked.returncode == 0
    assert "PERHATIAN: 2 berkas" in checked.stdout
    other = make_place("sqlite")
    restored = other.zi("restore", archive)
    assert restored.returncode == 0
    assert "PERHATIAN: 2 berkas" in restored.stderr
    assert {Path(name).name for name in stored_in(other)} == {path.name for path in whole}


def test_a_folder_keeps_the_newest_and_what_is_not_ours(demonstration: Installation, tmp_path: Path) -> None:
    folder = tmp_path / "cadangan"
    folder.mkdir()
    old = [folder / f"zonaintegritas-2020010{day}-120000.zip" for day in range(1, 5)]
    foreign = folder / "foto-liburan.zip"
    for path in (*old, foreign):
        path.touch()
    said = demonstration.zi("backup", "--keep", 3, folder)
    assert said.returncode == 0, said.stderr
    assert not any(path.exists() for path in old[:2])
    assert all(path.exists() for path in (*old[2:], foreign))
    assert len(list(folder.iterdir())) == 4


def test_an_archive_is_never_written_over_and_holds_no_key(
    demonstration: Installation, demonstration_archive: Path
) -> None:
    before = demonstration_archive.read_bytes()
    assert said_plainly(demonstration.zi("backup", demonstration_archive), "sudah ada")
    assert demonstration_archive.read_bytes() == before
    key = (demonstration.home / "secret-key").read_bytes()
    with zipfile.ZipFile(demonstration_archive) as archive:
        assert not [name for name in archive.namelist() if key in archive.read(name)]


def test_a_folder_with_nothing_in_it_is_told(make_place: MakePlace, tmp_path: Path) -> None:
    place = make_place("sqlite")
    assert said_plainly(place.zi("backup", tmp_path / "a.zip"), "belum ada apa-apa")
    assert not (place.home / DATABASE).exists()
    assert not (tmp_path / "a.zip").exists()


def test_a_backup_that_does_not_fit_is_refused_before_it_begins(demonstration: Installation, small_disk: Path) -> None:
    (small_disk / "penuh").write_bytes(bytes((SMALL_MB - 1) * 1024 * 1024))
    assert said_plainly(demonstration.zi("backup", small_disk / "a.zip"), "tidak cukup", "sisa")
    assert [path.name for path in small_disk.iterdir()] == ["penuh"]
