"""Nothing that is committed names a machine's paths or a registry's address."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = re.compile(r"/w[o]rk/|/r[o]ot/|pypi\.o[r]g|registry\.npmj[s]|files\.pythonh[o]sted|deb\.deb[i]an")


def test_no_path_of_a_machine_and_no_address_of_a_registry() -> None:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    found = []
    for name in filter(None, listing.stdout.split("\0")):
        path = ROOT / name
        if path.suffix in {".png", ".jpg", ".pdf", ".docx", ".xlsx", ".ods", ".webp"} or not path.exists():
            continue
        if FORBIDDEN.search(path.read_text(encoding="utf-8", errors="replace")):
            found.append(name)
    assert not found
