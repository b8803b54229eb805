"""A file as people look at it without opening it: parts of text, tables and pictures, and its words for searching."""

from __future__ import annotations

from zonaintegritas.core.decree.showing.show import Shown, show
from zonaintegritas.core.decree.showing.small_picture import small_picture
from zonaintegritas.core.decree.showing.words import Words, words_of

__all__ = ["Shown", "Words", "show", "small_picture", "words_of"]
