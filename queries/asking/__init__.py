"""Maps a question in a person's own words to a catalogued question and its parameters, by its words alone.

Nothing here guesses by chance or by a model: the same words and the same graph give the same answer.
"""

from __future__ import annotations

from queries.asking.match import Candidate, Understanding, understand

__all__ = ["Candidate", "Understanding", "understand"]
