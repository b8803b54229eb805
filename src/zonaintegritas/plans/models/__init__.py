"""Rows of drafts and plans."""

from __future__ import annotations

from zonaintegritas.plans.models.approval import Approval
from zonaintegritas.plans.models.comment import Comment
from zonaintegritas.plans.models.copying import CopyAnswer, PlanCopy
from zonaintegritas.plans.models.coverage import CoverageAnswer, agency_of
from zonaintegritas.plans.models.draft import Draft, DraftRow, Leftover, Source, SourcePhoto
from zonaintegritas.plans.models.finding import FindingAnswer
from zonaintegritas.plans.models.header import HEADER_FIELDS, Header
from zonaintegritas.plans.models.naming import BulkChange, BulkChangeLine, PartyPerson
from zonaintegritas.plans.models.plan import Item, ItemPerson, Occurrence, Plan, ProofState, Revision
from zonaintegritas.plans.models.proof import ItemProof, ProofDecision
from zonaintegritas.plans.models.return_reason import ReturnReason
from zonaintegritas.plans.models.row import CELL_FIELDS, LIST_FIELDS, ChangeKind, PlanRow
from zonaintegritas.plans.models.signed import SIGNED_FIELDS, SignedDecree, SignedPhoto
from zonaintegritas.plans.models.step import DraftStep
from zonaintegritas.plans.models.tally import MonthTally, Tally

__all__ = [
    "CELL_FIELDS",
    "HEADER_FIELDS",
    "LIST_FIELDS",
    "SIGNED_FIELDS",
    "Approval",
    "BulkChange",
    "BulkChangeLine",
    "ChangeKind",
    "Comment",
    "CopyAnswer",
    "CoverageAnswer",
    "Draft",
    "DraftRow",
    "DraftStep",
    "FindingAnswer",
    "Header",
    "Item",
    "ItemPerson",
    "ItemProof",
    "Leftover",
    "MonthTally",
    "Occurrence",
    "PartyPerson",
    "Plan",
    "PlanCopy",
    "PlanRow",
    "ProofDecision",
    "ProofState",
    "ReturnReason",
    "Revision",
    "SignedDecree",
    "SignedPhoto",
    "Source",
    "SourcePhoto",
    "Tally",
    "agency_of",
]
