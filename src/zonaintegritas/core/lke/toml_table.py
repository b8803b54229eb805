"""Reading the project's own TOML files with types: a missing or wrong key is a mistake of ours and says where."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib.resources.abc import Traversable


class MisshapenError(ValueError):
    """A file of the project does not have the form its reader expects."""

    def __init__(self, key: str, wanted: str) -> None:
        super().__init__(f"{key}: {wanted} expected")


class Table:
    """One table of a TOML file, asked for its keys by the type they must have."""

    def __init__(self, values: Mapping[str, object]) -> None:
        self._values = values

    @classmethod
    def load(cls, source: Traversable) -> Table:
        """The whole file."""
        values: dict[str, object] = tomllib.loads(source.read_text("utf-8"))
        return cls(values)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str) -> str:
        value = self._values.get(key)
        if not isinstance(value, str):
            raise MisshapenError(key, "text")
        return value

    def whole(self, key: str) -> int:
        value = self._values.get(key)
        if not isinstance(value, int):
            raise MisshapenError(key, "whole number")
        return value

    def decimal(self, key: str) -> Decimal:
        """Decimals are written as text, so that no binary fraction comes between."""
        return Decimal(self.text(key))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is absent."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise MisshapenError(key, "list of texts")
        return tuple(str(one) for one in value)

    def wholes(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers; empty where the key is absent."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, int) for one in value):
            raise MisshapenError(key, "list of whole numbers")
        return tuple(int(str(one)) for one in value)

    def table(self, key: str) -> Table:
        value = self._values.get(key)
        if not isinstance(value, dict):
            raise MisshapenError(key, "table")
        return Table(value)

    def tables(self, key: str) -> tuple[Table, ...]:
        """A list of tables; empty where the key is absent."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise MisshapenError(key, "list of tables")
        return tuple(Table(one) for one in value)
