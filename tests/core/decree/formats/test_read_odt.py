"""ODT -> blocks."""

from __future__ import annotations

from tests.core.decree.formats.packages import odf, rows, tables, texts
from zonaintegritas.core.decree.blocks import Document
from zonaintegritas.core.decree.formats.odt import read_odt

LETTERS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a"'
    ' style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")"'
    ' text:display-levels="1"/></text:list-style>'
)


def read(body: str, automatic: str = "", styles: str = "") -> Document:
    return read_odt(odf("text", body, automatic=automatic, styles=styles))


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def cell(text: str, attributes: str = "") -> str:
    return f"<table:table-cell {attributes}>{p(text)}</table:table-cell>"


def table(*lines: str) -> str:
    return "<table:table>" + "".join(f"<table:table-row>{line}</table:table-row>" for line in lines) + "</table:table>"


def test_blanks_tabs_and_breaks_are_elements() -> None:
    found = read(p('a<text:s text:c="2"/>b<text:tab/>c\n  d<text:line-break/>e<text:note>x</text:note>f'))
    assert texts(found) == ["a  b\tc d", "ef"]


def test_spans_and_covered_cells_find_their_place() -> None:
    body = table(
        cell("1", 'table:number-rows-spanned="2"') + cell("a", 'table:number-columns-spanned="2"')
        + "<table:covered-table-cell/>",
        "<table:covered-table-cell/>" + cell("b") + cell("c"),
    )  # fmt: skip
    assert rows(tables(read(body))[0]) == [["1", "a", "a"], ["1", "b", "c"]]


def test_header_rows_and_repeated_cells_are_written_out() -> None:
    body = table(cell("x", 'table:number-columns-repeated="3"')).replace(
        "<table:table>",
        f"<table:table><table:table-header-rows><table:table-row>{cell('h')}</table:table-row>"
        "</table:table-header-rows>",
    )
    assert rows(tables(read(body))[0]) == [["h", "", ""], ["x", "x", "x"]]


def test_backgrounds_come_from_the_style_or_its_parent() -> None:
    styles = (
        '<style:style style:family="table-cell" style:name="Dasar"><style:table-cell-properties'
        ' fo:background-color="#7f7f7f"/></style:style>'
    )
    automatic = (
        '<style:style style:family="table-cell" style:name="A" style:parent-style-name="Dasar"/>'
        '<style:style style:family="table-cell" style:name="B" style:parent-style-name="Dasar">'
        '<style:table-cell-properties fo:background-color="transparent"/></style:style>'
    )
    body = table(cell("x", 'table:style-name="A"') + cell("y", 'table:style-name="B"'))
    assert [found.fill for found in tables(read(body, automatic, styles))[0].cells] == ["7f7f7f", None]


def test_a_list_goes_on_over_the_cells_where_it_says_so() -> None:
    def item(text: str, attributes: str = "") -> str:
        return f'<text:list text:style-name="L" {attributes}><text:list-item>{p(text)}</text:list-item></text:list>'

    body = (
        item("satu", 'xml:id="l1"')
        + p("di antara")
        + item("dua", 'text:continue-numbering="true"')
        + item("tiga", 'text:continue-list="l1"')
        + item("empat")
    )
    assert texts(read(body, LETTERS)) == ["a. satu", "di antara", "b. dua", "c. tiga", "a. empat"]


def test_inner_lists_count_for_themselves() -> None:
    inner = f"<text:list><text:list-item>{p('x')}{p('lanjutan')}</text:list-item></text:list>"
    body = f'<text:list text:style-name="L"><text:list-item>{p("satu")}{inner}</text:list-item></text:list>'
    assert texts(read(body, LETTERS)) == ["a. satu", "1) x", "lanjutan"]


def test_a_start_value_is_obeyed_and_a_list_header_has_no_number() -> None:
    body = (
        f'<text:list text:style-name="L"><text:list-header>{p("judul")}</text:list-header>'
        f'<text:list-item text:start-value="4">{p("empat")}</text:list-item></text:list>'
    )
    assert texts(read(body, LETTERS)) == ["judul", "d. empat"]


def test_numbered_headings_show_their_number() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        "</text:outline-style>"
    )
    body = '<text:h text:outline-level="1">BAB</text:h><text:h text:outline-level="1">BAB</text:h>'
    assert texts(read(body, styles=outline)) == ["I. BAB", "II. BAB"]


def test_hidden_text_and_tracked_deletions_are_out_and_text_boxes_in() -> None:
    automatic = (
        '<style:style style:family="text" style:name="T"><style:text-properties text:display="none"/></style:style>'
    )
    body = (
        f"<text:tracked-changes>{p('dihapus')}</text:tracked-changes>"
        + p('a<text:span text:style-name="T">b</text:span><text:span>c</text:span>')
        + p(f"<draw:frame><draw:text-box>{p('kotak')}</draw:text-box></draw:frame>d")
        + f'<text:section text:display="none">{p("tersembunyi")}</text:section>'
    )
    assert texts(read(body, automatic)) == ["ac", "d", "kotak"]


def test_a_small_table_inside_a_cell_becomes_lines() -> None:
    inner = table(cell("1.") + cell("undangan"))
    body = table(f"<table:table-cell>{inner}</table:table-cell>" + cell("x"))
    assert rows(tables(read(body))[0]) == [["1. undangan", "x"]]
