"""`python -m viz.specification FOLDER`: writes the documentation of the ontology into a folder."""

from __future__ import annotations

import sys
from pathlib import Path

from viz.specification import write

if len(sys.argv) != 2:
    sys.exit("name one folder to write into, for example: python -m viz.specification docs/ontology")
for path in write(Path(sys.argv[1])):
    print(path)
