"""`zi serve`: the program for an office, on this machine or for phones in the same network."""

from __future__ import annotations

import argparse
import sys

from zonaintegritas.config import installation, processes

HELP = "jalankan program untuk kantor ini"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    parser.add_argument("--host", default="127.0.0.1", help="alamat; 0.0.0.0 untuk semua perangkat di kantor")
    parser.add_argument("--port", type=int, default=8000, help="nomor port")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    try:
        processes.refuse_unsafe(arguments.host)
        installation.set_up()
        installation.prepare()
        return processes.serve(arguments.host, arguments.port, when_ready=lambda: _say(arguments))
    except processes.CannotServe as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2


def _say(arguments: argparse.Namespace) -> None:
    host = processes.shown_address(arguments.host)
    sys.stdout.write(f"Zona Integritas berjalan di http://{host}:{arguments.port}/ (Ctrl-C untuk berhenti)\n")
    sys.stdout.flush()
