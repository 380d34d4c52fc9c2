"""HTML to a `Document`: the main content as text, what the page says of itself, without what frames it."""

from __future__ import annotations

import re

from lxml import etree, html

from graph.read.frame import main_of
from graph.read.layout import BlockWriter, clean
from graph.records import Document
from samverkan.errors import SourceError

__all__ = ["read_html"]

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_XML_ROOT = re.compile(
    r"\ufeff?\s*<\?xml[^>]*\?>(?:\s|<!--(?:(?!-->)[\s\S])*-->|<[?!](?!--)[^\[\]<>]*(?:\[[^\]]*\]\s*)?>)*+<([A-Za-z_][\w.:-]*)"
)
_ONWARD = re.compile(r"url\s*=\s*[\"']?([^\"'\s]+)", re.IGNORECASE)
_DATES = (
    "article:modified_time",
    "og:updated_time",
    "dcterms.modified",
    "DC.date.modified",
    "last-modified",
    "article:published_time",
    "dcterms.issued",
)


def read_html(text: str, name: str, sha256: str) -> Document:
    """Gives the main content of an HTML page, its title first, as a block of its own.

    Raises:
        SourceError: it cannot be parsed, is nested deeper than any page, or holds no text.
    """
    if (kind := _other_xml(text)) is not None:
        raise SourceError(
            f"{name}: this is XML ({kind[:40]}), no page of HTML; save the page that a reader sees."
        )
    root = _parse(text, name)
    title = clean("".join(root.xpath("(.//title[not(ancestor::svg)])[1]/text()")))
    writer = BlockWriter()
    writer.add("title", title)
    before = len(writer.blocks)
    writer.write(main_of(root))
    if len(writer.blocks) == before:
        raise SourceError(f"{name}: this HTML page holds no text of its own; {_instead(root)}")
    heading = next(
        (part for part, block in zip(writer.parts, writer.blocks, strict=True) if block.level == 1), ""
    )
    return Document(
        text=writer.text(),
        sha256=sha256,
        name=name,
        blocks=tuple(writer.blocks),
        title=heading or title or writer.parts[0][:200],
        address=_address(root),
        publisher=_meta(root, "og:site_name", "dcterms.publisher", "DC.publisher") or _site(title, heading),
        date=_date(root),
    )


def _parse(text: str, name: str) -> html.HtmlElement:
    # huge_tree: without it libxml2 stops at a depth of 255, which old pages reach by tags that nobody closed.
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(
            re.sub(r"\A\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff")), parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(f"{name}: this HTML cannot be parsed ({error}).") from error
    # Beyond its limit libxml2 leaves out the rest of the page and only notes it here.
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise SourceError(f"{name}: its tags are nested too deeply for a page; it is not read.")
    return root


def _other_xml(text: str) -> str | None:
    """Gives the name of the root of XML that is no XHTML; None for HTML."""
    root = _XML_ROOT.match(text)
    return None if root is None or root[1].rpartition(":")[2].lower() == "html" else root[1]


def _instead(root: html.HtmlElement) -> str:
    """Says of a page without text what to read instead, where it tells."""
    frames = [str(source) for source in root.xpath(".//frame/@src | .//iframe/@src")]
    if frames:
        return f"it shows others in frames: name {', '.join(clean(frame)[:80] for frame in frames[:3])}."
    for told in root.xpath(".//meta[@http-equiv]"):
        onward = _ONWARD.search(told.get("content", ""))
        if told.get("http-equiv", "").lower() == "refresh" and onward:
            return f"it sends one on: name {clean(onward[1])[:120]}."
    return "is it filled in by a script?"


def _meta(root: html.HtmlElement, *keys: str) -> str:
    for key in keys:
        found = root.xpath(".//meta[@property=$key or @name=$key]/@content", key=key)
        if found and (words := clean(str(found[0]))):
            return words
    return ""


def _address(root: html.HtmlElement) -> str:
    found = [str(href).strip() for href in root.xpath(".//link[@rel='canonical']/@href")]
    told = (address for address in (*found, _meta(root, "og:url")) if _ADDRESS.fullmatch(address))
    return next(told, "")


def _date(root: html.HtmlElement) -> str:
    day = re.match(r"\d{4}-\d\d-\d\d(?!\d)", _meta(root, *_DATES))
    return day[0] if day else ""


def _site(title: str, heading: str) -> str:
    """Gives the site's name, with which a title ends ("Våld | Region Skåne"), "" where it ends with the page's."""
    parts = re.split(r"\s[|]\s", title)
    if len(parts) == 1:
        parts = re.split(r"\s[–—-]\s", title)
    return parts[-1] if len(parts) > 1 and parts[-1].casefold() not in heading.casefold() else ""
