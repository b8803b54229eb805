"""docs/map.md and docs/permissions.md, made from the program itself; `--check` fails when they are stale.

`--where ADDRESS` prints the view, the service, the template and the test behind an address.
"""

from __future__ import annotations

import argparse
import ast
import inspect
import os
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import django
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.urls.exceptions import Resolver404

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src" / "zonaintegritas"


@dataclass(frozen=True)
class PageFacts:
    """One address and what stands behind it."""

    address: str
    route: str
    audience: str
    view: str
    services: tuple[str, ...]
    template: str
    test: str


def routes(patterns: list[URLPattern | URLResolver], prefix: str = "", space: str = "") -> Iterator[PageFacts]:
    """All addresses of the program, in the order of the URL configuration."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{pattern.namespace}:" if pattern.namespace else space
            yield from routes(pattern.url_patterns, prefix + str(pattern.pattern), inner)
        else:
            yield _facts(pattern, prefix, space)


def _facts(pattern: URLPattern, prefix: str, space: str) -> PageFacts:
    view = inspect.unwrap(pattern.callback)
    module = view.__module__
    ours = module.startswith("zonaintegritas.")
    app = module.split(".")[1] if ours else ""
    name = pattern.name or ""
    template = SOURCE / app / "templates" / app / f"{name}.html"
    test = ROOT / "tests" / app / f"test_{name}.py"
    return PageFacts(
        address="/" + prefix + str(pattern.pattern),
        route=space + name,
        audience=str(getattr(pattern.callback, "audience", "pustaka")),
        view=f"{_relative(inspect.getsourcefile(view))}:{inspect.getsourcelines(view)[1]}" if ours else module,
        services=tuple(sorted(set(_services(view)))) if ours else (),
        template=str(template.relative_to(SOURCE)) if ours and template.exists() else "",
        test=str(test.relative_to(ROOT)) if ours and test.exists() else "",
    )


def _relative(path: str | None) -> str:
    return str(Path(path or "").relative_to(SOURCE))


def _services(view: object) -> Iterator[str]:
    """The services a view calls, by the names in its source: services.adopt."""
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(view)))):  # type: ignore[arg-type]
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "services"
        ):
            yield node.func.attr


def map_page() -> str:
    """docs/map.md."""
    rows = [
        f"| `{page.address}` | `{page.route}` | {page.audience} | `{page.view.rsplit(':', 1)[0]}` | "
        f"{', '.join(f'`{name}`' for name in page.services) or '–'} | "
        f"{f'`{page.template}`' if page.template else '–'} | {f'`{page.test}`' if page.test else '–'} |"
        for page in routes(get_resolver().url_patterns)
    ]
    return (
        "# Page -> view -> service -> template -> test\n\n"
        "Made by `make docs-write`; `make where URL=/rencana/1/` prints the line numbers too.\n\n"
        "| address | route | for | view | services | template | test |\n|---|---|---|---|---|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


def permissions_page() -> str:
    """docs/permissions.md, from guard/policy.py."""
    from zonaintegritas.guard.policy import TABLE, Action, Role

    words = {
        "OWN_ITEM": "own items",
        "OWN_AREAS": "own areas",
        "OWN_OFFICE": "own office",
        "SUBTREE": "offices below",
        "EVERYWHERE": "everywhere",
    }
    head = "| action | " + " | ".join(role.value.lower() for role in Role) + " |\n|---|" + "---|" * len(Role)
    rows = []
    for action in Action:
        scopes = [TABLE[role].get(action) for role in Role]
        cells = [words[scope.value] if scope else "" for scope in scopes]
        note = "" if any(cells) else " (system only)"
        rows.append(f"| `{action.value}`{note} | " + " | ".join(cells) + " |")
    return (
        "# Who may do what\n\nMade by `make docs-write` from `guard/policy.py`, the only place where rights are given."
        " A mandated role is a secretary while the chair's mandate lasts; a stand_in acts for an absent person for a"
        " span of days, on the items that person is named on (and as coordinator of that person's areas).\n\n"
        + "\n".join((head, *rows))
        + "\n"
    )


PAGES = {"map.md": map_page, "permissions.md": permissions_page}


def _where(address: str) -> int:
    try:
        match = resolve(address)
    except Resolver404:
        sys.stderr.write(f"Tidak ada halaman di {address}\n")
        return 1
    for page in routes(get_resolver().url_patterns):
        if page.route == match.view_name:
            sys.stdout.write("".join(f"{name:<9} {value}\n" for name, value in vars(page).items() if value))
    return 0


def main() -> int:
    """Write or check the generated pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--where", metavar="ADDRESS")
    arguments = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zonaintegritas.config.settings")
    django.setup()
    if arguments.where:
        return _where(arguments.where)
    stale = []
    for name, make in PAGES.items():
        path = ROOT / "docs" / name
        text = make()
        if arguments.check and (not path.exists() or path.read_text(encoding="utf-8") != text):
            stale.append(name)
        elif not arguments.check:
            path.write_text(text, encoding="utf-8")
    if stale:
        sys.stderr.write(f"Belum mutakhir: {', '.join(stale)}. Jalankan make docs-write.\n")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
