"""Keeps requests to one host apart, so that fetching is no burden to it."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["SECONDS_APART", "Pace"]

SECONDS_APART = 1.0
"""Between the beginnings of two requests to one host."""


class Pace:
    """Waits before each request to a host until it is due; `clock` and `sleep` are in seconds."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock, self._sleep = clock, sleep
        self._last: dict[str, float] = {}

    def wait(self, host: str, apart: float = SECONDS_APART) -> None:
        """Returns when a request to the host may begin, `apart` seconds after the one before it."""
        now = self._clock()
        if host in self._last:
            left = self._last[host] + apart - now
            if left > 0:
                self._sleep(left)
                now += left
        self._last[host] = now
