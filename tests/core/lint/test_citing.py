"""Names of regulations as people type them."""

from __future__ import annotations

import pytest

from zonaintegritas.core.lint.citing import name_in


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("UU 20/2023", "UU 20/2023"),
        ("  Undang-Undang 20/2023 ", "UU 20/2023"),
        ("Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara", "UU 20/2023"),
        ("Permen PANRB 90/2021", "PermenPANRB 90/2021"),
        ("Keputusan KPU 314/ORT.07-Kpt/01/KPU/2020", "Keputusan KPU 314/ORT.07-Kpt/01/KPU/2020"),
    ],
)
def test_short_and_long_forms_are_understood(typed: str, name: str) -> None:
    assert str(name_in(typed)) == name


@pytest.mark.parametrize("typed", ["", "yang baru", "20/2023", "UU 20"])
def test_what_names_no_regulation_is_not_guessed(typed: str) -> None:
    assert name_in(typed) is None
