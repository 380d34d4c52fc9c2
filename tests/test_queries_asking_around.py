"""What the words beside a name or a year say of it."""

from __future__ import annotations

import pytest
from test_queries_asking import understood

from queries.asking.around import role, spans


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("rapporter efter 2010", 2011, None),
        ("reports since 2010", 2010, None),
        ("från och med år 2010", 2010, None),
        ("2010 och framåt", 2010, None),
        ("före 2005", None, 2004),
        ("fram till 2005", None, 2005),
        ("mellan 2008 och 2012", 2008, 2012),
        ("between 2008 and 2012", 2008, 2012),
        ("från 2008 till 2012", 2008, 2012),
        ("2008–2012", 2008, 2012),
        ("2008-2012", 2008, 2012),
    ],
)
def test_a_span_of_years_is_read(text: str, since: int | None, until: int | None) -> None:
    """The first and the last year that count are told, whichever words say so."""
    (span,) = spans(text)
    assert (span.since, span.until) == (since, until)


@pytest.mark.parametrize(
    "text", ["rapporten från 2010", "år 2010", "in 2010", "2012-2008", "löpt ut till 2020"]
)
def test_one_year_is_no_span(text: str) -> None:
    """A year that nothing bounds, or years in reverse, are no span."""
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Vilka uppdrag har Regeringen gett", "Regeringen", "from"),
        ("uppdrag av Regeringen", "Regeringen", "from"),
        ("tasked by the Police", "Police", "from"),
        ("Vem ger Roks medel", "Roks", "to"),
        ("medel till Roks", "Roks", "to"),
        ("Har Roks fått medel", "Roks", "to"),
        ("Vem samverkar Roks med", "Roks", ""),
    ],
)
def test_who_gives_and_who_receives_is_read(text: str, name: str, expected: str) -> None:
    """Prepositions and verbs beside a name tell which side it is on."""
    start = text.index(name)
    assert role(text, start, start + len(name)) == expected


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("Vilka rapporter kom efter 2010?", "publications", {"since": "2011"}),
        ("Finns det handböcker om heder?", "publications", {"kind": "handbok"}),
        ("Vad har Länsstyrelsen Jämtland gett ut?", "publications", {"publisher": "Länsstyrelsen Jämtland"}),
        ("Vilka medel har Roks fått?", "funding", {"receiver": "Roks"}),
        (
            "Vad samverkar polisen om med Kriminalvården?",
            "do-they-work-together",
            {"actor": "Polismyndigheten"},
        ),
        ("Partners of the Migration Agency", "who-works-with", {"actor": "Migrationsverket"}),
        ("Vem är med i myndighetsnätverk?", "members", {"collaboration": "Myndighetsnätverket"}),
    ],
)
def test_what_is_named_reaches_the_parameter_that_it_is_meant_for(
    text: str, name: str, values: dict[str, str]
) -> None:
    """Spans, kinds of publications, givers, receivers and everyday names become values."""
    best = understood(text).best
    assert best is not None
    assert best.question.name == name
    assert {thing: best.values[thing] for thing in values} == values


def test_a_span_is_no_year_that_something_held_in() -> None:
    """Where only a span is named, a question about one year is not asked about this one."""
    best = understood("Vilka samarbeten fanns efter 2010?").best
    assert best is None or best.values.get("at") is None
