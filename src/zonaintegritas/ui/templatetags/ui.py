"""How numbers, dates and states are written, and the small pieces every page uses. docs/ui.md shows each."""

from __future__ import annotations

import datetime as dt

from django import template
from django.core.paginator import Page
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from zonaintegritas.core.period.words import date_in_words
from zonaintegritas.guard.actor import Actor, Guarded
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.scope import may as gate_may
from zonaintegritas.ui import states

register = template.Library()


@register.filter
def tanggal(value: dt.date | dt.datetime | None) -> str:
    """9 Oktober 2025; a dash where there is none."""
    if value is None:
        return "–"
    return date_in_words(timezone.localdate(value) if isinstance(value, dt.datetime) else value)


@register.simple_tag(takes_context=True)
def jam(context: template.Context, value: dt.datetime | None) -> str:
    """9 Oktober 2025 14.03 WIB, in the zone of the current office."""
    if value is None:
        return "–"
    local = timezone.localtime(value)  # offices.middleware has chosen the zone
    zone = office.zone if (office := context.get("office")) else "WIB"
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
def ikon(name: str, kind: str = "") -> SafeString:
    """An icon of the sprite, hidden from screen readers: the word stands beside it. `kind` "besar" is a large one."""
    return format_html(
        '<svg class="ikon{}" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        f" ikon-{kind}" if kind else "",
        static("ui/ikon.svg"),
        name,
    )


@register.simple_tag
def status(state: str, word: str = "") -> SafeString:
    """A state as icon, word and colour. `word` says it more exactly than the usual word."""
    look = states.look_of(state)
    return format_html('<span class="lencana {}">{}{}</span>', look.tone, ikon(look.icon), word or look.word)


@register.inclusion_tag("ui/_progress.html")
def kemajuan(done: int, total: int, share: float | None = None, words: str = "tercapai") -> dict[str, object]:
    """A bar with its counts in words. `share` (0 to 1) where progress is a mean and not done / total."""
    shown = share if share is not None else (done / total if total else 0.0)
    return {"done": done, "total": total, "share": shown, "hundredths": round(shown * 100), "words": words}


@register.inclusion_tag("ui/_pages.html", takes_context=True)
def halaman(context: template.Context, page: Page[object]) -> dict[str, object]:
    """Earlier and later pages of a long list; the other choices in the address stay."""
    request: HttpRequest = context["request"]

    def address(number: int) -> str:
        query = request.GET.copy()
        query["halaman"] = str(number)
        return f"?{query.urlencode()}"

    return {
        "page": page,
        "earlier": address(page.previous_page_number()) if page.has_previous() else "",
        "later": address(page.next_page_number()) if page.has_next() else "",
    }


@register.simple_tag
def may(actor: Actor, action: str, target: Guarded) -> bool:
    """Whether the gate would let this person do this here; `action` is the value of an Action."""
    return gate_may(actor, Action(action), target.guard_key())
