"""Names that stand for many files: tiles of a texture, frames of a sequence."""
from __future__ import annotations

import os
import re
from typing import List

#: As Maya and its renderers write them (Autodesk, "UV Tiling Mode"; ynput/ayon-maya, ``collect_look.py``).
_TOKEN = re.compile(r"u<u>_v<v>|<(?:udim|tile|uvtile|u|v|f|frame0\d+)>|%\(UDIM\)d|#+", re.IGNORECASE)

#: What stands in its place: 1001, u1_v2, 0042, and frames before zero.
_NUMBER = r"(?:u-?\d+_v-?\d+|-?\d+)"

#: More than so many files of one texture are not listed one by one.
_MOST = 1000


def expand(path: str) -> List[str]:
    """The files that a path stands for: itself without a token, else those on the disk that fit; itself when none does."""
    folder, name = os.path.split(path)
    if _TOKEN.search(name) is None:
        return [path]
    pattern = re.compile("".join(_part(part) for part in _split(name)), re.IGNORECASE)
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if pattern.fullmatch(entry.name))
    except OSError:
        names = []
    return ["%s/%s" % (folder, each) for each in names[:_MOST]] or [path]


def _split(name: str) -> List[str]:
    parts, end = [], 0
    for match in _TOKEN.finditer(name):
        parts += [name[end : match.start()], match.group()]
        end = match.end()
    return [*parts, name[end:]]


def _part(part: str) -> str:
    return _NUMBER if _TOKEN.fullmatch(part) else re.escape(part)
