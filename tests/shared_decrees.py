"""The real decrees and the scorer beside them, in the folder that ZI_SHARED names (default ../shared)."""

from __future__ import annotations

import importlib.util
import json
from functools import cache
from types import ModuleType
from typing import Any

from tests.needs import SHARED

DECREES = SHARED / "decrees"
MANIFEST = DECREES / "manifest.json"


def pairs() -> dict[str, str]:
    """Input -> expected reading, by names inside the folder; empty where the folder is absent."""
    if not MANIFEST.is_file():
        return {}
    return {one["input"]: one["expected"] for one in json.loads(MANIFEST.read_text(encoding="utf-8"))}


def is_scan(name: str) -> bool:
    """A picture without a text layer, which OCR reads in its own time: tests/core/decree/scan."""
    return name.endswith("-scan.pdf")


@cache
def scorer(name: str = "compare") -> ModuleType:
    """A script of the folder as a module: compare, compare_lint, compare_coverage."""
    path = DECREES / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"decree_{name}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(name: str, actual: dict[str, object]) -> dict[str, Any]:
    """How a reading in the form plan-reading/1 compares with the expected one."""
    expected = json.loads((DECREES / pairs()[name]).read_text(encoding="utf-8"))
    result: dict[str, Any] = scorer().compare(expected, json.loads(json.dumps(actual)))
    return result
