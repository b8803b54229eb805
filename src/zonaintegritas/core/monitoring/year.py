"""A year out of its rounds: what was written in all of them, and every follow-up as it stood last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from zonaintegritas.core.monitoring.sheet import NO_TEXTS, AreaSheet, FollowUpLine, Sheet, Texts


def with_texts(sheet: Sheet, texts: Mapping[int | str, Texts]) -> Sheet:
    """The sheet with these texts: of items by their key, of areas by their ordinal."""
    return replace(sheet, areas=tuple(_worded(area, texts) for area in sheet.areas))


def _worded(area: AreaSheet, texts: Mapping[int | str, Texts]) -> AreaSheet:
    rows = tuple(replace(row, texts=texts.get(row.item, NO_TEXTS)) for row in area.rows)
    return replace(area, rows=rows, texts=texts.get(area.roman, NO_TEXTS))


def gathered(written: Iterable[tuple[str, Texts]]) -> Texts:
    """What several rounds wrote about the same, each line with the code of its round."""
    known = list(written)
    return Texts(
        "\n".join(f"{code}: {texts.obstacle}" for code, texts in known if texts.obstacle),
        "\n".join(f"{code}: {texts.recommendation}" for code, texts in known if texts.recommendation),
    )


def all_follow_ups(sheets: Iterable[Sheet]) -> tuple[FollowUpLine, ...]:
    """Every follow-up that stands on one of these sheets, as the last of them says; the earliest due first."""
    lines = (one for sheet in sheets for one in sheet.follow_ups)
    newest = {one.follow_up or (one.what, one.owner, one.opened_on): one for one in lines}
    return tuple(sorted(newest.values(), key=lambda one: one.due_on))
