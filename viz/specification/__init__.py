"""The published documentation of the ontology: a page in Swedish, one in English, and the files beside them.

All that a page says is read from the ontology, its themes, shapes, rules and examples, and from the questions; the
words around it stand in `texts.json`. The same sources give the same bytes.
"""

from __future__ import annotations

from viz.specification.write import files, write

__all__ = ["files", "write"]
