"""Searching the library: all words, parts of words, any case, only what one may see."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories.evidence import know, make_evidence
from zonaintegritas.evidence import selectors, services
from zonaintegritas.evidence.facts import FoundText
from zonaintegritas.evidence.models import Evidence, ReadText
from zonaintegritas.evidence.search import marked
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def with_text(
    actor: User, office: Office, text: str, *, title: str = "Bukti", note: str = "", name: str = "a.txt"
) -> Evidence:
    evidence = make_evidence(actor, office, (name, text.encode()), title=title, note=note)
    know(evidence, text)
    return evidence


def titles(actor: User, office: Office, words: str) -> list[str]:
    result = selectors.found(actor, office, words)
    named = {one.pk: one.title for one in Evidence.objects.all()}
    return [named[pk] for pk in result.pks]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("notulen", True),
        ("NOTULEN pleno", True),
        ("pembangunan notulen", True),
        ("otul", True),
        ("notulen undangan", False),
        ("catatan khusus", True),
        ("rapat-final", True),
        ("café", True),
        ("CAFÉ", True),
        ("100%", True),
        ("a_b", True),
        ("100%diterima", False),
        ("1_0", False),
        ("n%n", False),
        ("\\", False),
    ],
)
def test_every_word_must_occur_somewhere(words: str, is_found: bool, anggota: User, office: Office) -> None:
    text = "Pembangunan zona di Café Contoh, 100% hadir, a_b"
    with_text(anggota, office, text, title="Notulen rapat pleno", note="Catatan khusus", name="rapat-final.txt")
    assert bool(titles(anggota, office, words)) == is_found


def test_words_may_stand_in_different_files_of_one_document(anggota: User, office: Office) -> None:
    evidence = make_evidence(anggota, office, ("a.txt", b"apel"), ("b.txt", b"jeruk"))
    for file, word in zip(evidence.files, ("apel", "jeruk"), strict=True):
        text = FoundText(ReadText.State.READ, word)
        services.record_text(System(), evidence, sha256=file.sha256, found=text)
    assert titles(anggota, office, "jeruk apel") == [evidence.title]
    assert titles(anggota, office, "jeruk anggur") == []


def test_the_newest_stands_first_and_nothing_typed_finds_nothing(anggota: User, office: Office) -> None:
    for number in range(3):
        with_text(anggota, office, f"isi {number}", title=f"Laporan {number}")
    assert titles(anggota, office, "laporan") == ["Laporan 2", "Laporan 1", "Laporan 0"]
    assert titles(anggota, office, "   ") == []


def test_the_words_of_an_old_version_are_found_no_more(anggota: User, office: Office) -> None:
    evidence = with_text(anggota, office, "naskah lama")
    services.revise(anggota, evidence, contents=[keep_bytes(b"naskah baru", "b.txt")])
    assert titles(anggota, office, "lama") == []


def test_other_offices_find_neither_documents_nor_shared_text(
    anggota: User, office: Office, orang_luar: User, other_office: Office
) -> None:
    mine = with_text(anggota, office, "surat rahasia bersama", title="Milik kita")
    make_evidence(orang_luar, other_office, ("beda.txt", b"isi lain sama sekali"), title="Milik mereka")
    assert titles(orang_luar, office, "rahasia") == []
    assert titles(orang_luar, other_office, "rahasia") == []
    assert titles(anggota, other_office, "mereka") == []
    result = selectors.found(anggota, office, "rahasia")
    assert selectors.excerpts(orang_luar, result.words, [mine]) == {}


def test_a_supervisor_finds_what_lies_below(anggota: User, office: Office, pembina: User) -> None:
    with_text(anggota, office, "surat rahasia bersama", title="Milik kita")
    assert titles(pembina, office, "rahasia") == ["Milik kita"]


def test_an_excerpt_shows_the_words_in_their_surroundings(anggota: User, office: Office) -> None:
    text = "pembuka " * 60 + "lalu Rapat Pleno <b>dibuka</b> oleh ketua " + "penutup " * 60
    evidence = with_text(anggota, office, text, name="notulen.txt")
    result = selectors.found(anggota, office, "rapat pleno")
    excerpt = selectors.excerpts(anggota, result.words, [evidence])[evidence.pk]
    assert excerpt.file_name == "notulen.txt"
    assert [piece.text for piece in excerpt.pieces if piece.is_marked] == ["Rapat", "Pleno"]
    whole = "".join(piece.text for piece in excerpt.pieces)
    assert whole.startswith("… pembuka ")
    assert whole.endswith("penutup …")
    assert len(whole) < 260


def test_what_is_found_in_the_title_alone_has_no_excerpt(anggota: User, office: Office) -> None:
    evidence = with_text(anggota, office, "isi lain", title="Undangan")
    assert selectors.excerpts(anggota, selectors.words_of("undangan"), [evidence]) == {}


def test_marks_that_overlap_are_one() -> None:
    pieces = [(piece.text, piece.is_marked) for piece in marked("Perbaikan", ["bai", "aik", "per"])]
    assert pieces == [("Perbaik", True), ("an", False)]


def test_searching_costs_the_same_whatever_the_size(
    anggota: User, office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(25):
        with_text(anggota, office, f"rapat ke-{number}", name=f"{number}.txt")
    shown = list(Evidence.objects.with_files())
    anggota.grants()
    with django_assert_num_queries(3):
        result = selectors.found(anggota, office, "rapat ke")
        assert len(selectors.excerpts(anggota, result.words, shown)) == len(result.pks) == 25


def test_a_search_may_be_narrowed(anggota: User, office: Office) -> None:
    with_text(anggota, office, "isi a", title="Laporan a")
    narrowed = Evidence.objects.filter(kind="PHOTO")
    assert selectors.found(anggota, office, "laporan", among=narrowed).pks == ()
