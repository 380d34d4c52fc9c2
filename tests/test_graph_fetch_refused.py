"""What a host does wrong, or a page is that we cannot use: each refused in one line that says so."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from web import PAGE, Answer, Clock, Web, refused, serving

from graph.fetch import Fetcher, Limits
from samverkan.errors import OutputError


@pytest.mark.parametrize(
    ("status", "may"), [(404, True), (403, True), (500, False), (503, False), (429, False)]
)
def test_robots_that_cannot_be_had(web: Web, fetcher: Fetcher, status: int, may: bool) -> None:
    """A host without robots.txt forbids nothing; of one that fails nothing is fetched, and it is asked once."""
    web.answers["/robots.txt"] = Answer(status=status)
    for name in ("/a", "/b"):
        if may:
            fetcher.fetch(web.page(name))
        else:
            refused(fetcher, web.page(name), f"(HTTP status {status}); try again later")
    assert web.paths().count("/robots.txt") == 1


@pytest.mark.parametrize("spoil", ["body", "json"])
def test_a_spoiled_cache_is_passed_over(web: Web, tmp_path: Path, clock: Clock, spoil: str) -> None:
    """What is not as it was written is fetched whole."""
    address = web.page("/sida")
    web.answers["/sida"].headers["ETag"] = '"1"'
    fetch = Fetcher(tmp_path, clock=clock, sleep=clock.sleep).fetch
    fetch(address)
    next(tmp_path.glob(f"*.{spoil}")).write_bytes(b"{}")
    assert fetch(address).path.read_text(encoding="utf-8") == PAGE
    assert "if-none-match" not in web.asked[-1][1]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "knows no such page"),
        (410, "has taken this page away"),
        (403, "does not let programs"),
        (429, "asks for fewer requests"),
        (500, "cannot give it now; try again later (HTTP status 500)"),
        (304, "cannot give it now"),
    ],
)
def test_a_status_that_is_no_page(web: Web, fetcher: Fetcher, status: int, words: str) -> None:
    """Each is told for what it is."""
    web.answers["/sida"] = Answer(status=status)
    refused(fetcher, f"{web.address}/sida", words)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("/b", "round in a circle"),
        ("/internt", "robots.txt asks programs not to fetch"),
        ("file:///etc/passwd", "only addresses with http or https"),
        ("ftp://example.org/a", "only addresses with http or https"),
        ("http://anna:hemligt@example.org/", "name or password"),
        ("http://[::1", "Invalid URL"),
    ],
)
def test_redirects_that_lead_astray(web: Web, fetcher: Fetcher, where: str, words: str) -> None:
    """A circle, what robots.txt forbids, other schemes and secrets are not followed."""
    web.page("/robots.txt", "User-agent: *\nDisallow: /internt\n", "text/plain")
    web.answers["/a"] = Answer(status=301, headers={"Location": where})
    web.answers["/b"] = Answer(status=301, headers={"Location": "/a"})
    refused(fetcher, f"{web.address}/a", words)
    assert "/internt" not in web.paths()


@pytest.mark.parametrize(
    "address", ["ftp://example.org/a", "http://", "http:///sida", "https://a:b@c.se/", "http://[::1"]
)
def test_addresses_that_are_none(fetcher: Fetcher, address: str) -> None:
    """Only pages of the web without secrets in their address are asked for."""
    refused(fetcher, address, "")


@pytest.mark.parametrize("told", [True, False])
def test_a_page_that_is_too_large(web: Web, tmp_path: Path, clock: Clock, told: bool) -> None:
    """It is refused by what it says, or once more has come, packed or not."""
    fetcher = Fetcher(tmp_path, limits=Limits(size=10_000), clock=clock, sleep=clock.sleep)
    address = web.page("/stor", b"a" * 20_000 if told else gzip.compress(b"a" * 2_000_000))
    if not told:
        web.answers["/stor"].headers["Content-Encoding"] = "gzip"
    refused(fetcher, address, "larger than 0.01 MB")
    assert not list(tmp_path.iterdir())


def test_a_page_of_another_kind(web: Web, fetcher: Fetcher) -> None:
    """The declared kind decides; one that is not declared is told by its bytes later."""
    refused(fetcher, web.page("/bild", b"\x89PNG", "image/png"), "this is image/png, no text, HTML or PDF")
    web.answers["/sida"] = Answer(PAGE.encode())
    assert fetcher.fetch(f"{web.address}/sida").media == ""


def test_a_host_that_does_not_answer(web: Web, tmp_path: Path, clock: Clock) -> None:
    """After the time that is given one line says so."""
    over = threading.Event()

    def wait(_handler: BaseHTTPRequestHandler) -> None:
        over.wait(30)

    web.answers["/sida"] = Answer(act=wait)
    fetcher = Fetcher(tmp_path, limits=Limits(wait=0.2), clock=clock, sleep=clock.sleep)
    refused(fetcher, f"{web.address}/sida", "does not answer within 0.2 s")
    over.set()


def test_a_page_that_comes_too_slowly(web: Web, fetcher: Fetcher, clock: Clock) -> None:
    """A page that drips is given up after a time for the whole, however steadily it comes."""
    fetcher.fetch(web.page("/sida"))
    clock.tick = 121.0
    refused(fetcher, web.page("/annan"), "takes longer than 120 s")


def _cut(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"<html>")


def _nothing(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def _rubbish(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x00\x01\x02\r\n\r\n")


@pytest.mark.parametrize("act", [_cut, _nothing, _rubbish])
def test_a_connection_that_drops(
    web: Web, fetcher: Fetcher, tmp_path: Path, act: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    """Half a page is no page, and nothing of it is kept."""
    web.answers["/sida"] = Answer(act=act)
    refused(fetcher, f"{web.address}/sida", "its host broke off")
    assert not (tmp_path / "cache").exists()


def test_what_is_packed_wrongly(web: Web, fetcher: Fetcher) -> None:
    """Bytes that are not what they claim cannot be unpacked."""
    address = web.page("/sida", b"no gzip")
    web.answers["/sida"].headers["Content-Encoding"] = "gzip"
    refused(fetcher, address, "cannot be unpacked")


def test_a_host_that_is_not_there(fetcher: Fetcher) -> None:
    """Where nobody listens one line says so."""
    with serving() as gone:
        address = gone.address
    refused(fetcher, f"{address}/sida", "cannot be reached")


def test_a_cache_that_cannot_be_written(web: Web, tmp_path: Path, clock: Clock) -> None:
    """A file in the place of the folder is told."""
    (tmp_path / "cache").write_text("")
    fetcher = Fetcher(tmp_path / "cache" / "pages", clock=clock, sleep=clock.sleep)
    with pytest.raises(OutputError, match="cache"):
        fetcher.fetch(web.page("/sida"))
