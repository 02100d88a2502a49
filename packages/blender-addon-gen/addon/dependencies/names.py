"""Names that stand for several files. The bridge finds which ones are there: `<UDIM>`, `<UVTILE>`, `shot.####.exr`."""
from __future__ import annotations

import os
import re

_UDIM = re.compile("<UDIM>", re.IGNORECASE)
_UVTILE = re.compile("<UVTILE>", re.IGNORECASE)
_TILE = re.compile(r"u\d+_v\d+")
#: The number of a frame is the last one in the name.
_FRAME = re.compile(r"(\d+)(?=\D*$)")


def sequence_name(path: str) -> str:
    """`shot.0001.exr` is one of `shot.####.exr`: one `#` stands for one digit. A name without a number stays."""
    folder, name = os.path.split(path)
    stem, extension = os.path.splitext(name)
    return os.path.join(folder, _FRAME.sub(lambda found: "#" * len(found.group()), stem, count=1) + extension)


def is_tiled(path: str) -> bool:
    return _UDIM.search(path) is not None or _UVTILE.search(path) is not None


def group_of(path: str) -> str:
    """The same for a name of several files and for each of these files. Others can have it too: only to compare with known
    names of several."""
    folder, name = os.path.split(path)
    name = _UDIM.sub("####", name)
    if _UVTILE.search(name):
        return os.path.join(folder, _UVTILE.sub("u#_v#", name))
    if _TILE.search(name):
        return os.path.join(folder, _TILE.sub("u#_v#", name))
    return sequence_name(os.path.join(folder, name))
