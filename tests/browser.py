"""Opens pages in Debian's or another Chromium; without one, tests that ask for it are skipped with a word."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sample_pages import sample_page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_INK = """() => {
  const canvas = document.querySelector("#canvas canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let count = 0;
  for (let i = 0; i < data.length; i += 4)
    if (data[i] !== data[0] || data[i + 1] !== data[1] || data[i + 2] !== data[2] || data[i + 3] !== data[3]) count++;
  return count;
}"""
_FIRST_ROWS = """() => {
  for (const body of document.querySelectorAll("tbody")) [...body.rows].slice(6).forEach((row) => row.remove());
}"""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass
class Opened:
    """A page on show, with every request that it made and every fault that it told of."""

    page: Any
    address: str
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        """Gives the text of the first element that fits."""
        return str(self.page.inner_text(selector))

    def violations(self, *, without: str = "") -> list[tuple[str, list[str]]]:
        """Gives rule and elements of all that axe finds against WCAG 2.2 AA, leaving out what the selector names.

        The rows of a table are made alike: of each axe gets the first ones, for it takes its time over every cell.
        """
        axe = pytest.importorskip(
            "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
        )
        self.page.evaluate(_FIRST_ROWS)
        found = axe.Axe().run(
            self.page,
            context={"exclude": [[without]]} if without else None,
            options={"runOnly": {"type": "tag", "values": _RULES}, "resultTypes": ["violations"]},
        )
        return [
            (each["id"], [node["html"][:120] for node in each["nodes"][:3]])
            for each in found.response["violations"]
        ]

    def view(self) -> str:
        """Gives the view as the address holds it, a moment after the last change."""
        self.page.wait_for_timeout(250)
        return str(self.page.evaluate("location.hash")).removeprefix("#")

    def ink(self) -> int:
        """Gives how many points of the network's canvas are not empty."""
        return int(self.page.evaluate(_INK))


OpenPage = Callable[..., Opened]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A Chromium without a window."""
    program = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium on this machine: install Debian's package chromium to run the browser tests")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[OpenPage]:
    """Opens a page from its text: `open_page(html, view="", width=1440, height=900, scheme="light")`."""
    contexts = []

    def opened(
        html: str,
        *,
        view: str = "",
        width: int = 1440,
        height: int = 900,
        scheme: str = "light",
        calm: bool = True,
    ) -> Opened:
        file = tmp_path / "network.html"
        file.write_text(html, encoding="utf-8")
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce" if calm else "no-preference",
        )
        contexts.append(context)
        result = Opened(context.new_page(), file.as_uri())
        result.page.on("request", lambda request: result.requests.append(request.url))
        result.page.on("pageerror", lambda error: result.faults.append(str(error)))
        result.page.on("console", lambda message: result.faults.append(message.text))
        result.page.on("dialog", lambda dialog: result.faults.append(f"dialog: {dialog.message}"))
        result.page.goto(result.address + ("#" + view if view else ""))
        return result

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def html() -> str:
    """The network page of the made-up graph of `network_sample`."""
    return sample_page()
