"""Records to JSON objects and back, each field checked against the type that the record declares."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, TypeVar, cast, get_type_hints

from graph.records import Receipt

__all__ = ["BrokenLineError", "filled", "key_of", "record_of", "text_of"]

_T = TypeVar("_T")
_KEY = re.compile(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*")


class BrokenLineError(Exception):
    """What is wrong with a line."""


def record_of(record: type[_T], value: dict[str, Any]) -> _T:
    """Makes a record of a JSON object.

    Raises:
        BrokenLineError: a field is unknown, missing or of another type.
    """
    hints = _hints(cast(Any, record))
    if unknown := sorted(set(value) - set(hints)):
        raise BrokenLineError(f"{record.__name__} has no field {unknown[0]!r}")
    found: dict[str, Any] = {}
    for field in fields(cast(Any, record)):
        if field.name in value:
            found[field.name] = _typed(value[field.name], hints[field.name], field.name)
        elif field.default is MISSING and field.default_factory is MISSING:
            raise BrokenLineError(f"{record.__name__} needs a field {field.name!r}")
    return record(**found)


@cache
def _hints(record: type) -> Mapping[str, Any]:
    return get_type_hints(record)


def _typed(value: Any, hint: Any, name: str) -> Any:
    if hint is Receipt:
        return value
    if hint is str:
        return key_of(value, name) if name == "key" else text_of(value, name)
    if hint == tuple[str, ...]:
        if not isinstance(value, list):
            raise BrokenLineError(f"{name} is no list")
        return tuple(text_of(item, name) for item in value)
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise BrokenLineError(f"{name} is {value!r}, no whole number")
    return value


def text_of(value: object, name: str) -> str:
    """Gives a value that must be text; raises BrokenLineError."""
    if value is None:
        raise BrokenLineError(f"{name} is missing")
    if not isinstance(value, str):
        raise BrokenLineError(f"{name} is {value!r}, no text")
    return value


def key_of(value: object, name: str) -> str:
    """Gives a value that must be a key; raises BrokenLineError."""
    text = text_of(value, name)
    if not _KEY.fullmatch(text):
        raise BrokenLineError(f"{name} is {text!r}, no key like actor/some-name")
    return text


def filled(record: Any, names: tuple[str, ...] = ()) -> dict[str, Any]:
    """Gives a record's fields that hold something other than their default."""
    found: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if (not names or field.name in names) and value not in ("", (), None) and value != field.default:
            found[field.name] = list(value) if isinstance(value, tuple) else value
    return found
