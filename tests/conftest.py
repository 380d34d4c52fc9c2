"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# A slow machine is no fault of the code: no example has a time limit.
settings.register_profile("samverkan", deadline=None)
settings.load_profile("samverkan")
