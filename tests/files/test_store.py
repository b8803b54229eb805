"""Putting bytes into the store: checked, named safely, kept once."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from zonaintegritas.files import services, store
from zonaintegritas.files.kinds import UnknownKind
from zonaintegritas.files.models import StoredFile, store_path
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User

TEXT = b"Rencana aksi kantor contoh.\nLangkah pertama.\n"
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + b"\0" * 64
PNG = b"\x89PNG\r\n\x1a\n" + bytes.fromhex("0000000d49484452000000010000000108020000") + b"\0" * 64


def test_the_same_bytes_lie_in_the_store_once_under_their_hash() -> None:
    first, second = store.keep_bytes(TEXT, "a.txt"), store.keep_bytes(TEXT, "b.txt")
    digest = hashlib.sha256(TEXT).hexdigest()
    assert first.sha256 == second.sha256 == digest
    assert (first.name, second.name) == ("a.txt", "b.txt")
    with storages["content"].open(store_path(digest)) as kept:
        assert kept.read() == TEXT


@pytest.mark.parametrize(("content", "media_type"), [(TEXT, "text/plain"), (JPEG, "image/jpeg"), (PNG, "image/png")])
def test_the_type_comes_from_the_content_and_not_from_the_name(content: bytes, media_type: str) -> None:
    assert store.keep_bytes(content, "bukti.pdf").media_type == media_type


def test_a_page_dressed_up_as_a_picture_is_plain_text() -> None:
    assert store.keep_bytes(b"<html><script>alert(1)</script></html>", "foto.jpg").media_type == "text/plain"


@pytest.mark.parametrize("content", [b"MZ\x90\x00\x03" + bytes(range(256)), b"\x7fELF\x02\x01\x01" + bytes(range(256))])
def test_programs_are_refused(content: bytes) -> None:
    with pytest.raises(UnknownKind):
        store.keep_bytes(content, "bukti.pdf")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(store.EmptyFile):
        store.keep_bytes(b"", "kosong.pdf")


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(settings: Settings) -> None:
    settings.ZI_MAX_UPLOAD_MB = 1
    upload = SimpleUploadedFile("besar.txt", b"x" * (1024 * 1024 + 1))
    with pytest.raises(store.TooLarge, match="1 MB"):
        store.keep_upload(upload)
    assert upload.tell() == 0


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\dewi\\SK 12.docx", "SK 12.docx"),
        ("rencana\r\nSet-Cookie: x.pdf", "rencanaSet-Cookie_ x.pdf"),
        (".htaccess", "htaccess"),
        ("...", "berkas"),
        ("", "berkas"),
        ('a"b;c.pdf', "a_b_c.pdf"),
    ],
)
def test_names_become_harmless(given_name: str, kept: str) -> None:
    assert store.safe_name(given_name) == kept


@given(st.text(max_size=400))
def test_any_name_becomes_short_and_printable(name: str) -> None:
    safe = store.safe_name(name)
    assert 0 < len(safe) <= store.MAX_NAME
    assert not set(safe) & set('/\\\r\n\0"<>:|?*;')
    assert not safe.startswith(".")


def test_a_long_name_keeps_its_ending() -> None:
    assert store.safe_name("a" * 300 + ".docx").endswith("a.docx")


def test_a_stored_file_belongs_to_the_office_of_its_owner(operator: User, office: Office) -> None:
    kept = services.keep(operator, office, content=store.keep_bytes(TEXT, "SK.txt"))
    assert (kept.lineage, kept.name, kept.size) == (office.lineage, "SK.txt", len(TEXT))
    with kept.open() as content:
        assert content.read() == TEXT


def test_only_people_who_work_here_may_keep_files(pengamat: User, orang_luar: User, office: Office) -> None:
    for person in (pengamat, orang_luar):
        with pytest.raises(NotAllowed):
            services.keep(person, office, content=store.keep_bytes(TEXT, "SK.txt"))
    assert not StoredFile.objects.exists()


def test_stored_files_have_no_address_of_their_own() -> None:
    with pytest.raises(ValueError, match="files:download"):
        storages["content"].url("ab/cd")
