"""Prints how quick the network page is in headless Chromium, beside plain PyVis and sigma.js of the same network.

Measured are the first picture, the frames while the picture is moved (median and 95th percentile) and the time until a
filter has taken effect; the other pages' times are told as multiples of ours. sigma and graphology are read from a
folder in which `npm install sigma graphology` was run; without one, sigma.js is left out.

Example: python benchmarks/bench_page.py --npm packages/ --sizes 1000x5000 5000x20000
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from networks import synthetic_network
from playwright.sync_api import sync_playwright
from pyvis.network import Network as PyVis

from viz.layout import lay_out_wide
from viz.page import render

if TYPE_CHECKING:
    import networkx

_VIEW = {"width": 1440, "height": 900}
_PATIENCE = 120_000.0  # milliseconds
_STEPS = 60
# Notes the first picture (two frames after something was drawn) and the length of each frame.
_WATCH = """(() => {
  let seen = false;
  let last = 0;
  window.lengths = [];
  const note = () => { if (!seen) { seen = true; requestAnimationFrame(() => requestAnimationFrame(() => { window.first = performance.now(); })); } };
  for (const [pen, names] of [[CanvasRenderingContext2D.prototype, ['stroke', 'fill', 'drawImage']], [WebGL2RenderingContext.prototype, ['drawArrays', 'drawElements', 'drawArraysInstanced']]]) {
    for (const name of names) { const whole = pen[name]; pen[name] = function (...all) { note(); return whole.apply(this, all); }; }
  }
  const frame = (now) => { if (last) window.lengths.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
})()"""  # noqa: E501 - a script
# A string of its own would be code that the policy of our page forbids: so the page is asked to wait.
_FIRST = """() => new Promise((done) => {
  const look = () => { if (window.first) done(window.first); else setTimeout(look, 20); };
  look();
})"""
_FILTERED = "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
_FILTERS = {
    "samverkan": "document.querySelector('#kinds input').click()",
    "pyvis": "nodes.update(nodes.get().flatMap(({ id, kind }) => (kind === 'Region' ? { id, hidden: true } : [])))",
    "sigma": "graph.updateEachNodeAttributes((id, node) => ({ ...node, hidden: node.kind === 'Region' }))",
}
_SIGMA = """<!doctype html><meta charset="utf-8"><style>html,body,#box{{height:100%;margin:0}}</style>
<div id="box"></div>
<script>{graphology}</script><script>{sigma}</script><script>
const data = {data}; const graph = new graphology.Graph();
for (const node of data.nodes) graph.addNode(node.key, node);
for (const [one, other] of data.edges) graph.addEdge(one, other, {{ size: 1, color: '#ccc' }});
new Sigma(graph, document.getElementById('box'));</script>"""


@dataclass(frozen=True)
class Times:
    """Milliseconds: to the first picture, for a frame while moving (median, 95th percentile), for a filter."""

    first: float
    frame: float
    late: float
    filtered: float


def pages(network: networkx.Graph[str], npm: Path | None, *, moving: bool) -> Iterator[tuple[str, str]]:
    """Gives the pages to compare, by name; `moving` adds PyVis as it comes, with its physics."""
    yield "samverkan", render(network)
    yield "pyvis still", _pyvis(network, physics=False)
    if moving:
        yield "pyvis", _pyvis(network, physics=True)
    if npm:
        yield "sigma", _sigma(network, npm / "node_modules")


def _pyvis(network: networkx.Graph[str], *, physics: bool) -> str:
    dice = random.Random(1)  # noqa: S311 - places that repeat are wanted, no secret
    page = PyVis(height="900px", cdn_resources="in_line")
    for key, actor in network.nodes(data=True):
        place = {} if physics else {"x": dice.random() * 3000, "y": dice.random() * 2000}
        page.add_node(key, label=actor["label"], kind=actor["kind"], **place)
    page.edges = [{"from": one, "to": other} for one, other in network.edges]
    page.toggle_physics(physics)
    return str(page.generate_html())


def _sigma(network: networkx.Graph[str], modules: Path) -> str:
    spots = lay_out_wide(network).spots
    nodes = [
        {"key": k, "x": spots[k].x, "y": -spots[k].y, "size": 4, "label": a["label"], "kind": a["kind"]}
        for k, a in network.nodes(data=True)
    ]
    return _SIGMA.format(
        graphology=(modules / "graphology/dist/graphology.umd.min.js").read_text(encoding="utf-8"),
        sigma=(modules / "sigma/dist/sigma.min.js").read_text(encoding="utf-8"),
        data=json.dumps({"nodes": nodes, "edges": list(network.edges)}),
    )


def measure(browser: Any, file: Path, name: str) -> Times:
    """Opens a page, moves its picture and filters it."""
    context = browser.new_context(viewport=_VIEW, offline=True)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    page.add_init_script(_WATCH)
    page.goto(file.as_uri(), wait_until="commit")
    first = page.evaluate(_FIRST)
    page.wait_for_timeout(1000)
    across, down = 900, 450
    page.mouse.move(across, down)
    page.mouse.down()
    page.evaluate("window.lengths.length = 0")
    for step in range(_STEPS):
        page.mouse.move(across + 4 * step, down + 2 * step)
    lengths = page.evaluate("window.lengths")
    page.mouse.up()
    page.wait_for_timeout(500)
    act = _FILTERS[name.split(maxsplit=1)[0]]
    filtered = page.evaluate(
        f"async () => {{ const start = performance.now(); {act}; {_FILTERED}; return performance.now() - start; }}"
    )
    context.close()
    late = statistics.quantiles(lengths, n=20)[-1] if len(lengths) > 1 else max(lengths, default=_PATIENCE)
    return Times(first, statistics.median(lengths or [_PATIENCE]), late, filtered)


def compare(size: str, npm: Path | None, browsers: Mapping[str, Any], *, moving: bool) -> None:
    """Prints the times for one size, such as 1000x5000."""
    actors, lines = map(int, size.split("x"))
    network = synthetic_network(actors, lines)
    print(f"{network.number_of_nodes()} actors, {network.number_of_edges()} lines", flush=True)
    ours: Times | None = None
    with tempfile.TemporaryDirectory() as folder:
        for name, html in pages(network, npm, moving=moving):
            file = Path(folder) / "page.html"
            file.write_text(html, encoding="utf-8")
            times = measure(browsers.get(name, browsers[""]), file, name)
            ours = ours or times
            told = " · ".join(
                f"{what} {value:.0f} ms ({value / own:.1f}×)"
                for what, value, own in (
                    ("first", times.first, ours.first), ("frame p50", times.frame, ours.frame),
                    ("p95", times.late, ours.late), ("filter", times.filtered, ours.filtered),
                )
            )  # fmt: skip
            print(f"  {name:<12} {len(html.encode()) / 1e6:5.2f} MB · {told}", flush=True)


def main() -> None:
    """Measures the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="*", default=["1000x5000"], help="actors x lines")
    parser.add_argument("--npm", type=Path, help="the folder in which sigma and graphology were installed")
    parser.add_argument(
        "--moving", action="store_true", help="also PyVis with its physics, as it comes: slow"
    )
    chosen = parser.parse_args()
    program = shutil.which("chromium") or sys.exit("needs Debian's chromium")
    with sync_playwright() as playwright:
        # No graphics card: canvases are drawn by the processor, WebGL by the renderer that Chromium brings along.
        settings = {
            "": ["--disable-gpu"],
            "sigma": ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
        }
        browsers = {
            name: playwright.chromium.launch(executable_path=program, args=["--no-sandbox", *args])
            for name, args in settings.items()
        }
        for size in chosen.sizes:
            compare(size, chosen.npm, browsers, moving=chosen.moving)
        for browser in browsers.values():
            browser.close()


if __name__ == "__main__":
    main()
