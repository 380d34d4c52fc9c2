"""HTML pages: what is content and what only frames it, what the page says of itself, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.read.html import read_html
from graph.records import Document
from samverkan.errors import SourceError

WORDS = (
    "Kommunen och regionen driver tillsammans en mottagning för våldsutsatta i Mora, och polisen deltar där. "
    * 2
)


def read(body: str, head: str = "") -> Document:
    """Reads a page."""
    return read_html(
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", "sida.html", "0" * 64
    )


def blocks(body: str) -> list[tuple[str, str]]:
    """Gives the kinds and the words of a page's blocks."""
    page = read(body)
    return [(block.kind, page.text[block.start : block.end]) for block in page.blocks]


def words(body: str) -> str:
    """Gives the text of a page."""
    return read(body).text


@pytest.mark.parametrize(
    "main",
    ["<main>{}</main>", "<div role='main'>{}</div>", "<article>{}</article>", "<div id='content'>{}</div>"],
)
def test_the_main_content_is_found(main: str) -> None:
    """What is marked as main content is read, what stands beside it is not."""
    text = words(f"<div>Sidhuvud</div>{main.format(f'<p>{WORDS}</p>')}<div>Genvägar</div>")
    assert text == WORDS.strip() + "\n"


def test_a_main_element_that_is_next_to_empty_is_none() -> None:
    """Where what is marked as main holds hardly a word the whole body is read."""
    assert "Mora" in words(f"<main><p>Laddar</p></main><div><p>{WORDS}</p></div>")


@pytest.mark.parametrize(
    "frame",
    [
        "<nav><p>RAM</p></nav>",
        "<aside>RAM</aside>",
        "<footer><p>RAM</p></footer>",
        "<form><p>RAM</p><input></form>",
        "<dialog open>RAM</dialog>",
        "<script>document.write('<p>RAM</p>')</script>",
        "<style>RAM{}</style>",
        "<noscript>RAM</noscript>",
        "<template><p>RAM</p></template>",
        "<button>RAM</button>",
        "<select><option>RAM</option></select>",
        "<textarea>RAM</textarea>",
        "<svg><title>RAM</title></svg>",
        "<div role='navigation'>RAM</div>",
        "<div role='search'>RAM</div>",
        "<div class='cookie-banner'>RAM</div>",
        "<div id='kakor'>RAM</div>",
        "<ul class='main-nav'><li>RAM</li></ul>",
        "<div class='breadcrumbs'>RAM</div>",
        "<p class='visually-hidden'>RAM</p>",
        "<p hidden>RAM</p>",
        "<p aria-hidden='true'>RAM</p>",
        "<p style='color:red; display: none'>RAM</p>",
        "<!-- RAM -->",
    ],
)
def test_what_frames_the_content_is_left_out(frame: str) -> None:
    """Menus, banners, footers, forms, scripts and what is hidden are no content; what comes after them is."""
    assert blocks(f"<p>{WORDS}{frame}</p>{frame}<p>Efter</p>") == [
        ("paragraph", WORDS.strip()),
        ("paragraph", "Efter"),
    ]


@pytest.mark.parametrize(
    "wrapper", ["<form id='aspnetForm'>", "<div class='page has-menu'>", "<div id='nav share'>"]
)
def test_what_holds_most_of_the_page_is_no_frame(wrapper: str) -> None:
    """A form or a telling class around everything leaves nothing out but the frames within."""
    end = "</form>" if wrapper.startswith("<form") else "</div>"
    text = words(f"{wrapper}<nav>Meny</nav><h1>Rubrik</h1><p>{WORDS}</p><label>Sök</label>{end}")
    assert text == f"Rubrik\n\n{WORDS.strip()}\n"


def test_hidden_until_found_is_shown() -> None:
    """A folded part that a search in the page would open is content."""
    assert "Fällbar" in words("<p hidden='until-found'>Fällbar text</p>")


@pytest.mark.parametrize(
    "folded",
    [
        "<h2><button aria-expanded='false' aria-controls='p'>Vårt uppdrag</button></h2><div id='p' hidden>{}</div>",
        "<div><button aria-expanded='false'>Vårt uppdrag</button><div style='display:none'>{}</div></div>",
        "<div role='tablist'><button role='tab' aria-controls='p'>Vårt uppdrag</button></div>"
        "<div role='tabpanel' hidden>{}</div>",
        "<h2>Vårt uppdrag</h2><div class='sv-accordion__content' aria-hidden='true'>{}</div>",
    ],
)
def test_what_a_reader_unfolds_is_content(folded: str) -> None:
    """A panel of an accordion or a tab is read though a page shows it only when asked, and its button heads it."""
    told = words(folded.format("<p>Regeringen gav 2018 uppdraget.</p>"))
    assert "Vårt uppdrag" in told
    assert "Regeringen gav 2018 uppdraget." in told


def test_a_button_that_says_what_it_does_is_no_content() -> None:
    """Nobody wants "show more" between two facts."""
    assert "Visa" not in words("<button aria-expanded='false'>Visa mer</button><div hidden>RAM</div>")


def test_what_a_page_says_of_itself() -> None:
    """Title, address, site and date come from the head; the heading is the better title."""
    page = read(
        f"<main><h1>Kvinno&shy;frid<br>i Mora</h1><p>{WORDS}</p></main>",
        "<title>Kvinnofrid - start | Mora kommun</title>"
        "<link rel='canonical' href=' https://mora.example/kvinnofrid '>"
        "<meta property='article:modified_time' content='2021-03-04T10:00:00+01:00'>",
    )
    assert (page.title, page.address, page.publisher, page.date) == (
        "Kvinnofrid i Mora",
        "https://mora.example/kvinnofrid",
        "Mora kommun",
        "2021-03-04",
    )
    assert page.blocks[0].kind == "title"
    assert page.text.startswith("Kvinnofrid - start | Mora kommun\n\nKvinnofrid i Mora\n\n")


@pytest.mark.parametrize(
    ("head", "publisher", "address"),
    [
        ("<title>Våld – ett ansvar för alla</title>", "ett ansvar för alla", ""),
        ("<title>Rubrik – Rubriken</title>", "", ""),
        ("<title>Rubriken</title>", "", ""),
        ("<meta property='og:site_name' content=' Mora  kommun'>", "Mora kommun", ""),
        ("<meta name='DC.publisher' content='Falu kommun'>", "Falu kommun", ""),
        (
            "<link rel=canonical href='/a'><meta property=og:url content='http://a.example/b'>",
            "",
            "http://a.example/b",
        ),
        ("<link rel=canonical href='javascript:x'>", "", ""),
        ("<link rel=canonical href='https://a.example/<b>'>", "", ""),
    ],
)
def test_what_a_page_says_less_well(head: str, publisher: str, address: str) -> None:
    """A title that ends with the page's own heading names no site; only web addresses are addresses."""
    page = read("<h1>Rubriken</h1><p>Text.</p>", head)
    assert (page.publisher, page.address, page.date) == (publisher, address, "")


def test_a_date_that_is_none_is_left_out() -> None:
    """Only a day of the calendar's shape is taken."""
    page = read("<p>Text.</p>", "<meta name='last-modified' content='i går'>")
    assert page.date == ""


def test_a_page_without_a_heading_takes_its_title() -> None:
    """Without a first heading the title is the page's, and without that its first words."""
    assert read("<h2>Under</h2><p>Text.</p>", "<title>Sidan</title>").title == "Sidan"
    assert read("<p>Text.</p>").title == "Text."


@pytest.mark.parametrize(
    "body",
    ["", "<nav>Meny</nav>", "<script>app()</script><div id='root'></div>", "<p>&nbsp;&shy;</p>"],
)
def test_a_page_without_text_is_refused(body: str) -> None:
    """A page that holds no text of its own, though it has a title, is one clear line."""
    with pytest.raises(SourceError, match=r"sida\.html: this HTML page holds no text of its own"):
        read(body, "<title>Sidan</title>")


@pytest.mark.parametrize("tag", ["div", "font", "b", "table><tr><td"])
def test_a_hundred_thousand_nested_tags_are_refused(tag: str) -> None:
    """A page of which the parser would drop the rest in silence is refused."""
    with pytest.raises(SourceError, match=r"sida\.html: its tags are nested too deeply"):
        read(f"<p>Först</p>{f'<{tag}>' * 100_000}<p>Sist</p>")


@pytest.mark.parametrize("tag", ["div", "font", "p", "li", "td"])
def test_a_thousand_tags_that_nobody_closed_are_read(tag: str) -> None:
    """Old pages leave hundreds of tags open; nothing of them is lost."""
    text = words("".join(f"<{tag}>rad {number} " for number in range(1000)))
    assert all(f"rad {number}" in text for number in range(1000))


def test_markup_and_control_characters_in_names() -> None:
    """Escaped markup is text; characters that nobody sees are left out."""
    page = (
        "<p>F&ouml;reningen &lt;b&gt;Lugn&lt;/b&gt; &amp; Ro\u0001\u200b&#173; &#150; i&nbsp;Mora&#xD800;</p>"
    )
    text = words(page)
    assert text.startswith("Föreningen <b>Lugn</b> & Ro – i Mora")
    assert text.encode()


def test_an_xml_declaration_is_passed_over() -> None:
    """XHTML is read as HTML."""
    page = "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Text<br/>två</p>"
    assert read_html("\ufeff" + page, "sida.html", "0" * 64).text == "Text\n\ntvå\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<frameset><frame src='meny.html'><frame src='text.html'></frameset>", "name meny.html, text.html."),
        ("<noframes><p>Ramar saknas.</p></noframes><iframe src='text.html'></iframe>", "name text.html."),
        ("<meta http-equiv='Refresh' content='0; URL=/ny-sida'>", "it sends one on: name /ny-sida."),
    ],
)
def test_a_page_without_text_tells_what_to_read_instead(body: str, told: str) -> None:
    """Pages of frames and pages that send one on name another page."""
    with pytest.raises(SourceError) as error:
        read_html(f"<html><head><title>Sidan</title></head>{body}</html>", "sida.html", "0" * 64)
    assert str(error.value).endswith(told)


@pytest.mark.parametrize(
    "page",
    [
        "<rss><channel><title>Nytt</title></channel></rss>",
        "<!-- av oss --><!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
    ],
)
def test_xml_that_is_no_page_is_refused(page: str) -> None:
    """A feed, a drawing or a list of pages is told for what it is: its words would run together."""
    with pytest.raises(SourceError, match=r"sida\.xml: this is XML \((rss|svg)\)"):
        read_html(f"<?xml version='1.0'?>{page}", "sida.xml", "0" * 64)


def test_comments_before_the_root_are_read_in_linear_time() -> None:
    """Thousands of comments, with no element after them, are looked at once each."""
    with pytest.raises(SourceError):
        read_html("<?xml version='1.0'?>" + "<!-- a --><!b>" * 20_000, "sida.xml", "0" * 64)


_MARKUP = [
    *"<>/ abå&;\"'=-!",
    "<p>",
    "<table>",
    "<tr>",
    "<td>",
    "</p>",
    "<br>",
    "<li>",
    "<h1>",
    "<b>",
    "<form>",
]


@given(st.lists(st.sampled_from(_MARKUP), max_size=80).map("".join))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    """Whatever the markup, blocks lie in order in the text and hold its words, or the page is refused."""
    try:
        page = read(markup)
    except SourceError:
        return  # the tests above say what is refused
    parts = [page.text[block.start : block.end] for block in page.blocks]
    assert "\n\n".join(parts) + "\n" == page.text
    assert all(part.strip() == part != "" for part in parts)
