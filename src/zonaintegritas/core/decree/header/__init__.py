"""The decree part: office, number, subject, considerations, legal basis, dictums, closing."""

from __future__ import annotations

from zonaintegritas.core.decree.header.decree import read_decree

__all__ = ["read_decree"]
