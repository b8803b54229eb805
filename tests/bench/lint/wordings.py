"""What is planted, by weight and code: several wordings of each defect, none of them from a published list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tests.bench.lint.defects import (
    LAW,
    Plant,
    Planted,
    area_named,
    basis,
    cadence,
    cell,
    component_named,
    conflated,
    contradicting,
    duplicate_row,
    empty,
    ending,
    extra_area,
    foreign_evidence,
    identical_evidence,
    misplaced,
    missing_amendment,
    missing_component,
    narrow_title,
    no_times,
    order,
    own_number,
    partly_retroactive,
    retroactive,
    some_row,
    stale_period,
    two_periods,
    without_column,
    wrong_office,
    wrong_year,
)

BY_SEVERITY: Mapping[str, Mapping[str, Plant]] = {
    "high": {
        "wrong-office-name": wrong_office,
        "wrong-year": wrong_year,
        "retroactive-target": retroactive,
        "duplicate-row": duplicate_row,
        "component-missing": missing_component,
        "component-conflated": conflated,
        "self-number-collision": own_number,
        "stale-year-reference": stale_period,
        "inconsistent-period-reference": two_periods,
        "time-contradiction": contradicting,
        "title-mismatch": narrow_title,
        "missing-schedule": no_times,
        "placeholder-left": ending(
            "evidence",
            "(tautan)",
            "[isi nama]",
            "……",
            "xxx",
            "(diisi kemudian)",
            "(...)",
            "____",
            "<nama satker>",
            "(sebutkan)",
        ),
        "truncated-text": ending(
            "steps", "serta", "untuk", "dengan cara", "yang", "dalam rangka", "dan", "agar", "sesuai dengan"
        ),
        "citation-wrong-year": basis(
            f"{LAW} Nomor 90 Tahun 2012 tentang Pembangunan dan Evaluasi Zona Integritas",
            "Peraturan Presiden Nomor 54 Tahun 2008 tentang Strategi Nasional Pencegahan Korupsi",
            "Undang-Undang Nomor 25 Tahun 2019 tentang Pelayanan Publik",
            "Peraturan Pemerintah Nomor 60 Tahun 2018 tentang Sistem Pengendalian Intern Pemerintah",
        ),
        "outdated-legal-basis": basis(
            f"{LAW} Nomor 52 Tahun 2014 tentang Pedoman Pembangunan Zona Integritas",
            f"{LAW} Nomor 60 Tahun 2012 tentang Pedoman Pembangunan Zona Integritas",
            "PermenPANRB Nomor 10 Tahun 2019 tentang Perubahan atas Peraturan Menteri PANRB Nomor 52 Tahun 2014",
        ),
    },
    "medium": {
        "partly-retroactive-range": partly_retroactive,
        "identical-evidence": identical_evidence,
        "evidence-indicator-mismatch": foreign_evidence,
        "evidence-is-action": cell(
            "evidence",
            "Melakukan rapat bersama",
            "Pemberian arahan",
            "Pengarahan kepada pegawai",
            "Kunjungan ke kelompok kerja",
            "Pembahasan bersama tim",
            "Menata ruang layanan",
            "Penyampaian hasil",
            "Mengadakan rapat",
            "Dilakukan pembinaan",
        ),
        "area-renamed": area_named(
            ("II", "PENGUATAN ORGANISASI"),
            ("IV", "PERENCANAAN DAN ANGGARAN"),
            ("I", "PERSIAPAN UNIT KERJA"),
            ("VI", "INOVASI DAERAH"),
        ),
        "area-extra": extra_area,
        "component-misplaced": misplaced,
        "component-renamed": component_named("II.2", "Penerapan e-Office", "e-Government", "E-Office/E-Government"),
        "stray-text": component_named(
            "V.1", "Pengendalian Gratifikasi menyampaikan", "Pengendalian Gratifikasi melaporkan"
        ),
        "column-missing-evidence": without_column("BUKTI FISIK"),
        "column-missing-responsible": without_column("PENANGGUNG JAWAB"),
        "column-missing-target-output": without_column("TARGET CAPAIAN"),
        "missing-target-output": empty("output"),
        "empty-cell": empty("evidence"),
        "vague-target": cell(
            "output",
            "Terlaksana dengan baik",
            "Beberapa laporan",
            "Terpenuhi",
            "Ada",
            "Tersedianya dokumen",
            "Sejumlah kegiatan",
            "Meningkat",
            "Terselenggara",
            "Lengkap",
            "Baik",
        ),
        "cadence-mismatch": cadence,
        "order-inconsistent": order,
        "time-without-year": cell(
            "time", "Juli", "Setiap triwulan", "Mei-Juni", "per bulan", "Triwulan II", "Semester I"
        ),
        "missing-range-separator": cell("time", "Maret Juni 2031", "Mei Desember 2031", "April Mei 2031"),
        "missing-amendment": missing_amendment,
        "inaccurate-amendment-chain": basis(
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik sebagaimana telah diubah dengan "
            "Undang-Undang Nomor 20 Tahun 2001 tentang Perubahan atas Undang-Undang Nomor 31 Tahun 1999 "
            "tentang Pemberantasan Tindak Pidana Korupsi",
            "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design sebagaimana telah diubah dengan "
            "Peraturan Presiden Nomor 54 Tahun 2018 tentang Strategi Nasional Pencegahan Korupsi",
            instead_of="Nomor 81 Tahun 2010",
        ),
        "duplicate-citation": basis(
            "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih",
            f"{LAW} Nomor 90 Tahun 2021 tentang Pembangunan dan Evaluasi Zona Integritas sebagaimana telah "
            f"diubah dengan {LAW} Nomor 5 Tahun 2024",
            "Undang-Undang Nomor 20 Tahun 2001 tentang Perubahan atas Undang-Undang Nomor 31 Tahun 1999",
        ),
        "citation-publication-error": basis(
            "Peraturan Pemerintah Nomor 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah "
            "(Lembaran Negara Republik Indonesia Tahun 2018 Nomor 127)",
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia "
            "Tahun 2019 Nomor 112)",
            "Peraturan Presiden Nomor 54 Tahun 2018 tentang Strategi Nasional Pencegahan Korupsi (LN Tahun "
            "2008 Nomor 108)",
        ),
        "basis-missing": lambda rng, paper, office: Planted(replace(paper, basis=paper.basis[:-1]), "legal_basis"),
        "incomplete-clause": lambda rng, paper, office: Planted(
            replace(
                paper,
                considerations=(
                    *paper.considerations,
                    rng.choice(
                        (
                            "bahwa untuk melaksanakan ketentuan Pasal 4 Peraturan Menteri tentang Zona Integritas",
                            "bahwa sehubungan dengan surat Sekretaris Jenderal tanggal 3 Maret 2020 tentang percepatan "
                            "pembangunan",
                            "bahwa sesuai dengan hasil rapat pleno tanggal 5 Januari 2020 tentang rencana pembangunan",
                            "bahwa guna percepatan pembangunan zona integritas di lingkungan kantor",
                            "bahwa berdasarkan hasil evaluasi tahun lalu mengenai pelayanan",
                        )
                    ),
                ),
            ),
            "considerations",
        ),
        "indicators-merged": cell(
            "indicator",
            "a. Data lengkap b. Data diperbarui",
            "1) Arsip rapi 2) Arsip terdata",
            "Arsip telah rapi arsip telah didata",
            "SOP telah ada SOP telah disosialisasikan",
            "Layanan sudah dibuka. Layanan sudah dievaluasi",
        ),
        "personal-data-exposed": ending(
            "steps",
            "melalui 0812 3456 7890",
            "WA 081234567890",
            "(+62 813-2222-3333)",
            "NIP 198001012005011002",
            "surel ani.lestari@yahoo.com",
            "HP 0857.1234.5678",
        ),
        "target-indicator-mismatch": some_row(
            ("III.1", {"output": "Laporan survei kepuasan"}),
            ("V.1", {"output": "Sasaran kinerja pegawai"}),
            ("II.1", {"output": "Piagam pegawai teladan"}),
            ("VI.4", {"output": "Daftar risiko"}),
            ("III.3", {"output": "Maklumat pelayanan"}),
        ),
        "indicator-component-mismatch": some_row(
            ("II.3", {"indicator": "Survei kepuasan pengunjung dilakukan"}),
            ("III.4", {"indicator": "Gratifikasi dilaporkan tepat waktu"}),
            ("I.3", {"indicator": "Benturan kepentingan dipetakan"}),
            ("II.3", {"indicator": "Pemanfaatan teknologi informasi dalam pengukuran kinerja"}),
            ("III.1", {"indicator": "SOP telah ditinjau"}),
            ("VI.1", {"indicator": "Pola mutasi pegawai ditetapkan"}),
        ),
        "step-indicator-mismatch": some_row(
            (
                "IV.2",
                {
                    "indicator": "Terdapat upaya peningkatan kapasitas pengelola akuntabilitas kinerja",
                    "steps": "Menyusun laporan akuntabilitas kinerja",
                    "evidence": "Laporan akuntabilitas kinerja",
                },
            ),
            (
                "VI.4",
                {
                    "indicator": "Hasil survei kepuasan telah ditindaklanjuti",
                    "steps": "Menyusun kuesioner survei kepuasan",
                    "evidence": "Kuesioner survei kepuasan",
                },
            ),
            (
                "II.1",
                {
                    "indicator": "SOP telah diterapkan seluruh pegawai",
                    "steps": "Menyusun SOP",
                    "evidence": "Daftar SOP",
                },
            ),
            (
                "V.3",
                {
                    "indicator": "Penanganan pengaduan masyarakat telah dievaluasi",
                    "steps": "Memasang nomor pengaduan masyarakat",
                    "evidence": "Foto nomor pengaduan",
                },
            ),
            (
                "V.1",
                {
                    "indicator": "Sosialisasi pengendalian gratifikasi",
                    "steps": "Menyusun pedoman pengendalian gratifikasi",
                    "evidence": "Pedoman pengendalian gratifikasi",
                },
            ),
            (
                "VI.2",
                {
                    "indicator": "Terdapat penghargaan dan sanksi bagi petugas",
                    "steps": "Memilih petugas teladan untuk penghargaan",
                    "evidence": "Piagam penghargaan petugas",
                },
            ),
        ),
        "evidence-incomplete": some_row(
            ("V.5", {"indicator": "LHKPN dan LHKASN serta SPT dilaporkan", "evidence": "Tanda terima LHKPN"}),
            (
                "IV.2",
                {
                    "indicator": "Dokumen IKU, RKT dan Renstra akuntabilitas kinerja tersedia",
                    "evidence": "Dokumen IKU akuntabilitas kinerja",
                },
            ),
            (
                "IV.1",
                {
                    "steps": "Pimpinan memimpin penyusunan Renstra, RKT, IKU dan perjanjian kinerja",
                    "evidence": "Renstra dan IKU",
                },
            ),
            ("III.4", {"indicator": "SKP dan PK setiap pegawai tersusun", "evidence": "SKP pegawai"}),
        ),
    },
}
