"""The program with which a public office plans, proves and passes its Zona Integritas."""

from __future__ import annotations

__version__ = "0.1.0"
