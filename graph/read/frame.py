"""What frames the content of an HTML page, and is left out: menus, banners, footers, what is hidden."""

from __future__ import annotations

import re

from lxml import etree, html

__all__ = ["LeftOut", "main_of"]

_NO_CONTENT = frozenset({
    "audio", "button", "canvas", "datalist", "head", "iframe", "label", "legend", "math", "noscript", "object",
    "option", "script", "select", "style", "svg", "template", "textarea", "video",
})  # fmt: skip
_FRAMING = _NO_CONTENT | {"nav", "aside", "footer", "dialog", "form"}
_ROLES = frozenset({
    "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search",
})  # fmt: skip
_NOISE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|kakor|consent|gdpr|breadcrumbs?|brodsmulor|nav|navbar|navigation|menu|meny|sidebar|"
    r"share|dela|social|skip|skiplink|sidfot|footer|related|relaterat|banner|toolbar|pagination|sr-only|"
    r"visually-?hidden|screen-reader-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ENOUGH_WORDS = 20


def main_of(root: html.HtmlElement) -> html.HtmlElement:
    """Gives the element that holds a page's main content, as it is marked; else its body."""
    marked = (
        ".//main",
        ".//*[@role='main']",
        ".//article",
        ".//*[@id='content' or @id='main-content' or @id='maincontent']",
    )
    for path in marked:
        found: list[html.HtmlElement] = root.xpath(path)
        if len(found) == 1 and len(found[0].text_content().split()) >= _ENOUGH_WORDS:
            return found[0]
    body = root.find(".//body")
    return root if body is None else body


class LeftOut:
    """Tells which elements below a page's main element are no content of it."""

    def __init__(self, main: html.HtmlElement) -> None:
        self._main = main
        self._bulk = self._holding_most(main)

    def __call__(self, node: html.HtmlElement) -> bool:
        """True where an element, with all that is in it, is to be left out."""
        return node is not self._main and (not isinstance(node.tag, str) or self._framing(node))

    def _framing(self, node: html.HtmlElement) -> bool:
        named = node.tag in _FRAMING
        if node.attrib:  # most elements have none, and asking for each takes long
            if _hidden(node):
                return True
            named = named or node.get("role", "") in _ROLES or _noise(node)
        return named and node not in self._bulk

    def _holding_most(self, main: html.HtmlElement) -> set[html.HtmlElement]:
        """Gives what looks like a frame by its name but holds most of the text.

        Old publishing systems wrap the whole page in a form, and a class such as `has-sidebar` says nothing of
        what it stands on.
        """
        open_sizes = [0]
        sizes: list[tuple[html.HtmlElement, int]] = []
        walker = etree.iterwalk(main, events=("start", "end"))
        for event, node in walker:
            if event == "start":
                open_sizes.append(len((node.text or "").strip()))
                if (
                    not isinstance(node.tag, str)
                    or node.tag in _NO_CONTENT
                    or (node.attrib and _hidden(node))
                ):
                    open_sizes[-1] = 0
                    walker.skip_subtree()
                continue
            size = open_sizes.pop()
            if node.tag == "form" or (node.attrib and _noise(node)):
                sizes.append((node, size))
            open_sizes[-1] += size + (len((node.tail or "").strip()) if node is not main else 0)
        return {node for node, size in sizes if size * 2 > open_sizes[0]}


def _noise(node: html.HtmlElement) -> bool:
    names = f"{node.get('class', '')} {node.get('id', '')}"
    return node.tag not in ("html", "body", "main", "article") and bool(_NOISE.search(names))


def _hidden(node: html.HtmlElement) -> bool:
    if node.get("hidden", "until-found").lower() != "until-found" or node.get("aria-hidden") == "true":
        return True
    return bool(_UNSEEN.search(node.get("style", "")))
