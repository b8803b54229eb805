"""Photos of pages become one PDF: in order, upright, of a reasonable size; what is no photo is refused."""

from __future__ import annotations

import io
from pathlib import Path

import pillow_heif
import pypdfium2
import pytest
from PIL import Image

from zonaintegritas.core.decree.child import join_photos_in_child
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.photos import MOST_PHOTOS, photos_to_pdf

ORIENTATION = 0x0112
LIGHT = 600_000  # bytes


def photo(size: tuple[int, int] = (600, 800), *, mode: str = "RGB", kind: str = "JPEG", turn: int = 1) -> bytes:
    """White paper with a black upper left quarter."""
    picture = Image.new(mode, size, (0, 0, 0, 0) if mode == "CMYK" else "white")
    picture.paste((0, 0, 0, 255) if mode == "CMYK" else "black", (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    out = io.BytesIO()
    pillow_heif.register_heif_opener()  # so that HEIC can be written here; the program has a reader of its own
    picture.save(out, kind, exif=exif)
    return out.getvalue()


def pages_of(data: bytes) -> list[Image.Image]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=0.25).to_pil().convert("L") for page in document]


def dark_corners(page: Image.Image) -> list[bool]:
    width, height = page.size
    spots = [(x, y) for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)]
    return [bool(page.convert("1").getpixel(spot) == 0) for spot in spots]


def test_photos_become_pages_in_order() -> None:
    pages = pages_of(photos_to_pdf([photo((600, 800)), photo((800, 600))]))
    assert [page.width < page.height for page in pages] == [True, False]


@pytest.mark.parametrize(("turn", "corner"), [(1, 0), (3, 3), (6, 1), (8, 2)])
def test_a_photo_stands_as_the_camera_was_held(turn: int, corner: int) -> None:
    (page,) = pages_of(photos_to_pdf([photo(turn=turn)]))
    assert [at for at, is_dark in enumerate(dark_corners(page)) if is_dark] == [corner]
    assert (page.width > page.height) == (turn in {6, 8})


@pytest.mark.parametrize(
    ("mode", "kind"), [("L", "JPEG"), ("CMYK", "JPEG"), ("L", "PNG"), ("RGBA", "PNG"), ("1", "PNG"), ("RGB", "HEIF")]
)
def test_every_kind_of_colour_is_taken(mode: str, kind: str) -> None:
    (page,) = pages_of(photos_to_pdf([photo(mode=mode, kind=kind)]))
    assert dark_corners(page) == [True, False, False, False]


def test_a_large_photo_becomes_a_light_page() -> None:
    data = photos_to_pdf([photo((6000, 8000))])
    assert len(data) < LIGHT
    assert len(pages_of(data)) == 1


@pytest.mark.parametrize(
    ("pictures", "code"),
    [
        ([], "no-photos"),
        ([photo()] * (MOST_PHOTOS + 1), "too-many-photos"),
        ([b"bukan foto"], "picture-type"),
        ([photo()[:2_000]], "truncated"),
        ([photo(kind="HEIF")[:400]], "damaged"),
        ([photo((1, 1))], "picture-too-small"),
        ([photo((10_000, 8_100), mode="L", kind="PNG")], "picture-too-large"),
        ([photo((30_000, 30_000), mode="1", kind="PNG")], "picture-too-large"),
    ],
)
def test_what_cannot_become_a_page_is_refused_with_a_sentence(pictures: list[bytes], code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        photos_to_pdf(pictures)
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")


def test_a_refusal_names_the_photo() -> None:
    with pytest.raises(Unreadable, match=r"^Foto ke-2: "):
        photos_to_pdf([photo(), b"bukan foto"])


def test_photos_are_joined_in_a_child(tmp_path: Path) -> None:
    paths = [tmp_path / "satu.jpg", tmp_path / "dua.png"]
    paths[0].write_bytes(photo((600, 800)))
    paths[1].write_bytes(photo((800, 600), kind="PNG"))
    assert len(pages_of(join_photos_in_child(paths))) == 2


def test_a_child_refuses_as_the_function_does(tmp_path: Path) -> None:
    path = tmp_path / "satu.jpg"
    path.write_bytes(b"bukan foto")
    with pytest.raises(Unreadable) as refusal:
        join_photos_in_child([path])
    assert refusal.value.code == "picture-type"
