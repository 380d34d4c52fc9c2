"""The text of each page as it was read, kept beside the graph, so that a quote can be shown in its place.

One zip file, a member a page, not packed and without a clock in it: the same pages give the same bytes, one page is
read without the others, and any program opens it.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from pathlib import Path

__all__ = ["hashes_of", "page_text", "pages_file"]

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can tell."""


def hashes_of(texts: Mapping[str, str]) -> dict[str, str]:
    """Gives the SHA-256 of each text as UTF-8, by the hash of its page's bytes."""
    return {page: hashlib.sha256(text.encode()).hexdigest() for page, text in sorted(texts.items())}


def pages_file(texts: Mapping[str, str]) -> bytes:
    """Gives the file that keeps texts, by the hash of their page's bytes."""
    import zipfile  # noqa: PLC0415 - it loads slowly, and few commands need a page's text

    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_STORED) as file:
        for page, text in sorted(texts.items()):
            member = zipfile.ZipInfo(_member(page), _LONG_AGO)
            member.create_system = 3  # else it tells the system at hand
            member.external_attr = 0o644 << 16
            file.writestr(member, text.encode())
    return kept.getvalue()


def page_text(file: Path, page: str, sha256: str) -> str:
    """Gives the text of a page, by the hash of its bytes; `sha256` is that of the text.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is broken, or does not hold the text with that hash.
    """
    import zipfile  # noqa: PLC0415 - the same

    try:
        with zipfile.ZipFile(file) as kept:
            data = kept.read(_member(page))
    except (KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise ValueError(f"{file.name} is broken: {error}") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise ValueError(f"{file.name} is not what was written")
    return data.decode()


def _member(page: str) -> str:
    return f"{page}.txt"
