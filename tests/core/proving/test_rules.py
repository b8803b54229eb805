"""Every rule of honest evidence finds its case, and keeps silent beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from zonaintegritas.core.proving import Document, Duty, Elsewhere, Said, Use, Work, doubts_about
from zonaintegritas.core.proving.rules import RULES

MARCH = dt.date(2026, 3, 20)
TODAY = dt.date(2026, 6, 15)
MINUTES = Document(1, "Notulen", "MINUTES", added_on=MARCH, dated_on=MARCH, hashes=frozenset({"a"}))
DUTY = Duty(
    10,
    item=100,
    name="I.1.a, Maret 2026",
    uses=(Use(1, MINUTES),),
    first_day=dt.date(2026, 3, 1),
    due_on=dt.date(2026, 3, 31),
    done_on=MARCH,
)


def work(*duties: Duty, elsewhere: Mapping[str, tuple[Elsewhere, ...]] | None = None) -> Work:
    own = ("Komisi Pemilihan Umum Kota Harapan Jaya", "Komisi Pemilihan Umum Provinsi Nusa Contoh")
    return Work(TODAY, 2026, duties, offices=own, elsewhere=elsewhere or {})


def with_document(**changes: Any) -> Duty:
    return replace(DUTY, uses=(Use(1, replace(MINUTES, **changes)),))


def codes(*duties: Duty, **more: Any) -> list[str]:
    return [doubt.code for doubt in doubts_about(work(*duties, **more))]


def test_ordinary_evidence_is_not_doubted() -> None:
    assert codes(DUTY, replace(DUTY, key=11, uses=())) == []


def test_every_rule_has_a_code_of_its_own_and_says_what_to_do() -> None:
    rules = [module.RULE for module in RULES]
    assert len({rule.code for rule in rules}) == len(rules)
    assert all(rule.title and rule.reason.endswith(".") and rule.cure.endswith(".") for rule in rules)


# ---- the same file ----


def test_the_same_file_for_another_time_of_the_item() -> None:
    june = replace(DUTY, key=11, name="I.1.a, Juni 2026", due_on=dt.date(2026, 6, 30), uses=(Use(2, MINUTES),))
    (doubt,) = doubts_about(work(DUTY, june))
    assert doubt.code == "same-file"
    assert doubt.severity == "medium"
    assert doubt.what == "Berkas “Notulen” sudah dipakai di I.1.a, Maret 2026."
    assert set(doubt.uses) == {1, 2}


def test_the_same_bytes_as_another_document() -> None:
    copied = replace(DUTY, key=11, item=101, uses=(Use(2, replace(MINUTES, key=2, title="Salinan")),))
    (doubt,) = doubts_about(work(DUTY, copied))
    assert (doubt.what, doubt.uses) == ("Berkas “Salinan” sudah dipakai di I.1.a, Maret 2026.", (2,))
    assert doubt.severity == "medium"


def test_one_document_for_two_items_weighs_little() -> None:
    other = replace(DUTY, key=11, item=101, name="I.2.a, Maret 2026", uses=(Use(2, MINUTES),))
    (doubt,) = doubts_about(work(DUTY, other))
    assert (doubt.code, doubt.severity) == ("same-file", "low")


def test_the_same_file_in_another_year() -> None:
    last_year = Elsewhere(0, document=1, item=7, name="“Tim kerja”, Maret 2025", year=2025)
    (doubt,) = doubts_about(work(DUTY, elsewhere={"a": (last_year,)}))
    assert (doubt.severity, doubt.what) == ("medium", "Berkas “Notulen” sudah dipakai di “Tim kerja”, Maret 2025.")


def test_who_used_it_first_is_not_told_about_the_later() -> None:
    later = Elsewhere(9, document=5, item=7, name="“Tim kerja”, Maret 2027", year=2027)
    assert codes(DUTY, elsewhere={"a": (later,)}) == []


def test_many_places_are_counted() -> None:
    places = tuple(Elsewhere(-n, document=5, item=7, name=f"tempat {n}", year=2025) for n in range(1, 6))
    (doubt,) = doubts_about(work(DUTY, elsewhere={"a": places}))
    assert doubt.what.endswith("tempat 5, tempat 4, tempat 3 dan 2 tempat lain.")


# ---- dates ----


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"dated_on": dt.date(2026, 2, 16)}, []),  # a fortnight before: the invitation
        ({"dated_on": dt.date(2026, 2, 14)}, ["dated-outside"]),
        ({"dated_on": dt.date(2026, 4, 14)}, []),
        ({"dated_on": dt.date(2026, 4, 16)}, ["dated-outside"]),
        ({"dated_on": dt.date(2025, 8, 1), "kind": "DECREE"}, []),  # holds until another takes its place
        ({"dated_on": dt.date(2024, 8, 1), "kind": "DECREE"}, []),
        ({"dated_on": dt.date(2025, 2, 1)}, ["stale"]),
        ({"dated_on": None}, []),
        ({"proves_from": dt.date(2026, 4, 1), "dated_on": dt.date(2026, 5, 2)}, ["dated-outside", "done-before-dated"]),
        ({"proves_from": dt.date(2026, 1, 1), "dated_on": dt.date(2026, 4, 15)}, []),
        ({"proves_until": dt.date(2026, 2, 28)}, ["dated-outside"]),
        ({"dated_on": dt.date(2026, 4, 20)}, ["dated-outside", "done-before-dated"]),
        ({"dated_on": dt.date(2026, 4, 19)}, ["dated-outside"]),
        ({"expires_on": dt.date(2026, 2, 28)}, ["expired"]),
        ({"expires_on": dt.date(2026, 3, 1)}, []),  # held when it was due
    ],
)
def test_dates(changes: dict[str, Any], expected: list[str]) -> None:
    assert codes(with_document(**changes)) == expected


def test_what_was_done_late_may_be_dated_late() -> None:
    late = replace(with_document(dated_on=dt.date(2026, 5, 20)), done_on=dt.date(2026, 5, 20))
    assert codes(late) == []


def test_a_whole_item_has_no_dates_to_be_outside_of() -> None:
    assert codes(Duty(-100, 100, "I.1.a, seluruh butir", uses=(Use(1, replace(MINUTES, dated_on=TODAY)),))) == []


# ---- what the text says ----


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (Said(dates=(MARCH,), is_signed=True, office="KOMISI PEMILIHAN UMUM KOTA HARAPAN JAYA"), []),
        (Said(), []),
        (Said(dates=(dt.date(2025, 3, 20),)), ["date-not-in-text"]),
        (Said(is_signed=False), ["signature-missing"]),
        (Said(office="Komisi Pemilihan Umum Provinsi Nusa Contoh"), []),
        (Said(office="Komisi Pemilihan Umum Kabupaten Muara Contoh"), ["other-letterhead"]),
    ],
)
def test_what_the_text_says(said: Said, expected: list[str]) -> None:
    assert codes(with_document(said=said)) == expected


def test_photos_need_no_signature() -> None:
    assert codes(with_document(kind="PHOTO", said=Said(is_signed=False))) == []


# ---- contradictions ----


@pytest.mark.parametrize(
    ("uses", "expected"),
    [
        ((), ["accepted-without-file"]),
        ((Use(1, replace(MINUTES, is_withdrawn=True)),), ["accepted-without-file"]),
        ((Use(1, replace(MINUTES, hashes=frozenset(), has_link=True)),), []),
        (
            (Use(1, replace(MINUTES, hashes=frozenset(), has_link=True, is_link_dead=True)),),
            ["accepted-without-file", "dead-link"],
        ),
        ((Use(1, MINUTES),), []),
    ],
)
def test_accepted_without_anything_to_look_at(uses: tuple[Use, ...], expected: list[str]) -> None:
    assert codes(replace(DUTY, is_accepted=True, uses=uses)) == expected


def test_a_meeting_without_minutes() -> None:
    came = replace(MINUTES, key=2, title="Daftar hadir", kind="ATTENDANCE", hashes=frozenset({"b"}))
    (doubt,) = doubts_about(work(replace(DUTY, uses=(Use(2, came),))))
    assert (doubt.code, doubt.uses) == ("meeting-without-minutes", (2,))
    assert codes(replace(DUTY, uses=(Use(1, MINUTES), Use(2, came)))) == []
    assert codes(replace(DUTY, uses=(Use(2, came),), done_on=None)) == [], "it may still come"
    titled = replace(came, key=3, title="Notulensi rapat", kind="OTHER", hashes=frozenset({"c"}))
    assert codes(replace(DUTY, uses=(Use(2, came), Use(3, titled)))) == []


# ---- everything in the last week ----


def came_in(*days: dt.date) -> tuple[Duty, ...]:
    return tuple(
        replace(
            DUTY,
            key=number,
            item=number,
            uses=(Use(number, replace(MINUTES, key=number, hashes=frozenset({str(number)}), added_on=day)),),
        )
        for number, day in enumerate(days, start=1)
    )


def test_most_evidence_of_a_quarter_in_its_last_week() -> None:
    early, late = dt.date(2026, 2, 3), dt.date(2026, 3, 30)
    assert codes(*came_in(early, late, late, late)) == [], "four say nothing"
    assert codes(*came_in(early, early, late, late, late)) == [], "three fifths are not more than that"
    (doubt,) = doubts_about(work(*came_in(early, late, late, late, dt.date(2026, 3, 25))))
    assert doubt.what == "4 dari 5 bukti triwulan I masuk dalam tujuh hari terakhir, sampai 31 Maret 2026 (80 %)."
    assert (doubt.duties, doubt.severity) == ((), "low")
    assert codes(*came_in(early, early, late, late, dt.date(2026, 3, 24))) == [], "eight days before the end"


def test_december() -> None:
    last = dt.date(2026, 12, 30)
    found = doubts_about(work(*came_in(dt.date(2026, 5, 4), last, last, last, last, last)))
    words = ["triwulan IV", "tahun 2026"]
    assert [next(one for one in words if one in doubt.what) for doubt in found] == words
