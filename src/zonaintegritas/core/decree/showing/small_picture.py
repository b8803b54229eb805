"""A picture made smaller for viewing: upright, without what the camera wrote about place and owner."""

from __future__ import annotations

import io
from typing import Final

from zonaintegritas.core.decree.formats.scan.pictures import FORMATS, opened_picture

SHOWN: Final = (*FORMATS, "WEBP", "GIF")
LEAST_SIDE: Final = 1
QUALITY: Final = 80
METHOD: Final = 4  # of 6: how long the packing may think


def small_picture(data: bytes, longest: int) -> bytes:
    """WebP, no side longer than `longest`, made from the pixels alone: nothing else of the file goes along.

    Raises Unreadable as opened_picture does.
    """
    picture = opened_picture(data, longest, formats=SHOWN, least_side=LEAST_SIDE)
    picture.info.clear()
    out = io.BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=METHOD)
    return out.getvalue()
