"""`zi check FILE`: what should be mended in a decree, and which items of the evaluation sheet its plan covers."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from zonaintegritas.core.decree import Unreadable
from zonaintegritas.core.decree.child import read_in_child
from zonaintegritas.core.decree.place_words import in_words
from zonaintegritas.core.decree.plan import Decree
from zonaintegritas.core.lint import Finding, Severity, check, place_word
from zonaintegritas.core.lke.coverage import Coverage, coverage_of, summary
from zonaintegritas.core.lke.instruments import instrument

HELP: Final = "periksa keputusan dan tunjukkan yang perlu dibetulkan"
BAD_INPUT: Final = 2
MOST_REFS: Final = 8  # items shown of one finding
SEVERITY_WORDS: Final = {
    Severity.HIGH: "BERAT: betulkan atau jawab sebelum ditetapkan",
    Severity.MEDIUM: "SEDANG",
    Severity.LOW: "RINGAN",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Give the subcommand its arguments and what it runs."""
    parser.add_argument("file", type=Path, metavar="BERKAS", help="DOCX, ODT, PDF, XLSX, XLS, ODS, atau teks")
    parser.add_argument("--json", action="store_true", help="cetak temuan dan cakupan sebagai JSON")
    parser.add_argument(
        "--with",
        dest="others",
        type=Path,
        action="append",
        default=[],
        metavar="BERKAS",
        help="keputusan lain untuk dibandingkan; boleh beberapa kali",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read, check and print; a file that cannot be read ends with its sentence and status 2."""
    try:
        reading = read_in_child(_opened(arguments.file), arguments.file.name)
        others = _decrees(arguments.others)
    except OSError as problem:
        sys.stderr.write(f"{problem.filename}: berkas tidak dapat dibuka ({problem.strerror}).\n")
        return BAD_INPUT
    except Unreadable as problem:
        sys.stderr.write(f"{arguments.file}: {problem.message}\n")
        return BAD_INPUT
    findings = check(reading, other_decrees=others)
    coverage = coverage_of(reading.plan, instrument())
    if arguments.json:
        sys.stdout.write(json.dumps(as_json(findings, coverage), ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.writelines(f"{line}\n" for line in report(findings, coverage))
    return 0


def _opened(path: Path) -> Path:
    """The path, after a try whether it can be opened at all."""
    path.open("rb").close()
    return path


def _decrees(paths: Sequence[Path]) -> tuple[Decree, ...]:
    return tuple(read_in_child(_opened(path), path.name).decree for path in paths)


def as_json(findings: Sequence[Finding], coverage: Coverage) -> dict[str, object]:
    """Findings and coverage in the form other programs read."""
    return {
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "where": list(finding.where),
                "source_lines": list(finding.source_lines),
                "quote": finding.quote,
                "what": finding.what,
                "why": finding.why,
                "cure": finding.cure,
            }
            for finding in findings
        ],
        "coverage": coverage.as_json(),
    }


def report(findings: Sequence[Finding], coverage: Coverage) -> Iterator[str]:
    """The findings by weight, each with its place, and the sum of the coverage."""
    for severity in Severity:
        found = [finding for finding in findings if finding.severity is severity]
        if found:
            yield f"{SEVERITY_WORDS[severity]} ({len(found)})"
            for finding in found:
                yield from _finding(finding)
            yield ""
    if not findings:
        yield "Tidak ada temuan."
        yield ""
    yield from _coverage(coverage)


def _finding(finding: Finding) -> Iterator[str]:
    places = next((words for place in finding.places if (words := in_words(place))), "")
    yield f"- {finding.what}"
    yield f"    di: {_where(finding)}{f' ({places})' if places else ''}   [{finding.code}]"
    if finding.quote:
        yield f"    tertulis: «{finding.quote}»"
    yield f"    sebab: {finding.why}"
    yield f"    perbaikan: {finding.cure}"


def _where(finding: Finding) -> str:
    names = [place_word(name) for name in finding.where]
    more = f" dan {len(names) - MOST_REFS} lagi" if len(names) > MOST_REFS else ""
    return ", ".join(names[:MOST_REFS]) + more


def _coverage(coverage: Coverage) -> Iterator[str]:
    """The levers of the sheet that are covered, and the points that hang on the rest."""
    total = summary(coverage, instrument()).levers
    yield (
        f"Cakupan lembar kerja evaluasi: {total.full} butir pengungkit tercakup, {total.partial} sebagian,"
        f" {total.none} belum ({total.none_points:.2f} dari {total.points:.0f} nilai bergantung padanya)."
    )
