"""`zi backup`: everything of this installation as one archive, also while people work; `--check` reads one through."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from zonaintegritas.config.backup.archive import Archive, Unusable

REFUSED: Final = 2
LACKING: Final = 1  # an archive was made, but the place had lost some files
FOLDER: Final = "cadangan"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    parser.add_argument(
        "target",
        nargs="?",
        type=Path,
        metavar="TUJUAN",
        help="berkas .zip atau map (bila kosong: ZI_BACKUP_FOLDER, atau map cadangan di ZI_HOME)",
    )
    parser.add_argument("--keep", type=_positive, metavar="N", help="di map itu simpan N cadangan terbaru saja")
    parser.add_argument("--check", type=Path, metavar="BERKAS", help="periksa sebuah cadangan tanpa memulihkannya")
    parser.set_defaults(run=run)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("harus 1 atau lebih")
    return number


def run(arguments: argparse.Namespace) -> int:
    """Back up or check; every refusal is a sentence and status 2."""
    try:
        return _check(arguments.check) if arguments.check else _save(arguments.target, arguments.keep)
    except Unusable as refusal:
        sys.stderr.write(f"{refusal}\n")
    except OSError as problem:
        sys.stderr.write(f"Cadangan tidak jadi dibuat: {problem.strerror}. Tidak ada sisa yang ditinggalkan.\n")
    return REFUSED


def say(sentence: str) -> None:
    """Progress goes beside the answer."""
    sys.stderr.write(f"{sentence}\n")


def _check(path: Path) -> int:
    from zonaintegritas.config.backup.words import facts_in_words, lacking

    with Archive(path) as archive:
        archive.check(say)
        sys.stdout.write(f"{path}: utuh. {facts_in_words(archive.manifest)}\n{lacking(archive.manifest)}")
    return 0


def _save(target: Path | None, keep: int | None) -> int:
    from zonaintegritas.config import installation

    installation.set_up()
    from django.conf import settings
    from django.db import DatabaseError
    from django.utils import timezone

    from zonaintegritas.config.backup import rotation, saving
    from zonaintegritas.config.backup.words import facts_in_words, lacking
    from zonaintegritas.ui.trouble import is_of_store

    target = target or Path(settings.ZI_BACKUP_FOLDER or settings.HOME / FOLDER)
    is_folder = keep is not None or target.suffix != ".zip" or target.is_dir()
    path = target / rotation.name_for(timezone.localtime()) if is_folder else target
    try:
        manifest = saving.save(path, say)
    except DatabaseError as problem:
        raise Unusable(f"Basis data tidak dapat dibaca: {problem}") from problem
    except Exception as problem:
        if not is_of_store(problem):
            raise
        raise Unusable(f"Penyimpanan berkas tidak dapat dijangkau: {problem}") from problem
    for old in rotation.drop_old(target, keep) if keep is not None else ():
        say(f"Cadangan lama dihapus: {old.name}")
    sys.stdout.write(f"{path}: {facts_in_words(manifest)}\n")
    sys.stderr.write(lacking(manifest))
    return LACKING if manifest.lost else 0
