"""What the signed paper is compared with, and what it says of itself. Pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from zonaintegritas.core.compare import plain
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.core.signed import Approved, Difference, Verdict, compare_amendment, compare_plan, unprinted
from zonaintegritas.plans.amending import content_changes
from zonaintegritas.plans.core_reading import core_plan
from zonaintegritas.plans.header_candidates import plain as as_text
from zonaintegritas.plans.models import SIGNED_FIELDS, Approval, Revision
from zonaintegritas.plans.revisions import Content, items_of
from zonaintegritas.plans.stored_reading import stored


def approved_plan(content: Content) -> Approved:
    """The text of an approval as the core compares it."""
    header, part = content["header"], content["decree_part"]
    rulings = "\n".join(f"{one['ordinal']}: {one['text']}" for one in part.get("rulings", ()))
    decree = {
        "office_name": header.get("office_name") or "",
        "about": header.get("about") or "",
        "considerations": "\n".join(part.get("considerations", ())),
        "rulings": rulings,
    }
    return Approved(core_plan(items_of(content)), header.get("plan_year"), decree)


def result_for_plan(approval: Approval, reading: Reading) -> dict[str, Any]:
    """What reads otherwise than approved, as it is stored."""
    approved = approved_plan(approval.content)
    return {
        "fingerprint": approval.fingerprint,
        "differences": [asdict(one) for one in compare_plan(approved, reading)],
        "unprinted": list(unprinted(approved, reading)),
    }


def result_for_amendment(first: Revision, last: Revision, reading: Reading) -> dict[str, Any]:
    """The same of an amending decree."""
    changes = content_changes(first.content, last.content)
    return {"differences": [asdict(one) for one in compare_amendment(changes, reading.document)], "unprinted": []}


def found_in(reading: Reading) -> dict[str, str]:
    """Number, date and signatory as the paper says them; dots for what is still to be written say nothing."""
    header = stored(reading).header
    said = {name: as_text(header[name]) for name in SIGNED_FIELDS if header.get(name) not in (None, "")}
    return {name: words for name, words in said.items() if any(letter.isalnum() for letter in words)}


def differences_of(result: Mapping[str, Any]) -> tuple[Difference, ...]:
    """The stored differences."""
    return tuple(Difference(**{**one, "verdict": Verdict(one["verdict"])}) for one in result.get("differences", ()))


def contradicted(values: Mapping[str, Any], found: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that were typed otherwise than the paper says."""
    typed = {name: as_text(values.get(name)) for name in SIGNED_FIELDS}
    return tuple(
        name for name in SIGNED_FIELDS if typed[name] and found.get(name) and plain(typed[name]) != plain(found[name])
    )
