"""*Pustaka bukti*."""

from __future__ import annotations
