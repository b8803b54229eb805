"""`zi work`: workers beside the web process, one for each queue; `zi serve` starts them by itself."""

from __future__ import annotations

import argparse

from zonaintegritas.config import installation, processes

HELP = "jalankan pekerja latar (biasanya dimulai oleh zi serve)"


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its argument and what it runs."""
    parser.add_argument(
        "--queue", choices=processes.QUEUES, help="hanya antrean ini: short untuk tugas singkat, long untuk yang lama"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Run queued tasks until told to stop: of one queue in this process, or of all in processes below it."""
    if arguments.queue is None:
        return processes.work()
    installation.set_up()
    from zonaintegritas.config.jobs import work

    work(arguments.queue)
    return 0
