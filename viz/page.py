"""Writes a network as one HTML page that asks nothing of any other place.

PyVis holds nodes, edges and options; the page is the project's own template, because PyVis's links to a CDN
in every mode and runs markup out of labels. The vis-network script is taken from the installed PyVis. All
data stands in one JSON block, which the page's script writes into the page as text only.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from html import escape
from importlib import resources
from string import Template
from typing import TYPE_CHECKING, Any, Literal

from queries.html import html_head
from samverkan.errors import PackagedDataError
from viz.drawing import drawing
from viz.palette import root_style

if TYPE_CHECKING:
    import networkx

    from viz.story import Story

__all__ = ["IMAGES", "inert_json", "page_sources", "page_style", "render", "template_text"]

# In the order in which they are read: later ones use what earlier ones define.
_SCRIPTS = (
    "unpack.js",
    "core.js",
    "filter.js",
    "scene.js",
    "paint.js",
    "lines.js",
    "marks.js",
    "labels.js",
    "camera.js",
    "picture.js",
    "panel.js",
    "search.js",
    "controls.js",
    "table.js",
    "save.js",
    "print.js",
    "story.js",
    "address.js",
    "main.js",
)
IMAGES = "data: blob:"
"""The sources of images that the page's policy allows: those that it makes itself."""

_VIS = "lib/vis-9.1.2/vis-network.min.js"


def render(
    network: networkx.Graph[str], *, language: Literal["sv", "en"] = "sv", story: Story | None = None
) -> str:
    """Gives the page of a network as `viz.network.load_network` makes it; `language` is the first one shown.

    A `story` is told step by step beside the picture.
    The same network gives the same text. Raises PackagedDataError where a file of the page is missing.
    """
    texts: dict[str, dict[str, str]] = json.loads(template_text("texts.json"))
    style, vis, script = page_sources()
    return Template(template_text("page.html")).substitute(
        head=html_head(language, texts["title"][language], style, vis, script, images=IMAGES),
        no_script=escape(texts["noScript"][language]),
        data=inert_json(
            {**drawing(network), "texts": texts, "language": language, "story": story and asdict(story)}
        ),
        vis=vis,
        script=script,
    )


def page_style() -> str:
    """Gives the style sheet of the pages that fill a window, with the colours of both themes."""
    return root_style("theme") + template_text("page.css")


def page_sources() -> tuple[str, str, str]:
    """Gives the page's style, the script of vis-network and its own: what a page that frames it must allow."""
    own = "\n".join(template_text(name) for name in _SCRIPTS)
    return page_style(), _vis(), f"'use strict';\n(() => {{\n{own}\n}})();\n"


def inert_json(data: Any) -> str:
    """Gives JSON that no reader of HTML or JavaScript takes for anything but data."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


@cache
def template_text(name: str) -> str:
    """Gives the text of a file of the page; raises PackagedDataError where it is missing."""
    try:
        return (resources.files("viz") / "templates" / name).read_text(encoding="utf-8")
    except OSError as error:
        raise PackagedDataError(f"viz/templates/{name} cannot be read: install samverkan again") from error


@cache
def _vis() -> str:
    try:
        text = (resources.files("pyvis") / _VIS).read_text(encoding="utf-8")
    except (OSError, ModuleNotFoundError) as error:
        raise PackagedDataError(f"pyvis has no {_VIS}: install pyvis 0.3.2") from error
    return text.replace("\r\n", "\n").replace("</script", "<\\/script")
