"""`ontology.headers`: the `#+ key: value` lines that rules and questions share."""

from __future__ import annotations

import pytest

from graph.reason import parse_rule
from ontology.headers import read_header, without_header
from samverkan.errors import ReasoningError

TEXT = "#+ name: one\n#+ sv:  Ett: två. \n# a comment\nSELECT * {}\n"


def test_a_header_is_read_in_the_order_of_the_file() -> None:
    """A value may hold a colon; blanks around it are not part of it."""
    assert list(read_header(TEXT).items()) == [("name", "one"), ("sv", "Ett: två.")]
    assert read_header("SELECT * {}") == {}


def test_without_its_header_a_text_keeps_its_comments() -> None:
    """Only the header lines go."""
    assert without_header(TEXT) == "# a comment\nSELECT * {}"


def test_a_line_without_a_key_is_a_fault_of_the_file() -> None:
    """It is quoted; for a rule, the file is named."""
    with pytest.raises(ValueError, match="'#\\+ one' is not of the form"):
        read_header("#+ one")
    with pytest.raises(ReasoningError, match=r"rules/x\.rq: the header line"):
        parse_rule("x", "#+ name x\nCONSTRUCT {} WHERE {}")
