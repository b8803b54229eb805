"""What all findings share: whole sentences, short quotes, order, and a rule that explains itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.core.lint.paper import GOOD, reading_of, with_row
from zonaintegritas.core.decree.blocks import Document
from zonaintegritas.core.decree.plan import Decree, Plan, Reading
from zonaintegritas.core.lint import Severity, check
from zonaintegritas.core.lint.finding import LONGEST_QUOTE, clipped
from zonaintegritas.core.lint.rules import RULES
from zonaintegritas.core.lint.words import bare, stem


def test_every_rule_has_its_own_code_and_says_why_and_how() -> None:
    rules = [module.RULE for module in RULES]
    assert len({rule.code for rule in rules}) == len(rules)
    assert all(rule.title and rule.reason.endswith(".") and rule.cure.endswith(".") for rule in rules)


def test_a_rule_lives_in_the_file_of_its_code() -> None:
    for module in RULES:
        assert module.check.__module__.rpartition(".")[2] == module.RULE.code.replace("-", "_")


def test_the_heaviest_findings_come_first() -> None:
    findings = check(reading_of(with_row("III.2", time="Juni 2027", output="Terlaksana", evidence="Dokumentasi")))
    ranks = [finding.severity.rank for finding in findings]
    assert ranks == sorted(ranks)
    assert {finding.severity for finding in findings} == set(Severity)


def test_a_quote_has_at_most_twelve_words() -> None:
    assert len(clipped("kata " * 40).split()) == LONGEST_QUOTE


def test_nothing_read_gives_no_findings() -> None:
    assert check(Reading(Decree(), Plan(), (), Document("text", ()))) == ()


def test_a_reading_without_its_document_is_checked_too() -> None:
    whole = reading_of(with_row("III.2", output="Terlaksana"))
    codes = {finding.code for finding in check(Reading(whole.decree, whole.plan, (), Document("text", ())))}
    assert "vague-target" in codes


def test_a_good_paper_stays_good_when_checked_twice() -> None:
    reading = reading_of(GOOD)
    assert check(reading) == check(reading)


@given(st.text(max_size=40))
def test_stems_and_folding_take_any_text(text: str) -> None:
    assert bare(bare(text)) == bare(text)
    assert isinstance(stem(text), str)
