"""Zip packages and XML parts behind limits."""

from __future__ import annotations

import pytest

from tests.core.decree.formats.packages import package, relations
from zonaintegritas.core.decree.formats import archive
from zonaintegritas.core.decree.formats.archive import Archive, parse_xml
from zonaintegritas.core.decree.formats.unreadable import MESSAGES, Unreadable


def test_relations_name_members_from_the_folder_of_their_part() -> None:
    found = Archive(
        package({"word/_rels/a.xml.rels": relations(styles="../s.xml", theme="/t.xml"), "s.xml": "", "t.xml": ""})
    )
    assert found.related("word/a.xml", "styles") == "s.xml"
    assert found.related("word/a.xml", "theme") == "t.xml"
    assert found.related("word/a.xml", "numbering") is None


def test_a_member_written_with_backslashes_is_found() -> None:
    assert Archive(package({"word\\a.xml": "<a/>"})).xml("word/a.xml").tag == "a"


def test_a_missing_member_means_a_damaged_package() -> None:
    with pytest.raises(Unreadable) as caught:
        Archive(package({"a": ""})).read("b")
    assert caught.value.code == "damaged"


def test_a_stream_gives_elements_one_by_one() -> None:
    found = Archive(package({"a.xml": "<a>" + "".join(f"<b n='{n}'/>" for n in range(5)) + "</a>"}))
    assert [element.get("n") for element in found.stream("a.xml", ("b",))] == ["0", "1", "2", "3", "4"]


def test_a_stream_ends_at_the_size_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_STREAM", 1000)
    found = Archive(package({"a.xml": "<a>" + "<b/>" * 500 + "</a>"}))
    with pytest.raises(Unreadable) as caught:
        list(found.stream("a.xml", ("b",)))
    assert caught.value.code == "too-large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_a_document_type_is_refused_in_every_encoding(encoding: str) -> None:
    with pytest.raises(Unreadable) as caught:
        parse_xml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode(encoding))
    assert caught.value.code == "entities"


def test_every_sentence_says_what_is_wrong_and_what_to_do() -> None:
    assert all(message.count(". ") >= 1 and message.endswith(".") for message in MESSAGES.values())
