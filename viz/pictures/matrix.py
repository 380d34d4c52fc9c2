"""County by county: how many collaborations any two share."""

from __future__ import annotations

from itertools import combinations

from viz.facts import Tale
from viz.pictures.canvas import Canvas, clip
from viz.pictures.empty import nothing
from viz.pictures.figure import Figure
from viz.pictures.material import Material
from viz.pictures.steps import step_of, steps_of
from viz.pictures.words import among, of, word

__all__ = ["matrix"]

_NAMES, _CELL, _LIKE_HEADS = 190.0, 32.0, 12


def matrix(material: Material, language: str) -> Figure:
    """Gives the lower half of the matrix as stairs, in the order of SCB's codes; own collaborations on the stairs."""
    title = word("matrix", language)
    names = [of(name, language) for name in material.counties.values()]
    network = material.county_network
    tale: Tale = network.graph["tale"]
    key_of = {code: key for key, code in tale.county_codes.items()}
    keys = [key_of[code] for code in material.counties]
    if not keys:
        return nothing("matrix", title, language)
    own = {key: sum(key in tie.participants for tie in tale.ties) for key in keys}
    shared = {
        (one, other): network.edges[one, other]["weight"] if network.has_edge(one, other) else 0
        for one, other in combinations(keys, 2)
    }
    canvas = _drawn(keys, names, own, shared, {key_of[code] for code in material.unread if code in key_of})
    pairs = {pair: count for pair, count in shared.items() if count}
    name_of = dict(zip(keys, names, strict=True))
    if pairs:
        greatest = max(pairs.values())
        best = [f"{name_of[one]} – {name_of[other]}" for (one, other), n in pairs.items() if n == greatest]
        lead = word("matrix-lead", language, pairs=len(pairs), most=among(best, language), n=greatest)
    else:
        lead = word("matrix-lead-none", language)
    heads = (word("county", language), word("county", language), word("number", language))
    listed = sorted(pairs, key=lambda pair: (-pairs[pair], keys.index(pair[0]), keys.index(pair[1])))
    side = round(_NAMES + _CELL * len(keys) + _LIKE_HEADS * 8)
    return Figure(
        "matrix", language, title, lead,
        f"{word('matrix-foot', language)} {word('rests', language, pages=material.radar.pages)}",
        side, round(20 + _CELL * len(keys)), canvas.svg(), heads,
        [[name_of[one], name_of[other], str(pairs[one, other])] for one, other in listed],
    )  # fmt: skip


def _drawn(
    keys: list[str],
    names: list[str],
    own: dict[str, int],
    shared: dict[tuple[str, str], int],
    unread: set[str],
) -> Canvas:
    steps = steps_of([*shared.values(), *own.values()])
    canvas = Canvas()
    for row, (key, name) in enumerate(zip(keys, names, strict=True)):
        y = 14 + row * _CELL
        canvas.text(_NAMES - 10, y + 20, clip(name, _NAMES - 14), "t", anchor="end")
        for column, other in enumerate(keys[: row + 1]):
            count = own[key] if other == key else shared[other, key]
            x, step = _NAMES + column * _CELL, step_of(count, steps)
            unknown = not count and bool(unread & {key, other})
            sign = "?" if unknown else str(count)
            told = "" if other == key else f"{names[column]} – {name}: {sign}"
            look, ink = ("unread", "q") if unknown else (f"s{step}", f"i{step}")
            canvas.box(x + 1, y + 1, _CELL - 2, _CELL - 2, look, 3, told)
            if other == key:
                canvas.box(x + 1, y + 1, _CELL - 2, _CELL - 2, "own", 3)
            if count or unknown:
                canvas.text(x + _CELL / 2, y + 20, sign, ink, anchor="middle")
        # the name of the column stands at the end of the stairs, where no long words need to be turned
        canvas.text(_NAMES + (row + 1) * _CELL + 8, y + 20, clip(name, 150, 12), "q")
    return canvas
