"""Searching the library of an office: 300 documents, 9 MB of text, other offices beside it.

`python -m tests.bench.searching`, on SQLite or on what ZI_DATABASE_URL names (an empty database).
"""

from __future__ import annotations

import hashlib
import os
import random
import sys
import tempfile
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office, User

DOCUMENTS, CHARACTERS, NEIGHBOURS, RUNS = 300, 30_000, 20, 7
SYLLABLES = "ra pat ple no pem ba ngu nan zo na in te gri tas do ku men la po ran tri wu lan ke gia tan".split()  # noqa: SIM905
SEARCHES = ("rapat", "rapat pleno dokumen", "integritas triwulan laporan zona kegiatan", "tidakadaini")


def main() -> int:
    """Fill a database and print the median of each search beside one count of all rows."""
    with tempfile.TemporaryDirectory(prefix="zi-bench-") as home:
        os.environ |= {"ZI_HOME": home, "DJANGO_SETTINGS_MODULE": "zonaintegritas.config.settings"}
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        sys.stdout.write("| search | found | ms |\n|---|---|---|\n")
        _measure(*_filled())
    return 0


def _measure(person: User, office: Office) -> None:
    from zonaintegritas.evidence.models import Evidence, ReadText
    from zonaintegritas.evidence.selectors import excerpts, found

    for words in SEARCHES:
        result, times = found(person, office, words), []
        for _ in range(RUNS):
            begun = time.perf_counter()
            result = found(person, office, words)
            excerpts(person, result.words, Evidence.objects.with_files().filter(pk__in=result.pks[:25]))
            times.append(time.perf_counter() - begun)
        sys.stdout.write(f"| {words} | {len(result.pks)} | {sorted(times)[RUNS // 2] * 1000:.0f} |\n")
    begun = time.perf_counter()
    characters = sum(map(len, ReadText.objects.values_list("text", flat=True)))
    took = (time.perf_counter() - begun) * 1000
    sys.stdout.write(f"| yardstick: fetching all {characters / 1e6:.0f} MB of text | – | {took:.0f} |\n")


def _filled() -> tuple[User, Office]:
    """One office with its library, and neighbours with a tenth each."""
    from zonaintegritas.offices.models import Membership, Office, User

    rows = Office.objects.bulk_create(
        Office(code=f"{number:04}", lineage=f"{number:04}", level="LOCAL", name=f"Kantor {number}", short_name="K")
        for number in range(1, NEIGHBOURS + 2)
    )
    for number, office in enumerate(rows):
        _library(office, DOCUMENTS if number == 0 else DOCUMENTS // 10)
    person = User.objects.create(username="anggota", full_name="Anggota")
    Membership.objects.create(user=person, office=rows[0], role="MEMBER", areas=[])
    return person, rows[0]


def _library(office: Office, count: int) -> None:
    from django.utils import timezone

    from zonaintegritas.evidence.models import (
        Evidence,
        EvidenceFile,
        EvidenceVersion,
        ReadText,
    )
    from zonaintegritas.files.models import StoredFile

    now, dice = timezone.now(), random.Random(office.code)  # noqa: S311 - for a bench
    texts = [_text(dice) for _ in range(count)]
    hashes = [hashlib.sha256(f"{office.code} {number}".encode()).hexdigest() for number in range(count)]
    documents = Evidence.objects.bulk_create(
        Evidence(office=office, title=f"Laporan {number}", added_at=now) for number in range(count)
    )
    versions = EvidenceVersion.objects.bulk_create(EvidenceVersion(evidence=one, made_at=now) for one in documents)
    files = StoredFile.objects.bulk_create(
        StoredFile(lineage=office.lineage, name="a.pdf", sha256=one, size=1, kind="pdf", kept_at=now) for one in hashes
    )
    EvidenceFile.objects.bulk_create(
        EvidenceFile(version=version, file=file, position=1) for version, file in zip(versions, files, strict=True)
    )
    ReadText.objects.bulk_create(
        ReadText(sha256=one, state="READ", text=text, folded=text.lower(), read_at=now)
        for one, text in zip(hashes, texts, strict=True)
    )


def _text(dice: random.Random) -> str:
    words = ("".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(CHARACTERS // 8))
    return " ".join(words)[:CHARACTERS]


if __name__ == "__main__":
    sys.exit(main())
