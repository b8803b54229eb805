"""What one look leaves unread is doubtful: ink beside words that is in none of them."""

from __future__ import annotations

import numpy as np
import pytest

from tests.core.decree.scan.pictured import grey, sheet, words
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available

pytestmark = pytest.mark.skipif(not ocr_is_available(), reason="no tesseract-ocr-ind")


def test_a_word_beside_unread_ink_is_doubtful() -> None:
    from zonaintegritas.core.decree.formats.scan.reading import without_unread
    from zonaintegritas.core.decree.formats.scan.recogniser import Seen

    picture, pen = sheet(600, 120)
    words(pen, 20, 40, "1", size=40)
    words(pen, 80, 40, "satu keputusan", size=40)
    across = np.flatnonzero((grey(picture) < 150).any(axis=0))
    starts = across[np.flatnonzero(np.diff(across, prepend=-99) > 12)]
    assert len(starts) >= 2
    read = Seen("keputusan", 0.95, int(starts[1]), 40, int(across[-1]) + 1, 90, 80.0, 46.0, is_known=True)
    assert [word.is_doubtful for word in without_unread([read], grey(picture))] == [True]
    whole = Seen("keputusan", 0.95, int(starts[0]), 40, int(across[-1]) + 1, 90, 80.0, 46.0, is_known=True)
    assert [word.is_doubtful for word in without_unread([whole], grey(picture))] == [False]


def test_words_below_a_line_that_was_not_read_are_doubtful() -> None:
    from zonaintegritas.core.decree.formats.scan.reading import without_unread
    from zonaintegritas.core.decree.formats.scan.recogniser import Seen

    picture, pen = sheet(600, 200)
    words(pen, 20, 20, "satu keputusan", size=40)
    words(pen, 20, 110, "rencana", size=40)
    read = Seen("rencana", 0.95, 18, 115, 300, 160, 150.0, 46.0, is_known=True)
    assert [word.is_doubtful for word in without_unread([read], grey(picture))] == [True]


def test_a_word_that_two_became_is_doubtful() -> None:
    from zonaintegritas.core.decree.formats.scan.reading import is_odd

    assert all(is_odd(text, "") for text in ("Desember2026", "SemesterI", "Februari-"))
    assert not any(is_odd(text, "Juni") for text in ("Maret,", "2026", "s.d.", "1)", "KPU", "Januari-Februari", "a."))


def test_a_stop_that_may_be_a_semicolon_is_doubtful() -> None:
    from zonaintegritas.core.decree.formats.scan.reading import is_odd

    assert is_odd("triwulan:", "Merekap")
    assert is_odd("pegawai,", "Keputusan")
    assert not is_odd("undangan,", "daftar")
    assert not is_odd("laman;", "Foto")


def test_words_that_were_read_apart_stay_apart() -> None:
    from zonaintegritas.core.decree.formats.pdf.lines import PARTED
    from zonaintegritas.core.decree.formats.scan.reading import apart
    from zonaintegritas.core.decree.formats.scan.recogniser import Seen

    month = Seen("Desember", 0.95, 10, 10, 110, 40, 38.0, 30.0, is_known=True)
    year = Seen("2026", 0.95, 112, 10, 160, 40, 38.0, 30.0, is_known=False)
    first, second = apart([month, year])
    assert second.left - first.right > PARTED * first.height
    assert second == year


def test_noise_outside_tables_is_left_out_and_counted() -> None:
    from zonaintegritas.core.decree.formats.scan.reading import legible
    from zonaintegritas.core.decree.formats.scan.recogniser import Seen

    def seen(text: str, confidence: float, baseline: float, *, is_doubtful: bool) -> Seen:
        return Seen(text, confidence, 10, 10, 60, 40, baseline, 30.0, is_known=False, is_doubtful=is_doubtful)

    title = seen("LAMPIRAN", 0.5, 40.0, is_doubtful=False)
    noise = [seen("I", 0.93, 100.0, is_doubtful=True), seen("Krn!", 0.1, 160.0, is_doubtful=True)]
    number = seen("12", 0.7, 220.0, is_doubtful=True)
    assert legible([title, *noise, number]) == ([title, number], 2)


def test_a_line_that_reaches_into_the_next_says_nothing_twice() -> None:
    """Low lines lie close: a second look at one reads some of the other, and the surer of both readings stays."""
    from zonaintegritas.core.decree.formats.scan.reading import once
    from zonaintegritas.core.decree.formats.scan.recogniser import Seen

    read = Seen("Maklumat", 0.95, 10, 10, 110, 40, 38.0, 30.0, is_known=True)
    again = Seen("Maklumut", 0.60, 12, 11, 112, 41, 39.0, 30.0, is_known=False)
    below = Seen("dipajang", 0.95, 10, 50, 110, 80, 78.0, 30.0, is_known=True)
    assert [(word.text, word.is_doubtful) for word in once([read, again, below])] == [
        ("Maklumat", True),
        ("dipajang", False),
    ]
