"""People are asked about, contacts are cleared, national addresses and units stay."""

from __future__ import annotations

import pytest

from tests.core.copying.plans import YEAR_ON, rows


@pytest.mark.parametrize(
    "words",
    [
        "pengaduan.kpu@contoh.co.id", "081234567890", "+62 812-3456-7890", "(0286) 321456", "0286-321456",
        "https://bit.ly/zi-wsb", "www.kpu-wonosobo.id", "kab-wonosobo.kpu.go.id", "jdih.kpu.go.id/jateng/wonosobo",
        "@kpu.wsb", "forms.gle/Abc123",
    ],
)  # fmt: skip
def test_contacts_are_cleared(words: str) -> None:
    assert rows(f"Aduan lewat {words} tiap hari") == [f"contact cleared: {words} -> […]"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("WA : 0812345678", "0812345678"),
        ("Telp. 321456", "321456"),
        ("IG: kpuwsb", "kpuwsb"),
        ("FB kpu_wsb", "kpu_wsb"),
    ],
)
def test_numbers_and_accounts_behind_a_label_are_cleared(text: str, words: str) -> None:
    assert rows(text) == [f"contact cleared: {words} -> […]"]


@pytest.mark.parametrize("text", ["Lapor.go.id", "https://jdih.kpu.go.id", "wbs.kpu.go.id", "e-PPID", "s.d. Mei"])
def test_national_addresses_stay(text: str) -> None:
    assert rows(text) == []


def test_contacts_of_the_same_office_are_shown_for_confirmation() -> None:
    assert rows("WA 081234567890", target=YEAR_ON) == ["contact open: 081234567890 -> 081234567890"]


def test_a_street_is_asked_about() -> None:
    assert rows("Jl. Letjen Suprapto No. 5 Kantor")[0].startswith("contact open: Jl. Letjen Suprapto No. 5")
    assert rows("mencari jalan keluar") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("oleh Suwitnyo Hardjo dan tim", "Suwitnyo Hardjo"),
        ("oleh RATRI saja", "RATRI"),
        ("disusun Sdr. Bagaskara Putra", "Sdr. Bagaskara Putra"),
        ("Bapak Bagaskara hadir", "Bapak Bagaskara"),
        ("oleh Dr. Bagaskara Putra", "Dr. Bagaskara Putra"),
        ("oleh Bagaskara Putra, S.H., M.Si.", "Bagaskara Putra, S.H., M.Si."),
        ("NIP 198001012005011001 hadir", "198001012005011001"),
        ("a.n. Bagaskara Putra", "Bagaskara Putra"),
        ("disusun oleh Bagaskara Putra", "Bagaskara Putra"),
    ],
)
def test_people_are_asked_about(text: str, words: str) -> None:
    found = rows(text)
    assert len(found) == 1
    assert found[0].startswith("person open: ")
    assert words.removeprefix("Sdr. ").removeprefix("Bapak ") in found[0]


@pytest.mark.parametrize(
    "text", ["a.n. Ketua", "Bapak/Ibu Pimpinan", "ruang Ibu Menyusui", "Yth. Sekretaris KPU", "Pakta Integritas"]
)
def test_roles_are_no_people(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    ["Tim Manajemen Perubahan", "Subbag KUL", "Kasubbag Hukum dan SDM", "Divisi Rendatin", "Seluruh pegawai", "PPID"],
)
def test_units_that_are_responsible_stay(text: str) -> None:
    assert rows(text, "responsible") == []


@pytest.mark.parametrize("field", ["responsible", "extra:PIC", "extra:Nama Petugas"])
def test_people_who_are_responsible_are_asked_about(field: str) -> None:
    assert rows("Kasubbag Hukum, Bagaskara Putra", field) == ["person open: Bagaskara Putra ->"]
