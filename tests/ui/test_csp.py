"""The content security policy, and pages that live within it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client

import zonaintegritas
from tests.conftest import SignIn
from zonaintegritas.offices.models import User

SOURCE = Path(zonaintegritas.__file__).parent
TEMPLATES = sorted(SOURCE.glob("*/templates/**/*.html"))


def test_every_answer_carries_the_policy(client: Client, db: None) -> None:
    for address in ("/masuk/", "/sehat/", "/tidak-ada/"):
        policy = client.get(address)["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_template_holds_inline_style_script_or_handler(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|hx-on|javascript:", text)
    assert not re.search(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", text)


def test_htmx_is_told_to_leave_style_and_eval_alone(sign_in: SignIn, operator: User) -> None:
    page = sign_in(operator).get("/orang/").content.decode()
    assert '"includeIndicatorStyles":false' in page
    assert '"allowEval":false' in page
    assert "django_htmx/htmx" in page


def test_everything_comes_from_ourselves(sign_in: SignIn, operator: User) -> None:
    page = sign_in(operator).get("/orang/").content.decode()
    assert not re.search(r'(src|href)="(https?:)?//', page)
