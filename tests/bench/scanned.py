"""Our own samples as an office would scan or photograph them: other type, leaning, noisy, dark. From a seed."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import pypdfium2
import typst
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from zonaintegritas.core.render.keputusan import decree_lines, signature_lines
from zonaintegritas.core.render.paper import Paper
from zonaintegritas.core.render.pdf import own_template, words_of
from zonaintegritas.core.sample import Layout
from zonaintegritas.core.sample.decree import sample_decree
from zonaintegritas.core.sample.model import sample_areas
from zonaintegritas.core.sample.paper import annex_lines, plan_table

Picture = NDArray[np.float32]  # grey, 0 is black

YEAR: Final = 2026
FONTS: Final = ("URW Bookman", "Nimbus Roman", "Nimbus Sans", "Libertinus Serif")  # Bookman, Times, Arial, our own
POINTS_PER_INCH: Final = 72
STAMP_INCHES: Final = 0.7
INK: Final = 128


@dataclass(frozen=True)
class Look:
    """How a decree was printed and how it was scanned."""

    font: str
    points: float  # of the type in the table
    stroke: str  # of the lines of the table
    dpi: int
    lean: float  # degrees
    quarters: int  # put in sideways
    blur: float  # pixels
    noise: float  # of 255
    paper: float  # how light the paper is
    fall: float  # by how much light falls off towards a corner
    quality: int  # of the JPEG
    has_stamp: bool  # over the signatures
    is_photo: bool  # seen from aside
    is_defaced: bool = False  # a stamp anywhere on every page, also over what is written


@dataclass(frozen=True)
class Scan:
    """A scanned decree and the reading that is right."""

    seed: int
    manner: str
    layout: Layout
    look: Look
    data: bytes


MANNERS: Final = ("office", "poor", "dark", "photo")


def look_of(rng: random.Random, manner: str) -> Look:
    """A look at random, within what the manner does to a page."""
    is_poor, is_dark, is_photo = manner == "poor", manner == "dark", manner == "photo"
    return Look(
        font=rng.choice(FONTS),
        points=rng.choice((8.0, 9.0, 10.0)),
        stroke=rng.choice(("0.5pt", "0.35pt", "1pt", '(thickness: 0.6pt, dash: "densely-dashed")')),
        dpi=rng.choice((150, 170, 200) if is_poor else (200, 250, 300)),
        lean=rng.uniform(-4, 4) if is_photo or rng.random() < 0.3 else rng.uniform(-0.8, 0.8),
        quarters=rng.choice((1, 2, 3)) if rng.random() < 0.25 else 0,
        blur=rng.uniform(0.5, 0.9) if is_poor or is_photo else rng.uniform(0.2, 0.6),
        noise=rng.uniform(5, 10) if is_poor else rng.uniform(1, 4),
        paper=rng.uniform(110, 160) if is_dark else rng.uniform(215, 250),
        fall=rng.uniform(0.25, 0.5) if is_dark or is_photo else rng.uniform(0, 0.1),
        quality=rng.randint(30, 50) if is_poor else rng.randint(60, 90),
        has_stamp=rng.random() < 0.3,
        is_photo=is_photo,
    )


def scan_of(seed: int, *, is_defaced: bool = False) -> Scan:
    """The same seed gives the same scan; manners and layouts take turns."""
    rng = random.Random(f"scan {seed}")  # noqa: S311 - a repeatable choice, no secret
    manner = MANNERS[seed % len(MANNERS)]
    layout = list(Layout)[seed // len(MANNERS) % len(Layout)]
    look = replace(look_of(rng, manner), is_defaced=is_defaced)
    pages = _pages(printed(layout, look), look.dpi)
    signed = [
        page is pages[-1] or _is_wide(after) != _is_wide(page)
        for page, after in zip(pages, [*pages[1:], pages[-1]], strict=True)
    ]
    pictures = [_worn(page, look, rng, is_signed=own) for page, own in zip(pages, signed, strict=True)]
    return Scan(seed, manner, layout, look, _as_pdf(pictures, look))


def scan_of_pdf(data: bytes, seed: int) -> bytes:
    """A PDF as an office scans it."""
    rng = random.Random(f"scan of pdf {seed}")  # noqa: S311 - a repeatable choice, no secret
    look = replace(look_of(rng, "office"), dpi=200, quarters=0, has_stamp=False)
    pictures = [_worn(page, look, rng, is_signed=False) for page in _pages(data, look.dpi)]
    return _as_pdf(pictures, look)


def _is_wide(page: Picture) -> bool:
    height, width = page.shape
    return bool(width > height)


def printed(layout: Layout, look: Look) -> bytes:
    """The sample in other type and with other lines."""
    template = own_template()
    for old, new in (
        ("font: form.font", f'font: "{look.font}"'),
        ("size: form.table * 1pt", f"size: {look.points}pt"),
        ("stroke: 0.5pt", f"stroke: {look.stroke}"),
    ):
        if old not in template:
            raise ValueError(old)
        template = template.replace(old, new)
    decree = sample_decree(YEAR).keputusan
    table = plan_table(layout, sample_areas(layout, year=YEAR))
    paper = Paper(decree.title, decree_lines(decree), annex_lines(decree), table, signature_lines(decree))
    return typst.compile(template.encode(), sys_inputs={"paper": words_of(paper)})


def _pages(data: bytes, dpi: int) -> list[Picture]:
    with pypdfium2.PdfDocument(data) as document:
        pictures = [page.render(scale=dpi / POINTS_PER_INCH, grayscale=True).to_pil().convert("L") for page in document]
    return [np.asarray(picture, dtype=np.float32) for picture in pictures]


def _worn(page: Picture, look: Look, rng: random.Random, *, is_signed: bool) -> Image.Image:
    noise = np.random.default_rng(rng.randrange(2**32))
    if look.is_defaced or (look.has_stamp and is_signed):
        radius = round(STAMP_INCHES * look.dpi)
        place = _anywhere(page, radius, rng) if look.is_defaced else _at_signature(page, radius)
        page = page * _stamp(page.shape, look.dpi, place, rng)
    picture = Image.fromarray(page.astype(np.uint8))
    if look.is_photo:
        picture = _from_aside(picture, rng)
    picture = picture.rotate(look.lean, Image.Resampling.BICUBIC, expand=look.is_photo, fillcolor=255)
    picture = picture.filter(ImageFilter.GaussianBlur(look.blur))
    values = np.asarray(picture, dtype=np.float32) / 255 * look.paper
    values *= _light(values.shape, look.fall, rng)
    values += noise.normal(0, look.noise, values.shape).astype(np.float32)
    worn = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    return worn.rotate(90 * look.quarters, expand=True)


def _light(shape: tuple[int, ...], fall: float, rng: random.Random) -> Picture:
    """Less light towards one corner, and the shadow of somebody leaning over."""
    y, x = np.mgrid[0 : 1 : shape[0] * 1j, 0 : 1 : shape[1] * 1j].astype(np.float32)
    corner_x, corner_y = rng.random() < 0.5, rng.random() < 0.5
    away = np.hypot(x - float(corner_x), y - float(corner_y)) / 1.42
    shadow = 1 / (1 + np.exp((x + 0.3 * y - rng.uniform(0.3, 1.0)) * 25)) if fall > 0.2 else 0.0
    return np.asarray(1 - fall * away - 0.5 * fall * shadow, dtype=np.float32)


def _anywhere(page: Picture, radius: int, rng: random.Random) -> tuple[int, int]:
    height, width = page.shape
    return rng.randint(radius, width - radius), rng.randint(radius, height - radius)


def _at_signature(page: Picture, radius: int) -> tuple[int, int]:
    """Half over the last lines of the page, to their left, as a stamp belongs there."""
    ink = page < INK
    last = int(np.flatnonzero(ink.any(axis=1))[-1])
    left = int(np.flatnonzero(ink[max(last - radius, 0) :].any(axis=0))[0])
    return max(left, radius), min(max(last - radius // 2, radius), page.shape[0] - radius)


def _stamp(shape: tuple[int, ...], dpi: int, place: tuple[int, int], rng: random.Random) -> Picture:
    """A round office stamp, half of its ink let through."""
    height, width = shape
    layer = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(layer)
    radius = round(STAMP_INCHES * dpi)
    x, y = place
    for inner in (0, round(0.08 * dpi), round(0.25 * dpi)):
        reach = radius - inner
        pen.ellipse((x - reach, y - reach, x + reach, y + reach), outline=150, width=max(2, dpi // 70))
    pen.text((x, y), "KOTA TIRTAMAYA", fill=150, anchor="mm", font=ImageFont.load_default(dpi // 9))
    return np.asarray(layer.rotate(rng.uniform(-20, 20), center=(x, y), fillcolor=255), dtype=np.float32) / np.float32(
        255
    )


def _from_aside(picture: Image.Image, rng: random.Random) -> Image.Image:
    """The page on a darker table, its corners a little out of square."""
    width, height = picture.size
    margin = round(0.03 * width)
    table = Image.new("L", (width + 2 * margin, height + 2 * margin), 90)
    table.paste(picture, (margin, margin))
    shift = 0.02 * width
    corners = [
        (x + rng.uniform(-shift, shift), y + rng.uniform(-shift, shift))
        for x, y in ((0, 0), (0, table.height), (table.width, table.height), (table.width, 0))
    ]
    quad = tuple(value for corner in corners for value in corner)
    return table.transform(table.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=90)


def _as_pdf(pictures: Sequence[Image.Image], look: Look) -> bytes:
    out = io.BytesIO()
    first, *others = pictures
    first.save(
        out, "PDF", save_all=True, append_images=others, resolution=look.dpi, quality=look.quality,
        title=None, creationDate=None, modDate=None,
    )  # fmt: skip
    return out.getvalue()
