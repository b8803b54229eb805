"""The glossary: terms that were replaced, and the words and abbreviations that such papers use."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from zonaintegritas.core.lke.toml_table import Table

TABLES = "zonaintegritas.core.lint.tables"


@cache
def outdated_terms() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Old term, new term, and the pattern that finds the old one."""
    table = Table.load(files(TABLES) / "terms.toml")
    return tuple(
        (row.text("old"), row.text("new"), re.compile(row.text("pattern"), re.IGNORECASE))
        for row in table.tables("outdated")
    )


@cache
def known_words() -> frozenset[str]:
    """Words in small letters that are rightly spelt."""
    lines = (files(TABLES) / "words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviations in capitals."""
    return frozenset(Table.load(files(TABLES) / "terms.toml").texts("abbreviations"))
