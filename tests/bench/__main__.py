"""`make bench`: every figure of docs/benchmarks.md, each beside its yardstick of the same run."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time

SECTIONS = {
    "Decrees of real offices (score by compare.py; times are medians of 7 runs)": ["tests.bench.real"],
    "PDF tables beside pdfplumber": ["tests.bench.pdf_tables"],
    "Generated decrees": ["tests.bench.generated"],
    "Checking: planted defects": ["tests.bench.lint_mutations"],
    "Scans and photos": ["tests.bench.scans"],
    "Decrees printed and read back": ["tests.bench.printing"],
    "Files made to hurt": ["tests.bench.hostile"],
    "Searching the library of an office": ["tests.bench.searching"],
    "Starting the program": ["tests.bench.starting"],
    "The nation: pages of 552 offices under gunicorn, beside an empty view": ["tests.bench.nation"],
}


def main() -> int:
    """Run every section in a process of its own; the worst exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, help="first seed of the generated decrees; changes daily if not given")
    parser.add_argument("--count", type=int, default=200, help="how many decrees are generated")
    arguments = parser.parse_args()
    worst = 0
    for title, module in SECTIONS.items():
        command = [sys.executable, "-m", *module]
        if module == ["tests.bench.generated"]:
            command += ["--count", str(arguments.count)]
            command += ["--seed", str(arguments.seed)] if arguments.seed is not None else []
        sys.stdout.write(f"\n## {title}\n\n")
        sys.stdout.flush()
        begun = time.monotonic()
        worst = max(worst, subprocess.run(command, check=False).returncode)
        sys.stdout.write(f"\n({time.monotonic() - begun:.0f} s)\n")
    return worst


if __name__ == "__main__":
    sys.exit(main())
