"""What frames the content of an HTML page, and is left out: menus, banners, footers, what is hidden.

What a reader unfolds (an accordion's panel, a tab's) is content, though a page hides it until then, and so are the
words that are pressed for it: they are its heading. The marks are those of the ARIA Authoring Practices' patterns.
"""

from __future__ import annotations

import re

from lxml import etree, html

__all__ = ["LeftOut", "main_of", "name_panels"]

_NO_CONTENT = frozenset({
    "audio", "button", "canvas", "datalist", "head", "iframe", "label", "legend", "math", "noframes", "noscript",
    "object", "option", "script", "select", "style", "svg", "template", "textarea", "video",
})  # fmt: skip
_FRAMING = _NO_CONTENT | {"nav", "aside", "footer", "dialog", "form"}
_BANNERS = frozenset({"region", "alert", "status", "group"})
_ROLES = frozenset({
    "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar", "navigation", "search",
})  # fmt: skip
_NOISE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|kakor|consent|gdpr|breadcrumbs?|brodsmulor|nav|navbar|navigation|menu|meny|sidebar|"
    r"share|dela|social|skip|skiplink|sidfot|footer|related|relaterat|banner|toolbar|pagination|sr-only|"
    r"visually-?hidden|screen-reader-text)(?:$|[\s_-])"
    # Banners are named in one word too: cookieinfo, CybotCookiebotDialog, kakbanner.
    r"|cookie|kak(?:or|banner|info|medd|popup|ruta|samtycke|val)|onetrust|usercentrics|cmplz|didomi",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOLDED = re.compile(
    r"(?:^|[\s_-])(?:accordion|collaps\w*|expand\w*|toggle|tab-?panel|dragspel|utf[aä]ll\w*|f[aä]llbar\w*)",
    re.IGNORECASE,
)
_PRESSED = re.compile(
    r"\W*(?:visa|dölj|läs|öppna|stäng|fäll|expandera|minimera|meny|sök|dela|lyssna|skriv|show|hide|read|open|"
    r"close|expand|collapse|menu|search|share)\b",
    re.IGNORECASE,
)
"""Words of a button that say what pressing it does, not what is below it."""
_HOLDERS = ("div", "section", "article", "main", "body")
_ENOUGH_WORDS = 20


def main_of(root: html.HtmlElement) -> html.HtmlElement:
    """Gives the element that holds a page's main content, as it is marked; else its body."""
    marked = (
        ".//main",
        ".//*[@role='main' or @role='Main' or @role='MAIN']",
        ".//article",
        ".//*[@id='content' or @id='main-content' or @id='maincontent']",
    )
    for path in marked:
        found: list[html.HtmlElement] = root.xpath(path)
        if len(found) == 1 and len(found[0].text_content().split()) >= _ENOUGH_WORDS:
            return found[0]
    body = root.find(".//body")
    return root if body is None else body


def name_panels(main: html.HtmlElement) -> None:
    """Makes the buttons that unfold something what they are to a reader: its heading, or words of a heading or line."""
    for button in list(main.iter("button")):
        unfolds = button.get("aria-expanded") is not None or button.get("aria-controls") is not None
        if unfolds and not _PRESSED.match(button.text_content()):
            button.tag = "h6" if _stands_alone(button) else "span"


class LeftOut:
    """Tells which elements below a page's main element are no content of it."""

    def __init__(self, main: html.HtmlElement) -> None:
        self._main = main
        self._controlled = {name for names in main.xpath(".//@aria-controls") for name in names.split()}
        self._bulk = self._holding_most(main)

    def __call__(self, node: html.HtmlElement) -> bool:
        """True where an element, with all that is in it, is to be left out."""
        return node is not self._main and (not isinstance(node.tag, str) or self._framing(node))

    def _framing(self, node: html.HtmlElement) -> bool:
        named = node.tag in _FRAMING
        if node.attrib:  # most elements have none, and asking for each takes long
            if self._hidden(node):
                return True
            named = named or node.get("role", "").lower() in _ROLES or _noise(node)
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
                    or (node.attrib and self._hidden(node))
                ):
                    open_sizes[-1] = 0
                    walker.skip_subtree()
                continue
            size = open_sizes.pop()
            if node.tag == "form" or (node.attrib and _noise(node)):
                sizes.append((node, size))
            open_sizes[-1] += size + (len((node.tail or "").strip()) if node is not main else 0)
        return {node for node, size in sizes if size * 2 > open_sizes[0]}

    def _hidden(self, node: html.HtmlElement) -> bool:
        """True where a page never shows an element, not even to who unfolds what can be unfolded."""
        seen_later = node.get("hidden", "until-found").lower() == "until-found"
        unseen = not seen_later or node.get("aria-hidden") == "true" or _UNSEEN.search(node.get("style", ""))
        return bool(unseen) and not self._folded(node)

    def _folded(self, node: html.HtmlElement) -> bool:
        if node.get("id") in self._controlled or node.get("role") == "tabpanel":
            return True
        if _FOLDED.search(node.get("class", "")):
            return True
        before = node.getprevious()
        return before is not None and (
            before.get("aria-expanded") is not None or before.find(".//*[@aria-expanded]") is not None
        )


def _noise(node: html.HtmlElement) -> bool:
    names = f"{node.get('class', '')} {node.get('id', '')} {_label(node)}"
    return node.tag not in ("html", "body", "main", "article") and bool(_NOISE.search(names))


def _label(node: html.HtmlElement) -> str:
    """Gives what a page calls a banner to those who do not see it; other labels name content."""
    told: str = node.get("aria-label", "") if node.get("role", "") in _BANNERS else ""
    return told


def _stands_alone(node: html.HtmlElement) -> bool:
    around, before = node.getparent(), node.getprevious()
    said = (around.text if before is None else before.tail) or ""
    return around.tag in _HOLDERS and not (said + (node.tail or "")).strip()
