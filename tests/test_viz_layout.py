"""The places of a picture: the same each time, with room for every name."""

from __future__ import annotations

from itertools import combinations

import networkx
import pytest
from network_sample import sample_store

from viz.columns import Frame, Picture
from viz.facts import Tale, Text, Tie
from viz.labels import label_size
from viz.layout import WIDE_SCREEN, lay_out_narrow, lay_out_wide
from viz.network import load_network

Box = tuple[float, float, float, float]
LAYOUTS = pytest.mark.parametrize("lay_out", [lay_out_wide, lay_out_narrow])


def _name_boxes(network: networkx.Graph[str], picture: Picture) -> list[Box]:
    boxes = []
    for key, actor in network.nodes(data=True):
        width, height = label_size(actor["label"])
        spot = picture.spots[key]
        left = {"left": spot.x - 16 - width, "right": spot.x + 16, "above": spot.x - width / 2}[spot.side]
        top = spot.y - 18 - height if spot.side == "above" else spot.y - height / 2
        boxes.append((left, top, left + width, top + height))
    return boxes


def _apart(a: Box, b: Box) -> bool:
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def _box(frame: Frame) -> Box:
    return frame.x, frame.y, frame.x + frame.width, frame.y + frame.height


def _crowd(count: int) -> networkx.Graph[str]:
    """A network of one collaboration of many actors with long names and no county."""
    keys = tuple(f"actor/a{i:05}" for i in range(count))
    tie = Tie("collaboration/x", Text("Alla", "All"), "Network", keys)
    network: networkx.Graph[str] = networkx.Graph(tale=Tale((tie,), {}, {}, {}, {}))
    for key in keys:
        label = f"Myndigheten för ovanligt långa namn {key}"
        network.add_node(key, label=label, label_en=label, kind="Authority", county="", names=(label,))
    return network


@LAYOUTS
def test_no_name_lies_upon_another(lay_out: object) -> None:
    """Every name has room of its own, and so has every frame."""
    network = load_network(sample_store())
    picture = lay_out(network)  # type: ignore[operator]  # one of two functions
    boxes = _name_boxes(network, picture)
    assert [pair for pair in combinations(boxes, 2) if not _apart(*pair)] == []
    assert [pair for pair in combinations(map(_box, picture.frames), 2) if not _apart(*pair)] == []


@LAYOUTS
def test_every_actor_stands_inside_the_frame_of_its_county(lay_out: object) -> None:
    """The frames hold those whom they name, and the whole holds the frames."""
    network = load_network(sample_store())
    picture = lay_out(network)  # type: ignore[operator]  # one of two functions
    frames = {frame.group: _box(frame) for frame in picture.frames}
    for key, county in network.nodes(data="county"):
        left, top, right, bottom = (
            frames.get(county) or frames["civil-society" if "kvinnojour" in key else "national"]
        )
        assert left < picture.spots[key].x < right
        assert top < picture.spots[key].y < bottom
        assert left >= -1
        assert right <= picture.width + 1


def test_the_same_network_gives_the_same_places() -> None:
    """Nothing in the layout is random."""
    assert lay_out_wide(load_network(sample_store())) == lay_out_wide(load_network(sample_store()))


def test_counties_come_from_north_to_south_in_each_column() -> None:
    """Norrbotten lies above Västernorrland, and what shares a column keeps that order."""
    picture = lay_out_wide(load_network(sample_store()))
    tops = {frame.group: frame.y for frame in picture.frames}
    assert tops["county/norrbotten"] < tops["county/vasternorrland"]
    assert tops["county/gavleborg"] < tops["county/orebro"]


def test_no_two_collaborations_stand_in_one_place() -> None:
    """In the view with collaborations as marks, each has a place of its own."""
    network = load_network(sample_store())
    spots = lay_out_wide(network).spots
    places = [(spots[tie.key].x, spots[tie.key].y) for tie in network.graph["tale"].ties]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 45, 1000])
def test_any_number_of_actors_is_placed(count: int) -> None:
    """One actor or a thousand: all have a place, and none the place of another."""
    network = _crowd(count)
    spots = lay_out_wide(network).spots
    assert len({(spots[key].x, spots[key].y) for key in network}) == count


def test_an_empty_network_has_an_empty_picture() -> None:
    """Nothing to place gives no frames and no size."""
    picture = lay_out_wide(networkx.Graph(tale=Tale((), {}, {}, {}, {})))
    assert (picture.frames, picture.width) == ((), 0)


def test_very_many_groups_are_read_in_order_and_fill_the_screen() -> None:
    """The parts of a county follow each other, column by column, and the picture is about as wide as a screen."""
    network: networkx.Graph[str] = networkx.Graph()
    network.graph["tale"] = Tale((), {}, {}, {f"county/{turn:02}": Text("x", "x") for turn in range(12)}, {})
    for number in range(12 * 200):
        label = f"Aktör {number:04}"
        network.add_node(
            f"actor/{number:04}",
            label=label,
            label_en=label,
            names=(label,),
            county=f"county/{number % 12:02}",
            kind="Municipality",
        )
    picture = lay_out_wide(network)
    groups = [frame.group for frame in picture.frames]
    assert len({frame.x for frame in picture.frames}) > 8
    assert [group for turn, group in enumerate(groups) if not turn or groups[turn - 1] != group] == sorted(
        set(groups)
    )
    assert 0.5 < (picture.width / picture.height) / (WIDE_SCREEN[0] / WIDE_SCREEN[1]) < 2
