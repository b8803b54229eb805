"""Writing the decree: a plan and its office as Keputusan and Lampiran, on paper (DOCX, PDF) and as data (JDIH)."""

from __future__ import annotations

from zonaintegritas.core.render.docx import docx_bytes
from zonaintegritas.core.render.jdih import Status, jdih_record
from zonaintegritas.core.render.keputusan import Certifying, Keputusan, Signing
from zonaintegritas.core.render.layouts import Layout
from zonaintegritas.core.render.paper import FOLIO, Form, Paper
from zonaintegritas.core.render.pdf import pdf_bytes
from zonaintegritas.core.render.whole import plan_decree

__all__ = [
    "FOLIO",
    "Certifying",
    "Form",
    "Keputusan",
    "Layout",
    "Paper",
    "Signing",
    "Status",
    "docx_bytes",
    "jdih_record",
    "pdf_bytes",
    "plan_decree",
]
