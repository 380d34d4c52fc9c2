"""What is told where a question cannot be asked as it was put, in English and in Swedish.

Loaded only when something is at fault: `samverkan query NAME` must start soon.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from queries.header import Parameter, Question
from queries.names import did_you_mean, nearest, swedish_order
from samverkan.errors import QueryError, UnknownNameError

__all__ = ["is_no_year", "lacks_parameter", "needs_parameter", "no_question", "several_bear", "unknown_name"]

_KINDS = {  # of parameters, as English and Swedish say that there is none
    "actor": ("an actor", "ingen aktör"),
    "county": ("a county", "inget län"),
    "theme": ("a theme", "inget tema"),
    "collaboration": ("a collaboration", "inget samarbete"),
    "publication": ("a publication", "ingen publikation"),
    "document": ("a document", "inget dokument"),
    "kind": ("a kind", "inget slag"),
}
_LISTED_BY = {
    "actor": (
        "samverkan search finds actors by the words of their names",
        "samverkan search hittar aktörer på orden i deras namn",
    ),
    "theme": ("samverkan query themes lists them", "samverkan query themes visar dem"),
    "collaboration": (
        "samverkan query collaborations lists them",
        "samverkan query collaborations visar dem",
    ),
    "publication": ("samverkan query publications lists them", "samverkan query publications visar dem"),
    "document": ("samverkan query sources lists them", "samverkan query sources visar dem"),
}


def lacks_parameter(question: Question, name: str) -> QueryError:
    """Gives the fault of a parameter that the question does not have."""
    known = ", ".join(sorted(parameter.name for parameter in question.parameters))
    has, har = (
        (f"it has {known}", f"den har {known}") if known else ("it is asked without any", "den har inga")
    )
    return QueryError(
        f"the question {question.name} has no parameter {name!r}: {has}",
        swedish=f"frågan {question.name} har ingen parameter {name!r}: {har}",
    )


def needs_parameter(question: Question, parameter: Parameter) -> QueryError:
    """Gives the fault of a required parameter without a value."""
    name, texts = parameter.name, parameter.texts
    example = f'--param {name}="{parameter.example}"'
    return QueryError(
        f"{question.name} needs the parameter {name} ({texts['en']}), for example {example}",
        swedish=f"{question.name} behöver parametern {name} ({texts['sv']}), till exempel {example}",
    )


def is_no_year(parameter: Parameter, text: str) -> QueryError:
    """Gives the fault of a year that is none."""
    return QueryError(
        f"{parameter.name}={text!r} is no year: write four digits, for example {parameter.example}",
        swedish=f"{parameter.name}={text!r} är inget år: skriv fyra siffror, till exempel {parameter.example}",
    )


def several_bear(text: str, bearers: Sequence[str]) -> QueryError:
    """Gives the fault of a name that several things bear, each told with what it can be named by."""
    listed = ", ".join(bearers)
    return QueryError(
        f"several have the name {text!r}: {listed}; name one by what stands in brackets",
        swedish=f"flera har namnet {text!r}: {listed}; ange den som menas med det som står inom parentes",
    )


def unknown_name(
    kind: str, text: str, names: Iterable[str], labels: Iterable[str], board: str = ""
) -> UnknownNameError:
    """Gives the fault of a name that nothing of its kind bears.

    Args:
        kind: the type of the parameter.
        text: the name.
        names: every name that things of that kind bear.
        labels: their preferred names, listed where they are few.
        board: where the name is that of a county and an actor is asked for, its board.
    """
    near = [board] if board else nearest(text, names)
    told = ", ".join(sorted(labels, key=swedish_order))
    listed, visar = _LISTED_BY.get(kind, (f"it knows {told}", f"den känner {told}"))
    english, swedish = _KINDS[kind]
    return UnknownNameError(
        f"the graph knows nothing called {text!r} as {english}{did_you_mean(near)}; {listed}",
        swedish=f"grafen känner {swedish} som heter {text!r}{did_you_mean(near, 'sv')}; {visar}",
    )


def no_question(name: str, names: Iterable[str]) -> UnknownNameError:
    """Gives the fault of a question that the catalogue lacks and that no file holds."""
    near = nearest(name, names)
    return UnknownNameError(
        f"no question and no file is called {name!r}{did_you_mean(near)}; samverkan query lists them all",
        swedish=f"ingen fråga och ingen fil heter {name!r}{did_you_mean(near, 'sv')}; samverkan query visar alla",
    )
