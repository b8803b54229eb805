"""A plan is copied with every text and period, and is given once all is answered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.copying.plans import ORIGIN, TARGET, YEAR_ON, item_of, line, plan_of
from zonaintegritas.core.copying import (
    KEEP,
    Kind,
    Outcome,
    Target,
    Unanswered,
    answered,
    copied,
    known,
    origin_of,
    remaining,
)
from zonaintegritas.core.decree.plan import Decree, Field, Item, Plan
from zonaintegritas.core.period import Month, Period, from_matrix, read_period

NEXT = replace(TARGET, year=2026)


def only(plan: Plan) -> Item:
    (item,) = plan.areas[0].components[0].items
    return item


def test_every_field_is_covered() -> None:
    item = item_of(
        indicator="Ada tim KPU Wonosobo",
        steps=("Rapat", "Rapat di KPU Wonosobo"),
        evidence=("Notula KPU Wonosobo",),
        target_output="SK KPU Wonosobo",
        responsible="Sekretaris KPU Wonosobo",
        note="lihat KPU Wonosobo",
        time="Maret 2025",
    )
    extra = {"Catatan KPU Wonosobo 2025": Field("KPU Wonosobo")}
    item = replace(item, sub_component="Sub KPU Kabupaten Wonosobo", extra=extra)
    plan = replace(
        plan_of(item, item, area="Area KPU Wonosobo", component="Tim KPU Wonosobo"), columns=("Waktu Tahun 2025",)
    )
    copy = copied(plan, ORIGIN, TARGET)
    assert not copy.open
    assert remaining(copy.plan, ORIGIN, TARGET) == ()
    fields = {mention.spot.field for mention in copy.mentions}
    assert fields == {
        "name", "columns", "headings", "sub_component", "indicator", "steps", "evidence", "target_output",
        "responsible", "note", "target_time_raw", "extra:Catatan KPU Wonosobo 2025",
    }  # fmt: skip
    one = copy.plan.areas[0].components[0].items[0]
    assert one.steps.value == ("Rapat", "Rapat di KPU Ternate")
    assert dict(one.extra) == {"Catatan KPU Ternate 2027": Field("KPU Ternate")}
    assert copy.plan.areas[0].name == "Area KPU Ternate"
    assert copy.plan.columns == ("Waktu Tahun 2027",)
    assert len({mention.key for mention in copy.mentions}) == len(copy.mentions)


def test_mentions_say_where_in_the_old_text_they_stand() -> None:
    item = item_of("II.3.b", evidence=("Foto", "Laporan KPU\nKabupaten Wonosobo 2025"))
    office, year = copied(plan_of(item), ORIGIN, TARGET).mentions
    assert (office.spot.ref, office.spot.field, office.spot.entry) == ("II.3.b", "evidence", 1)
    assert (office.start, office.end, office.old) == (8, 30, "KPU\nKabupaten Wonosobo")
    assert (year.start, year.end) == (31, 35)
    assert office.key == "1.1.1/evidence.2/8-30"


def test_periods_move_with_the_year_and_doubts_and_places_stay_behind() -> None:
    item = item_of(time="Januari, Maret 2025")
    new = only(copied(plan_of(item), ORIGIN, TARGET).plan)
    assert new.target_time_raw == Field("Januari, Maret 2027")
    assert new.period == Field(read_period("Januari, Maret 2027", plan_year=2027))


def test_a_time_without_a_year_is_read_for_the_new_year() -> None:
    new = only(copied(plan_of(item_of(time="per triwulan")), ORIGIN, TARGET).plan)
    assert {month.year for month in new.period.value.months} == {2027}
    assert "2025" not in str(new.period.value.doubt)


def test_a_period_from_a_matrix_moves_and_is_told() -> None:
    item = Item("I.1", period=Field(from_matrix({3, 4}, plan_year=2025)))
    copy = copied(plan_of(item), ORIGIN, TARGET)
    assert [line(mention) for mention in copy.mentions] == ["year shifted: Maret–April 2025 -> Maret–April 2027"]
    assert only(copy.plan).period.value.months == (Month(2027, 3), Month(2027, 4))


def test_a_period_outside_the_plan_year_is_asked_about() -> None:
    item = Item("I.1", period=Field(from_matrix({3}, plan_year=2022)))
    copy = copied(plan_of(item), ORIGIN, TARGET)
    (mention,) = copy.open
    assert (mention.old, mention.new) == ("Maret 2022", "Maret 2024")
    assert only(answered(copy, {mention.key: "Mei 2027"})).period.value.months == (Month(2027, 5),)
    assert only(answered(copy, {mention.key: KEEP})).period.value.months == (Month(2022, 3),)
    assert only(answered(copy, {mention.key: mention.new})).period.value.months == (Month(2024, 3),)


def test_a_corrected_period_is_not_lost_to_its_words() -> None:
    item = replace(item_of(time="Juni 2022"), period=Field(from_matrix({6}, plan_year=2025)))
    copy = copied(plan_of(item), ORIGIN, TARGET)
    (question,) = copy.open
    new = only(answered(copy, {question.key: "2027"}))
    assert (new.target_time_raw.value, new.period.value.months) == ("Juni 2027", (Month(2027, 6),))


def test_the_last_day_of_february_moves_to_one_that_exists() -> None:
    leap = Period((Month(2024, 2),), blocks=((Month(2024, 2),),), day=29)
    copy = copied(plan_of(Item("I.1", period=Field(leap))), replace(ORIGIN, year=2024), replace(TARGET, year=2025))
    assert only(copy.plan).period.value.day == 28


def test_nothing_is_given_while_something_is_open() -> None:
    copy = copied(plan_of(item_of(indicator="LAKIP 2024 dan Polres Wonosobo")), ORIGIN, TARGET)
    with pytest.raises(Unanswered) as refused:
        answered(copy, {copy.open[0].key: "2026"})
    assert [mention.old for mention in refused.value.mentions] == ["Wonosobo"]


def test_answers_replace_keep_and_take_away() -> None:
    copy = copied(plan_of(item_of(indicator="LAKIP 2024, Polres Wonosobo oleh Ratri hadir")), ORIGIN, NEXT)
    year, place, person = (mention.key for mention in copy.open)
    new = answered(copy, {year: "2025", place: KEEP, person: ""})
    assert only(new).indicator.value == "LAKIP 2025, Polres Wonosobo oleh hadir"


def test_an_answer_may_overrule_what_was_cleared() -> None:
    copy = copied(plan_of(item_of(indicator="WA 081234567890")), ORIGIN, TARGET)
    (mention,) = copy.mentions
    assert mention.outcome is Outcome.CLEARED
    assert only(answered(copy, {mention.key: "089900001111"})).indicator.value == "WA 089900001111"
    assert only(answered(copy, {})).indicator.value == "WA […]"


def test_a_key_of_another_copy_is_refused() -> None:
    with pytest.raises(KeyError):
        answered(copied(plan_of(item_of()), ORIGIN, TARGET), {"1.1.1/indicator/0-4": "x"})


def test_like_mentions_can_be_answered_at_once() -> None:
    copy = copied(plan_of(item_of(indicator="LAKIP 2024"), item_of(indicator="SKP 2024")), ORIGIN, TARGET)
    assert [len(group) for group in copy.alike.values()] == [2]


def test_the_second_look_knows_what_the_copy_found() -> None:
    copy = copied(plan_of(item_of(indicator="Sdr. Bagaskara, WA 081234567890")), ORIGIN, TARGET)
    answers = {mention.key: mention.old for mention in copy.mentions}
    careless = answered(copy, answers)
    assert {trace.kind for trace in remaining(careless, known(copy, answers), TARGET)} == {Kind.PERSON, Kind.CONTACT}
    meant = dict.fromkeys(answers, KEEP)
    assert remaining(answered(copy, meant), known(copy, meant), TARGET) == ()


@pytest.mark.parametrize(
    "text",
    [
        "KPU Wonosobo", "W O N O S O B O", "kpuwonosobo", "Wonosabo", "Mojotengah", "Jawa Tengah", "Jateng", "2025",
        "T.A. 25", "2O25", "Nomor 47 Tahun 2024", "SUWITNYO", "Ratri Widyaningrum", "ratri",
    ],
)  # fmt: skip
def test_the_second_look_finds_what_is_written_later(text: str) -> None:
    for item in (item_of(indicator=f"ada {text} lagi"), item_of(steps=("a", text)), item_of(note=text)):
        assert remaining(plan_of(item), ORIGIN, TARGET), text


@pytest.mark.parametrize("text", ["KPU Kota Ternate 2027", "PKPU Nomor 8 Tahun 2025", "formal anggota", "KPU RI"])
def test_the_second_look_lets_pass_what_is_no_trace(text: str) -> None:
    assert remaining(plan_of(item_of(indicator=text)), ORIGIN, TARGET) == ()


def test_the_second_look_finds_periods_and_headings() -> None:
    item = Item("I.1", period=Field(from_matrix({3}, plan_year=2025)), extra={"Ket Wonosobo": Field("")})
    traces = remaining(plan_of(item), ORIGIN, TARGET)
    assert {(trace.kind, trace.spot.field) for trace in traces} == {(Kind.YEAR, "period"), (Kind.PLACE, "headings")}


def test_the_same_office_keeps_its_names() -> None:
    copy = copied(plan_of(item_of(indicator="KPU Wonosobo 2025", time="Mei 2025")), ORIGIN, YEAR_ON)
    assert only(copy.plan).indicator.value == "KPU Wonosobo 2026"
    assert remaining(copy.plan, ORIGIN, YEAR_ON) == ()


def test_a_decree_tells_its_origin() -> None:
    decree = Decree(
        office=Field("Komisi Pemilihan Umum Kabupaten Malang"),
        year=Field(2022),
        enacted_place=Field("Kepanjen"),
        number=Field("5"),
        signatory_name=Field("Bagaskara"),
    )
    origin = origin_of(decree)
    assert origin is not None
    assert (origin.year, origin.places, origin.people) == (2022, ("Kepanjen",), ("Bagaskara",))
    assert origin_of(Decree()) is None


def test_nothing_changes_for_the_same_office_and_year() -> None:
    plan = plan_of(item_of(indicator="KPU Wonosobo 2025", time="Mei 2025"))
    copy = copied(plan, ORIGIN, Target(ORIGIN.office, 2025))
    assert copy.mentions == ()


@pytest.mark.parametrize("piece", ["A B ", "0", "a.b.", "a@b.", "KPU ", "Nomor 1/", "2024-2025/", "w o n o ", "<b"])
def test_a_text_without_end_is_gone_through(piece: str) -> None:
    copied(plan_of(item_of(indicator=piece * 2000)), ORIGIN, TARGET)
