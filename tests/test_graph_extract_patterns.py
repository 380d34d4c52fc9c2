"""No page can make reading slow: every pattern, and the whole of it, takes time in proportion to the text.

Times are compared with each other: four times the text may take twelve times as long at most, while a pattern that
goes over a text again for each of its words takes sixteen times.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import NamedTuple

import pytest
from said import PLAIN

import graph.extract
import graph.read
import graph.resolve
from graph.pipeline import extract_document
from graph.read import read_bytes
from samverkan.errors import SourceError

SUSPICIOUS = 0.01
"""Seconds; no pattern that is linear takes so long for 8,000 characters, and none that is not stays below."""

TEXTS = {
    "words": "a ",
    "and": "och ",
    "brackets": "(",
    "closed brackets": "()",
    "capitals": "Abc ",
    "all capitals": "ABC",
    "letters": "ab",
    "digits": "1",
    "numbers": "12 ",
    "years": "2013 ",
    "report numbers": "2013:4 ",
    "hyphens": "ab-",
    "dashes": "– ",
    "commas": ", ",
    "stops": "a. ",
    "spaces": " ",
    "tabs": "\t",
    "lines": "\n",
    "no-break spaces": "\u00a0",
    "soft hyphens": "\u00ad",
    "masked names": "\ue000",
    "masked names and spaces": "\ue000 ",
    "masked lists": "\ue000, ",
    "masked groups": "\ue800 och ",
    "masked counties": "\uf400 ",
    "quotes": '"',
    "tags": "<p>",
}


class Named(NamedTuple):
    """A pattern, the place that it stands at, and how it is used there."""

    where: str
    pattern: re.Pattern[str]
    only_at_start: bool


def modules() -> list[ModuleType]:
    """Gives every module that reads pages."""
    packages = (graph.extract, graph.read, graph.resolve)
    names = [info.name for one in packages for info in pkgutil.iter_modules(one.__path__, one.__name__ + ".")]
    return [*packages, *(importlib.import_module(name) for name in names)]


def uses(trees: list[ast.AST]) -> dict[str, set[str]]:
    """Gives by which methods each name is asked for a match, in all modules."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
                name = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
                found[name].add(node.attr)
    return found


def held(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Gives the patterns in a value: itself, or those in a sequence, mapping or record."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 4 and isinstance(value, tuple | list | set | frozenset):
        for part in value:
            yield from held(part, depth + 1)
    elif depth < 4 and isinstance(value, dict):
        yield from held(list(value.values()), depth + 1)
    elif depth < 4 and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        yield from held([getattr(value, name) for name in value.__dataclass_fields__], depth + 1)


def written(module: ModuleType, tree: ast.AST) -> Iterator[Named]:
    """Gives the patterns that are written where they are used, as `re.search(r"…", words)`."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        if (
            not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re")
            or node.func.attr == "escape"
        ):
            continue
        try:
            source = eval(compile(ast.Expression(node.args[0]), "", "eval"), vars(module))  # noqa: S307 - our own code
        except NameError:
            continue  # made of a local value: measured as part of whole pages below
        if isinstance(source, str):
            where = f"{module.__name__}:{node.lineno}"
            yield Named(where, re.compile(source), node.func.attr in ("match", "fullmatch"))


def patterns() -> dict[str, Named]:
    """Gives every pattern of the modules that read pages, by place."""
    trees: list[ast.AST] = [ast.parse(inspect.getsource(module)) for module in modules()]
    used = uses(trees)
    found: dict[str, Named] = {}
    for module, tree in zip(modules(), trees, strict=True):
        for name, value in vars(module).items():
            for number, pattern in enumerate(held(value)):
                at_start = bool(used[name]) and used[name] <= {"match", "fullmatch"}
                found.setdefault(
                    pattern.pattern, Named(f"{module.__name__}.{name}[{number}]", pattern, at_start)
                )
        for one in written(module, tree):
            found.setdefault(one.pattern.pattern, one)
    return {named.where: named for named in found.values()}


PATTERNS = patterns()


def runs(named: Named) -> Callable[[str], object]:
    """Gives what looks for a pattern as its module does."""
    if named.only_at_start:
        return named.pattern.match
    return lambda text: sum(1 for _ in named.pattern.finditer(text))


def seconds(run: Callable[[str], object], text: str) -> float:
    """Gives the time of the processor that it takes to look through a text."""
    begun = time.process_time()
    run(text)
    return time.process_time() - begun


SIZES = (16, 24, 36, 54, 81, 122, 183, 366, 1500, 8000)
"""Characters: small steps first, so that no pattern that doubles with each of them is let run for hours."""


def is_slow(run: Callable[[str], object], unit: str) -> bool:
    """Tells whether some text takes long, and twelve times as long as a quarter of it, whenever it is measured."""
    for size in SIZES:
        text = (unit * (size // len(unit) + 1))[:size]
        taken = seconds(run, text)
        if taken > SUSPICIOUS:  # once may be the machine's doing, thrice is the pattern's
            taken = min(taken, seconds(run, text), seconds(run, text))
        if taken > SUSPICIOUS:
            return taken > 100 * SUSPICIOUS or all(
                seconds(run, text) > 12 * seconds(run, text[: size // 4]) for _ in range(3)
            )
    return False


def own_words(pattern: re.Pattern[str]) -> list[str]:
    """Gives the words that a pattern is made of, its own worst enemies."""
    source = re.sub(r"\\[a-zA-Z]|\(\?P?<?[\w=!:]*>?|\[[^\]]*\]", " ", pattern.pattern)
    return sorted(set(re.findall(r"[a-zA-ZåäöÅÄÖ]+", source)))


def hostile(pattern: re.Pattern[str]) -> Iterator[str]:
    """Gives what to repeat for a pattern."""
    yield from TEXTS.values()
    words = own_words(pattern)
    if words:
        yield " ".join(words) + " "
        yield "".join(words)
        yield from (f"{word}{blank}" for word in words[:: len(words) // 8 + 1] for blank in (" ", " " * 500))


def test_all_patterns_are_found() -> None:
    """The search for patterns finds those of every module: a count far lower would mean that it looks no more."""
    assert len(PATTERNS) > 150
    assert {where.split(".")[1] for where in PATTERNS} == {"extract", "read", "resolve"}


@pytest.mark.parametrize("where", sorted(PATTERNS))
def test_a_pattern_takes_time_in_proportion(where: str) -> None:
    """Thousands of the same sign, or of one of the pattern's own words, are read in linear time."""
    named = PATTERNS[where]
    slow = (unit[:40] for unit in hostile(named.pattern) if is_slow(runs(named), unit))
    assert next(slow, None) is None


PAGES = {
    **TEXTS,
    "names": "Nybro kommun ",
    "a list of names": "Nybro kommun, ",
    "names and names": "Nybro kommun och ",
    "a row of names": "Nybro\t",
    "lines of names": "Nybro kommun\n",
    "blocks of names": "Nybro kommun\n\n",
    "bullets": "- Nybro kommun\n",
    "rosters": "I nätverket ingår:\n\n- Nybro kommun\n\n",
    "headings": "Publikationer\n\n",
    "publications": "Rapport 2013:4 Om våld\n\n",
    "collaborations": "Nybro kommun samverkar med Kalmar kommun. ",
    "a sentence without end": "Nybro kommun samverkar med Kalmar kommun om stöd från Roks ",
    "assignments": "Regeringen gav Roks i uppdrag 2013 att motverka våld mot kvinnor. ",
    "fundings": "Nybro kommun fick medel från Roks 2013. ",
    "inspections": "Skolinspektionen granskade Nybro kommun 2013. ",
    "pointers": "Kommunen och länsstyrelsen samverkar. Vi deltar. ",
    "elements": "<p>Nybro kommun</p>",
    "rows": "<tr><td>Nybro kommun</td><td>2013</td></tr>",
}


def _read(text: str) -> object:
    frame = "<html><body><main>{}</main></body></html>" if text.startswith("<") else PLAIN + "\n\n{}"
    try:
        return extract_document(read_bytes(frame.format(text).encode(), "sida"))
    except SourceError as error:
        return error  # a page without any word is refused; that has to be quick too


@pytest.mark.parametrize("what", PAGES)
def test_a_page_takes_time_in_proportion(what: str) -> None:
    """A page of one thing over and over is read, and its facts found, in linear time."""
    assert _read("Nybro kommun")  # loads the tables, so that no time holds that
    number, short = 12, 0.0
    while number < 6000 and short < SUSPICIOUS:
        number *= 2
        short = seconds(_read, PAGES[what] * number)
    assert any(
        seconds(_read, PAGES[what] * number * 4) < 12 * seconds(_read, PAGES[what] * number) for _ in range(3)
    )
