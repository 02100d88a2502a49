"""Whether Maya opened a scene, which it can have done although it raises."""
from __future__ import annotations

from contextlib import contextmanager
from typing import Iterator, List

from maya.api import OpenMaya


@contextmanager
def watch_opening() -> Iterator[List[bool]]:
    """The list is no longer empty once a scene was opened inside of the block."""
    opened: List[bool] = []
    message = OpenMaya.MSceneMessage
    callback = message.addCallback(message.kAfterOpen, lambda *_: opened.append(True))
    try:
        yield opened
    finally:
        OpenMaya.MMessage.removeCallback(callback)
