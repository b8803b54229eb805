"""Pages and jobs of drafts and plans."""

from __future__ import annotations
