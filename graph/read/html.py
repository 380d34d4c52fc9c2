"""HTML to a `Document`: the main content as text, one block a line, without what frames it.

The text is made here, so offsets refer to it: each block element starts a line of its own, a table row is one line
with a tab between cells, and soft hyphens and runs of white space are folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from graph.records import Block, BlockKind, Document
from samverkan.errors import SourceError

__all__ = ["read_html"]

_SKIPPED = {
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "form", "button", "select",
    "nav", "aside", "footer", "dialog", "head", "audio", "video", "canvas",
}  # fmt: skip
_SKIPPED_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog", "menu"}
_NOISE = re.compile(
    r"(?:^|[\s_-])(?:cookies?|kakor|consent|gdpr|breadcrumbs?|brodsmulor|nav|navbar|navigation|menu|meny|sidebar|"
    r"share|dela|social|sociala|skip|skiplink|sidfot|footer|related|banner|toolbar|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLOCKS = {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
_MAX_DEPTH = 500


def read_html(text: str, name: str, sha256: str) -> Document:
    """Gives the main content of an HTML page.

    Raises:
        SourceError: it cannot be parsed, is nested deeper than any page, or holds no text.
    """
    root = _parse(text, name)
    site = _meta(root, "og:site_name")
    full_title = " ".join((root.findtext(".//title") or "").split())
    writer = _Writer()
    if full_title:
        writer.add("title", full_title)
    writer.body(_main(root))
    if len(writer.blocks) <= (1 if full_title else 0):
        raise SourceError(f"{name}: this HTML page holds no text of its own.")
    return Document(
        text=writer.text(),
        sha256=sha256,
        name=name,
        blocks=tuple(writer.blocks),
        title=_heading(root) or full_title or _first_words(writer),
        address=_canonical(root),
        publisher=site or _site_in_title(full_title),
        date=_meta(root, "article:modified_time")[:10],
    )


def _parse(text: str, name: str) -> html.HtmlElement:
    if _deepest(text) > _MAX_DEPTH * 20:
        raise SourceError(f"{name}: its tags are nested too deeply for a page; it is not read.")
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff")), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"{name}: this HTML cannot be parsed ({error}).") from error
    return root


def _deepest(text: str) -> int:
    # A cheap bound before the parser is let loose: libxml2 gives nothing, in silence, on very deep trees.
    depth = deepest = 0
    for match in re.finditer(r"<(/?)(?:div|span|b|i|em|strong|font|ul|ol|li|table|tr|td|section|p|a)\b", text):
        depth += -1 if match.group(1) else 1
        deepest = max(deepest, depth)
    return deepest


def _main(root: html.HtmlElement) -> html.HtmlElement:
    for path in (".//main", ".//*[@role='main']", ".//article", ".//*[@id='content' or @id='main-content']"):
        found = root.xpath(path)
        if len(found) == 1 and len(found[0].text_content().split()) >= 20:
            return found[0]
    body = root.find(".//body")
    return root if body is None else body


def _meta(root: html.HtmlElement, key: str) -> str:
    found = root.xpath(".//meta[@property=$key or @name=$key]/@content", key=key)
    return " ".join(str(found[0]).split()) if found else ""


def _canonical(root: html.HtmlElement) -> str:
    found = root.xpath(".//link[@rel='canonical']/@href")
    address = str(found[0]).strip() if found else _meta(root, "og:url")
    return address if re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", address) else ""


def _heading(root: html.HtmlElement) -> str:
    found = _main(root).find(".//h1")
    return "" if found is None else " ".join(found.text_content().split())


def _site_in_title(title: str) -> str:
    parts = re.split(r"\s+[|–—-]\s+", title)
    return parts[-1] if len(parts) > 1 else ""


def _first_words(writer: _Writer) -> str:
    return writer.parts[0][:200]


@dataclass
class _Writer:
    """Collects blocks and the text that they lie in."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0

    def add(self, kind: BlockKind, words: str, level: int = 0) -> None:
        words = re.sub(r"[ \n\r\f\v\xa0]+", " ", words.replace("\u00ad", "").replace("\u200b", ""))
        words = re.sub(r" ?\t[ \t]*", "\t", words).strip()
        if not words:
            return
        if self.parts:
            self.length += 2
        self.blocks.append(Block(kind, self.length, self.length + len(words), level))
        self.parts.append(words)
        self.length += len(words)

    def text(self) -> str:
        return "\n\n".join(self.parts) + "\n"

    def body(self, element: html.HtmlElement) -> None:
        """Walks the tree without recursion, so that depth cannot exhaust the stack."""
        words: list[str] = []
        kind: tuple[BlockKind, int] = ("paragraph", 0)
        for event, node, tail in _events(element):
            if event == "words":
                words.append(tail)
                continue
            tag = str(node.tag)
            if tag in ("td", "th"):
                words.append("\t" if event == "end" else " ")
            elif tag == "br":
                words.append(" ") if kind[0] != "paragraph" else self._flush(words, kind)
            elif tag in _BLOCKS and not (tag in ("p", "div") and _in_cell(node)):
                self._flush(words, kind)
                kind = _kind(node) if event == "start" else _kind(node.getparent())
        self._flush(words, kind)

    def _flush(self, words: list[str], kind: tuple[BlockKind, int]) -> None:
        self.add(kind[0], "".join(words), kind[1])
        words.clear()


def _events(root: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement, str]]:
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        skipped = node is not root and _skipped(node)
        if event == "start" and skipped:
            walker.skip_subtree()
        elif not skipped:
            yield event, node, ""
        if event == "start" and not skipped and node.text:
            yield "words", node, node.text
        if event == "end" and node is not root and node.tail:
            yield "words", node, node.tail


def _skipped(node: html.HtmlElement) -> bool:
    if not isinstance(node.tag, str) or node.tag in _SKIPPED:
        return True
    if node.tag in ("html", "body", "main", "article"):
        return False
    if node.get("role", "") in _SKIPPED_ROLES or node.get("aria-hidden") == "true" or node.get("hidden") is not None:
        return True
    return bool(_NOISE.search(f"{node.get('class', '')} {node.get('id', '')}"))


def _in_cell(node: html.HtmlElement) -> bool:
    return any(a.tag in ("td", "th") for a in node.iterancestors())


def _kind(node: html.HtmlElement | None) -> tuple[BlockKind, int]:
    while node is not None:
        tag = str(node.tag)
        if re.fullmatch("h[1-6]", tag):
            return "heading", int(tag[1])
        if tag in ("dt", "caption", "summary"):
            return "heading", 6
        if tag == "li":
            return "item", 0
        if tag == "tr":
            return "cell", 0
        if tag in ("p", "dd", "main", "article", "body"):
            return "paragraph", 0
        node = node.getparent()
    return "paragraph", 0
