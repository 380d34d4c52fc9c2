"""Pages of any number and size for benchmarks: the labelled pages' own paragraphs, recombined, with altered names.

The same number always gives the same page. Every other one is HTML.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from graph.read import read_path, source_files
from graph.reference.tables import load_reference

__all__ = ["LABELLED", "pages", "write_pages"]

LABELLED = Path(__file__).resolve().parent.parent / "tests" / "pages"
_TAGS = {"title": "h1", "heading": "h2", "item": "li", "cell": "p", "paragraph": "p"}


@cache
def _paragraphs() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Gives of each labelled page the blocks in order: tag and words."""
    documents = [read_path(file) for file in source_files(LABELLED)]
    return tuple(
        tuple((_TAGS[block.kind], document.text[block.start : block.end]) for block in document.blocks)
        for document in documents
    )


@cache
def _towns() -> tuple[str, ...]:
    labels = [actor.label for actor in load_reference().actors if actor.kinds[0] == "Municipality"]
    return tuple(sorted(m.group(1) for label in labels if (m := re.fullmatch(r"(\w{5,})s kommun", label))))


def _renamed(draw: random.Random) -> Callable[[str], str]:
    """Gives what puts another town for each town, the same throughout a page."""
    towns = list(_towns())
    others = dict(zip(towns, draw.sample(towns, len(towns)), strict=True))
    words = re.compile(rf"(?<![\w-])({'|'.join(towns)})(?=s?(?![\w-]))")
    return lambda text: words.sub(lambda match: others[match.group(1)], text)


def pages(count: int, size: int) -> Iterator[tuple[str, bytes]]:
    """Gives names and bytes of `count` pages of about `size` bytes each."""
    for number in range(count):
        draw = random.Random(number)  # noqa: S311 - a benchmark, no secret
        renamed = _renamed(draw)
        blocks: list[tuple[str, str]] = []
        length = 0
        while length < size:
            for tag, words in draw.choice(_paragraphs()):
                blocks.append((tag, renamed(words)))
                length += len(words.encode()) + 2
                if length >= size:
                    break
        blocks.append(("p", f"Sida {number}"))  # no two pages are the same
        if number % 2:
            body = "\n".join(f"<{tag}>{escape(words)}</{tag}>" for tag, words in blocks)
            head = f"<head><title>{escape(blocks[0][1])}</title></head>"
            page = f"<!DOCTYPE html>\n<html>{head}<body><main>{body}</main></body></html>"
            yield f"page-{number:06}.html", page.encode()
        else:
            yield f"page-{number:06}.txt", "\n\n".join(words for _, words in blocks).encode()


def write_pages(folder: Path, count: int, size: int) -> list[Path]:
    """Writes such pages into a folder and gives their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, data in pages(count, size):
        paths.append(folder / name)
        paths[-1].write_bytes(data)
    return paths
