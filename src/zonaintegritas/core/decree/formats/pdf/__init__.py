"""PDF with a text layer, read by its ruling lines and the places of its characters."""

from __future__ import annotations

from zonaintegritas.core.decree.formats.pdf.reader import read_pdf

__all__ = ["read_pdf"]
