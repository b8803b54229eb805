"""Hours in which nobody wants to be disturbed; times are those of the office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

SATURDAY = 5  # as date.weekday() counts
MIDNIGHT = dt.time(0)
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Quiet:
    """From one time of day until another, over midnight or not (the same time twice: never), and on days off."""

    begins: dt.time = dt.time(18)
    ends: dt.time = dt.time(7)
    weekends: bool = True

    def over(self, moment: dt.datetime, days_off: Collection[dt.date] = ()) -> dt.datetime:
        """The moment itself, or the first one after it that is not quiet. Aware, in the zone of the office.

        `days_off` are those of the office beside its weekends: quiet where weekends are.
        """
        while (end := self._end(moment, days_off)) is not None:
            moment = end
        return moment

    def _end(self, moment: dt.datetime, days_off: Collection[dt.date]) -> dt.datetime | None:
        """When the quiet in which this moment lies ends; nothing where it is not quiet."""
        day, time = moment.date(), moment.time()
        if self.weekends and (day.weekday() >= SATURDAY or day in days_off):
            return _at(moment, day + ONE_DAY, MIDNIGHT)
        if self.begins < self.ends and self.begins <= time < self.ends:
            return _at(moment, day, self.ends)
        if self.begins > self.ends and time < self.ends:
            return _at(moment, day, self.ends)
        if self.begins > self.ends and time >= self.begins:
            return _at(moment, day + ONE_DAY, self.ends)
        return None


def _at(moment: dt.datetime, day: dt.date, time: dt.time) -> dt.datetime:
    return dt.datetime.combine(day, time, tzinfo=moment.tzinfo)
