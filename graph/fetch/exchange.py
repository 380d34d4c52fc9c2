"""One request and its whole answer, within limits of size and time, and every way to fail told in one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import httpx

from graph.fetch.pace import Pace
from samverkan.errors import SourceError

__all__ = ["ACCEPT", "Exchange", "Limits", "Reply", "web_address"]

ACCEPT = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is fetched: bytes of a page, seconds to wait for an answer to go on, seconds for all of it."""

    size: int = 50_000_000
    wait: float = 15.0
    whole: float = 120.0


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: the body is read only where there is one to use, with status 200."""

    status: int
    headers: Mapping[str, str]
    body: bytes = b""


def web_address(told: str, name: str, base: httpx.URL | None = None) -> httpx.URL:
    """Gives an address without its fragment, a relative one from where it was told.

    Raises:
        SourceError: it is no address of the web, or holds a password, which would be kept with the graph.
    """
    try:
        url = base.join(told) if base else httpx.URL(told)
        url = url.copy_with(fragment=None)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise SourceError(f"{name}: no address of a page ({error}); correct it.") from error
    if url.scheme not in ("http", "https") or not url.host:
        where = f"; its host sends one to {told[:80]}" if base else ""
        raise SourceError(f"{name}: only addresses with http or https and a host are fetched{where}.")
    if url.userinfo:
        raise SourceError(f"{name}: holds a user's name or password; save the page and name the file.")
    return url


class Exchange:
    """Asks for one address at a time, each host at its pace."""

    def __init__(self, client: httpx.Client, pace: Pace, limits: Limits, clock: Callable[[], float]) -> None:
        self._client, self._pace, self._limits, self._clock = client, pace, limits, clock

    def ask(
        self, url: httpx.URL, name: str, apart: float, headers: Mapping[str, str], size: int | None = None
    ) -> Reply:
        """Gives the answer to a GET; redirects are not followed. `apart` is the host's pace in seconds.

        Raises:
            SourceError: there is none, or it is too large (more than `size` bytes, by default the limit) or slow.
        """
        self._pace.wait(url.host, apart)
        try:
            with self._client.stream("GET", url, headers=dict(headers)) as response:
                body = self._body(response, name, size or self._limits.size)
                return Reply(response.status_code, response.headers, body)
        except httpx.TimeoutException as error:
            raise SourceError(
                f"{name}: its host does not answer within {self._limits.wait:g} s; try again later."
            ) from error
        except httpx.ConnectError as error:
            raise SourceError(f"{name}: its host cannot be reached ({error}); check the address.") from error
        except httpx.DecodingError as error:
            raise SourceError(f"{name}: what its host sent packed cannot be unpacked ({error}).") from error
        except httpx.TransportError as error:
            raise SourceError(
                f"{name}: its host broke off, or answers what is no HTTP ({error}); try again later."
            ) from error

    def _body(self, response: httpx.Response, name: str, size: int) -> bytes:
        if response.status_code != 200:
            return b""
        told = response.headers.get("content-length", "")
        if told.isdecimal() and int(told) > size:
            raise _too_large(name, size)
        end = self._clock() + self._limits.whole
        found = bytearray()
        for piece in response.iter_bytes(65536):
            found += piece
            if len(found) > size:
                raise _too_large(name, size)
            if self._clock() > end:
                raise SourceError(
                    f"{name}: takes longer than {self._limits.whole:g} s to come; try again later."
                )
        return bytes(found)


def _too_large(name: str, size: int) -> SourceError:
    return SourceError(f"{name}: larger than {size / 1_000_000:g} MB; save it and name a part of it.")
