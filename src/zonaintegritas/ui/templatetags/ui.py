"""How numbers, dates and states are written, and small pieces every page uses."""

from __future__ import annotations

import datetime as dt

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zonaintegritas.core.period.words import date_in_words
from zonaintegritas.guard.actor import Actor, Guarded
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may as gate_may

register = template.Library()


@register.filter
def tanggal(value: dt.date | dt.datetime | None) -> str:
    """9 Oktober 2025; a dash where there is none."""
    if value is None:
        return "–"
    return date_in_words(value.date() if isinstance(value, dt.datetime) else value)


@register.simple_tag(takes_context=True)
def jam(context: template.Context, value: dt.datetime | None) -> str:
    """9 Oktober 2025 14.03 WIB, in the zone of the current office."""
    if value is None:
        return "–"
    office = context.get("office")
    local = value.astimezone(office.tzinfo) if office else value.astimezone()
    zone = office.zone if office else "WIB"
    return f"{date_in_words(local.date())} {local:%H.%M} {zone}"


@register.filter
def persen(value: float | None) -> str:
    """42 %, from a share between 0 and 1."""
    return "–" if value is None else f"{round(value * 100)} %"


@register.filter
def ukuran(size: int) -> str:
    """A file size as people say it: 340 kB, 1,2 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")


@register.simple_tag
def ikon(name: str) -> SafeString:
    """An icon of the sprite, hidden from screen readers: the word stands beside it."""
    return format_html('<svg class="ikon" aria-hidden="true"><use href="/static/ui/ikon.svg#{}"></use></svg>', name)


@register.simple_tag
def may(actor: Actor, action: str, target: Guarded) -> bool:
    """Whether the gate would let this person do this here; `action` is the value of an Action."""
    return gate_may(actor, Action(action), target.guard_key())
