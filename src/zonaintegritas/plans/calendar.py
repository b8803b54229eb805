"""Public holidays of Indonesia, for due dates on working days."""

from __future__ import annotations

import datetime as dt
from functools import cache

import holidays


@cache
def holidays_of(years: frozenset[int]) -> frozenset[dt.date]:
    """National holidays of these years. Future years are estimates until the ministers' joint decree."""
    return frozenset(holidays.country_holidays("ID", years=sorted(years))) if years else frozenset()
