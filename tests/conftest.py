"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A slow machine is no fault of the code: no example has a time limit.
settings.register_profile("samverkan", deadline=None)
# The same commit is judged the same each time there; new examples are drawn where somebody can look into them.
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "samverkan")

# Tables are laid out for this width whatever terminal the tests run in; one of several processes is told another.
os.environ["COLUMNS"] = "100"
