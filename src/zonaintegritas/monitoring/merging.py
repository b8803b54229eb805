"""Two people write the same text: nothing of either is written over."""

from __future__ import annotations

from django.utils.translation import gettext

from zonaintegritas.guard.refused import Refused


class TextChanged(Refused):
    """Somebody else wrote the same text since it was shown."""

    def __init__(self, writer: str, text: str) -> None:
        sentence = gettext(
            "%(name)s sudah menulis di sini: “%(text)s”. Salin tulisan Anda, muat ulang halaman, lalu gabungkan."
        )
        super().__init__(sentence % {"name": writer or gettext("Orang lain"), "text": text})


def merged(stands: str, shown: str, typed: str, *, writer: str = "") -> str:
    """What stands where it was not touched, what was typed where nothing changed meanwhile; else raises TextChanged.

    `shown` is what stood there when this person began, `writer` who wrote what stands there now.
    """
    stands_as, shown_as, typed_as = (one.strip().replace("\r\n", "\n") for one in (stands, shown, typed))
    if typed_as == shown_as:
        return stands
    if stands_as in (shown_as, typed_as):
        return typed
    raise TextChanged(writer, stands)
