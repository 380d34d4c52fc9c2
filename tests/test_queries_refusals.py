"""What is told of a question that cannot be asked, in English and in Swedish."""

from __future__ import annotations

from pathlib import Path

import pytest
from questions_graph import graph, write_graph

from queries.catalogue import find
from queries.names import nearest
from queries.parameters import read_values
from samverkan.cli import main
from samverkan.cli.spoken import spoken
from samverkan.errors import SamverkanError


@pytest.mark.parametrize(
    ("name", "given", "swedish"),
    [
        (
            "networks",
            {"year": "2012"},
            "frågan networks har ingen parameter 'year': den har at, county, theme",
        ),
        ("graph-size", {"year": "2012"}, "frågan graph-size har ingen parameter 'year': den har inga"),
        (
            "members",
            {},
            "members behöver parametern collaboration (nätverket eller samarbetet), till exempel ",
        ),
        ("assignments-at", {"at": "x"}, "at='x' är inget år: skriv fyra siffror, till exempel 2009"),
        ("who-works-with", {"actor": "polisens ledning"}, "flera har namnet 'polisens ledning': "),
        (
            "who-works-on",
            {"theme": "hedersvaald"},
            "grafen känner inget tema som heter 'hedersvaald' (menade du ",
        ),
        ("networks", {"county": "Norge"}, "; den känner "),
    ],
)
def test_a_fault_of_the_parameters_is_told_in_swedish_too(
    name: str, given: dict[str, str], swedish: str
) -> None:
    """Each fault has both languages, and keeps one of them when it is told in it."""
    with pytest.raises(SamverkanError) as caught:
        read_values(graph(), find(name), given)
    assert swedish in str(caught.value.told_in("sv"))
    assert str(caught.value.told_in("en")) == str(caught.value)
    assert not caught.value.told_in("sv").swedish


def test_a_fault_without_swedish_is_told_as_it_is() -> None:
    """Rather English than nothing."""
    assert str(SamverkanError("broken").told_in("sv")) == "broken"


def test_a_county_for_an_actor_leads_to_its_board() -> None:
    """Who asks for the partners of a county is told of its board."""
    with pytest.raises(SamverkanError, match=r"did you mean \"Länsstyrelsen Jämtland\"\?"):
        read_values(graph(), find("who-works-with"), {"actor": "Jämtland"})


def test_a_name_with_less_than_half_the_letters_is_not_near() -> None:
    """Codes of two letters are in every word."""
    assert nearest("nonsense xyz", ["SE-N", "nonsens"]) == ["nonsens"]


@pytest.mark.parametrize(
    ("words", "system", "language"),
    [
        (["query", "x", "--lang", "sv"], "", "sv"),
        (["query", "x", "--lang=sv"], "en_GB.UTF-8", "sv"),
        (["query", "x", "--lang", "en"], "sv_SE.UTF-8", "en"),
        (["query", "x"], "sv_SE.UTF-8", "sv"),
        (["query", "--lang"], "C.UTF-8", "en"),
    ],
)
def test_a_fault_is_told_in_the_language_that_is_asked_for(
    words: list[str], system: str, language: str
) -> None:
    """By --lang, else by the system where that is Swedish."""
    assert spoken(words, {"LANG": system}) == language


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["query", "netwrks", "--lang", "sv"],
            "ingen fråga och ingen fil heter 'netwrks' (menade du \"networks\"",
        ),
        (["profile", "Rokz", "--lang", "sv"], "inget län, ingen aktör och inget samarbete heter 'Rokz'"),
        (["gaps", "--instrument", "x", "--lang", "sv"], "inget instrument heter 'x': det finns Strategi, "),
        (["ask", "Vem samverkar polisens ledning med?"], "flera har namnet 'Polisens ledning': "),
        (["ask", "Who works with polisens ledning?"], "several have the name 'Polisens ledning': "),
    ],
)
def test_commands_tell_faults_in_one_line_of_that_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    """`--lang` counts for faults as for answers; `ask` speaks the language of the question."""
    folder = write_graph(tmp_path / "graph")
    with pytest.raises(SystemExit):
        main([*arguments, "--graph", str(folder)])
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert told in err
