"""What the network page draws, packed into columns and made rows again by the page."""

from __future__ import annotations

from dataclasses import asdict
from importlib import resources
from typing import Any

import networkx
import pytest
from network_sample import sample_store

from viz.between import spokes
from viz.drawing import drawing
from viz.facts import Quote, Result, Tale, Text, Tie
from viz.labels import TIE_LINES, name_sizes, wrap
from viz.layout import lay_out_narrow, lay_out_wide
from viz.network import load_network, network_of
from viz.packing import columns_of, packed_ties
from viz.reading import Description
from viz.routes import routes

pytest_plugins = ("browser",)

_NAMES = (
    "Myndigheten för familjerätt och föräldraskapsstöd",
    "Center mot våldsbejakande extremism",
    "Kramfors kommun",
    "</script> \u2028  två  blanka\u00a0och hårda ",
    "مرحبا بالعالم في كل مكان وزمان",
    "👩‍👩‍👧 tecken av flera delar 👩‍👩‍👧👩‍👩‍👧",
    "x" * 500,
    "ett\ufeffosynligt \x85 och\x1candra",
)
_QUOTE = Quote("document/a", "De möts varje år.", Text("De möts", "They meet"))


def _network() -> networkx.Graph[str]:
    keys = [f"actor/{i}" for i in range(len(_NAMES))]
    shared: dict[str, Any] = {
        "quotes": (_QUOTE, Quote("document/b", "Ord.")),
        "results": (Result("Rapport", 2020),),
    }
    ties = (
        Tie(
            "collaboration/0", Text(_NAMES[0], "A long name of a council that is cut"), "Network", tuple(keys)
        ),
        Tie("collaboration/1", Text("B", "B"), "Network", (keys[0], keys[2]), (keys[2],), 2001, **shared),
        Tie("collaboration/2", Text("C", "C"), "Group", (), quotes=(_QUOTE,), confidence=0.5, verdict="add"),
    )
    network = network_of({key: Description(key, "") for key in keys}, Tale(ties, {}, {}, {}, {}))
    for key, name in zip(keys, _NAMES, strict=True):
        english = f"{name} in English" if key == "actor/1" else name
        names = (name, "annat") if key == "actor/2" else tuple(dict.fromkeys((name, english)))
        network.nodes[key].update(label=name, label_en=english, names=names)
    return network


def test_a_column_is_packed_by_what_repeats_in_it() -> None:
    """One value is written once, few are written as a table, many as they are; the order is kept."""
    columns: dict[str, list[Any]] = {
        "one": [7] * 5,
        "few": ["b", "a", "b", "b", "a"],
        "many": [[1], None, [2], [], 0],
        "none": [None] * 5,
    }
    assert columns_of(5, columns) == {
        "rows": 5,
        "columns": {
            "one": {"all": 7},
            "few": {"of": ["b", "a"], "at": [0, 1, 0, 0, 1]},
            "many": {"each": [[1], None, [2], [], 0]},
            "none": {"all": None},
        },
    }


def test_nothing_is_packed_to_nothing() -> None:
    """A column of no rows has no values."""
    assert columns_of(0, {"a": []}) == {"rows": 0, "columns": {"a": {"each": []}}}


def test_a_quote_of_several_collaborations_is_kept_once() -> None:
    """Both name it by its turn in one table."""
    network = _network()
    ties = network.graph["tale"].ties
    packed = packed_ties(ties, {key: i for i, key in enumerate(network)}, {}, {})
    assert packed["columns"]["quotes"] == {"each": [[], [0, 1], [0]]}
    assert packed["quotes"]["columns"]["exact"] == {"each": ["De möts varje år.", "Ord."]}


def _script() -> str:
    return (resources.files("viz") / "templates" / "unpack.js").read_text(encoding="utf-8")


@pytest.fixture
def unpacked(chromium: Any) -> Any:
    """The rows that the page makes of what is packed for the network of these tests."""
    page = chromium.new_page()
    yield page.evaluate(f"(data) => {{ {_script()}; return unpacked(data); }}", drawing(_network()))
    page.close()


@pytest.mark.browser
def test_the_page_makes_the_actors_again(unpacked: Any) -> None:
    """Names, places and lines of names are those that the layout had room for."""
    network = _network()
    wide, narrow = lay_out_wide(network).spots, lay_out_narrow(network).spots
    for row, key in zip(unpacked["nodes"], network, strict=True):
        actor = network.nodes[key]
        assert (row["id"], row["label"], row["label_en"]) == (key, actor["label"], actor["label_en"])
        assert row["names"] == list(actor["names"])
        assert row["lines"] == {
            "sv": list(wrap(actor["label"])), "en": list(wrap(actor["label_en"])),
        }  # fmt: skip
        assert row["wide"] == list(asdict(wide[key]).values())
        assert row["narrow"] == list(asdict(narrow[key]).values())
        assert sorted(row["sizes"]) == ["betweenness", "degree", "weight"]


@pytest.mark.browser
def test_the_page_makes_the_collaborations_and_lines_again(unpacked: Any) -> None:
    """Each has its participants, years, words and results as the tale tells them, and one of nobody no place."""
    network = _network()
    tale: Tale = network.graph["tale"]
    for row, tie in zip(unpacked["ties"], tale.ties, strict=True):
        told = {
            name: list(value) if isinstance(value, tuple) else value for name, value in asdict(tie).items()
        }
        assert {name: row[name] for name in told} == told
        assert row["lines"]["sv"] == list(wrap(tie.label.sv, lines=TIE_LINES))
        assert row["lines"]["en"] == list(wrap(tie.label.en, lines=TIE_LINES))
        assert ("wide" in row) == bool(tie.participants)
    lines = {(line["from"], line["to"]): line["ties"] for line in unpacked["edges"]}
    assert lines["actor/0", "actor/2"] == [0, 1]
    assert len(lines) == network.number_of_edges()
    assert [line["id"] for line in unpacked["edges"][:2]] == ["line/0", "line/1"]


@pytest.mark.browser
def test_the_page_makes_the_ways_of_lines_again(chromium: Any) -> None:
    """Lines between actors, and those to collaborations, bend to what was found for them beforehand."""
    network = load_network(sample_store())
    picture, sizes = lay_out_wide(network), name_sizes(network)
    ways = {
        **routes(picture, sizes, list(network.edges)),
        **spokes(picture, sizes, network.graph["tale"].ties),
    }
    page = chromium.new_page()
    made = page.evaluate(f"(data) => {{ {_script()}; return unpacked(data); }}", drawing(network))
    page.close()
    drawn = {(line["from"], line["to"]): line["via"]["wide"] for line in made["edges"]}
    drawn |= {
        (tie["key"], key): tie["via"]["wide"][turn] if tie["via"]["wide"] else []
        for tie in made["ties"]
        for turn, key in enumerate(tie["participants"])
    }
    assert {ends: tuple(map(tuple, via)) for ends, via in drawn.items() if via} == ways
