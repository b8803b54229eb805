"""The list of an office's evidence: filters, order, and what each document is used for."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.expressions import OrderBy

from zonaintegritas.evidence.models import Evidence, EvidenceQuerySet, EvidenceVersion
from zonaintegritas.evidence.search import Excerpt, excerpts, found, words_of
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.models import ItemProof
from zonaintegritas.plans.models.proof import ItemProofQuerySet

USE_STATES = ("RETURNED", "SUBMITTED", "ACCEPTED")  # the most pressing first
ORDERS: Mapping[str, tuple[str | OrderBy, ...]] = {
    "baru": ("-added_at", "-pk"),
    "lama": ("added_at", "pk"),
    "judul": ("title", "pk"),
    "tanggal": (F("dated_on").desc(nulls_last=True), "-pk"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; empty values leave nothing out."""

    words: str = ""
    kind: str = ""
    year: int | None = None
    months: tuple[int, int] = (1, 12)
    area: str = ""
    state: str = ""
    order: str = "baru"


@dataclass(frozen=True, slots=True)
class Line:
    """A document in the list: in how many items it is used, and in which states."""

    evidence: Evidence
    items: int
    states: tuple[tuple[str, int], ...]
    is_expired: bool
    areas: tuple[str, ...] = field(default=())
    excerpt: Excerpt | None = None  # where what was looked for stands in a file


def looked_for(actor: Actor, office: Office, wanted: Wanted) -> EvidenceQuerySet:
    """The documents of an office that are looked for, in the order asked for."""
    rows = Evidence.objects.visible_to(actor).filter(office=office)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.year:
        rows = rows.filter(_of_months(wanted.year, *wanted.months))
    if wanted.area:
        rows = rows.filter(Exists(_uses(actor).filter(item__area_roman=wanted.area)))
    rows = _in_state(rows, actor, wanted.state, office.today())
    rows = _searched(rows, actor, office, wanted.words)
    return rows.order_by(*ORDERS.get(wanted.order, ORDERS["baru"]))


def _searched(rows: EvidenceQuerySet, actor: Actor, office: Office, words: str) -> EvidenceQuerySet:
    """The one place where words are looked for: titles, notes, names and words of files; addresses of links."""
    if not words.split():
        return rows
    linked = EvidenceVersion.objects.filter(evidence=OuterRef("pk"), is_current=True)
    for word in words.split():
        linked = linked.filter(link__icontains=word)
    return rows.filter(Q(pk__in=found(actor, office, words, among=rows).pks) | Exists(linked))


def is_empty(actor: Actor, office: Office) -> bool:
    """Whether the office has no evidence at all, withdrawn or not."""
    return not Evidence.objects.visible_to(actor).filter(office=office).exists()


def lines_of(actor: Actor, documents: Sequence[Evidence], today: dt.date, *, words: str = "") -> list[Line]:
    """What each of these is used for, and where the words stand in it: a query each, however many."""
    used = ItemProof.objects.visible_to(actor).standing().filter(evidence__in=documents)
    uses: dict[int, list[tuple[int, str, str]]] = {}
    for evidence, item, state, area in used.values_list("evidence", "item", "state", "item__area_roman"):
        uses.setdefault(evidence, []).append((item, state, area))
    read = excerpts(actor, words_of(words), documents)
    return [_line(one, uses.get(one.pk, ()), today, read.get(one.pk)) for one in documents]


def years_of(today: dt.date) -> list[int]:
    """The years that are offered: this one and those before in which a plan may have run."""
    return [today.year + 1 - number for number in range(6)]


def _line(evidence: Evidence, uses: Iterable[tuple[int, str, str]], today: dt.date, excerpt: Excerpt | None) -> Line:
    counted = Counter(state for _item, state, _area in uses)
    return Line(
        evidence,
        items=len({item for item, _state, _area in uses}),
        states=tuple((state, counted[state]) for state in USE_STATES if counted[state]),
        is_expired=evidence.is_expired(today),
        areas=tuple(sorted({area for _item, _state, area in uses if area})),
        excerpt=excerpt,
    )


def _uses(actor: Actor) -> ItemProofQuerySet:
    return ItemProof.objects.visible_to(actor).standing().filter(evidence=OuterRef("pk"))


def _in_state(rows: EvidenceQuerySet, actor: Actor, state: str, today: dt.date) -> EvidenceQuerySet:
    """Withdrawn documents are shown to those who ask for them."""
    match state:
        case "WITHDRAWN":
            return rows.exclude(withdrawn_at=None)
        case "EXPIRED":
            return rows.standing().filter(expires_on__lt=today)
        case "DEAD":
            return rows.standing().filter(versions__is_current=True, versions__link_state="DEAD")
        case "UNUSED":
            return rows.standing().filter(~Exists(_uses(actor)))
        case _ if state in USE_STATES:
            return rows.standing().filter(Exists(_uses(actor).filter(state=state)))
        case _:
            return rows.standing()


def _of_months(year: int, first: int, last: int) -> Q:
    """What proves one of these months, bears a date in them, or says neither and came in then."""
    begin, end = dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
    proves = (Q(proves_from__lte=end) | Q(proves_from=None)) & (Q(proves_until__gte=begin) | Q(proves_until=None))
    says_period = Q(proves_from__isnull=False) | Q(proves_until__isnull=False)
    came = Q(dated_on=None, proves_from=None, proves_until=None, added_at__date__range=(begin, end))
    return (proves & says_period) | Q(dated_on__range=(begin, end)) | came
