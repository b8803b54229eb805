"""Where the characters of every plan table went: nothing may be lost without a remark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final

from zonaintegritas.core.decree.blocks import Cell, Remark, Table
from zonaintegritas.core.decree.plan import Accounting
from zonaintegritas.core.decree.remarks import LEFT_OVER, PLAN_TOO_LONG
from zonaintegritas.core.decree.structure.wording import characters, is_nothing, joined

LEFT_OVER_MESSAGE: Final = (
    "Teks ini ada di tabel, tetapi tidak masuk ke kolom mana pun. Pindahkan ke tempatnya atau abaikan."
)

MORE_MESSAGE: Final = (
    "Masih ada {count} sel lain yang tidak masuk ke kolom mana pun; berkas ini terlalu panjang untuk rencana."
)
MOST_REMARKS: Final = 500  # more than anyone reads


class Destination(StrEnum):
    """What became of a cell."""

    FIELDS = "fields"
    EXTRA = "extra"
    STRUCTURE = "structure"


class Ledger:
    """Each cell is put down once; what nobody put down is left over."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self._found: dict[int, Destination] = {}

    def put(self, cells: Iterable[Cell], destination: Destination) -> None:
        """Later entries do not overrule earlier ones: a label that is also a field was a field first."""
        for cell in cells:
            self._found.setdefault(id(cell), destination)

    def close(self) -> tuple[Accounting, tuple[Remark, ...]]:
        sums = dict.fromkeys(Destination, 0)
        total = left_over = rest = 0
        remarks: list[Remark] = []
        for table in self._tables:
            for cell in table.cells:
                size = characters(cell.lines)
                destination = self._found.get(id(cell))
                total += size
                if destination is not None:
                    sums[destination] += size
                elif is_nothing(joined(cell.lines)):
                    sums[Destination.STRUCTURE] += size  # a dash that means "empty"
                else:
                    left_over += size
                    rest += 1
                    if rest <= MOST_REMARKS:
                        remarks.append(Remark(LEFT_OVER, LEFT_OVER_MESSAGE, cell.place, cell.text))
        if rest > MOST_REMARKS:
            remarks.append(Remark(PLAN_TOO_LONG, MORE_MESSAGE.format(count=rest - MOST_REMARKS)))
        accounting = Accounting(
            total, sums[Destination.FIELDS], sums[Destination.EXTRA], sums[Destination.STRUCTURE], left_over
        )
        return accounting, tuple(remarks)
