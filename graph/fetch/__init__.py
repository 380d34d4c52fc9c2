"""Fetches pages of the web politely: robots.txt obeyed, one request a second and host, nothing sent twice over."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import httpx

from graph.fetch.cache import Cache, Kept
from graph.fetch.exchange import ACCEPT, Exchange, Limits, Reply, web_address
from graph.fetch.pace import Pace
from graph.fetch.robots import Robots
from samverkan.errors import SourceError

__all__ = ["USER_AGENT", "Fetched", "Fetcher", "Limits", "default_cache"]

USER_AGENT = f"samverkan/{version('samverkan')} (+https://w3id.org/samverkan)"
"""Says who asks, and where to read about it."""

MAX_REDIRECTS = 5
_SEE_ELSEWHERE = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_LONGEST_WAIT = 60
"""Seconds that are waited where a host asks for it; the user is told of more."""
_READABLE = frozenset({
    "", "application/octet-stream", "application/pdf", "application/xhtml+xml", "text/html", "text/markdown",
    "text/plain",
})  # fmt: skip
_REASONS = {
    401: "asks for a password; save the page and name the file",
    403: "does not let programs have this page; save it and name the file",
    404: "knows no such page; check the address",
    410: "has taken this page away",
    429: "asks for fewer requests; try again later",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it lies in the cache: `address` is where it was in the end, `media` and `charset` as declared."""

    path: Path
    address: str
    media: str = ""
    charset: str = ""


def default_cache() -> Path:
    """Gives the folder of fetched pages: below XDG_CACHE_HOME, else below ~/.cache."""
    told = Path(os.environ.get("XDG_CACHE_HOME", ""))
    # The XDG Base Directory Specification has relative paths ignored.
    return (told if told.is_absolute() else Path.home() / ".cache") / "samverkan" / "pages"


class Fetcher:
    """Fetches pages one after the other; keeps each, and asks next time whether it has changed.

    `clock` tells seconds, `sleep` waits for so many; tests put their own in the place of both.
    """

    def __init__(
        self,
        cache: Path,
        *,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        limits = limits or Limits()
        client = httpx.Client(
            headers={"User-Agent": USER_AGENT, "Accept": ACCEPT, "Accept-Encoding": "gzip, deflate"},
            timeout=limits.wait,
        )
        self._exchange = Exchange(client, Pace(clock, sleep), limits, clock)
        self._robots = Robots(self._exchange)
        self._cache = Cache(cache)
        self._sleep = sleep

    def fetch(self, address: str) -> Fetched:
        """Fetches a page, or finds that the one in the cache is still what stands there.

        A host that asks to come back within a minute (`Retry-After`) is asked once more then.

        Raises:
            SourceError: the address is none of http or https, robots.txt forbids it, the host cannot be reached
                or answers otherwise than with a page, or the page is too large, too slow or of another kind.
            OutputError: the cache cannot be written.
        """
        url = web_address(address, address)
        seen = {str(url)}
        waited = False
        while True:
            delay = self._robots.delay_of(url, address)
            kept = self._cache.get(str(url))
            reply = self._exchange.ask(url, address, delay, kept.validators if kept else {})
            if reply.status == 304 and kept:
                return _fetched(kept)
            later = _asked_to_wait(reply) if not waited else 0
            if 0 < later <= _LONGEST_WAIT:
                waited = True
                self._sleep(later)
                continue
            if reply.status not in _SEE_ELSEWHERE:
                break
            url = web_address(reply.headers.get("location", ""), address, url)
            if str(url) in seen:
                raise SourceError(f"{address}: its host sends one round in a circle; it is not fetched.")
            if len(seen) > MAX_REDIRECTS:
                raise SourceError(f"{address}: its host sends one on more than {MAX_REDIRECTS} times.")
            seen.add(str(url))
        if reply.status != 200:
            reason = _REASONS.get(reply.status, "cannot give it now; try again later")
            when = f"in {later} s" if (later := _asked_to_wait(reply)) else "later"
            reason = reason.replace("try again later", f"try again {when}")
            raise SourceError(f"{address}: its host {reason} (HTTP status {reply.status}).")
        media, charset = _declared(reply.headers, address)
        return _fetched(self._cache.put(str(url), reply.body, media, charset, reply.headers))


def _asked_to_wait(reply: Reply) -> int:
    """Gives the seconds after which a busy host asks one to come back, 0 where it names none (RFC 9110, 10.2.3)."""
    told = reply.headers.get("retry-after", "").strip() if reply.status in _BUSY else ""
    return int(told) if told.isascii() and told.isdecimal() and len(told) < 9 else 0


def _fetched(kept: Kept) -> Fetched:
    return Fetched(kept.path, kept.address, kept.media, kept.charset)


def _declared(headers: Mapping[str, str], address: str) -> tuple[str, str]:
    """Gives the media type and the character set that an answer declares, both small, "" where it does not."""
    told, _, rest = headers.get("content-type", "").partition(";")
    media = told.strip().lower()
    if media not in _READABLE:
        raise SourceError(f"{address}: this is {media[:60]}, no text, HTML or PDF.")
    fields = (field.partition("=") for field in rest.split(";"))
    charset = next((value for name, _, value in fields if name.strip().lower() == "charset"), "")
    return media, charset.strip(" \"'").lower()
