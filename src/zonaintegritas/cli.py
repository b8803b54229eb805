"""The command `zi`. A subcommand is a module cli_NAME, loaded only when it is asked for."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Final

# Name and help of each subcommand: `zi read` and `zi --help` must not load Django.
COMMANDS: Final = {
    "read": "baca berkas keputusan dan tampilkan isinya",
    "check": "periksa keputusan dan tunjukkan yang perlu dibetulkan",
    "sample": "tulis contoh keputusan dari kantor karangan",
    "office": "mulai pemasangan untuk sebuah kantor",
    "serve": "jalankan halaman web",
    "work": "jalankan pekerja latar",
    "due": "buat pengingat yang sudah waktunya",
    "demo": "jalankan peragaan",
    "backup": "cadangkan semua data dan berkas ke satu berkas, atau periksa sebuah cadangan",
    "restore": "pulihkan cadangan ke tempat yang kosong",
}
INTERRUPTED: Final = 130  # what shells expect after Ctrl-C


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand; the number it returns is the exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    arguments = _parser(given).parse_args(given)
    try:
        return int(arguments.run(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # "zi read FILE | head": nobody wants the rest
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    """The parser, with the arguments of the one subcommand that is named."""
    parser = argparse.ArgumentParser(
        prog="zi", description="Zona Integritas: dari keputusan ke rencana yang dijalankan."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    wanted = next((word for word in given if not word.startswith("-")), None)
    for name, help_text in COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        if name == wanted:
            importlib.import_module(f"zonaintegritas.cli_{name}").configure(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
