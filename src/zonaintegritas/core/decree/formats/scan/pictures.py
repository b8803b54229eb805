"""A photo or a scanned picture, opened with care: few formats, bounded size, turned as the camera was held."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from typing import Final

from PIL import ExifTags, Image, UnidentifiedImageError

from zonaintegritas.core.decree.formats.detect import HEIF_MARK
from zonaintegritas.core.decree.formats.unreadable import Unreadable

FORMATS: Final = ("JPEG", "PNG")  # and HEIF, always
MOST_PIXELS: Final = 40_000_000  # a page at 600 dpi has 35 million
MOST_PIXELS_OF: Final = {
    "JPEG": 80_000_000,  # it can be unpacked at a part of its size
    "HEIF": 50_000_000,  # the largest of a phone have 48 million
}
LEAST_SIDE: Final = 200  # pixels: on less nothing can be read
SPARE: Final = 2.0  # a picture is halved cheaply as long as it stays this much larger than wanted
TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def opened_picture(
    data: bytes, longest: int, *, formats: tuple[str, ...] = FORMATS, least_side: int = LEAST_SIDE
) -> Image.Image:
    """The first picture of a file in grey or RGB, upright as the camera says, no side longer than `longest`.

    Raises Unreadable: picture-type, picture-too-large, picture-too-small, truncated, damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _opened(data, longest, formats, least_side)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unreadable("picture-too-large") from error
    except UnidentifiedImageError as error:
        raise Unreadable("damaged" if _is_heif(data) else "picture-type") from error
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error) as error:
        raise Unreadable("truncated" if "truncated" in str(error).casefold() else "damaged") from error


def _opened(data: bytes, longest: int, formats: tuple[str, ...], least_side: int) -> Image.Image:
    if _is_heif(data):
        _learn_heif()
        formats = ("HEIF",)
    with Image.open(io.BytesIO(data), formats=formats) as picture:
        _check_size(picture, least_side)
        turn = TURNS.get(picture.getexif().get(ExifTags.Base.Orientation, 1))
        picture.draft(None, (longest, longest))
        picture.thumbnail((longest, longest), Image.Resampling.BICUBIC, reducing_gap=SPARE)
        plain = _plain(picture)
    return plain if turn is None else plain.transpose(turn)


def _is_heif(data: bytes) -> bool:
    return data[4:8] == HEIF_MARK


def _learn_heif() -> None:
    """From now on photos of iPhones are opened as well, already upright; slow to load, so only when met."""
    from pi_heif import register_heif_opener  # noqa: PLC0415 - as the line above says

    register_heif_opener(thumbnails=False, decode_threads=1)


def _check_size(picture: Image.Image, least_side: int) -> None:
    width, height = picture.size
    if width * height > MOST_PIXELS_OF.get(picture.format or "", MOST_PIXELS):
        raise Unreadable("picture-too-large")
    if min(width, height) < least_side:
        raise Unreadable("picture-too-small")


def _plain(picture: Image.Image) -> Image.Image:
    """Grey or RGB, whatever the file holds; what can be seen through becomes white paper."""
    if picture.mode.startswith("I"):  # 16 bits a pixel
        return picture.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if picture.has_transparency_data:
        paper = Image.new("RGB", picture.size, "white")
        layer = picture.convert("RGBA")
        paper.paste(layer, mask=layer.getchannel("A"))
        return paper
    return picture.convert("L" if picture.mode in {"1", "L"} else "RGB")
