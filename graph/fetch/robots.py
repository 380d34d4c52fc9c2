"""What a host's robots.txt lets be fetched, read as RFC 9309 says."""

from __future__ import annotations

import httpx
from protego import Protego

from graph.fetch.exchange import Exchange, web_address
from graph.fetch.pace import SECONDS_APART
from samverkan.errors import SourceError

__all__ = ["PRODUCT", "Robots"]

PRODUCT = "samverkan"
"""The name by which robots.txt may speak of us."""

_LARGEST = 500_000
"""RFC 9309, 2.5: at least 500 kibibytes are to be read; what is longer is no list for machines."""

_LONGEST_DELAY = 30.0
"""Crawl-delay stands in no standard; beyond this many seconds it is obeyed only so far."""
_REDIRECTS = 5


class Robots:
    """Knows the rules of each host asked so far; asks for them once."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._rules: dict[httpx.URL, Protego | SourceError] = {}

    def delay_of(self, url: httpx.URL, address: str) -> float:
        """Gives how many seconds requests to this host are to be apart; `address` is what the user asked for.

        Raises:
            SourceError: the rules forbid this address, or cannot be had.
        """
        place = url.copy_with(raw_path=b"/robots.txt", fragment=None)
        if place not in self._rules:
            try:
                self._rules[place] = self._read(place)
            except SourceError as error:
                self._rules[place] = error
        rules = self._rules[place]
        if isinstance(rules, SourceError):
            reason = str(rules).removeprefix(f"{place}: ")
            raise SourceError(f"{address}: nothing is fetched before its host's robots.txt, and {reason}")
        if not rules.can_fetch(str(url), PRODUCT):
            raise SourceError(f"{address}: its host's robots.txt asks programs not to fetch this page.")
        told = rules.crawl_delay(PRODUCT) or 0.0
        return max(SECONDS_APART, min(told, _LONGEST_DELAY))

    def _read(self, place: httpx.URL) -> Protego:
        """Gives the rules: none where there is no such file (4xx); a host that fails lets nothing be fetched."""
        url, name = place, str(place)
        for _ in range(_REDIRECTS + 1):
            reply = self._exchange.ask(url, name, SECONDS_APART, {}, _LARGEST)
            if reply.status == 200:
                return Protego.parse(reply.body.decode("utf-8", "replace"))
            if 300 <= reply.status < 400 and "location" in reply.headers:
                url = web_address(reply.headers["location"], name, url)
                continue
            break
        # RFC 9309, 2.3.1.3 and 2.3.1.2: what is not there, or not to be had by redirects, forbids nothing.
        if reply.status < 500 and reply.status != 429:
            return Protego.parse("")
        raise SourceError(f"{name}: its host cannot give it (HTTP status {reply.status}); try again later.")
