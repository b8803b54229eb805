"""What a plan covers of the sheet, how far and why."""

from __future__ import annotations

import pytest

from tests.core.lke.plans import item, plan_of, plan_of_ready
from zonaintegritas.core.decree.plan import Plan
from zonaintegritas.core.lke.coverage import Coverage, Extent, coverage_of, item_key
from zonaintegritas.core.lke.instrument import Instrument
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ready_items

SECONDS = 5  # ample, also on a busy machine
WBS = ("PENGUATAN PENGAWASAN", "Whistle Blowing System")


@pytest.fixture(scope="module")
def sheet() -> Instrument:
    return instrument()


@pytest.fixture(scope="module")
def whole(sheet: Instrument) -> Coverage:
    return coverage_of(plan_of_ready(ready_items(sheet).values()), sheet)


def covered(sheet: Instrument, plan: Plan) -> set[str]:
    return set(coverage_of(plan, sheet).full)


def test_every_ready_item_covers_its_own_question(sheet: Instrument, whole: Coverage) -> None:
    assert [question.code for question in sheet.levers if question.code not in whole.full.get(question.code, ())] == []


def test_hardly_any_ready_item_covers_a_question_of_another(whole: Coverage) -> None:
    shared = {code: refs for code, refs in whole.full.items() if refs != (code,)}
    assert len(shared) <= 3, shared


def test_an_item_that_is_not_there_leaves_a_gap(sheet: Instrument) -> None:
    ready = [one for code, one in ready_items(sheet).items() if code != "A.I.5.v.a"]
    assert coverage_of(plan_of_ready(ready), sheet).extent("A.I.5.v.a") is not Extent.FULL


def test_a_plan_of_pemenuhan_alone_leaves_reform_open(sheet: Instrument) -> None:
    ready = [one for code, one in ready_items(sheet).items() if not sheet.question(code).is_reform]
    assert not [code for code in coverage_of(plan_of_ready(ready), sheet).full if sheet.question(code).is_reform]


# How other kinds of offices put it: courts, statistics, ministries. Own sentences.
OTHER_WORDS = [
    ("Manajemen Perubahan", "Tim Pembangunan ZI", "SK tim sudah diteken ketua", {"A.I.1.i.a"}),
    ("Manajemen Perubahan", "Rencana Pembangunan", "Rencana kerja tersedia dan dipublikasi di website", {"A.I.1.ii.a"}),
    ("Manajemen Perubahan", "Monev ZI", "Monev digelar tiap bulan", {"A.I.1.iii.b"}),
    ("Manajemen Perubahan", "Pola pikir", "Ketua selaku panutan pegawai", {"A.I.1.iv.a"}),
    ("Penataan Tata Laksana", "SOP", "Prosedur kerja ditinjau ulang tiap tahun", {"A.I.2.i.c"}),
    ("Penataan Tata Laksana", "E-Government", "Absensi memakai aplikasi", {"A.I.2.ii.b"}),
    ("Penataan Tata Laksana", "Keterbukaan Informasi", "Meja PPID beroperasi", {"A.I.2.iii.a"}),
    ("Manajemen SDM", "Mutasi", "Rotasi pegawai dilakukan sesuai pola karier", {"A.I.3.ii.b"}),
    ("Manajemen SDM", "Diklat", "Gap kompetensi dihitung per jabatan", {"A.I.3.iii.c"}),
    ("Manajemen SDM", "SKP", "Pegawai teladan dipilih dari nilai SKP", {"A.I.3.iv.d"}),
    ("Akuntabilitas", "SAKIP", "LKjIP dikirim sebelum batas waktu", {"A.I.4.ii.e"}),
    ("Akuntabilitas", "Peran pimpinan", "Kepala kantor hadir dalam penyusunan renstra", {"A.I.4.i.a"}),
    ("Pengawasan", "Gratifikasi", "Spanduk tolak gratifikasi terpasang", {"A.I.5.i.a"}),
    ("Pengawasan", "SPIP", "Peta risiko tersedia", {"A.I.5.ii.b"}),
    ("Pengawasan", "Konflik Kepentingan", "Matriks konflik kepentingan per jabatan", {"A.I.5.v.a"}),
    ("Pelayanan Publik", "Standar Layanan", "Maklumat diikrarkan", {"A.I.6.i.b"}),
    ("Pelayanan Publik", "Pelayanan Prima", "PTSP satu pintu beroperasi", {"A.I.6.ii.e"}),
    ("Pelayanan Publik", "SKM", "Indeks kepuasan masyarakat diukur lewat kuesioner", {"A.I.6.iv.a"}),
    ("Pelayanan Publik", "Pengaduan", "Admin SP4N ditunjuk", {"A.I.6.iii.b"}),
    ("Manajemen Perubahan", "Reform", "Tiap agen perubahan menghasilkan satu perubahan konkret", {"A.II.1.i.a"}),
    ("Manajemen SDM", "Disiplin", "Angka pelanggaran disiplin berkurang", {"A.II.3.iii.a"}),
    ("Akuntabilitas", "Kerangka Logis", "Pohon kinerja sampai pelaksana", {"A.II.4.iii.a"}),
    ("Pengawasan", "LHKPN", "Seratus persen wajib lapor telah menyampaikan LHKPN", {"A.II.5.iii.a"}),
    ("Pelayanan Publik", "Penyederhanaan", "Alur layanan dipersingkat", {"A.II.6.i.b"}),
]


@pytest.mark.parametrize(("area", "component", "indicator", "wanted"), OTHER_WORDS)
def test_the_words_of_other_offices_are_understood(
    sheet: Instrument, area: str, component: str, indicator: str, wanted: set[str]
) -> None:
    assert wanted <= covered(sheet, plan_of(area, component, item("I.1", indicator)))


def test_words_that_a_scan_got_wrong_are_understood(sheet: Instrument) -> None:
    plan = plan_of("PENGUATAN PENGAWASAN", "Benturan Kepentlngan", item("V.5", "ldentifikasi benturan kepenlingan"))
    assert "A.I.5.v.a" in covered(sheet, plan)


def test_a_word_that_only_looks_like_another_is_left_alone(sheet: Instrument) -> None:
    plan = plan_of("PENINGKATAN KUALITAS PELAYANAN PUBLIK", "Belanja", item("VI.1", "Evaluasi pengadaan barang"))
    assert not coverage_of(plan, sheet).matches


def test_an_area_is_known_by_its_name_before_its_number(sheet: Instrument) -> None:
    plan = plan_of("Penguatan Pengawasan", "Pengaduan", item("I.1", "Kanal pengaduan dibuka"), roman="VI")
    assert covered(sheet, plan) == {"A.I.5.iii.a"}


def test_an_area_outside_the_six_is_matched_by_words_alone(sheet: Instrument) -> None:
    plan = plan_of(
        "INOVASI", "Kegiatan tambahan", item("VII.1", "Survei kepuasan masyarakat dilaksanakan"), roman="VII"
    )
    assert covered(sheet, plan) == {"A.I.6.iv.a"}


def test_a_component_put_into_another_area_keeps_its_home(sheet: Instrument) -> None:
    plan = plan_of("Peningkatan Kualitas Pelayanan Publik", WBS[1], item("VI.1", "WBS diterapkan"), roman="VI")
    assert covered(sheet, plan) == {"A.I.5.iv.a"}


def test_what_only_the_evidence_shows_is_covered_in_part(sheet: Instrument) -> None:
    proved = item("V.1", "Kampanye gratifikasi", evidence=["SK unit pengendalian gratifikasi"])
    found = coverage_of(plan_of("PENGUATAN PENGAWASAN", "Pengendalian Gratifikasi", proved), sheet)
    assert (found.extent("A.I.5.i.a"), found.extent("A.I.5.i.b")) == (Extent.FULL, Extent.PARTIAL)


def test_what_another_component_mentions_is_covered_in_part(sheet: Instrument) -> None:
    plan = plan_of("PENGUATAN PENGAWASAN", "Penerapan SPIP", item("V.2", "Pengendalian intern dibangun dengan LHKPN"))
    assert coverage_of(plan, sheet).extent("A.II.5.iii.a") is Extent.PARTIAL


def test_follow_up_of_an_evaluation_is_not_the_evaluation(sheet: Instrument) -> None:
    plan = plan_of(*WBS, item("V.4.c", "Hasil evaluasi WBS ditindaklanjuti"))
    assert covered(sheet, plan) == {"A.I.5.iv.c"}


def test_one_item_may_cover_several_questions(sheet: Instrument) -> None:
    plan = plan_of(*WBS, item("V.4", "WBS diterapkan", steps=["Evaluasi WBS dan tindak lanjutnya"]))
    assert covered(sheet, plan) == {"A.I.5.iv.a", "A.I.5.iv.b", "A.I.5.iv.c"}


def test_hasil_is_never_covered_in_full(sheet: Instrument) -> None:
    plan = plan_of("Lainnya", "Survei", item("VII.1", "Survei persepsi antikorupsi dilaksanakan"), roman="VII")
    assert coverage_of(plan, sheet).extent("B.I.a") is Extent.PARTIAL


def test_the_only_question_of_a_component_is_covered_by_any_item_in_it(sheet: Instrument) -> None:
    plan = plan_of("PENATAAN SISTEM MANAJEMEN SDM", "Kode Etik", item("III.5", "Pembinaan rutin"), roman="III")
    assert "A.I.3.v.a" in covered(sheet, plan)


def test_an_item_whose_words_say_nothing_is_a_guess_in_part(sheet: Instrument) -> None:
    plan = plan_of(
        "PENGUATAN PENGAWASAN", "Penerapan SPIP", item("V.2", "Pihak terkait menerima penjelasan"), roman="V"
    )
    found = coverage_of(plan, sheet)
    assert (found.full, set(found.partial)) == ({}, {"A.I.5.ii.d"})
    assert "periksa" in found.matches[0].reason


def test_nothing_is_covered_by_an_empty_plan(sheet: Instrument) -> None:
    assert coverage_of(Plan(), sheet) == Coverage({}, {}, ())
    assert coverage_of(plan_of("", "", item("", "")), sheet).matches == ()


def test_every_match_says_why(whole: Coverage) -> None:
    for match in whole.matches:
        assert match.reason.endswith(".")
        assert 0 < match.score <= 1


def test_the_reason_names_the_words_and_the_place(sheet: Instrument) -> None:
    (match,) = coverage_of(plan_of(*WBS, item("V.4.b", "Evaluasi WBS")), sheet).matches_of("A.I.5.iv.b")
    assert match.reason == "Indikator menyebut “evaluasi” dalam komponen “Whistle Blowing System”."


def test_what_a_person_confirmed_goes_first(sheet: Instrument) -> None:
    plan = plan_of(*WBS, item("V.4", "WBS diterapkan"))
    component = plan.areas[0].components[0]
    key = item_key(component, component.items[0])
    said = {key: {"A.I.5.iv.a": Extent.NONE, "A.I.5.iv.c": Extent.FULL, "A.I.5.iv.b": Extent.PARTIAL}}
    found = coverage_of(plan, sheet, said)
    assert (set(found.full), set(found.partial)) == ({"A.I.5.iv.c"}, {"A.I.5.iv.b"})
    assert all(match.is_confirmed for match in found.matches)


def test_a_confirmation_is_remembered_for_the_same_words_next_year() -> None:
    first = plan_of(*WBS, item("V.4", "WBS  diterapkan,", evidence=["Laporan 2025"])).areas[0].components[0]
    later = plan_of(WBS[0], WBS[1].upper(), item("V.4.1", "WBS diterapkan")).areas[0].components[0]
    other = plan_of(*WBS, item("V.4", "WBS dievaluasi")).areas[0].components[0]
    assert item_key(first, first.items[0]) == item_key(later, later.items[0])
    assert item_key(first, first.items[0]) != item_key(other, other.items[0])


def test_a_code_stands_in_full_or_in_part_and_never_in_both(whole: Coverage) -> None:
    assert not set(whole.full) & set(whole.partial)
    assert whole.as_json()["full"]["A.I.1.i.a"] == ["A.I.1.i.a"]


@pytest.mark.parametrize("flood", ["minim" * 60_000, "hasil " * 50_000, "a " * 100_000, "\u0000\uffff" * 1000])
def test_a_cell_full_of_nonsense_does_not_hold_up_the_rest(sheet: Instrument, flood: str) -> None:
    plan = plan_of(
        flood, flood, item("I.1", flood, steps=[flood]), item("I.2", "Survei kepuasan masyarakat dilaksanakan")
    )
    found = coverage_of(plan, sheet)
    assert any(ref == "I.2" for refs in (*found.full.values(), *found.partial.values()) for ref in refs)
