"""A plan as the base of a new one: what is asked, what travels, what is found again."""

from __future__ import annotations

import pytest

from tests.factories.copies import answer_all, make_base, make_copy, open_words, question_about, reply
from tests.factories.plans import answer_heavy
from tests.factories.signed import sign
from zonaintegritas.core.period import read_period
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft, DraftRow, FindingAnswer, PlanCopy
from zonaintegritas.plans.period_json import period_as_json
from zonaintegritas.plans.services.adoption import start_correction
from zonaintegritas.plans.services.approving import NotReadyForApproval
from zonaintegritas.plans.services.composing import YearOutOfReach
from zonaintegritas.plans.services.copying import (
    AnswerIncomplete,
    CopyClosed,
    DraftAdopted,
    NoExample,
    NotAside,
    SameYear,
    StillOpen,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]

PLAIN = {"indicator": "Tim kerja dibentuk di KPU Kota Harapan Jaya", "evidence": ["SK Tim tahun 2025"]}
EARLIER = {"indicator": "Laporan dievaluasi", "evidence": ["Laporan Kinerja 2024"]}
PLACE = {"indicator": "Warga Harapan Jaya dilayani", "evidence": ["Foto"]}


def texts_of(draft: Draft) -> str:
    return "\n".join(
        "\n".join([row.indicator, *row.steps, *row.evidence, row.target_time_raw, str(row.period["months"])])
        for row in draft.rows.order_by("position")
    )


def test_the_next_year_of_the_same_office_moves_by_itself(office: Office) -> None:
    copy = make_copy(make_base(office, PLAIN), office, year=2026)
    assert selectors.examined(copy).open == ()
    draft = services.finish_copy(System(), copy)
    assert (draft.is_composed, draft.copied_from, draft.plan_year) == (True, copy, 2026)
    assert "SK Tim tahun 2026" in texts_of(draft)
    assert "KPU Kota Harapan Jaya" in texts_of(draft)
    assert "2026-03" in texts_of(draft)
    assert "2025" not in texts_of(draft)


def test_another_office_gets_its_own_name_and_is_asked_about_the_rest(office: Office, other_office: Office) -> None:
    copy = make_copy(make_base(office, PLAIN, PLACE), other_office)
    assert open_words(copy) == ["Harapan Jaya"]
    with pytest.raises(StillOpen):
        services.finish_copy(System(), copy)
    services.answer_copy(System(), copy, replies=[reply(copy, "Harapan Jaya", "ACCEPT")])
    draft = services.finish_copy(System(), copy)
    assert "Tim kerja dibentuk di KPU Kabupaten Muara Contoh" in texts_of(draft)
    assert "Warga Muara Contoh dilayani" in texts_of(draft)
    assert "Harapan Jaya" not in texts_of(draft)


def test_a_province_as_base_of_its_own_office_is_the_old_office(office: Office, province: Office) -> None:
    rows = ({"indicator": "Tim KPU Provinsi Nusa Contoh"}, {"indicator": "Warga Nusa Contoh"})
    copy = make_copy(make_base(province, *rows, enacted_place="Mataloka"), office)
    assert open_words(copy) == ["Nusa Contoh"]
    services.answer_copy(System(), copy, replies=[reply(copy, "Nusa Contoh", "ACCEPT")])
    assert "Nusa Contoh" not in texts_of(services.finish_copy(System(), copy))


def test_one_answer_serves_all_places_and_a_later_one_counts(office: Office) -> None:
    copy = make_copy(make_base(office, EARLIER, EARLIER | {"indicator": "Evaluasi 2024"}), office, year=2026)
    assert len(question_about(copy, "2024").places) == 3
    services.answer_copy(System(), copy, replies=[reply(copy, "2024", "ACCEPT")])
    services.answer_copy(System(), copy, replies=[reply(copy, "2024", "WORDS", "tahun sebelumnya")])
    draft = services.finish_copy(System(), copy)
    assert texts_of(draft).count("tahun sebelumnya") == 3


@pytest.mark.parametrize(
    ("says", "words", "reason", "stands"),
    [
        ("WORDS", "tahun lalu", "", "Laporan Kinerja tahun lalu"),
        ("REMOVE", "", "", "Laporan Kinerja"),
        ("BLANK", "", "", "Laporan Kinerja […]"),
        ("KEEP", "", "Laporan dua tahun lalu.", "Laporan Kinerja 2024"),
    ],
)
def test_every_kind_of_answer_is_written(says: str, words: str, reason: str, stands: str, office: Office) -> None:
    copy = make_copy(make_base(office, EARLIER), office, year=2026)
    services.answer_copy(System(), copy, replies=[reply(copy, "2024", says, words, reason)])
    assert services.finish_copy(System(), copy).rows.get().evidence[0].strip() == stands


def test_what_was_emptied_is_claimed_by_the_checker(office: Office, other_office: Office) -> None:
    copy = make_copy(make_base(office, {"evidence": ["Aduan lewat WA 081234567890"]}), other_office)
    draft = services.finish_copy(System(), copy)
    assert draft.rows.get().evidence == ["Aduan lewat WA […]"]
    assert [notice for notice in selectors.notices_of_draft(draft) if "[…]" in notice.quote]


def test_what_the_program_settled_can_be_overruled(office: Office) -> None:
    copy = make_copy(make_base(office, PLAIN), office, year=2026)
    services.answer_copy(System(), copy, replies=[reply(copy, "2025", "WORDS", "ini")])
    draft = services.finish_copy(System(), copy)
    assert "SK Tim tahun ini" in texts_of(draft)


def test_own_words_that_name_the_origin_are_found_by_the_second_look(office: Office, other_office: Office) -> None:
    copy = make_copy(make_base(office, PLACE), other_office)
    services.answer_copy(System(), copy, replies=[reply(copy, "Harapan Jaya", "WORDS", "HARAPAN-JAYA dan Muara")])
    found = selectors.examined(copy)
    assert [question.is_trace for question in found.open] == [True]
    assert found.is_second_look
    with pytest.raises(StillOpen):
        services.finish_copy(System(), copy)
    trace = found.open[0]
    services.answer_copy(System(), copy, replies=[services.Reply(trace.key, "WORDS", "kota Harapan Jaya")])
    assert [question.key for question in selectors.examined(copy).open] == [trace.key]
    services.answer_copy(System(), copy, replies=[services.Reply(trace.key, "WORDS", "Contoh")])
    assert "Warga Contoh dan Muara dilayani" in texts_of(services.finish_copy(System(), copy))


def test_a_period_that_names_the_old_year_again_is_found(office: Office) -> None:
    matrix = {"target_time_raw": "", "period": period_as_json(read_period("Desember 2024", plan_year=2025))}
    copy = make_copy(make_base(office, matrix), office, year=2026)
    assert open_words(copy) == ["Desember 2024"]
    services.answer_copy(System(), copy, replies=[reply(copy, "Desember 2024", "WORDS", "Mei 2025")])
    trace = selectors.examined(copy).open[0]
    assert (trace.is_trace, trace.places[0].where) == (True, "I.1.a · Bulan")
    services.answer_copy(System(), copy, replies=[services.Reply(trace.key, "WORDS", "Mei 2026")])
    assert services.finish_copy(System(), copy).rows.get().period["months"] == ["2026-05"]


def test_states_proofs_and_people_never_travel(office: Office, operator: User) -> None:
    plan = make_base(office, PLAIN)
    item = plan.items.get()
    services.name_people(operator, item, people=[operator])
    services.mark_done(operator, item.occurrences.get(), done_on=office.today())
    draft = services.finish_copy(System(), make_copy(plan, office, year=2026))
    row = draft.rows.get()
    assert (row.item, row.source, draft.sources.count()) == (None, None, 0)
    assert all(not cell["places"] and cell["kind"] is None for cell in row.cells.values())
    plan_after = services.adopt(System(), _approved(draft))
    assert plan_after.items.get().occurrences.get().done_on is None
    assert not plan_after.items.get().named.exists()


def test_what_was_let_stand_is_not_asked_again_until_its_cell_changes(
    office: Office, other_office: Office, orang_luar: User
) -> None:
    copy = make_copy(make_base(office, PLACE), other_office)
    why = "Layanan ini memang bagi warga kota tetangga."
    services.answer_copy(orang_luar, copy, replies=[reply(copy, "Harapan Jaya", "KEEP", reason=why)])
    draft = services.finish_copy(orang_luar, copy)
    kept = [notice for notice in selectors.notices_of_draft(draft) if notice.code == "copied-trace"]
    assert [(notice.is_open, notice.answer and notice.answer.reason) for notice in kept] == [(False, why)]
    services.edit_cell(orang_luar, draft.rows.get(), field="indicator", value="Warga Harapan Jaya dan tamu")
    again = [notice for notice in selectors.notices_of_draft(draft) if notice.code == "copied-trace" and notice.is_open]
    assert [notice.quote for notice in again] == ["Warga Harapan Jaya dan tamu"]


def test_an_accepted_year_of_before_is_on_record(office: Office) -> None:
    copy = make_copy(make_base(office, EARLIER), office, year=2026)
    services.answer_copy(System(), copy, replies=[reply(copy, "2024", "ACCEPT")])
    assert selectors.examined(copy).open == ()
    draft = services.finish_copy(System(), copy)
    assert "Laporan Kinerja 2025" in texts_of(draft)
    assert FindingAnswer.objects.get(code="copied-trace").reason == (
        "Usulan yang diterima waktu menyalin: “2024” menjadi “2025”."
    )


def test_a_trace_that_is_typed_later_stands_in_the_way_of_approval(office: Office, ketua: User, operator: User) -> None:
    draft = answer_heavy(services.finish_copy(System(), make_copy(make_base(office, PLAIN), office, year=2026)))
    services.edit_cell(operator, draft.rows.get(), field="evidence", value=["Laporan Mei 2025"], kind="CONTENT")
    with pytest.raises(NotReadyForApproval, match="1 temuan berat"):
        services.approve(ketua, draft)
    services.edit_cell(operator, draft.rows.get(), field="evidence", value=["Laporan Mei 2026"], kind="CONTENT")
    services.approve(ketua, draft)


def test_a_draft_from_nothing_has_no_traces(office: Office, operator: User) -> None:
    draft = services.compose_draft(operator, office, plan_year=2026, is_filled=False)
    DraftRow.objects.create(draft=draft, position=1, indicator="Laporan 2025")
    assert not [notice for notice in selectors.notices_of_draft(draft) if notice.code == "copied-trace"]


def test_an_older_revision_can_be_the_base(office: Office) -> None:
    plan = make_base(office, PLAIN)
    correction = start_correction(System(), plan)
    services.edit_cell(System(), correction.rows.get(), field="indicator", value="Tim baru", kind="CONTENT")
    services.adopt(System(), answer_heavy(correction), reason="Rapat pleno.")
    first = plan.revisions.select_related("plan__office").get(number=1)
    copy = services.start_copy(System(), office, base=first, plan_year=2026)
    assert services.finish_copy(System(), copy).rows.get().indicator == PLAIN["indicator"]


def test_a_copy_begun_twice_is_the_same(office: Office, other_office: Office) -> None:
    plan = make_base(office, PLACE)
    copy = make_copy(plan, other_office)
    services.answer_copy(System(), copy, replies=[reply(copy, "Harapan Jaya", "REMOVE")])
    assert make_copy(plan, other_office) == copy
    assert copy.answers.count() == 1


def test_it_is_cancelled_and_taken_up_again_with_its_answers(office: Office, operator: User) -> None:
    copy = make_copy(make_base(office, EARLIER), office, year=2026)
    services.answer_copy(operator, copy, replies=[reply(copy, "2024", "ACCEPT")])
    services.cancel_copy(operator, copy)
    with pytest.raises(CopyClosed):
        services.finish_copy(operator, copy)
    services.reopen_copy(operator, copy)
    with pytest.raises(NotAside):
        services.reopen_copy(operator, copy)
    assert selectors.examined(copy).open == ()


def test_the_draft_goes_where_the_answers_are_changed(office: Office, operator: User) -> None:
    copy = make_copy(make_base(office, EARLIER), office, year=2026)
    services.answer_copy(operator, copy, replies=[reply(copy, "2024", "ACCEPT")])
    first = services.finish_copy(operator, copy)
    services.reopen_copy(operator, copy)
    first.refresh_from_db()
    assert first.state == Draft.State.DISCARDED
    services.answer_copy(operator, copy, replies=[reply(copy, "2024", "WORDS", "tahun lalu")])
    second = services.finish_copy(operator, copy)
    assert "tahun lalu" in texts_of(second)
    services.adopt(System(), _approved(second))
    with pytest.raises(DraftAdopted):
        services.reopen_copy(operator, copy)


def test_an_answer_without_its_words_is_refused(office: Office) -> None:
    copy = make_copy(make_base(office, EARLIER), office, year=2026)
    for says in ("WORDS", "KEEP"):
        with pytest.raises(AnswerIncomplete):
            services.answer_copy(System(), copy, replies=[reply(copy, "2024", says, " ", " ")])
    assert not copy.answers.exists()


def test_what_is_no_base_is_refused(office: Office, other_office: Office, ketua: User) -> None:
    plan = make_base(office, PLAIN, year=2026)
    with pytest.raises(SameYear):
        make_copy(plan, office, year=2026)
    with pytest.raises(YearOutOfReach):
        make_copy(plan, office, year=2031)
    services.withdraw(ketua, plan, reason="Keliru.")
    with pytest.raises(NoExample):
        make_copy(plan, other_office)


def test_a_plan_one_may_not_see_is_no_base(office: Office, other_office: Office, orang_luar: User) -> None:
    base = make_base(office, PLAIN).revisions.get()
    with pytest.raises(NotAllowed):
        services.start_copy(orang_luar, other_office, base=base, plan_year=2026)
    assert not PlanCopy.objects.exists()


@pytest.mark.parametrize("command", [services.finish_copy, services.cancel_copy, services.reopen_copy])
def test_only_operators_of_the_office_go_on(command: object, office: Office, ketua: User, orang_luar: User) -> None:
    copy = make_copy(make_base(office, PLAIN), office, year=2026)
    for person in (ketua, orang_luar):
        with pytest.raises(NotAllowed):
            command(person, copy)  # type: ignore[operator]
        with pytest.raises(NotAllowed):
            services.answer_copy(person, copy, replies=[])


def test_everything_answered_leaves_nothing(office: Office, other_office: Office) -> None:
    rows = (PLAIN, EARLIER, PLACE, {"responsible": "Rara Wulansari", "note": "WA 081234567890"})
    copy = make_copy(make_base(office, *rows), other_office)
    answer_all(copy)
    draft = services.finish_copy(System(), copy)
    assert not [notice for notice in selectors.notices_of_draft(draft) if notice.code == "copied-trace"]


def _approved(draft: Draft) -> Draft:
    """Complete, with its heavy findings answered, approved, and signed on paper."""
    values = {"number": "9", "year": 2026, "enacted_on": draft.office.today(), "signatory_name": "Rara"}
    services.edit_header(System(), draft, values=values)
    services.approve(System(), answer_heavy(draft))
    sign(System(), draft)
    return draft
