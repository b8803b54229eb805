"""Reads of *bahasan*: of one item, and all that are open. Who asks has been shown the draft, plan or item before."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from zonaintegritas.plans.models import Comment, Draft, DraftRow, Item, Plan
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.selectors.rows import standing_rows


@dataclass(frozen=True, slots=True)
class Conversation:
    """An item about which something is open, and what."""

    ref: str
    row: DraftRow | Item
    comments: tuple[Comment, ...]


def comments_on(about: DraftRow | Item) -> list[Comment]:
    """Everything that was said about an item, the oldest first; what was taken back too."""
    comments = list(about.comments.select_related("written_by", "resolved_by").order_by("pk"))
    return [_of(about, comment) for comment in comments]


def comment_on(about: DraftRow | Item, pk: int) -> Comment:
    """One of them, or 404."""
    return _of(about, get_object_or_404(about.comments.all(), pk=pk))


def open_comments(record: Draft | Plan) -> int:
    """How many are open in a draft or plan, on items that count."""
    return _open_in(record).count()


def open_conversations(record: Draft | Plan) -> list[Conversation]:
    """The items about which something is open, in the order of the plan."""
    found: dict[int, list[Comment]] = {}
    for comment in _open_in(record).select_related("written_by").order_by("pk"):
        found.setdefault(comment.row_id or comment.item_id or 0, []).append(comment)
    rows = standing_rows(record)
    refs = refs_of(rows)
    return [Conversation(refs[row.pk], row, tuple(found[row.pk])) for row in rows if row.pk in found]


def open_count_by(field: str) -> Coalesce:
    """How many are open on each row of a query: `field` is row or item."""
    about = Comment.objects.open().filter(**{field: OuterRef("pk")}).order_by().values(field)
    return Coalesce(Subquery(about.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0)


def _open_in(record: Draft | Plan) -> QuerySet[Comment]:
    if isinstance(record, Draft):
        return Comment.objects.open().filter(row__in=record.rows.standing())
    return Comment.objects.open().filter(item__plan=record, item__is_removed=False)


def _of(about: DraftRow | Item, comment: Comment) -> Comment:
    """The comment with the item that is loaded already."""
    if isinstance(about, DraftRow):
        comment.row = about
    else:
        comment.item = about
    return comment
