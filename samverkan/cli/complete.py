"""What the shell offers when Tab is pressed: questions, their parameters, and names that the graph knows.

Names are read from the text index, which opens at once, not from the graph.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from samverkan.cli.options import DEFAULT_GRAPH
from samverkan.errors import SamverkanError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["instruments", "names_of", "parameters", "questions"]

_Items = list["CompletionItem[str]"]


def questions(_context: click.Context, _parameter: click.Parameter, begun: str) -> _Items:
    """Gives the catalogued questions whose names begin so, then files."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion pays for it

    from queries.catalogue import find, names  # noqa: PLC0415 - only completion pays for it, not each start
    from queries.header import default_language  # noqa: PLC0415 - the same

    language = default_language()
    found = [name for name in names() if name.startswith(begun)]
    items = [CompletionItem(name, help=find(name).asked(language)) for name in found]
    return items or [CompletionItem(begun, type="file")]


def parameters(context: click.Context, _parameter: click.Parameter, begun: str) -> _Items:
    """Gives `name=` for each parameter of the question that is asked; after the sign, values that it can take."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion pays for it

    from queries.catalogue import find  # noqa: PLC0415 - only completion pays for it, not each start
    from queries.header import default_language  # noqa: PLC0415 - the same

    name, sign, value = begun.partition("=")
    asked = context.params.get("name") or next(
        iter(context.args), ""
    )  # there while an option has no value yet
    try:
        question = find(asked)
    except SamverkanError:  # no catalogued question: nothing is known of its parameters
        return []
    if not sign:
        texts = {each.name: each.texts[default_language()] for each in question.parameters}
        return [CompletionItem(f"{one}=", help=text) for one, text in texts.items() if one.startswith(name)]
    kinds = [each.kind for each in question.parameters if each.name == name]
    return [CompletionItem(f"{name}={known}") for kind in kinds for known in _known(context, kind, value)]


def instruments(_context: click.Context, _parameter: click.Parameter, begun: str) -> _Items:
    """Gives the instruments of the gap radar whose names begin so, each with its label."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion pays for it

    from queries.header import default_language  # noqa: PLC0415 - the same
    from queries.radar.instruments import INSTRUMENTS  # noqa: PLC0415 - the same

    language = default_language()
    found = (known for known in INSTRUMENTS if known.name.startswith(begun))
    return [CompletionItem(known.name, help=known.labels[language]) for known in found]


def names_of(*kinds: str) -> click.ParamType[str]:
    """Gives a text parameter that is completed by the names of things of these kinds."""
    return _Named(kinds)


class _Named(click.ParamType[str]):
    """A text that names something in the graph."""

    name = "text"

    def __init__(self, kinds: tuple[str, ...]) -> None:
        self._kinds = kinds

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002 - click hands it over
        incomplete: str,
    ) -> _Items:
        """Gives the names that begin so."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion pays for it

        return [CompletionItem(name) for kind in self._kinds for name in _known(ctx, kind, incomplete)]


def _known(context: click.Context, kind: str, begun: str) -> tuple[str, ...]:
    """Gives names from the graph that is named on the line; none where it cannot be read."""
    from queries.search.index import TextIndex  # noqa: PLC0415 - only completion pays for it, not each start

    directory: Path = context.params.get("directory") or DEFAULT_GRAPH
    if kind == "kind":
        return _kinds(directory, begun)
    try:
        with TextIndex.open(directory) as index:
            return index.names(kind, begun)
    except SamverkanError:  # a fault told in the middle of a line would only break the line
        return ()


def _kinds(directory: Path, begun: str) -> tuple[str, ...]:
    """Gives the kinds of publications, which are classes of the ontology and in no index of things."""
    from graph.store import GraphStore  # noqa: PLC0415 - only this completion pays for opening the graph
    from queries.parameters import known_names  # noqa: PLC0415 - the same

    try:
        names = [name for _, name, _ in known_names(GraphStore.open(directory), "kind")]
    except SamverkanError:  # as above
        return ()
    return tuple(sorted(name for name in set(names) if name.startswith(begun.casefold())))
