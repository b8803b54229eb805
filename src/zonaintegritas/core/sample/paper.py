"""A sample as paper: the lines before and after the table, and the table as a grid, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zonaintegritas.core.sample.decree import OFFICE, SampleDecree
from zonaintegritas.core.sample.model import MONTH_COUNT, Layout, SampleArea, SampleComponent, SampleItem, roman

SHADE = "bfbfbf"
_HEADINGS = {
    Layout.SIX: ("NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "TARGET WAKTU"),
    Layout.TARGET: ("NO", "KOMPONEN", "INDIKATOR", "LANGKAH AKSI", "BUKTI FISIK", "TARGET WAKTU", "TARGET CAPAIAN"),
    Layout.RESPONSIBLE: (
        "NO",
        "KOMPONEN",
        "INDIKATOR",
        "LANGKAH AKSI",
        "BUKTI FISIK",
        "TARGET WAKTU",
        "PENANGGUNG JAWAB",
    ),
    Layout.MONTHS: ("NO.", "KEGIATAN", "SUB KEGIATAN", "INDIKATOR KEBERHASILAN", "PELAKSANAAN (BULAN)", "KET"),
}
# Share of the width in percent, one figure per grid column.
_WIDTHS = {
    Layout.SIX: (5, 17, 22, 24, 20, 12),
    Layout.TARGET: (4, 15, 18, 21, 18, 11, 13),
    Layout.RESPONSIBLE: (4, 15, 18, 21, 18, 11, 13),
    Layout.MONTHS: (4, 15, 22, 20, *([2.5] * MONTH_COUNT), 9),
}
_FIRST_MONTH_COLUMN = 4


class Align(StrEnum):
    """Where a line stands on the page."""

    CENTRE = "centre"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the decree part; with a label it is a clause: Menimbang : a. bahwa ..."""

    text: str = ""
    align: Align = Align.LEFT
    is_bold: bool = False
    label: str = ""
    mark: str = ""

    @property
    def is_clause(self) -> bool:
        return bool(self.label or self.mark)


@dataclass(frozen=True, slots=True)
class SampleCell:
    """A cell of the plan table; a list has one line per entry."""

    lines: tuple[str, ...] = ()
    row_span: int = 1
    column_span: int = 1
    is_bold: bool = False
    is_centred: bool = False
    is_shaded: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


Row = tuple[SampleCell | None, ...]  # None: covered by a merged cell


@dataclass(frozen=True, slots=True)
class SampleTable:
    """The plan as a grid; the first `header_rows` rows are repeated on every page."""

    headings: tuple[str, ...]
    widths: tuple[float, ...]
    header_rows: int
    rows: tuple[Row, ...]


def decree_lines(decree: SampleDecree) -> tuple[Line, ...]:
    """From the name of the office to the copy block."""
    name = OFFICE.upper()
    centre = Align.CENTRE
    return (
        Line("SALINAN", Align.RIGHT),
        Line("KOMISI PEMILIHAN UMUM", centre, is_bold=True),
        Line("KOTA TIRTAMAYA", centre, is_bold=True),
        Line(f"KEPUTUSAN {name}", centre),
        Line(f"NOMOR {decree.number} TAHUN {decree.year}", centre),
        Line("TENTANG", centre),
        Line(decree.about, centre),
        Line(f"KETUA {name},", centre),
        *_clauses("Menimbang", "abcdefgh", decree.considerations),
        *_laws(decree),
        Line("MEMUTUSKAN:", centre),
        Line(decree.title, label="Menetapkan"),
        *(Line(text, label=ordinal) for ordinal, text in decree.rulings),
        *signature(decree),
        Line("Salinan sesuai dengan aslinya"),
        Line("SEKRETARIAT KOMISI PEMILIHAN UMUM"),
        Line("KOTA TIRTAMAYA"),
        Line(decree.certifier_role),
        Line(decree.certifier),
    )


def _clauses(label: str, marks: str, texts: tuple[str, ...]) -> list[Line]:
    return [
        Line(text, label=label if position == 0 else "", mark=f"{marks[position]}.")
        for position, text in enumerate(texts)
    ]


def _laws(decree: SampleDecree) -> list[Line]:
    last = len(decree.laws) - 1
    texts = tuple(f"{law.text}{'.' if at == last else ';'}" for at, law in enumerate(decree.laws))
    return _clauses("Mengingat", "123456789", texts)


def signature(decree: SampleDecree) -> tuple[Line, ...]:
    """Place, date, capacity and name at the right."""
    right = Align.RIGHT
    return (
        Line(f"Ditetapkan di {decree.place}", right),
        Line(f"pada tanggal {decree.day}", right),
        Line("KETUA KOMISI PEMILIHAN UMUM", right),
        Line("KOTA TIRTAMAYA,", right),
        Line("ttd.", right),
        Line(decree.signatory, right),
    )


def annex_lines(decree: SampleDecree) -> tuple[Line, ...]:
    """The LAMPIRAN block and the title of the table."""
    return (
        Line("LAMPIRAN", Align.RIGHT),
        Line(f"KEPUTUSAN {OFFICE.upper()}", Align.RIGHT),
        Line(f"NOMOR {decree.number} TAHUN {decree.year}", Align.RIGHT),
        Line(f"TENTANG {decree.about}", Align.RIGHT),
        Line(decree.about, Align.CENTRE, is_bold=True),
    )


def plan_table(layout: Layout, areas: tuple[SampleArea, ...]) -> SampleTable:
    """The areas in the columns of the layout."""
    headings, widths = _HEADINGS[layout], _WIDTHS[layout]
    header = _month_header(headings) if layout is Layout.MONTHS else _plain_header(headings)
    rows = [row for number, area in enumerate(areas, 1) for row in _area_rows(layout, number, area, len(widths))]
    return SampleTable(headings, widths, len(header), (*header, *rows))


def _head(text: str, *, rows: int = 1, columns: int = 1) -> SampleCell:
    return SampleCell((text,), row_span=rows, column_span=columns, is_bold=True, is_centred=True)


def _plain_header(headings: tuple[str, ...]) -> list[Row]:
    numbers = tuple(_head(str(number)) for number in range(1, len(headings) + 1))
    return [tuple(_head(text) for text in headings), numbers]


def _month_header(headings: tuple[str, ...]) -> list[Row]:
    *left, months, note = headings
    upper: list[SampleCell | None] = [_head(text, rows=2) for text in left]
    upper += [_head(months, columns=MONTH_COUNT), *([None] * (MONTH_COUNT - 1)), _head(note, rows=2)]
    lower = [*([None] * len(left)), *(_head(str(number)) for number in range(1, MONTH_COUNT + 1)), None]
    return [tuple(upper), tuple(lower)]


def _area_rows(layout: Layout, number: int, area: SampleArea, width: int) -> list[Row]:
    if layout is Layout.SIX:
        first = SampleCell((f"{roman(number)}.",), is_bold=True)
        name = SampleCell((area.name,), column_span=width - 1, is_bold=True)
        heading: Row = (first, name, *([None] * (width - 2)))
    else:
        whole = SampleCell((f"{roman(number)}. {area.name}",), column_span=width, is_bold=True)
        heading = (whole, *([None] * (width - 1)))
    rows = [
        row
        for position, component in enumerate(area.components, 1)
        for row in _component_rows(layout, position, component)
    ]
    if layout is Layout.RESPONSIBLE:
        group = SampleCell((area.responsible,), row_span=len(rows))
        rows = [(*row[:-1], group if at == 0 else None) for at, row in enumerate(rows)]
    return [heading, *rows]


def _component_rows(layout: Layout, number: int, component: SampleComponent) -> list[Row]:
    count = len(component.items)
    is_merged = layout is not Layout.TARGET
    rows: list[Row] = []
    for position, item in enumerate(component.items):
        label: tuple[SampleCell | None, SampleCell | None]
        if position == 0:
            span = count if is_merged else 1
            label = (SampleCell((str(number),), span, is_centred=True), SampleCell((component.name,), span))
        else:
            label = (None, None) if is_merged else (SampleCell(), SampleCell())
        rows.append((*label, *_item_cells(layout, item, component.letter(position))))
    return rows


def _item_cells(layout: Layout, item: SampleItem, letter: str | None) -> tuple[SampleCell | None, ...]:
    if layout is Layout.MONTHS:
        months = (SampleCell(is_shaded=month in item.months) for month in range(1, MONTH_COUNT + 1))
        note = SampleCell((item.note,) if item.note else ())
        return (SampleCell(_listed(layout, item.steps)), SampleCell((item.indicator,)), *months, note)
    indicator = f"{letter}. {item.indicator}" if letter else item.indicator
    cells = (
        SampleCell((indicator,)),
        SampleCell(_listed(layout, item.steps)),
        SampleCell(_listed(layout, item.evidence)),
        SampleCell((item.time,)),
    )
    if layout is Layout.TARGET:
        return (*cells, SampleCell((item.output,)))
    return cells if layout is Layout.SIX else (*cells, None)


def _listed(layout: Layout, entries: tuple[str, ...]) -> tuple[str, ...]:
    """A list inside a cell, marked as the layout's office does it."""
    if len(entries) == 1:
        return entries
    if layout is Layout.TARGET:
        return tuple(f"- {entry}" for entry in entries)
    if layout is Layout.RESPONSIBLE:
        return ("; ".join(entries),)
    return tuple(f"{number}) {entry}" for number, entry in enumerate(entries, 1))


def month_columns(layout: Layout) -> range:
    """Grid columns that hold months, none in most layouts."""
    if layout is not Layout.MONTHS:
        return range(0)
    return range(_FIRST_MONTH_COLUMN, _FIRST_MONTH_COLUMN + MONTH_COUNT)
