"""Which row is which, which cells differ, which words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zonaintegritas.core.compare import compare_rows, interleaved, joined, marked, matched_by_likeness, plain

Row = tuple[str, str]
TEXTS = st.lists(st.sampled_from(["tim", "rapat", "laporan", "bulan", "2026", "daftar hadir"]), max_size=6).map(
    " ".join
)


def same(before: list[Row], after: list[Row], *, is_one_paper: bool = False) -> dict[int, int]:
    return matched_by_likeness(
        before, after, ref=lambda row: row[0], text=lambda row: row[1], is_one_paper=is_one_paper
    )


def test_how_a_text_is_typed_does_not_count() -> None:
    assert plain(" Januari –  Desember 2026 ") == plain("januari - Desember 2026")
    assert plain("WBK/ WBBM (“satu” )") == plain('WBK/WBBM ("satu")')
    assert plain("Rapat") != plain("Rapa")


def test_how_a_list_is_divided_does_not_count() -> None:
    assert joined(["Rapat;", "Notula"]) == joined(["1) Rapat\n2) Notula"]) == joined(["Rapat; dan", "Notula."])
    assert joined(["Rapat 2026"]) != joined(["Rapat 2025"])


def test_a_row_that_moved_is_found_again_by_what_it_says() -> None:
    before = [("I.1", "Menetapkan susunan tim"), ("I.2", "Menyusun laporan triwulan")]
    after = [("I.1", "Menyusun laporan triwulan"), ("I.2", "Menetapkan susunan tim")]
    assert same(before, after) == {0: 1, 1: 0}


def test_a_row_that_reads_slightly_otherwise_is_the_same_row() -> None:
    before = [("I.1", "Menetapkan susunan tim kerja"), ("I.2", "Survei kepuasan layanan")]
    after = [("II.4", "Menetapkan susunan tim kerja baru"), ("I.2", "Peta jabatan disusun")]
    assert same(before, after) == {0: 0}
    assert same(before, after, is_one_paper=True) == {0: 0, 1: 1}


def test_rows_that_stand_twice_are_told_apart_by_how_they_are_called() -> None:
    before = [("I.1", "Rapat"), ("I.2", "Rapat")]
    assert same(before, list(reversed(before))) == {0: 1, 1: 0}


def test_what_went_is_shown_where_it_stood() -> None:
    before, after = [("1", "a"), ("2", "b"), ("3", "c")], [("1", "a"), ("3", "d"), ("4", "e")]
    pairs = compare_rows(before, after, same={0: 0, 1: 2}, cells=lambda row: {"text": row[1]})
    assert [(pair.before, pair.after) for pair in interleaved(pairs, before)] == [
        (("1", "a"), ("1", "a")),
        (("2", "b"), None),
        (("3", "c"), ("3", "d")),
        (None, ("4", "e")),
    ]
    assert [pair.changed for pair in pairs] == [(), ("text",), (), ()]


def test_only_the_words_that_differ_are_marked() -> None:
    left, right = marked("Rapat tim setiap bulan", "Rapat tim setiap triwulan")
    assert [(run.text, run.is_changed) for run in left] == [("Rapat tim setiap ", False), ("bulan", True)]
    assert [(run.text, run.is_changed) for run in right] == [("Rapat tim setiap ", False), ("triwulan", True)]


@given(before=TEXTS, after=TEXTS)
def test_marked_texts_are_whole(before: str, after: str) -> None:
    left, right = marked(before, after)
    assert ("".join(run.text for run in left), "".join(run.text for run in right)) == (before, after)
    assert any(run.is_changed for run in (*left, *right)) == (before.split() != after.split())


@given(before=st.lists(st.tuples(TEXTS, TEXTS), max_size=8), after=st.lists(st.tuples(TEXTS, TEXTS), max_size=8))
def test_no_row_is_matched_twice_or_lost(before: list[Row], after: list[Row]) -> None:
    found = same(before, after, is_one_paper=True)
    assert len(set(found.values())) == len(found)
    pairs = compare_rows(before, after, same=found, cells=lambda row: {"text": row[1]})
    shown = interleaved(pairs, before)
    assert [pair.after for pair in shown if pair.after is not None] == after
    assert sorted(pair.before for pair in shown if pair.before is not None) == sorted(before)
