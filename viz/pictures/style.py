"""How pictures look: classes with colours for light ground, on which they are printed, and for dark ground.

Words stand out from what they lie on by 4.5:1, marks from the ground by 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); a test
holds that. The steps of one colour are named s0 (nothing) to s5 (most), and the words on them i0 to i5.
"""

from __future__ import annotations

from collections.abc import Mapping

from viz.kinds import ACTOR_KINDS
from viz.palette import GROUND

__all__ = ["DARK", "FONT", "LIGHT", "SERIES", "SHAPES", "STEPS", "style"]

FONT = "'Segoe UI','Helvetica Neue',Helvetica,Arial,'Liberation Sans','DejaVu Sans',sans-serif"
STEPS = 5

SERIES = ("assignment", "collaboration", "publication", "inspection", "funding", "actor")
"""What has a colour of its own wherever it is drawn."""

SHAPES = {
    "assignment": "square",
    "collaboration": "dot",
    "publication": "triangle",
    "inspection": "diamond",
    "funding": "hexagon",
    "actor": "dot",
}
"""The mark of each: nobody needs to tell colours apart."""

_COLOURS: Mapping[str, tuple[str, str]] = {
    **GROUND,
    **{kind.name: (kind.light, kind.dark) for kind in ACTOR_KINDS},
    "assignment": ("#8c5a00", "#e3a94a"),
    "collaboration": ("#0067a8", "#5ab4f0"),
    "publication": ("#00795a", "#3ccb9f"),
    "inspection": ("#7a4fa3", "#c3a3ea"),
    "funding": ("#a8323e", "#ff8f94"),
    "actor": ("#3a3a3a", "#f2f2f2"),
    "absent": ("#8a2c0d", "#ffb08f"),
    "s0": ("#f4f2ec", "#262d36"), "i0": ("#566270", "#a5afbb"),
    "s1": ("#cfe3f6", "#1f3a55"), "i1": ("#12324f", "#e3effa"),
    "s2": ("#9cc6ec", "#245482"), "i2": ("#0d2a45", "#ffffff"),
    "s3": ("#5b9fdc", "#4a8fd0"), "i3": ("#0a1c30", "#0a141f"),
    "s4": ("#1f6fb8", "#78b3ec"), "i4": ("#ffffff", "#0a1c30"),
    "s5": ("#0b3f78", "#c3e0fb"), "i5": ("#ffffff", "#0a1c30"),
}  # fmt: skip
LIGHT: Mapping[str, str] = {name: light for name, (light, _) in _COLOURS.items()}
"""Colours on light ground; pictures of their own have these."""

DARK: Mapping[str, str] = {name: dark for name, (_, dark) in _COLOURS.items()}
"""Colours on dark ground, for pages whose reader's system is dark."""


def style(colours: Mapping[str, str], scope: str = "") -> str:
    """Gives the rules of all classes; `scope` is a selector of where they hold, everywhere without one."""
    c = colours
    halo = f"stroke:{c['band']};stroke-width:3;paint-order:stroke"
    rules = {
        "paper": f"fill:{c['paper']}",
        "band": f"fill:{c['band']}",
        "t": f"font-size:13px;fill:{c['ink']}",
        "b": f"font-size:13px;font-weight:700;fill:{c['ink']}",
        "q": f"font-size:12px;fill:{c['quiet']}",
        "head": f"font-size:14px;font-weight:700;fill:{c['quiet']};{halo}",
        "name": f"font-size:15px;fill:{c['ink']};{halo}",
        "h": f"font-size:21px;font-weight:700;fill:{c['ink']}",
        "lead": f"font-size:14px;fill:{c['ink']}",
        "foot": f"font-size:11.5px;fill:{c['quiet']}",
        "g": f"fill:none;stroke:{c['rule']};stroke-width:1",
        "axis": f"fill:none;stroke:{c['edge']};stroke-width:1",
        "own": f"fill:none;stroke:{c['ink']};stroke-width:1.5",
        "rim": f"stroke:{c['paper']};stroke-width:5;stroke-linejoin:round",
        "coast": f"fill:none;stroke:{c['edge']};stroke-width:7;stroke-linejoin:round",
        "thin": f"stroke:{c['paper']};stroke-width:3;stroke-linejoin:round",
        "county-line": f"fill:none;stroke:{c['edge']};stroke-width:5;stroke-linejoin:round",
        "land-unread": f"fill:{c['paper']};stroke:{c['edge']};stroke-width:7;stroke-dasharray:22 18",
        "thin-unread": f"fill:{c['paper']};stroke:{c['edge']};stroke-width:3;stroke-dasharray:12 12",
        "none": f"fill:{c['paper']};stroke:{c['edge']};stroke-width:1",
        "unread": f"fill:none;stroke:{c['edge']};stroke-width:1;stroke-dasharray:3 3",
        "absent": f"fill:{c['paper']};stroke:{c['absent']};stroke-width:2",
        "absent-t": f"font-size:13px;font-weight:700;fill:{c['absent']}",
    }
    for step in range(STEPS + 1):
        rules[f"s{step}"] = f"fill:{c[f's{step}']}"
        rules[f"i{step}"] = f"font-size:12.5px;font-weight:{700 if step else 400};fill:{c[f'i{step}']}"
        rules[f"m{step}"] = f"font-size:104px;font-weight:{700 if step else 400};fill:{c[f'i{step}']}"
    for kind in ACTOR_KINDS:
        rules[f"kind-{kind.name}"] = f"fill:{c[kind.name]};stroke:{c['paper']};stroke-width:1"
    for look, width, share in (("tie-faint", 1, 0.16), ("tie", 1.6, 0.6), ("tie-many", 3.2, 0.8)):
        rules[look] = f"fill:none;stroke:{c['line']};stroke-width:{width};stroke-opacity:{share}"
    for name in SERIES:
        rules[name] = f"fill:{c[name]};stroke:{c['paper']};stroke-width:1"
        rules[f"{name}-line"] = f"fill:none;stroke:{c[name]};stroke-width:2.5;stroke-linejoin:round"
        rules[f"{name}-span"] = f"fill:none;stroke:{c[name]};stroke-width:2;stroke-opacity:.55"
        rules[f"{name}-t"] = (
            f"font-size:12.5px;font-weight:700;fill:{c[name]};stroke:{c['paper']};stroke-width:3;paint-order:stroke"
        )
    return "".join(f"{scope}{' ' if scope else ''}.p-{name}{{{rule}}}" for name, rule in rules.items())
