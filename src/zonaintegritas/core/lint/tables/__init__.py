"""Tables the rules read: regulations, terms, documents and what they prove."""

from __future__ import annotations
