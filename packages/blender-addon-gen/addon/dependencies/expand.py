"""From a path with a pattern to what lies on the disk."""
from __future__ import annotations

import os
import re
from typing import Dict, List

_TILES = re.compile(r"<UDIM>|<UVTILE>", re.IGNORECASE)
_TILE_NUMBERS = {"<udim>": r"\d{4}", "<uvtile>": r"u\d+_v\d+"}
#: The number of a frame is the last one in the name.
_FRAME = re.compile(r"(\d+)(?=\D*$)")


class Folders:
    """Names of the files in folders; each folder is read once."""

    def __init__(self) -> None:
        self._names: Dict[str, List[str]] = {}

    def names(self, folder: str) -> List[str]:
        if folder not in self._names:
            try:
                self._names[folder] = sorted(os.listdir(folder))
            except OSError:
                self._names[folder] = []
        return self._names[folder]


def has_tiles(path: str) -> bool:
    return _TILES.search(path) is not None


def tiles(path: str, folders: Folders) -> List[str]:
    """The tiles of `wood.<UDIM>.png` that exist, or the path itself when there is none."""
    folder, name = os.path.split(path)
    pattern = "".join(_pattern_of(part) for part in re.split("(%s)" % _TILES.pattern, name, flags=re.IGNORECASE))
    matches = re.compile(pattern + r"\Z").match
    found = [os.path.join(folder, each) for each in folders.names(folder) if matches(each)]
    return found or [path]


def _pattern_of(part: str) -> str:
    return _TILE_NUMBERS.get(part.lower()) or re.escape(part)


def sequence_name(path: str) -> str:
    """`shot.0001.exr` is one of `shot.####.exr`: one `#` stands for one digit. A name without a number stays."""
    folder, name = os.path.split(path)
    stem, extension = os.path.splitext(name)
    return os.path.join(folder, _FRAME.sub(lambda found: "#" * len(found.group()), stem, count=1) + extension)


def has_frames(pattern: str, folders: Folders) -> bool:
    """Whether a frame of `shot.####.exr` lies on the disk."""
    folder, name = os.path.split(pattern)
    matches = re.compile(re.escape(name).replace(r"\#", r"\d").replace("#", r"\d") + r"\Z").match
    return any(matches(each) for each in folders.names(folder))
