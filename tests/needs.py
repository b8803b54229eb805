"""What the tests need from the system, and the command that installs what is missing.

With ZI_STRICT=yes nothing may be missing: `.ci/run` sets it.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from zonaintegritas.core.decree.formats.scan.available import ocr_is_available

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
POSTGRES_FOLDER = os.environ.get("ZI_TEST_POSTGRES")  # the folder of a running server's socket
SHARED = Path(os.environ.get("ZI_SHARED", Path(__file__).resolve().parents[1] / ".." / "shared")).resolve()
IS_STRICT = os.environ.get("ZI_STRICT") == "yes"


def missing() -> list[str]:
    """One line for each thing that is not there, with the command that brings it."""
    lines = []
    if CHROMIUM is None:
        lines.append("Tes peramban dilewati: tidak ada Chromium. Pasang dengan: apt-get install chromium")
    if not ocr_is_available():
        lines.append(
            "Tes hasil pindai dilewati: tidak ada data bahasa. Pasang dengan: apt-get install tesseract-ocr-ind"
        )
    if POSTGRES_FOLDER is None:
        lines.append(
            "Tes PostgreSQL dilewati: ZI_TEST_POSTGRES tidak menunjuk soket server. "
            "Pasang dengan: apt-get install postgresql, lalu jalankan .ci/run"
        )
    return lines


def main() -> int:
    """Say what is missing; fail where nothing may be."""
    lines = missing()
    for line in lines:
        sys.stderr.write(line + "\n")
    if not (SHARED / "decrees").is_dir():
        sys.stderr.write("Tes atas keputusan nyata tidak dipilih: ZI_SHARED tidak menunjuk map yang berisinya.\n")
    return 1 if lines and IS_STRICT else 0


if __name__ == "__main__":
    sys.exit(main())
