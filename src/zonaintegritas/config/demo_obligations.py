"""The demonstration of obligations: three of the catalogue since the year began, the newest control card late."""

from __future__ import annotations

import datetime as dt

from zonaintegritas.files.store import keep_bytes
from zonaintegritas.obligations import selectors, services
from zonaintegritas.obligations.facts import Brought, ObligationFacts
from zonaintegritas.obligations.models import ObligationTime
from zonaintegritas.offices.models import Office, User

CARD = "kartu-kendali-spip"
KEYS = (CARD, "monev-zi-triwulan", "lhkpn")


def make(operator: User, member: User, office: Office, today: dt.date) -> None:
    """What is due by now is done but the last control card, which the member sees to."""
    offers = {offer.template.key: offer for offer in selectors.offers_for(operator, office, today.year)}
    ties = {CARD: [one.pk for one in offers[CARD].items[:1]]}
    services.choose_obligations(operator, office, year=today.year, keys=KEYS, ties=ties, since_new_year=True)
    for row in selectors.rows_of(operator, office, today.year, today):
        shown = row.obligation
        due = [step.time for step in row.steps if step.time.due_on < today]
        if shown.key == CARD:
            facts = ObligationFacts(shown.name, shown.recurrence, shown.proof, shown.basis)
            services.edit_obligation(operator, shown, facts=facts, items=ties[CARD], people=[member])
            due = due[:-1]
        for time in due:
            _mark(operator, time, is_proved=time is due[-1])


def _mark(operator: User, time: ObligationTime, *, is_proved: bool) -> None:
    """Done in time; the newest with its paper."""
    content = f"{time.obligation.name}: {time.label}, ditandatangani.\n".encode()
    brought = Brought([keep_bytes(content, f"{time.obligation.key}.txt")]) if is_proved else None
    services.mark_time(operator, time, done_on=time.due_on, note="Sudah disampaikan.", brought=brought)
