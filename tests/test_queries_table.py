"""Tables for people: they fit, show names instead of IRIs, and never run what stands in the data."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import Literal, NamedNode

from graph.iris import DEFAULT_BASE
from ontology.terms import PREFIXES, data_prefixes
from queries.header import Question, parse_question
from queries.run import Rows, Verdict
from queries.table import NOTHING, View, cells, html, markdown, verdict_word
from queries.terminal import terminal

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)

HEADER = (
    "#+ question.sv: Vilka?\n#+ question.en: Who?\n#+ column.xLabel: Namn | Name\n#+ column.year: År | Year\n"
)
QUESTION = parse_question("q", HEADER + "SELECT ?x ?xLabel ?year WHERE {}")
NO_HEADER = Question("mine", "")
HOSTILE = "<script>alert(1)</script> [bold]x[/bold] | `code` [l](javascript:1)"


def rows(*names: str) -> Rows:
    """Gives rows of an IRI, a name and a year."""
    iri = NamedNode(DEFAULT_BASE + "actor/roks")
    return Rows(("x", "xLabel", "year"), iter([(iri, Literal(name, language="sv"), None) for name in names]))


def view(question: Question = QUESTION, language: str = "sv") -> View:
    """Gives how the rows are shown."""
    return View(question, language, {**PREFIXES, **data_prefixes(DEFAULT_BASE)}, question.asked(language))


def shown(answer: Rows, look: View, width: int = 60, most: int = 100) -> str:
    """Gives the table of the terminal."""
    out = io.StringIO()
    terminal(answer, look, out, width=width, most=most)
    return out.getvalue()


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_table_is_never_wider_than_told(width: int) -> None:
    """Long names are folded, not cut and not run over."""
    text = shown(rows("Inspektionen för vård och omsorg " * 5), view(), width)
    assert max(map(len, text.splitlines())) <= width
    assert text.count("omsorg") + text.count("omso") >= 5


def test_names_stand_instead_of_iris_under_titles_of_the_language() -> None:
    """A catalogued question shows the columns of its header."""
    swedish, english = shown(rows("Roks"), view()), shown(rows("Roks"), view(language="en"))
    assert "Namn" in swedish
    assert "Name" in english
    assert "actor:roks" not in swedish


def test_a_query_of_ones_own_shows_all_columns_with_short_iris() -> None:
    """Without a header every variable is a column."""
    text = shown(rows("Roks"), view(NO_HEADER))
    assert "xLabel" in text
    assert "actor:roks" in text


def test_names_sort_as_in_swedish_where_people_read_them() -> None:
    """Å before Ä within one number; the order of numbers stays, and so do the rows of a query of one's own."""
    said = [(2, "Ärla"), (2, "Åmål"), (1, "Boden"), (1, "Ängeln"), (1, "Ånge"), (None, "Ale")]
    text = "SELECT ?xLabel ?number {} \nORDER BY DESC(?number) ?xLabel ?unseen"
    for header, expected in (
        (HEADER, "Åmål Ärla Boden Ånge Ängeln Ale"),
        ("", "Ärla Åmål Boden Ängeln Ånge Ale"),
    ):
        terms = [
            (Literal(name, language="sv"), None if number is None else Literal(number))
            for number, name in said
        ]
        answer = Rows(("xLabel", "number"), iter(terms))
        look = View(parse_question("q", header + text), "sv", {})
        assert [row[0] for row in cells(answer, look)] == expected.split()


def test_rows_beyond_the_most_are_told_of() -> None:
    """A table ends where nobody reads on, and says so."""
    out = io.StringIO()
    assert terminal(rows("a", "b", "c"), view(), out, width=60, most=2) == (2, True)
    assert terminal(rows("a", "b", "c"), view(), out, width=60, most=3) == (3, False)


def test_markup_in_data_is_text_on_the_terminal() -> None:
    """What looks like the table library's markup is shown as it is."""
    assert "[bold]x[/bold]" in shown(rows(HOSTILE), view(), 200)


def test_markup_in_data_is_text_in_html() -> None:
    """No tag of the data becomes a tag of the page, and nothing is fetched."""
    out = io.StringIO()
    html(rows(HOSTILE), view(), out)
    assert "<script" not in out.getvalue()
    assert "&lt;script&gt;" in out.getvalue()
    assert not re.search(r"""(?:src|href)=["'](?!data:)""", out.getvalue())


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_an_answer_can_be_read_by_machines(open_page: OpenPage, scheme: str) -> None:
    """No request, no finding of axe, and a phone shows the cells of a row below each other, each with its head."""
    out = io.StringIO()
    html(rows("Inspektionenförvårdochomsorg" * 5), view(), out)
    opened = open_page(out.getvalue(), scheme=scheme, width=390)
    assert opened.violations() == []
    assert (opened.requests, opened.faults) == ([opened.address], [])
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    head = "getComputedStyle(document.querySelector('tbody td:nth-child(2)'), '::before').content"
    assert opened.page.evaluate(head) == '"År: "'


def test_an_answer_without_rows_says_so() -> None:
    """Markdown and HTML hold a sentence in the place of a table with nothing in it."""
    for writer in (markdown, html):
        out = io.StringIO()
        writer(rows(), view(), out)
        assert NOTHING["sv"] in out.getvalue()
        assert "Namn" not in out.getvalue()


def test_markup_in_data_is_text_in_markdown() -> None:
    """A bar, a tag or a link of the data does not become one of the table."""
    out = io.StringIO()
    markdown(rows(HOSTILE, "two\nlines"), view(), out)
    lines = out.getvalue().splitlines()
    assert lines[2:4] == ["| Namn | År |", "| --- | --- |"]
    assert "<script" not in lines[4]
    assert "\\| \\`code\\` \\[l\\](" in lines[4]
    assert lines[5] == "| two lines |  |"


def test_a_verdict_is_a_word_of_the_language() -> None:
    """ASK is answered with yes or no."""
    assert verdict_word(Verdict(True), "sv") == "ja"
    assert verdict_word(Verdict(False), "en") == "no"
