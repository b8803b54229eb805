"""A ready plan item for every lever of the sheet, to offer where a plan has a gap."""

from __future__ import annotations

from zonaintegritas.core.lke.library.ready_item import ReadyItem, ready_items

__all__ = ["ReadyItem", "ready_items"]
