"""Pages of the web: fetched politely from a server on this machine, and every refusal in one line."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from web import PAGE, Answer, Web, serving

from graph.fetch import USER_AGENT, Fetcher, Limits, default_cache
from samverkan.errors import OutputError, SourceError


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


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A server whose pages nothing stands between."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as web:
        yield web


@pytest.fixture
def clock() -> Clock:
    """A clock of the test's own."""
    return Clock()


@pytest.fixture
def fetcher(tmp_path: Path, clock: Clock) -> Fetcher:
    """What fetches into an empty cache."""
    return Fetcher(tmp_path / "cache", clock=clock, sleep=clock.sleep)


def refused(fetcher: Fetcher, address: str, words: str) -> None:
    """Holds that an address is refused in one line that names it."""
    with pytest.raises(SourceError) as error:
        fetcher.fetch(address)
    assert str(error.value).startswith(f"{address}: ")
    assert words in str(error.value)


def test_a_page_is_fetched_with_an_honest_name(web: Web, fetcher: Fetcher) -> None:
    """Body, address and declaration are the host's; it is told who asks, after robots.txt was asked for."""
    page = fetcher.fetch(web.page("/kvinnofrid", media="text/html; Charset='UTF-8'") + "#om")
    assert page.path.read_text(encoding="utf-8") == PAGE
    assert (page.address, page.media, page.charset) == (f"{web.address}/kvinnofrid", "text/html", "utf-8")
    assert web.paths() == ["/robots.txt", "/kvinnofrid"]
    assert {headers["user-agent"] for _, headers in web.asked} == {USER_AGENT}
    assert USER_AGENT.startswith("samverkan/")


def test_one_request_a_second_and_host(web: Web, fetcher: Fetcher, clock: Clock) -> None:
    """Each request to a host, that for robots.txt too, begins a second after the one before; other time counts."""
    for name in "abc":
        fetcher.fetch(web.page(f"/{name}"))
    assert clock.slept[1:] == [1.0, 1.0, 1.0]
    clock.now += 0.75
    fetcher.fetch(web.page("/d"))
    clock.now += 10
    fetcher.fetch(web.page("/e"))
    assert clock.slept[4:] == [0.25]
    web.address = web.address.replace("127.0.0.1", "localhost")
    fetcher.fetch(web.page("/f"))
    assert clock.slept[5:] == [1.0]  # another host: its robots.txt at once, its page a second later


def test_a_longer_delay_is_obeyed(web: Web, fetcher: Fetcher, clock: Clock) -> None:
    """A host that asks for seconds between requests gets them, but no day."""
    web.page("/robots.txt", "User-agent: samverkan\nCrawl-delay: 4\n", "text/plain")
    fetcher.fetch(web.page("/a"))
    fetcher.fetch(web.page("/b"))
    assert clock.slept[1:] == [4.0, 4.0]


def test_robots_are_obeyed(web: Web, fetcher: Fetcher) -> None:
    """What robots.txt forbids is not asked for; the rules are read once, and the rest is fetched."""
    web.page("/robots.txt", "User-agent: *\nDisallow: /internt\nAllow: /internt/rapport\n", "text/plain")
    refused(fetcher, web.page("/internt/sida"), "robots.txt asks programs not to fetch this page")
    fetcher.fetch(web.page("/internt/rapport"))
    fetcher.fetch(web.page("/sida"))
    assert web.paths() == ["/robots.txt", "/internt/rapport", "/sida"]


def test_robots_name_us(web: Web, fetcher: Fetcher) -> None:
    """Rules for our name stand before those for everybody."""
    web.page("/robots.txt", "User-agent: *\nAllow: /\n\nUser-agent: Samverkan\nDisallow: /\n", "text/plain")
    refused(fetcher, web.page("/sida"), "robots.txt")


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


def test_robots_that_stand_elsewhere(web: Web, fetcher: Fetcher) -> None:
    """Redirects of robots.txt are followed."""
    web.answers["/robots.txt"] = Answer(status=301, headers={"Location": "/regler"})
    web.page("/regler", "User-agent: *\nDisallow: /\n", "text/plain")
    refused(fetcher, web.page("/sida"), "robots.txt")


@pytest.mark.parametrize(
    ("name", "asks"), [("ETag", "if-none-match"), ("Last-Modified", "if-modified-since")]
)
def test_a_page_that_has_not_changed(web: Web, tmp_path: Path, clock: Clock, name: str, asks: str) -> None:
    """What is in the cache is asked for only if it changed, with the host's own words, and used where it did not."""
    address = web.page("/sida")
    web.answers["/sida"].headers[name] = "Tue, 12 Mar 2024 08:00:00 GMT"
    first = Fetcher(tmp_path, clock=clock, sleep=clock.sleep).fetch(address)
    assert asks not in web.asked[-1][1]
    again = Fetcher(tmp_path, clock=clock, sleep=clock.sleep).fetch(address)
    assert web.asked[-1][1][asks] == "Tue, 12 Mar 2024 08:00:00 GMT"
    assert again == first
    web.page("/sida", PAGE.replace("2014", "2015"))
    web.answers["/sida"].headers[name] = "Wed, 13 Mar 2024 08:00:00 GMT"
    changed = Fetcher(tmp_path, clock=clock, sleep=clock.sleep).fetch(address)
    assert "2015" in changed.path.read_text(encoding="utf-8")
    assert sorted(tmp_path.glob("*.body")) == [changed.path]


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


def test_redirects(web: Web, fetcher: Fetcher, clock: Clock) -> None:
    """They are followed at the host's pace; the address kept is the last one."""
    for at in range(5):
        web.answers[f"/{at}"] = Answer(status=302, headers={"Location": f"/{at + 1}"})
    web.page("/5")
    assert fetcher.fetch(f"{web.address}/0").address == f"{web.address}/5"
    assert clock.slept[1:] == [1.0] * 6
    web.answers["/5"] = Answer(status=302, headers={"Location": "/6"})
    refused(fetcher, f"{web.address}/0", "sends one on more than 5 times")


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
    web.answers["/sida"] = Answer(act=lambda _handler: over.wait(30) and None)
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


def test_the_cache_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Below XDG_CACHE_HOME, or ~/.cache where that is not set or relative."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache() == tmp_path / "samverkan" / "pages"
    monkeypatch.setenv("HOME", "/home/anna")
    for told in ("", "cache"):
        monkeypatch.setenv("XDG_CACHE_HOME", told)
        assert default_cache() == Path("/home/anna/.cache/samverkan/pages")
