"""Small pictures for lists: Blender draws a picture only from a collection that it holds itself."""
from __future__ import annotations

import os
from typing import Any, Dict, Mapping, Set

import bpy.utils.previews

#: Files that are handed to Blender in one step, and how large one may be.
_FILES_PER_STEP = 4
_LARGEST_BYTES = 4 * 1024 * 1024
#: So many are kept; those that were not drawn for the longest time go first.
_MOST = 400


class Pictures:
    """Files of the bridge's cache by the key of the picture. What is drawn asks for its picture, and the timer loads it."""

    def __init__(self) -> None:
        self._previews: Any = bpy.utils.previews.new()
        self._numbers: Dict[str, int] = {}
        #: Name to file, in the order in which they were asked for.
        self._waiting: Dict[str, str] = {}
        self._failed: Set[str] = set()

    def number(self, picture: Mapping[str, Any]) -> int:
        """Blender's number for it. 0 while it is not loaded: then it is noted down, and nothing else is done.

        In the background Blender gives all pictures the number 0: nothing draws them there.
        """
        name = "%s %s" % (picture.get("key", ""), picture.get("path", ""))
        number = self._numbers.pop(name, None)
        if number is not None:
            # What is drawn moves to the end: the first ones were not seen for the longest time.
            self._numbers[name] = number
        elif picture.get("path") and name not in self._failed:
            self._waiting[name] = picture["path"]
        return number or 0

    def step(self) -> int:
        """Loads a few of those that were asked for; how many."""
        loaded = 0
        while self._waiting and loaded < _FILES_PER_STEP:
            name = next(iter(self._waiting))
            self._load(name, self._waiting.pop(name))
            loaded += 1
        return loaded

    def close(self) -> None:
        bpy.utils.previews.remove(self._previews)
        self._numbers.clear()
        self._waiting.clear()

    def _load(self, name: str, path: str) -> None:
        try:
            if os.path.getsize(path) > _LARGEST_BYTES:
                self._failed.add(name)
                return
            self._numbers[name] = self._previews.load(name, path, "IMAGE").icon_id
        except (OSError, KeyError, RuntimeError):
            # The cache was emptied meanwhile; the row shows its icon instead.
            self._failed.add(name)
            return
        if len(self._numbers) > _MOST:
            oldest = next(iter(self._numbers))
            del self._numbers[oldest]
            del self._previews[oldest]
