"""`zi work`: a worker process beside the web process; `zi serve` starts one by itself."""

from __future__ import annotations

import argparse

from zonaintegritas.config import installation

HELP = "jalankan pekerja latar (biasanya dimulai oleh zi serve)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand what it runs."""
    parser.set_defaults(run=run)


def run(_arguments: argparse.Namespace) -> int:
    """Run queued tasks until told to stop."""
    installation.set_up()
    from zonaintegritas.config.jobs import work

    work()
    return 0
