"""Where things may stand: commands in services, rows through the gate, short files with a first line."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "zonaintegritas"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts)
LONGEST = 500
WRITES = {"save", "create", "bulk_create", "bulk_update", "update_or_create", "get_or_create", "delete"}
# Where rows may be written beside services: the gate's own history, and the one write of a job's progress.
MAY_WRITE = {"guard/history.py", "guard/command.py", "files/store.py", "plans/jobs.py", "config/jobs.py"}


def modules(*names: str) -> Iterator[Path]:
    for path in MODULES:
        if path.stem in names or path.parent.name in names:
            yield path


def name_of(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def public_functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for_and_is_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "no docstring"
    assert text.count("\n") <= LONGEST


HELPERS_OF_COMMANDS = {
    "require_open",
    "require_year",
    "touch",
    "renew_occurrences",
    "drop_occurrences",
    "drop_unwanted",
    "is_scheduled",
    "correction_of",
    "lock_in_force",
    "copy_header",
    "row_values",
    "undoable",
    "carry_over",
    "lock_plan",
    "settle",
    "recount",
    "record_naming",
    "name_from_parties",
}  # called inside a transaction, by commands only


@pytest.mark.parametrize("path", list(modules("services")), ids=name_of)
def test_every_public_function_of_a_service_is_a_command(path: Path) -> None:
    for function in public_functions(path):
        decorators = {ast.unparse(decorator).split("(")[0] for decorator in function.decorator_list}
        assert "command" in decorators or function.name in HELPERS_OF_COMMANDS, function.name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_rows_are_written_in_services_only(path: Path) -> None:
    if "services" in (path.stem, path.parent.name) or name_of(path) in MAY_WRITE or "core" in path.parts:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            owner = ast.unparse(node.func.value)
            assert not re.search(r"objects|\.filter\(|\.all\(\)", owner), f"{name_of(path)}:{node.lineno}"
            assert node.func.attr != "save" or "form" not in owner, f"{name_of(path)}:{node.lineno}"


@pytest.mark.parametrize("path", list(modules("views")), ids=name_of)
def test_views_hold_no_query_and_catch_nothing(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ".objects" not in path.read_text(encoding="utf-8")
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Try)]


def test_there_is_no_drawer_for_everything() -> None:
    drawers = {"utils", "helpers", "common", "managers", "signals", "constants", "misc"}
    assert not [name_of(path) for path in MODULES if path.stem in drawers]


def test_core_needs_no_django() -> None:
    for path in MODULES:
        if "core" in path.relative_to(SOURCE).parts[:1]:
            assert not re.search(r"^\s*(from|import) django", path.read_text(encoding="utf-8"), re.MULTILINE), path


def test_every_setting_is_documented() -> None:
    documented = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    names = {name for path in MODULES for name in re.findall(r'"(ZI_[A-Z0-9_]+)"', path.read_text(encoding="utf-8"))}
    assert names
    assert not [name for name in sorted(names) if f"`{name}`" not in documented]


def test_every_dependency_has_a_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    reasons = (ROOT / "docs" / "stack.md").read_text(encoding="utf-8").lower()
    runtime = [*project["dependencies"], *project["optional-dependencies"]["web"]]
    names = [re.split(r"[\[<>=]", line)[0].lower() for line in runtime]
    assert len(names) <= 25
    assert not [name for name in names if name not in reasons]
