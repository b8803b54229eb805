"""The registry of regulations: every entry says where it is known from, and doubts are not told as facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.lint.paper import BASIS, GOOD, reading_of
from zonaintegritas.core.lint import check
from zonaintegritas.core.lint.registry import Certainty, Entry, Name, Registry, default_registry


def test_every_entry_has_a_title_and_a_citation() -> None:
    assert all(entry.title and entry.citation for entry in default_registry().entries)


def test_what_an_entry_points_to_is_later_than_itself() -> None:
    for entry in default_registry().entries:
        later = (*entry.amended_by, *((entry.replaced_by,) if entry.replaced_by else ()))
        assert all(name.year >= entry.name.year for name in later), entry.name


def test_no_regulation_stands_twice() -> None:
    names = [entry.name for entry in default_registry().entries]
    assert len(names) == len(set(names))


def test_names_are_found_in_a_sentence_where_they_are_known() -> None:
    first, second = Name("PP", "4", 2020), Name("UU", "14", 2020)
    registry = Registry(Entry(name, "Tata Arsip", "contoh", Certainty.CERTAIN) for name in (first, second))
    told = registry.named_in("UU 14/2020 diganti PP 4/2020; UU 4/2020 tidak dikenal, UU 14/2020 lagi.")
    assert told == (second, first)


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="UU dua"):
        Name.read("UU dua")


@pytest.mark.parametrize(("certainty", "asks"), [(Certainty.CERTAIN, False), (Certainty.UNCHECKED, True)])
def test_only_what_is_certain_is_told_as_a_fact(certainty: Certainty, *, asks: bool) -> None:
    old, new = Name("PP", "4", 2020), Name("PP", "9", 2025)
    registry = Registry([Entry(old, "Tata Arsip", "contoh", certainty, replaced_by=new)])
    paper = replace(GOOD, basis=(*BASIS, "Peraturan Pemerintah Nomor 4 Tahun 2020 tentang Tata Arsip"))
    told = [one.what for one in check(reading_of(paper), registry=registry) if one.code == "outdated-legal-basis"]
    assert len(told) == 1
    assert ("periksa" in told[0]) is asks
