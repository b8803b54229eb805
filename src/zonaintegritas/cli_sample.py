"""`zi sample`: write decrees of an invented office, to try the program with or to test a reader."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    parser.add_argument("--format", choices=[str(kind) for kind in Format], default=Format.DOCX, help="jenis berkas")
    parser.add_argument("--layout", choices=[str(kind) for kind in Layout], default=Layout.SIX, help="bentuk tabel")
    parser.add_argument("--year", type=int, default=time.localtime().tm_year, help="tahun rencana aksi")
    target = parser.add_mutually_exclusive_group()
    target.add_argument("--out", type=Path, help="nama berkas hasil (- untuk keluaran baku)")
    target.add_argument("--all", type=Path, metavar="DIR", help="tulis semua bentuk dan jenis ke map ini")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write one sample, or all of them."""
    if arguments.all is not None:
        arguments.all.mkdir(parents=True, exist_ok=True)
        for layout in Layout:
            for kind in Format:
                path = arguments.all / sample_name(layout, kind, year=arguments.year)
                _write(path, layout, kind, arguments.year)
        return 0
    layout, kind = Layout(arguments.layout), Format(arguments.format)
    path = arguments.out or Path(sample_name(layout, kind, year=arguments.year))
    _write(path, layout, kind, arguments.year)
    return 0


def _write(path: Path, layout: Layout, kind: Format, year: int) -> None:
    content = write_sample(layout, kind, year=year)
    if str(path) == "-":
        sys.stdout.buffer.write(content)
        return
    path.write_bytes(content)
    sys.stdout.write(f"{path}\n")
