"""A decree file in, a plan out, with the place in the file for every value. The entrance is `read`."""

from __future__ import annotations

from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.core.decree.plan_reading import as_plan_reading
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.decree.wire import from_wire, to_wire

__all__ = ["Reading", "Unreadable", "as_plan_reading", "from_wire", "read", "to_wire"]
