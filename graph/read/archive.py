"""The page within a web archive (MHTML), as browsers save a page with all that belongs to it in one file."""

from __future__ import annotations

import email
import re
from dataclasses import dataclass
from email import policy

from samverkan.errors import SourceError

__all__ = ["Archived", "page_within"]

_ARCHIVE = re.compile(rb"^Content-Type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_HEADERS = re.compile(
    rb"\s*(?:From|Snapshot-Content-Location|Subject|Date|MIME-Version|Content-Type):", re.IGNORECASE
)
_HEAD = 4000
"""The headers of an archive are shorter, in bytes."""


@dataclass(frozen=True, slots=True)
class Archived:
    """A page of HTML in an archive: its bytes, its character set, and where it was saved from."""

    data: bytes
    charset: str
    address: str


def page_within(data: bytes, name: str) -> Archived | None:
    """Gives the first page of a web archive (RFC 2557); None where the bytes are none.

    Raises:
        SourceError: the archive holds no page.
    """
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf")
    if not (_HEADERS.match(head) and _ARCHIVE.search(head)):
        return None
    whole = email.message_from_bytes(data, policy=policy.default)
    page = next((part for part in whole.walk() if part.get_content_type() == "text/html"), None)
    body = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(body, bytes):
        raise SourceError(f"{name}: this is a web archive without a page of HTML; save the page as HTML.")
    address = whole.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    return Archived(body, page.get_content_charset(""), "".join(str(address).split()))
