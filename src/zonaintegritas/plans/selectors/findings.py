"""The findings about a draft or a plan, sorted for a page: by weight, then the same kind together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.http import Http404

from zonaintegritas.core.decree.blocks import Paragraph
from zonaintegritas.core.decree.place_words import in_words
from zonaintegritas.core.decree.wire import from_wire
from zonaintegritas.core.lint import Severity
from zonaintegritas.plans.core_reading import paragraph_key
from zonaintegritas.plans.findings import Notice, notices_of
from zonaintegritas.plans.models import ChangeKind, Draft, Plan, Source
from zonaintegritas.plans.selectors.review import sources_of
from zonaintegritas.plans.selectors.rows import standing_rows


@dataclass(frozen=True, slots=True)
class Kind:
    """Findings of one rule."""

    title: str
    why: str
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """Findings of one severity, by rule; the rule with the most findings stands where its first one does."""

    severity: str
    kinds: tuple[Kind, ...]

    @property
    def count(self) -> int:
        return sum(len(kind.notices) for kind in self.kinds)


def notices_of_draft(draft: Draft) -> tuple[Notice, ...]:
    """Findings about the standing rows of a draft."""
    sources = [source for source in sources_of(draft) if not source.is_removed]
    return notices_of(draft, standing_rows(draft), sources)


def notices_of_plan(plan: Plan) -> tuple[Notice, ...]:
    """Findings about a plan in force; the files it was read from are those its cells name."""
    items = standing_rows(plan)
    cells = [*plan.header_cells.values(), *(cell for item in items for cell in item.cells.values())]
    read_from = {cell["source"] for cell in cells if cell.get("source")}
    return notices_of(plan, items, list(Source.objects.filter(pk__in=read_from).defer("document").order_by("pk")))


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of a file: what stands there now, and what the paper says where that differs."""

    text: str
    paper: str
    kind: str
    place: str


def paragraph_of(draft: Draft, source: Source, block: int) -> ParagraphView:
    """A paragraph of a file that this draft uses, or 404."""
    blocks = from_wire(source.document).document.blocks if source.document else ()
    found = blocks[block] if block < len(blocks) else None
    if not isinstance(found, Paragraph) or source.pk not in {one.pk for one in sources_of(draft)}:
        raise Http404("no such paragraph")
    written = draft.paragraphs.get(paragraph_key(source.pk, block))
    kind = written["kind"] if written else ChangeKind.CONTENT.value
    return ParagraphView(written["text"] if written else found.text, found.text, kind, in_words(found.place))


def by_weight(notices: Iterable[Notice], wanted: Callable[[Notice], bool] = lambda notice: True) -> list[Weight]:
    """The wanted findings, the heaviest first."""
    chosen = [notice for notice in notices if wanted(notice)]
    weights = []
    for severity in Severity:
        kinds: dict[str, list[Notice]] = {}
        for notice in chosen:
            if notice.severity == severity:
                kinds.setdefault(notice.code, []).append(notice)
        if kinds:
            weights.append(Weight(severity.value, tuple(_kind(found) for found in kinds.values())))
    return weights


def mends_of(notices: Iterable[Notice], keys: Sequence[str] | None = None) -> list[Notice]:
    """Open findings that one click mends; only those with these keys, where keys are given."""
    return [
        notice
        for notice in notices
        if notice.mend is not None and notice.is_open and (keys is None or notice.key in keys)
    ]


def _kind(notices: Sequence[Notice]) -> Kind:
    return Kind(notices[0].title, notices[0].why, tuple(notices))
