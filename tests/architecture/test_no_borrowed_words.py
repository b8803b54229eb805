"""Nothing of the real decrees is in the project: no run of eight words of theirs, and no name of their people."""

from __future__ import annotations

import functools
import io
import json
import os
import re
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DECREES = Path(os.environ.get("ZI_SHARED", ROOT.parent / "shared")) / "decrees"

RUN = 8
WORD = re.compile(r"[^\W_]+")
TAG = re.compile(r"<[^<>]*>")
CELLS = ("indicator", "steps", "evidence", "target_output", "responsible", "note")
# What every decree says in these words, whoever writes it.
FORMULAE = (
    "bahwa berdasarkan pertimbangan sebagaimana dimaksud {} huruf a perlu menetapkan keputusan"
    " komisi pemilihan umum {}",
    "bahwa berdasarkan pertimbangan sebagaimana dimaksud {} huruf a sampai dengan huruf c perlu menetapkan keputusan"
    " komisi pemilihan umum {}",
)
FORMULA_WORDS = [(inside, place) for inside in ("dalam", "pada") for place in ("kota", "kabupaten", "provinsi")]

pytestmark = pytest.mark.real


def words_of(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = words_of(TAG.sub(" ", text))
    for start in range(len(words) - RUN + 1):
        yield tuple(words[start : start + RUN])


def texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)


@functools.cache
def expected() -> list[dict[str, object]]:
    return [json.loads(path.read_text("utf-8")) for path in sorted((DECREES / "expected").glob("kpu-*.json"))]


def items() -> Iterator[dict[str, object]]:
    for reading in expected():
        areas = reading["areas"]
        assert isinstance(areas, list)
        for area in areas:
            for component in area["components"]:
                yield from component["items"]


def part(text: str, opening: str, closing: str) -> str:
    """What stands between two headings of a decree."""
    after = re.split(rf"^\W*{opening}\W", text, maxsplit=1, flags=re.MULTILINE)[-1]
    return re.split(rf"^\W*{closing}\W", after, maxsplit=1, flags=re.MULTILINE)[0]


@functools.cache
def borrowed_runs() -> frozenset[tuple[str, ...]]:
    """Runs of plan cells and considerations, less formulae and titles that are everybody's."""
    texts = [path.read_text("utf-8") for path in sorted((DECREES / "texts").glob("*.txt"))]
    own = {run for item in items() for field in CELLS for text in texts_of(item[field]) for run in runs(text)}
    own |= {run for text in texts for run in runs(part(text, "Menimbang", "Mengingat"))}
    common = {run for text in texts for run in runs(part(text, "Mengingat", r"(?:MEMUTUSKAN|M E M U|Memperhatikan)"))}
    for reading in expected():
        decree = reading["decree"]
        assert isinstance(decree, dict)
        common |= set(runs(f"keputusan tentang {decree['about']}"))
    for formula in FORMULAE:
        common |= {run for inside, place in FORMULA_WORDS for run in runs(formula.format(inside, place))}
    return frozenset(own - common)


@functools.cache
def people() -> frozenset[tuple[str, ...]]:
    decrees = [reading["decree"] for reading in expected()]
    names = [one.get(key) for one in decrees if isinstance(one, dict) for key in ("signatory_name", "certifier_name")]
    return frozenset(tuple(words_of(name)) for name in names if name)


def files() -> Iterator[tuple[str, str]]:
    """Every file under version control with the text in it, also inside office documents."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file():
            yield name, text_in(path.read_bytes())


def text_in(data: bytes) -> str:
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode("utf-8", errors="ignore")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name).decode("utf-8", "ignore") for name in archive.namelist() if name.endswith(".xml")]
    return TAG.sub(" ", " ".join(parts))


def found_in(text: str, wanted: Iterable[tuple[str, ...]], length: int) -> set[str]:
    words = words_of(text)
    wanted = frozenset(wanted)
    spans = (tuple(words[start : start + length]) for start in range(len(words) - length + 1))
    return {" ".join(span) for span in spans if span in wanted}


def test_no_run_of_eight_words_of_a_real_decree_is_in_the_project() -> None:
    found = {name: hits for name, text in files() if (hits := found_in(TAG.sub(" ", text), borrowed_runs(), RUN))}
    assert found == {}


def test_no_person_of_a_real_decree_is_named_in_the_project() -> None:
    found = set()
    for name, text in files():
        for length in {len(person) for person in people()}:
            if found_in(text, [person for person in people() if len(person) == length], length):
                found.add(name)
    assert found == set()


def test_the_check_would_see_a_borrowed_cell_and_lets_formulae_pass() -> None:
    steps = [text for item in items() for text in texts_of(item["steps"]) if len(words_of(text)) > RUN]
    assert found_in(f"x = 'Dahulu {steps[0].upper()} kini'", borrowed_runs(), RUN)
    formula = FORMULAE[0].format("dalam", "kota")
    assert not found_in(formula, borrowed_runs(), RUN)
    assert len(people()) >= len(expected()) / 2
