"""Asking for a file with Blender's own file browser."""
from __future__ import annotations

from typing import Any, Callable, Optional, Sequence

import bpy

from ..core import HostError
from .windows import first_window, in_window

_waiting: Optional[Callable[[Optional[str]], None]] = None


def ask(kinds: Sequence[str], done: Callable[[Optional[str]], None]) -> None:
    """:param kinds: endings without a dot, `png`; all files when empty"""
    global _waiting
    if first_window() is None:
        raise HostError("There is no window to choose a file in.")
    answer(None)
    _waiting = done
    wanted = ";".join("*.%s" % kind for kind in kinds)
    with in_window():
        operators: Any = bpy.ops
        operators.clst.pick_file("INVOKE_DEFAULT", filter_glob=wanted)


def answer(path: Optional[str]) -> None:
    """Called by the file browser: the path, or None when nothing was chosen."""
    global _waiting
    done, _waiting = _waiting, None
    if done is not None:
        done(path)
