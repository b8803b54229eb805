"""What a decree about the plan says where an office has no words of its own."""

from __future__ import annotations

from typing import Final

from zonaintegritas.core.decree.plan import Ruling

ORDINALS: Final = (
    "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH",
)  # fmt: skip


def about_plan(office: str, year: int) -> str:
    """What the decree is about."""
    return f"Rencana Aksi Pembangunan Zona Integritas di Lingkungan {office} Tahun {year}"


def considerations(office: str, about: str) -> tuple[str, ...]:
    """*Menimbang*; the last one leads to the decree."""
    return (
        f"bahwa {office} bertekad menjadi wilayah yang bebas dari korupsi serta birokrasi yang bersih dan melayani;",
        "bahwa agar tekad itu dapat dikerjakan, dibuktikan, dan dinilai, diperlukan rencana aksi yang memuat langkah, "
        "bukti, waktu, dan penanggung jawab setiap butirnya;",
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan "
        f"{office} tentang {about};",
    )


def rulings(texts: tuple[str, ...]) -> tuple[Ruling, ...]:
    """Rulings in order, each with its ordinal. At most ten."""
    return tuple(Ruling(ordinal, text) for ordinal, text in zip(ORDINALS, texts, strict=False))


def plan_rulings(about: str) -> tuple[Ruling, ...]:
    """The rulings that put a plan in force."""
    return rulings(
        (
            f"Menetapkan {about} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari "
            "Keputusan ini.",
            "Rencana aksi sebagaimana dimaksud dalam Diktum KESATU menjadi pedoman pelaksanaan, pemantauan, dan "
            "evaluasi pembangunan Zona Integritas.",
            "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        )
    )
