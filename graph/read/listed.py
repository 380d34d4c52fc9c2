"""Reads a list of sources, `sources.toml`: for each the address or path, and who published it and when.

[[source]]
address = "https://example.org/kvinnofrid"
publisher = "Länsstyrelsen i Skåne län"
date = 2024-05-17
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from graph.read.source import Source, is_address, shown
from samverkan.errors import SourceError

__all__ = ["LIST_NAME", "read_list"]

LIST_NAME = "sources.toml"
"""The name by which a list is found in a folder; one that is named may be called anything that ends with .toml."""

_KEYS = ("address", "path", "publisher", "date", "title")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_SECRET = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#]*@", re.IGNORECASE)
_LARGEST = 10_000_000


def read_list(file: Path) -> list[Source]:
    """Gives the sources that a list names, in its order; paths are relative to the list.

    Raises:
        SourceError: it is missing, no TOML, names nothing, has an unknown key, or a value is not as it should be.
    """
    entries = _parse(file).pop("source", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise SourceError(f"{shown(file)}: write [[source]], with two brackets, above each source.")
    if not entries:
        raise SourceError(f"{shown(file)}: names no source; write [[source]] and an address below it.")
    return [_source(entry, file, f"{shown(file)}: source {at}") for at, entry in enumerate(entries, 1)]


def _parse(file: Path) -> dict[str, Any]:
    try:
        with file.open("rb") as opened:
            told = tomllib.loads(opened.read(_LARGEST).decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise SourceError(f"{shown(file)}: there is no such file; check the path.") from error
    except OSError as error:
        raise SourceError(f"{shown(file)}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{shown(file)}: is no UTF-8 text; save it as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SourceError(
            f"{shown(file)}: is no TOML ({error or 'nested too deeply'}); correct it."
        ) from error
    _refuse_unknown(told, ("source",), shown(file))
    return told


def _source(entry: Mapping[str, Any], file: Path, where: str) -> Source:
    _refuse_unknown(entry, _KEYS, where)
    for key, value in entry.items():
        if key != "date" and not isinstance(value, str):
            raise SourceError(f"{where}: {key} is no text; write it in quotation marks.")
        if isinstance(value, str) and (not value.strip() or "\x00" in value):
            raise SourceError(f"{where}: {key} is empty or no text; write it, or leave the key out.")
    publisher, title = (" ".join(entry.get(key, "").split()) for key in ("publisher", "title"))
    address, path = entry.get("address", "").strip(), entry.get("path", "")
    day = _date(entry["date"], where) if "date" in entry else ""
    told = Source(publisher=publisher, date=day, title=title)
    if path and address and not is_address(address):
        raise SourceError(f"{where}: beside a path the address is where the page stands in the web.")
    if _SECRET.match(address):
        raise SourceError(
            f"{where}: the address holds a user's name or password, and is kept with the graph."
        )
    if not (path or address):
        raise SourceError(f"{where}: names neither an address nor a path.")
    if is_address(path):
        raise SourceError(f"{where}: the path is an address of the web; call it address.")
    if path or not is_address(address):
        return replace(told, path=file.parent / (path or address), address=address if path else "")
    return replace(told, address=address, name=address)


def _date(value: object, where: str) -> str:
    """Gives a date as it is kept: a day, a month or a year."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    told = str(value).strip()
    try:
        date.fromisoformat(f"{told}-01-01"[:10])
    except ValueError as error:
        raise _no_date(told, where) from error
    if not _DATE.fullmatch(told):
        raise _no_date(told, where)
    return told


def _no_date(told: str, where: str) -> SourceError:
    return SourceError(f"{where}: {told[:40]!r} is no date; write 2024-05-17, 2024-05 or 2024.")


def _refuse_unknown(told: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in told:
        if key not in known:
            near = get_close_matches(key, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."
            raise SourceError(f"{where}: the key {key[:40]!r} is unknown; {hint}")
