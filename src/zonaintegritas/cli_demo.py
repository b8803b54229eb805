"""`zi demo`: the demonstration in its own folder, with invented data and known passwords."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from zonaintegritas.config import installation, processes

HELP = "jalankan contoh dengan data karangan di var/demo"
HOME = Path("var/demo")
HOST = "127.0.0.1"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    parser.add_argument("--port", type=int, default=8000, help="nomor port")
    parser.add_argument("--prepare-only", action="store_true", help="siapkan data contoh tanpa menjalankan server")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the demonstration data if needed, then serve until Ctrl-C."""
    os.environ["ZI_DEMO"] = "yes"
    os.environ.setdefault("ZI_HOME", str(HOME.absolute()))
    try:
        processes.require_free(HOST, arguments.port)
        installation.set_up()
        installation.prepare()
        installation.load_offices()
        _fill()
        if arguments.prepare_only:
            return 0
        return processes.serve(HOST, arguments.port, when_ready=lambda: _say(arguments.port))
    except processes.CannotServe as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2


def _fill() -> None:
    from django.utils import timezone

    from zonaintegritas.config import demo

    demo.make(timezone.localdate())


def _say(port: int) -> None:
    from zonaintegritas.config.demo import CAST, PASSWORD, SUPERVISOR
    from zonaintegritas.offices.models import Membership

    width = max(len(person.username) for person in CAST)
    lines = [
        f"  {person.username:<{width}}  {Membership.Role(person.role).label}, {person.full_name}"
        for person in (*CAST, SUPERVISOR)
    ]
    sys.stdout.write(
        "\nContoh Zona Integritas siap.\n\n"
        f"  Alamat:      http://{HOST}:{port}/\n"
        f"  Kata sandi:  {PASSWORD}  (sama untuk semua orang contoh)\n\n" + "\n".join(lines) + "\n\n"
        "Tekan Ctrl-C untuk berhenti.\n"
    )
    sys.stdout.flush()
