"""Shapes of what people type about drafts and plans."""

from __future__ import annotations

from zonaintegritas.plans.forms.adopt import Adopt
from zonaintegritas.plans.forms.blank import ComposeBlank
from zonaintegritas.plans.forms.copying import OTHER, OWN, AnswerQuestion, BaseFilter, ChooseBase
from zonaintegritas.plans.forms.coverage import AnswerCoverage
from zonaintegritas.plans.forms.draft import ACCEPTED, Compose, MoveOffice, Upload, plan_years
from zonaintegritas.plans.forms.findings import EditParagraph, LeaveFinding
from zonaintegritas.plans.forms.naming import ChooseItems, HandOver, NameMany, NameParty
from zonaintegritas.plans.forms.queue import (
    EditReturnReason,
    QueueFilter,
    ReturnProof,
    UseAnother,
    WithdrawProof,
)
from zonaintegritas.plans.forms.review import (
    EXTRA,
    MONTHS,
    Bulk,
    CellPlace,
    Header,
    Heading,
    PlaceLeftover,
    RowEdit,
    SplitRow,
    parse_cell,
)
from zonaintegritas.plans.forms.signed import SettleSigned, SignPaper
from zonaintegritas.plans.forms.work import MarkDone, NamePeople, PlanFilter, Withdraw, WriteComment

__all__ = [
    "ACCEPTED",
    "EXTRA",
    "MONTHS",
    "OTHER",
    "OWN",
    "Adopt",
    "AnswerCoverage",
    "AnswerQuestion",
    "BaseFilter",
    "Bulk",
    "CellPlace",
    "ChooseBase",
    "ChooseItems",
    "Compose",
    "ComposeBlank",
    "EditParagraph",
    "EditReturnReason",
    "HandOver",
    "Header",
    "Heading",
    "LeaveFinding",
    "MarkDone",
    "MoveOffice",
    "NameMany",
    "NameParty",
    "NamePeople",
    "PlaceLeftover",
    "PlanFilter",
    "QueueFilter",
    "ReturnProof",
    "RowEdit",
    "SettleSigned",
    "SignPaper",
    "SplitRow",
    "Upload",
    "UseAnother",
    "Withdraw",
    "WithdrawProof",
    "WriteComment",
    "parse_cell",
    "plan_years",
]
