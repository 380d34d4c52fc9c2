"""Every failure that Samverkan names, in one tree.

The command line prints a `SamverkanError` as one line and exits with status 1. A message says what is wrong and
what to do about it; it never holds a line break.
"""

from __future__ import annotations

__all__ = [
    "GraphDamagedError",
    "GraphInUseError",
    "GraphMissingError",
    "InvalidGraphError",
    "OutputError",
    "PackagedDataError",
    "QueryError",
    "ReasoningError",
    "SamverkanError",
    "SourceError",
    "UnknownNameError",
]


class SamverkanError(Exception):
    """A fault of the input or of the question, told in one line; of some faults `swedish` holds the same in Swedish."""

    def __init__(self, message: str, *, swedish: str = "") -> None:
        super().__init__(" ".join(message.split()))
        self.swedish = " ".join(swedish.split())

    def told_in(self, language: str) -> SamverkanError:
        """Gives the fault in that language (`sv`, `en`) alone; in English where it has no other."""
        return type(self)((self.swedish if language == "sv" else "") or str(self))


class SourceError(SamverkanError):
    """A source that cannot be read: missing, empty, binary, in an unknown encoding."""


class GraphMissingError(SamverkanError):
    """There is no graph in the folder that was named."""


class GraphDamagedError(SamverkanError):
    """The folder holds a graph, but its files cannot be read."""


class GraphInUseError(SamverkanError):
    """Another process is writing the graph."""


class InvalidGraphError(SamverkanError):
    """The graph breaks a shape, so it is not published."""


class QueryError(SamverkanError):
    """A query that cannot be answered: bad SPARQL, a missing or wrong parameter, no such format."""


class UnknownNameError(SamverkanError):
    """A name that nothing bears; the message suggests the nearest ones."""


class ReasoningError(SamverkanError):
    """A rule that is broken or that does not come to an end."""


class OutputError(SamverkanError):
    """A file that cannot be written."""


class PackagedDataError(SamverkanError):
    """A file that ships with the package is missing or broken: the installation is damaged."""
