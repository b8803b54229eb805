"""`zi restore FILE`: an archive into an empty place, on either database; the whole or nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from zonaintegritas.config import installation
from zonaintegritas.config.backup.archive import Unusable
from zonaintegritas.config.backup.words import facts_in_words, lacking

REFUSED = 2


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    parser.add_argument("file", type=Path, metavar="BERKAS", help="cadangan dari zi backup")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Restore; every refusal is a sentence and status 2, and leaves the place empty."""
    installation.set_up()
    from django.db import DatabaseError

    from zonaintegritas.config.backup.restoring import restore
    from zonaintegritas.ui.trouble import is_of_store

    try:
        manifest = restore(arguments.file, _say)
    except Unusable as refusal:
        sys.stderr.write(f"{refusal}\n")
        return REFUSED
    except Exception as problem:
        if not (isinstance(problem, OSError | DatabaseError) or is_of_store(problem)):
            raise
        sys.stderr.write(f"Pemulihan berhenti dan tempat ini kembali kosong: {problem}\n")
        return REFUSED
    sys.stdout.write(
        f"Dipulihkan: {facts_in_words(manifest)}\nSemua orang masuk lagi dengan kata sandinya. Jalankan `zi serve`.\n"
    )
    sys.stderr.write(lacking(manifest))
    return 0


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
