"""Profiles: what is on record about one county or one actor, on one readable page."""

from __future__ import annotations

from queries.profile.sections import Profile, Section, load_profile
from queries.profile.write import WRITERS

__all__ = ["WRITERS", "Profile", "Section", "load_profile"]
