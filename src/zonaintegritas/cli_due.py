"""`zi due`: what is due by the clock, once; the worker does the same by itself every few minutes."""

from __future__ import annotations

import argparse
import sys

from zonaintegritas.config import installation

HELP = "buat pengingat yang sudah waktunya (pekerja latar melakukannya sendiri)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand what it runs."""
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Make the reminders of every office whose morning has come, and say for how many."""
    installation.set_up()
    from django.utils import timezone

    from zonaintegritas.reminders.jobs import sweep

    done = sweep(timezone.now())
    sys.stdout.write(f"{done} kantor atau surat diperiksa.\n" if done else "Tidak ada yang perlu dibuat.\n")
    return 0
