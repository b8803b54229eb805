"""Entries of the registry of regulations, entered by offices."""

from __future__ import annotations

from typing import Any

from zonaintegritas.core.lint.registry import Certainty, Entry, Name
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office
from zonaintegritas.regulations import services
from zonaintegritas.regulations.models import RegulationEntry

OWN = "Keputusan KPU Kota Harapan Jaya 5/2025"


def make_entry(name: str = OWN, **facts: Any) -> Entry:
    """An invented regulation; of its facts only those that matter."""
    known: dict[str, Any] = {
        "title": "Tim Kerja Pembangunan Zona Integritas",
        "citation": "Naskah asli di subbagian hukum",
        "certainty": Certainty.CERTAIN,
    }
    return Entry(Name.read(name), **(known | facts))


def own_entry(office: Office, name: str = OWN, **facts: Any) -> RegulationEntry:
    """An entry that this office made."""
    return services.add_regulation(System(), office, entry=make_entry(name, **facts))


def typed(**answers: Any) -> dict[str, Any]:
    """What a person types into the form of a regulation."""
    return {
        "title": "Aparatur Sipil Negara",
        "citation": "Pasal 76",
        "certainty": "CERTAIN",
        "replaced_by": "",
        "amended_by": "",
        "gazette": "",
        "supplement": "",
    } | answers
