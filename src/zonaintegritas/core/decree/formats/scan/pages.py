"""Pages of a PDF that are pictures, read one after the other; nothing of OCR is loaded before the first of them."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Self

from zonaintegritas.core.decree.formats.pdf.opened import frame_of, loaded_page
from zonaintegritas.core.decree.formats.pdf.page import PageContent
from zonaintegritas.core.decree.formats.pdf.table import Draft
from zonaintegritas.core.decree.formats.scan.available import ocr_is_available

if TYPE_CHECKING:
    from zonaintegritas.core.decree.formats.scan.recogniser import Recognisers


class Pictures:
    """Keeps the recognisers open from the first page that needs them to the end of the document."""

    def __init__(self) -> None:
        self.can_be_read = ocr_is_available()
        self.stack = ExitStack()
        self.pool: Recognisers | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stack.close()

    def read(self, document: object, index: int, earlier: Draft | None) -> PageContent | None:
        """The page at an index (from 0); `earlier` is the last table before it."""
        # loaded here: the library is an extra, and a file with text does without
        from zonaintegritas.core.decree.formats.scan.page import content_of_picture  # noqa: PLC0415 - see above
        from zonaintegritas.core.decree.formats.scan.recogniser import recognisers  # noqa: PLC0415 - see above
        from zonaintegritas.core.decree.formats.scan.rendered import picture_of  # noqa: PLC0415 - see above

        if self.pool is None:
            self.pool = self.stack.enter_context(recognisers())
        with loaded_page(document, index) as page:
            if page is None:
                return None
            shown = frame_of(page)
            grey, scale = picture_of(page, shown)
        return content_of_picture(grey, scale, index + 1, shown, self.pool, earlier)
