"""Shows a quote in its place: the words around it, where the text of its page is kept."""

from __future__ import annotations

import re

from graph.describe import visible

__all__ = ["around"]

_WIDTH = 80
"""Characters that are shown on either side; enough to see what is spoken of, and still a line or two."""


def around(text: str, start: int, end: int, width: int = _WIDTH) -> tuple[str, str]:
    """Gives the words before and after a stretch of text, on one line each; an ellipsis where more follows."""
    before, after = text[max(0, start - width) : start], text[end : end + width]
    if start > width:
        before = "…" + re.sub(r"\A\S*\s", "", before)  # a word that was cut in two is left out
    if end + width < len(text):
        after = re.sub(r"\s\S*\Z", "", after) + "…"
    return visible(before), visible(after)
