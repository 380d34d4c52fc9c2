"""Altered pages state altered facts: what is found comes from the words of the page, not from what is known of it.

Each labelled page is changed, its gold in the same way; what is found on the changed page is held to the changed gold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import pytest
from labelled import PAGES, labelled, score_of
from said import named

from graph.evaluate.gold import load_gold
from graph.evaluate.score import KINDS, Score, sum_of
from graph.pipeline import extract_document
from graph.read import read_bytes
from graph.reference.tables import load_reference
from samverkan.cli.evaluate import scored

SHARED = Path(__file__).resolve().parents[2] / "shared"

Change = Callable[[str], str]

COUNTIES = {
    "Halland": "Värmland",
    "Värmland": "Gävleborg",
    "Gävleborg": "Kronoberg",
    "Kronoberg": "Halland",
    "Norrbotten": "Västerbotten",
    "Västerbotten": "Norrbotten",
    "Västmanland": "Västernorrland",
    "Västernorrland": "Västmanland",
}
"""Counties that form their names alike, so that a page stays good Swedish."""


def replacing(names: Mapping[str, str]) -> Change:
    """Gives what replaces names, in the genitive and in capitals too, all at once."""
    both = {**names, **{old.upper(): new.upper() for old, new in names.items()}}
    words = re.compile(rf"(?<![\w-])({'|'.join(sorted(both, key=len, reverse=True))})(?=[sS]?(?![\w-]))")
    return lambda text: words.sub(lambda match: both[match.group(1)], text)


def municipalities() -> dict[str, str]:
    """Gives for each town another one of its county, of those with a genitive in -s that name nothing else."""
    actors = load_reference().actors
    others = " ".join(
        name for one in actors if one.kinds[0] != "Municipality" for name in (one.label, *one.alt_labels)
    )
    found: dict[str, str] = {}
    for county in load_reference().counties:
        labels = [one.label for one in load_reference().municipalities_of(county.key)]
        names = [match.group(1) for label in labels if (match := re.fullmatch(r"(\w{5,})s kommun", label))]
        # "Strängnäs", "Borås", "Hofors" end in the letter themselves.
        towns = [name for name in names if not name.endswith(("ä", "å", "for")) and name not in others]
        if len(towns) > 1:
            found.update(zip(towns, [*towns[1:], towns[0]], strict=True))
    return found


def later(text: str) -> str:
    """Gives a text in which every year is the next one."""
    return re.sub(r"(?<!\d)(?:19[89]|20[0-3])\d(?!\d)", lambda match: str(int(match.group()) + 1), text)


CHANGES: dict[str, Change] = {
    "other counties": replacing(COUNTIES),
    "other municipalities": replacing(municipalities()),
    "other years": later,
}


def altered(pages: Path, folder: Path, change: Change, sources: Path | None = None, each: int = 1) -> Path:
    """Gives a folder with altered pages of text and gold: of every page, or each so-manyth, that the change touches."""
    for gold in load_gold(pages, sources)[::each]:
        label = gold.source.parent / "expected.json" if sources is None else pages / f"{gold.name}.json"
        told, text = label.read_text(encoding="utf-8"), _plain_text(gold.source)
        if change(text) == text:
            continue
        case = folder / gold.name
        case.mkdir(parents=True)
        (case / "expected.json").write_text(_readdressed(change(told), gold.source.name), encoding="utf-8")
        (case / gold.source.name).write_text(change(text), encoding="utf-8")
    return folder


def _plain_text(source: Path) -> str:
    """Gives a page's text; "" for PDF and for other encodings, in which words cannot simply be replaced."""
    try:
        return source.read_bytes().decode()
    except UnicodeDecodeError:
        return ""


def _readdressed(told: str, name: str) -> str:
    return json.dumps({**json.loads(told), "document": name})


def total(folder: Path, cases: set[str], sources: Path | None = None) -> Score:
    """Gives the score of some pages of a folder."""
    return sum_of(
        score for _, score in scored([gold for gold in load_gold(folder, sources) if gold.name in cases], [])
    )


@pytest.mark.parametrize("what", CHANGES)
def test_altered_pages_are_read_as_well(what: str, tmp_path: Path) -> None:
    """Nothing is lost when counties, municipalities or years are others: no kind of fact falls by more than 0.03."""
    folder = altered(PAGES, tmp_path, CHANGES[what], each=3)  # all of them would take minutes
    cases = {path.name for path in folder.iterdir()}
    assert len(cases) >= 10
    before, after = sum_of(map(score_of, sorted(cases))), total(folder, cases)
    lost = {kind: (before.tallies[kind].f1, after.tallies[kind].f1) for kind in KINDS}
    assert {kind: both for kind, both in lost.items() if both[1] < both[0] - 0.03} == {}


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the five first pages are not at hand")
@pytest.mark.parametrize("what", CHANGES)
def test_altered_first_pages_are_read_as_well(what: str, tmp_path: Path) -> None:
    """The same of the five pages that the shipped edition was read from: it has no part in what is found."""
    folder = altered(SHARED / "eval" / "gold", tmp_path, CHANGES[what], SHARED / "seeds")
    cases = {path.name for path in folder.iterdir()}
    assert cases
    assert (
        total(folder, cases).mean_f1
        >= total(SHARED / "eval" / "gold", cases, SHARED / "seeds").mean_f1 - 0.03
    )


def test_what_was_replaced_is_gone(tmp_path: Path) -> None:
    """No municipality is told that the altered page does not name."""
    towns = municipalities()
    labels = {actor.key.rsplit("/", 1)[-1]: actor.label for actor in load_reference().actors}
    for gold in load_gold(altered(PAGES, tmp_path, replacing(towns), each=2)):
        data = gold.source.read_bytes()
        for slug in named(extract_document(read_bytes(data, gold.source.name))):
            town = labels.get(slug, "").removesuffix("s kommun")
            if town in towns:
                assert town in data.decode(), (gold.name, town)


def test_the_order_of_paragraphs_is_no_matter_to_names() -> None:
    """Who is named stays the same where two paragraphs that point at nothing change places."""
    pointing = re.compile(
        r"(?i)\b(?:länsstyrelsen|kommunen|regionen|myndighet\w*|de|båda|den|det|där|även|också|skr)\b"
    )
    changed = 0
    for gold in labelled().values():
        if gold.source.suffix != ".txt":
            continue
        text = gold.source.read_text(encoding="utf-8")
        as_written = cache(partial(_named_in, text))
        blocks = text.split("\n\n")
        for at in range(5, len(blocks) - 1):
            one, other = blocks[at : at + 2]
            if all(block.rstrip().endswith(".") and not pointing.search(block) for block in (one, other)):
                turned = "\n\n".join((*blocks[:at], other, one, *blocks[at + 2 :]))
                changed += 1
                assert _named_in(turned) == as_written(), (gold.name, one[:60])
    assert changed >= 5


def _named_in(text: str) -> frozenset[str]:
    return named(extract_document(read_bytes(text.encode(), "sida.txt")))
