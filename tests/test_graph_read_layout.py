"""The elements of a page as blocks: lists, tables of data and of layout, lines, headings."""

from __future__ import annotations

import pytest
from test_graph_read_html import blocks, read


def test_elements_are_blocks_of_their_kind() -> None:
    """Headings keep their depth, items and paragraphs stand by themselves; inline tags do not part words."""
    page = read(
        "<h2>Om <em>oss</em></h2><p>Kvinno<b>frid</b>.</p><ul><li>Polisen<li>Regionen</ul>Löst<div>Sist"
    )
    assert [(b.kind, b.level, page.text[b.start : b.end]) for b in page.blocks] == [
        ("heading", 2, "Om oss"),
        ("paragraph", 0, "Kvinnofrid."),
        ("item", 0, "Polisen"),
        ("item", 0, "Regionen"),
        ("paragraph", 0, "Löst"),
        ("paragraph", 0, "Sist"),
    ]


def test_definition_lists() -> None:
    """A term heads what defines it."""
    assert blocks("<dl><dt>Parter<dd>Polisen<dd><p>Regionen</p></dl>") == [
        ("heading", "Parter"),
        ("paragraph", "Polisen"),
        ("paragraph", "Regionen"),
    ]


def test_items_hold_paragraphs_and_lines() -> None:
    """An item is one, though it holds a paragraph and a link; a list within it parts it, and so does a line break."""
    assert blocks(
        "<ul><li><p><a href='a.pdf'>Rapporten</a><br>2019:3</p><li>Två<ul><li>Inre</ul>mer</ul>"
    ) == [
        ("item", "Rapporten"),
        ("paragraph", "2019:3"),
        ("item", "Två"),
        ("item", "Inre"),
        ("item", "mer"),
    ]


def test_lines_of_names_are_a_block_each() -> None:
    """Names parted by `<br>` are no run of words."""
    names = ["I nätverket ingår:", "Polisen", "Region Dalarna", "kvinnojouren"]
    assert blocks(f"<p>{'<br>'.join(names)}<p>{'<br />'.join(names)}") == [
        ("paragraph", n) for n in names * 2
    ]


def test_lines_that_break_a_sentence_are_one_block() -> None:
    """A long line that goes on with a small letter was broken by its width."""
    assert blocks(
        "<p>Nätverket samlar alla som möter våldsutsatta<br>barn och kvinnor i länet.<br>Det leds av oss."
    ) == [
        ("paragraph", "Nätverket samlar alla som möter våldsutsatta barn och kvinnor i länet."),
        ("paragraph", "Det leds av oss."),
    ]


def test_preformatted_lines_are_kept() -> None:
    """The lines of `<pre>` are lines."""
    assert blocks("<pre>Polisen\nRegionen</pre>") == [("paragraph", "Polisen"), ("paragraph", "Regionen")]


def test_a_bold_line_heads_what_follows() -> None:
    """Old pages make headings with bold letters; a bold beginning, sentence or lead-in is none."""
    assert blocks(
        "<p><b>Tillsyn</b><br>Vi granskar.<p><strong>Rådet</strong> leds av oss<p><b>Så är det.</b><p><b>Parter:</b>"
    ) == [
        ("heading", "Tillsyn"),
        ("paragraph", "Vi granskar."),
        ("paragraph", "Rådet leds av oss"),
        ("paragraph", "Så är det."),
        ("paragraph", "Parter:"),
    ]


def test_a_row_of_data_is_a_line() -> None:
    """Cells are parted by tabs, whatever stands in them; the caption heads the table."""
    table = (
        "<table><caption>Skrifter</caption><thead><tr><th>Titel</th><th> År </th></tr></thead>"
        "<tr><td><p>Frid i\n Mora</p></td><td></td><td>2019</td></tr>"
        "<tr><td>Parter</td><td>Polisen<br>Regionen<ul><li>Kommunen<li>Jouren</ul></td></tr>"
        "<tr><td>Vidare på<br>andra raden</td><td>2020</td></tr></table>"
    )
    assert blocks(f"<p>Före</p>{table}Efter") == [
        ("paragraph", "Före"),
        ("heading", "Skrifter"),
        ("cell", "Titel\tÅr"),
        ("cell", "Frid i Mora\t2019"),
        ("cell", "Parter\tPolisen\tRegionen\tKommunen\tJouren"),
        ("cell", "Vidare på andra raden\t2020"),
        ("paragraph", "Efter"),
    ]


def test_a_cell_beside_several_rows_is_in_each() -> None:
    """A year that stands once for three charges is the year of each; what spans columns keeps them in step."""
    table = (
        "<table><tr><th>År<th>Till<th>Vad<th>Ort<tr><td rowspan=3>2019<td>Polisen<td>Utbilda<td rowspan='2'>Mora"
        "<tr><td>Roks<td>Stödja<tr><td colspan=2>Alla<td>Falun<tr><td rowspan=x>2020<td>Unizon<td>Möta<td>Lund</table>"
    )
    assert [words for _, words in blocks(table)] == [
        "År\tTill\tVad\tOrt",
        "2019\tPolisen\tUtbilda\tMora",
        "2019\tRoks\tStödja\tMora",
        "2019\tAlla\tFalun",
        "2020\tUnizon\tMöta\tLund",
    ]


def test_cells_beside_endless_rows_do_not_swell_a_page() -> None:
    """However many rows such cells claim, so many copies are made and no more."""
    row = "<tr>" + f"<td rowspan=9999>{'ord ' * 10}" * 10
    assert sum(len(words) for _, words in blocks(f"<table>{row * 150}</table>")) < 1_000_000


def test_a_plain_table_without_headers_is_data() -> None:
    """Short cells without anything in them are data."""
    assert blocks("<table><tr><td>Frid<td>2019<tr><td>Lugn<td>2020</table>") == [
        ("cell", "Frid\t2019"),
        ("cell", "Lugn\t2020"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "<h2>Rubrik</h2>Text",
        "<P>Rubrik<P>Text",
        "Rubrik<br><br>Text<br>",
        "<ul><li>Rubrik</ul>Text",
        "<table><tr><td>Rubrik<tr><td>Text</table>",
        "Rubrik<hr>Text",
    ],
)
def test_a_table_that_arranges_the_page_is_none(content: str) -> None:
    """Headings, paragraphs, lists, lines or another table in a cell: the cells are read as parts of a page."""
    found = blocks(f"<table><tr><td>Sida</td><td>{content}</td></tr></table>")
    assert [text for _, text in found] == ["Sida", "Rubrik", "Text"]


def test_a_table_may_say_that_it_only_arranges() -> None:
    """The role of presentation is believed, and a page's worth of text in a cell tells the same."""
    assert blocks("<table role='presentation'><tr><td>Ett<td>Två</table>") == [
        ("paragraph", "Ett"),
        ("paragraph", "Två"),
    ]
    long = "Vi samverkar. " * 50
    assert blocks(f"<table><tr><td>Meny<td>{long}</table>") == [
        ("paragraph", "Meny"),
        ("paragraph", long.strip()),
    ]


def test_a_table_of_data_within_the_layout() -> None:
    """The inner table keeps its rows."""
    inner = "<table><tr><th>Titel<th>År<tr><td>Frid<td>2019</table>"
    assert blocks(f"<table><tr><td>Meny<td><p>Skrifter:{inner}</table>") == [
        ("paragraph", "Meny"),
        ("paragraph", "Skrifter:"),
        ("cell", "Titel\tÅr"),
        ("cell", "Frid\t2019"),
    ]
