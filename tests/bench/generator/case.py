"""One generated decree: the file, and the reading a correct reader makes of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.generator.agencies import Registrar
from tests.bench.generator.page import Block, Grid, Paper, Paragraph, plain
from tests.bench.generator.plan import Author, Json, expected_areas
from tests.bench.generator.shape import SHEETS, Shape, random_shape
from tests.bench.generator.tables import Draughtsman
from tests.bench.generator.write_docx import docx_bytes
from tests.bench.generator.write_odt import odt_bytes
from tests.bench.generator.write_pdf import pdf_bytes, typst_bytes
from tests.bench.generator.write_sheets import ods_bytes, xls_bytes, xlsx_bytes
from tests.bench.generator.write_text import text_bytes

# One turn of the wheel; the seed says where it stops, so that every format comes often enough.
KINDS = ("text", "docx", "pdf", "xlsx", "odt", "typst", "text", "docx", "xls", "ods")
_WRITERS: dict[str, Callable[[random.Random, Paper], bytes]] = {
    "docx": docx_bytes,
    "odt": odt_bytes,
    "pdf": pdf_bytes,
    "typst": typst_bytes,
    "xlsx": xlsx_bytes,
    "xls": xls_bytes,
    "ods": ods_bytes,
}
_SUFFIX = {"text": "txt", "typst": "pdf"}


@dataclass(frozen=True)
class Case:
    """`features` say what the table is like, for finding what fails together."""

    seed: int
    kind: str
    layout: str
    name: str
    data: bytes
    expected: Json
    features: tuple[str, ...]


def generate(seed: int) -> Case:
    """A random decree; the same seed gives the same decree."""
    rng = random.Random(f"decree {seed}")  # noqa: S311 - a repeatable choice, no secret
    shape = random_shape(rng, KINDS[seed % len(KINDS)])
    year = rng.randint(2023, 2027)
    plan = Author(rng, shape, year).plan()
    return assemble(rng, seed, shape, year, (Draughtsman(rng, shape).blocks(plan), expected_areas(plan)))


def assemble(rng: random.Random, seed: int, shape: Shape, year: int, drawn: tuple[list[Block], list[Json]]) -> Case:
    """Put the decree part around the tables and write the file."""
    blocks, areas = drawn
    registrar = Registrar(rng, year)
    is_annex_only = shape.kind in SHEETS and rng.random() < 0.7
    story = _story() if shape.kind not in SHEETS and rng.random() < 0.12 else []
    paper = Paper(
        decree=[] if is_annex_only else registrar.decree(),
        annex=[*registrar.annex_title(), *story, *blocks, *registrar.signature()],
        aside=_aside(rng) if rng.random() < 0.2 else None,
    )
    kind = shape.kind
    return Case(
        seed=seed,
        kind=kind,
        layout=shape.family,
        name=f"decree-{seed}.{_SUFFIX.get(kind, kind)}",
        data=_written(rng, shape, paper),
        expected={
            "schema": "plan-reading/1",
            "source": f"decree-{seed}",
            "decree": registrar.expected(is_annex_only=is_annex_only),
            "layout": {"columns": [column.heading for column in shape.columns]},
            "areas": areas,
        },
        features=(*shape.features, *(["chapter"] if story else [])),
    )


def _written(rng: random.Random, shape: Shape, paper: Paper) -> bytes:
    if shape.kind == "text":
        return text_bytes(rng, paper, table=shape.text_table)
    return _WRITERS[shape.kind](rng, paper)


def _story() -> list[Block]:
    """A chapter before the plan, with numbers and letters that head nothing."""
    lines = (
        "BAB I",
        "PENDAHULUAN",
        "A. Latar Belakang",
        "Kantor yang bersih lahir dari pekerjaan kecil yang dikerjakan terus-menerus.",
        "B. Tujuan",
        "1. Memberi arah bagi setiap kelompok kerja;",
        "2. Memudahkan pimpinan melihat kemajuan.",
        "BAB II",
        "RENCANA AKSI",
    )
    return [Paragraph(line) for line in lines]


def _aside(rng: random.Random) -> Grid:
    """A table that is no plan: who sits in the team."""
    people = ("Ratna Dewi", "Ujang Suryana", "Lina Marpaung", "Agus Wirawan")
    rows = [[plain(text) for text in ("NO", "NAMA", "JABATAN DALAM DINAS", "KEDUDUKAN DALAM TIM")]]
    for at, name in enumerate(rng.sample(people, 3), 1):
        cells = (str(at), name, rng.choice(("Pelaksana", "Kepala Subbagian")), rng.choice(("Ketua", "Anggota")))
        rows.append([plain(text) for text in cells])
    return Grid([list(row) for row in rows], [6, 34, 30, 30], 1)
