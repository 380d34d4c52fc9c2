"""A server on this machine for tests: answers as it is told, and remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from graph.fetch import Fetcher
from samverkan.errors import SourceError

__all__ = ["PAGE", "Answer", "Clock", "Web", "refused", "serving"]

PAGE = (
    "<!doctype html><html><head><title>Kvinnofrid | Länsstyrelsen Skåne</title></head><body>"
    "<nav><a href='/'>Start</a></nav><main><h1>Kvinnofrid</h1>"
    "<p>Länsstyrelsen Skåne samverkar med Polismyndigheten och Region Skåne i länets råd mot våld i nära"
    " relationer, som bildades 2014 och möts två gånger om året i Malmö.</p></main></body></html>"
)


@dataclass
class Answer:
    """What is sent: `act` takes over where an answer is to be none that a server should give."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    act: Callable[[BaseHTTPRequestHandler], None] | None = None


@dataclass
class Web:
    """The answers by path, and the requests so far: path and headers (names in small letters)."""

    address: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def page(self, path: str, body: bytes | str = PAGE, media: str = "text/html; charset=utf-8") -> str:
        """Puts a page at a path and gives its address."""
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = Answer(data, headers={"Content-Type": media})
        return self.address + path

    def paths(self) -> list[str]:
        """Gives the paths asked for, in order."""
        return [path for path, _ in self.asked]


@contextmanager
def serving() -> Iterator[Web]:
    """Gives a server that runs until the block ends; where nothing is told it answers 404."""
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer = web.answers.get(self.path, Answer(status=404))
            if answer.act:
                answer.act(self)
                return
            etag = answer.headers.get("ETag")
            same = etag is not None and self.headers.get("If-None-Match") == etag
            since = answer.headers.get("Last-Modified")
            same = same or (since is not None and self.headers.get("If-Modified-Since") == since)
            body = b"" if same else answer.body
            self.send_response(304 if same else answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if not same:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that it has above
            """Tests need no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Clock:
    """A clock that goes on only when somebody sleeps or `tick` says so."""

    def __init__(self) -> None:
        self.now, self.slept, self.tick = 100.0, [0.0], 0.0

    def __call__(self) -> float:
        """Gives the time."""
        self.now += self.tick
        return self.now

    def sleep(self, seconds: float) -> None:
        """Lets time go by."""
        self.slept.append(seconds)
        self.now += seconds


def refused(fetcher: Fetcher, address: str, words: str) -> None:
    """Holds that an address is refused in one line that names it."""
    with pytest.raises(SourceError) as error:
        fetcher.fetch(address)
    assert str(error.value).startswith(f"{address}: ")
    assert words in str(error.value)
