"""Pages of the web: fetched politely from a server on this machine, and kept."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from web import PAGE, Answer, Clock, Web, refused

from graph.fetch import USER_AGENT, Fetcher, default_cache


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


def test_redirects(web: Web, fetcher: Fetcher, clock: Clock) -> None:
    """They are followed at the host's pace; the address kept is the last one."""
    for at in range(5):
        web.answers[f"/{at}"] = Answer(status=302, headers={"Location": f"/{at + 1}"})
    web.page("/5")
    assert fetcher.fetch(f"{web.address}/0").address == f"{web.address}/5"
    assert clock.slept[1:] == [1.0] * 6
    web.answers["/5"] = Answer(status=302, headers={"Location": "/6"})
    refused(fetcher, f"{web.address}/0", "sends one on more than 5 times")


def test_the_cache_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Below XDG_CACHE_HOME, or ~/.cache where that is not set or relative."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_cache() == tmp_path / "samverkan" / "pages"
    monkeypatch.setenv("HOME", "/home/anna")
    for told in ("", "cache"):
        monkeypatch.setenv("XDG_CACHE_HOME", told)
        assert default_cache() == Path("/home/anna/.cache/samverkan/pages")


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_host_is_asked_again_when_it_says(
    web: Web, fetcher: Fetcher, clock: Clock, status: int
) -> None:
    """Within a minute it is waited for, once; of more the user is told."""
    page = Answer(PAGE.encode(), headers={"Content-Type": "text/html"})

    def busy(handler: BaseHTTPRequestHandler) -> None:
        web.answers["/sida"] = page
        handler.send_response(status)
        handler.send_header("Retry-After", "30")
        handler.end_headers()

    web.answers["/sida"] = Answer(act=busy)
    before = clock.now
    assert fetcher.fetch(f"{web.address}/sida").path.read_text(encoding="utf-8") == PAGE
    assert clock.now - before >= 30
    web.answers["/alltid"] = Answer(status=status, headers={"Retry-After": "5"})
    refused(fetcher, f"{web.address}/alltid", "try again in 5 s")
    assert web.paths().count("/alltid") == 2
    for told, words in (
        ("3600", "try again in 3600 s"),
        ("Fri, 31 Dec 1999 23:59:59 GMT", "try again later"),
    ):
        web.answers["/sen"] = Answer(status=status, headers={"Retry-After": told})
        refused(fetcher, f"{web.address}/sen", words)
