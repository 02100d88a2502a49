"""Blender says that a file was opened or saved. That is only noted down; the timer goes on with it."""
from __future__ import annotations

import os
from typing import Any, Callable, List, Tuple

import bpy
from bpy.app.handlers import persistent

from . import session as sessions
from .host import changes


@persistent
def clst_on_load(*_: Any) -> None:
    changes.note_written()
    _note("opened" if bpy.data.filepath else "new")


@persistent
def clst_on_save(*said: Any) -> None:
    if _is_open_file(said[0] if said else None):
        changes.note_written()
        _note("saved")


@persistent
def clst_on_edit(*_: Any) -> None:
    changes.note_edited()


def _is_open_file(path: Any) -> bool:
    """Blender tells of copies as well, and of what other add-ons save: the open file stays as unsaved as it was.

    :param path: what was written; old versions of Blender do not say it
    """
    return not isinstance(path, str) or path == "" or _key(path) == _key(bpy.data.filepath)


def _key(path: str) -> str:
    return os.path.normcase(os.path.realpath(path)) if path else ""


def _note(what: str) -> None:
    session = sessions.current()
    if session is not None:
        session.panel.host_changed(what)


_HANDLERS: List[Tuple[str, Callable[..., None]]] = [("load_post", clst_on_load), ("save_post", clst_on_save)]
#: With windows Blender itself knows what is not saved.
_BACKGROUND_HANDLERS: List[Tuple[str, Callable[..., None]]] = [("depsgraph_update_post", clst_on_edit)]


def register() -> None:
    # What was left behind by a reload that failed goes first.
    unregister()
    for name, handler in _HANDLERS + (_BACKGROUND_HANDLERS if bpy.app.background else []):
        getattr(bpy.app.handlers, name).append(handler)


def unregister() -> None:
    for name, handler in _HANDLERS + _BACKGROUND_HANDLERS:
        waiting = getattr(bpy.app.handlers, name)
        for each in [each for each in waiting if each.__name__ == handler.__name__]:
            waiting.remove(each)
