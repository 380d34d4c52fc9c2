"""The head of every HTML page that is written for readers, and what keeps such a page from the network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from string import Template

from queries.packaged import packaged_text

__all__ = ["html_head", "source_hash"]


def html_head(
    language: str,
    title: str,
    style: str,
    *scripts: str,
    images: str = "data:",
    framed_styles: Iterable[str] = (),
) -> str:
    """Gives a page's text up to its body: nothing is fetched, and only this style and these scripts count.

    `images` are the sources of images that its Content-Security-Policy allows. A page that it shows in a frame of
    its own (`srcdoc`) stands under this policy too: its scripts are named here, its styles as `framed_styles`.
    Raises PackagedDataError where a file of the package is missing.
    """
    told = f" script-src {' '.join(map(source_hash, scripts))}" if scripts else ""
    styles = " ".join(map(source_hash, (style, *framed_styles)))
    policy = (
        f"default-src 'none'; img-src {images}; base-uri 'none'; form-action 'none'; "
        f"style-src {styles}{';' if scripts else ''}{told}"
    )
    return Template(packaged_text("head.html").rstrip()).substitute(
        language=language, policy=escape(policy), title=escape(title), style=style
    )


def source_hash(text: str) -> str:
    """Gives the source expression that lets a Content-Security-Policy accept exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
