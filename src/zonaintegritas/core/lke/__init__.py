"""The evaluation sheet (LKE): what it asks, which of it a plan covers, and a ready plan item for every gap."""

from __future__ import annotations
