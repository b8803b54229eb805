"""A few generated decrees with fixed seeds; `make bench` reads many more, other ones every day."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.bench import generator
from tests.bench.generated import BAR, score
from tests.bench.generator import generate, generate_shifted, generate_straight

pytestmark = pytest.mark.slow
FIRST = 7_000


def _folder() -> Path:
    return Path(str(generator.__file__)).parent


@pytest.mark.real
@pytest.mark.parametrize("seed", range(FIRST, FIRST + 12))
def test_a_generated_decree_is_read_as_it_was_meant(seed: int) -> None:
    found = score(generate(seed))
    assert found.joined >= BAR, (found.case.features, found.wrong[:5])


@pytest.mark.real
@pytest.mark.parametrize("seed", range(FIRST, FIRST + 4))
def test_a_shifted_table_is_put_right(seed: int) -> None:
    found = score(generate_shifted(seed))
    assert found.joined >= BAR, (found.case.features, found.wrong[:5])
    assert found.is_realigned


@pytest.mark.real
@pytest.mark.parametrize("seed", range(FIRST, FIRST + 4))
def test_a_straight_table_is_left_alone(seed: int) -> None:
    found = score(generate_straight(seed))
    assert not found.is_realigned, found.case.features
    assert found.joined >= BAR, (found.case.features, found.wrong[:5])


def test_a_seed_always_gives_the_same_decree() -> None:
    first, second = generate(FIRST), generate(FIRST)
    assert first.expected == second.expected
    assert first.data == second.data


def test_the_generator_shares_no_code_with_the_reader() -> None:
    for path in _folder().glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        modules |= {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
        assert not [module for module in modules if module.startswith("zonaintegritas")], path.name


def test_about_a_tenth_of_the_headings_is_in_no_synonym_table() -> None:
    cases = [generate(seed) for seed in range(120)]
    columns = sum(len(_columns(case.expected)) for case in cases)
    odd = sum(feature.startswith("odd:") for case in cases for feature in case.features)
    assert 0.08 <= odd / columns <= 0.12


def _columns(expected: dict[str, object]) -> list[object]:
    layout = expected["layout"]
    assert isinstance(layout, dict)
    columns = layout["columns"]
    assert isinstance(columns, list)
    return columns
