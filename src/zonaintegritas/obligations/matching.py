"""Which items of a plan an obligation of the catalogue would prove: those that say its words, or fit its questions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from zonaintegritas.core.lint.words import bare
from zonaintegritas.obligations.catalogue import Template
from zonaintegritas.plans.models import Item


def suggested(
    templates: Iterable[Template], items: Collection[Item], covered: Mapping[str, Collection[int]]
) -> dict[str, list[int]]:
    """Key of a template -> keys of items, in their order.

    `covered`: code of a question of the sheet -> the items that answer it in full.
    """
    texts = {item.pk: f" {bare(f'{item.indicator} {item.steps} {item.evidence}')} " for item in items}
    return {one.key: _fitting(one, texts, covered) for one in templates}


def _fitting(one: Template, texts: Mapping[int, str], covered: Mapping[str, Collection[int]]) -> list[int]:
    answering = {pk for code in one.questions for pk in covered.get(code, ())}
    words = [f" {bare(word)} " for word in one.words]
    return [pk for pk, text in texts.items() if pk in answering or any(word in text for word in words)]
