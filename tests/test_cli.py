"""The command `zi` knows its subcommands without loading them."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

import zonaintegritas
from zonaintegritas.cli import COMMANDS, main


@pytest.mark.parametrize("name", COMMANDS)
def test_every_listed_command_has_its_module(name: str) -> None:
    module = importlib.import_module(f"zonaintegritas.cli_{name}")
    assert callable(module.configure)
    assert callable(module.run)


def test_every_module_of_a_command_is_listed() -> None:
    folder = Path(zonaintegritas.__file__).parent
    assert {path.stem.removeprefix("cli_") for path in folder.glob("cli_*.py")} == set(COMMANDS)


def test_each_command_tells_its_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            main([name, "--help"])
        assert ended.value.code == 0
        assert f"zi {name}" in capsys.readouterr().out
