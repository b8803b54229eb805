"""Downloads: only after a permission check, always as an attachment, never run by the browser."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, HttpRequest

from zonaintegritas.files import selectors
from zonaintegritas.ui.pages import staff_page


@staff_page("GET")
def download(request: HttpRequest, uid: UUID) -> FileResponse:
    stored = selectors.file_for(request.user, uid)  # type: ignore[arg-type]  # a signed-in person: staff_page
    answer = FileResponse(stored.open(), as_attachment=True, filename=stored.name, content_type=stored.media_type)
    answer["Content-Length"] = str(stored.size)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Content-Encoding"] = "identity"  # documents and photos are compressed already
    answer["Cache-Control"] = "private, no-store"
    return answer
