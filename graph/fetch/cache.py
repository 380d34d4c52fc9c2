"""The pages that were fetched, in a folder: what stood at an address, and by what its host knows it again.

HASH.json          the address, what its host declared, the hash of the body; HASH is that of the address
HASH-HASH.body     the body, under the hash of its content too: a killed process leaves the old pair whole
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.files import output_error, write_beside

__all__ = ["Cache", "Kept"]

_FIELDS = ("address", "media", "charset", "etag", "modified", "sha256")


@dataclass(frozen=True, slots=True)
class Kept:
    """A page in the cache; `etag` and `modified` are the words of its host."""

    path: Path
    address: str
    media: str
    charset: str
    etag: str
    modified: str

    @property
    def validators(self) -> dict[str, str]:
        """The headers that ask for the page only where it has changed."""
        told = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in told.items() if value}


class Cache:
    """Keeps pages by address in a folder, which is made with the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, address: str) -> Kept | None:
        """Gives the page kept for an address; None where there is none or its files are not as they were written."""
        key = _hash(address.encode())[:32]
        try:
            told = json.loads((self._folder / f"{key}.json").read_bytes())
            if not isinstance(told, dict) or any(not isinstance(told.get(name), str) for name in _FIELDS):
                return None
            path = self._body(key, told["sha256"])
            if told["address"] != address or _hash(path.read_bytes()) != told["sha256"]:
                return None
        except (OSError, ValueError):
            return None  # nothing kept, or spoiled: the page is fetched whole
        return Kept(path, address, told["media"], told["charset"], told["etag"], told["modified"])

    def put(self, address: str, body: bytes, media: str, charset: str, headers: Mapping[str, str]) -> Kept:
        """Keeps a page in the place of what was kept for its address.

        Raises:
            OutputError: the folder cannot be written.
        """
        key, sha256 = _hash(address.encode())[:32], _hash(body)
        path = self._body(key, sha256)
        kept = Kept(path, address, media, charset, headers.get("etag", ""), headers.get("last-modified", ""))
        told = {name: getattr(kept, name) for name in _FIELDS[:-1]} | {"sha256": sha256}
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_beside(path, body)
            write_beside(self._folder / f"{key}.json", json.dumps(told, ensure_ascii=False, indent=1) + "\n")
            for old in self._folder.glob(f"{key}-*.body"):
                if old != path:
                    old.unlink(missing_ok=True)
        except OSError as error:
            raise output_error(self._folder, error) from error
        return kept

    def _body(self, key: str, sha256: str) -> Path:
        return self._folder / f"{key}-{sha256[:32]}.body"


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
