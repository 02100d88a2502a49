"""Blender says that a file was opened or saved. That is only noted down; the timer goes on with it.

Before a save one thing is done at once, because it is too late afterwards: see `host/keeping.py`.
"""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import bpy
from bpy.app.handlers import persistent

from . import session as sessions
from .host import changes, keeping


@persistent
def clst_before_load(*said: Any) -> None:
    keeping.before_reading(_path_in(said))


@persistent
def clst_on_load(*_: Any) -> None:
    changes.note_opened()
    keeping.note_read(bpy.data.filepath)
    _note("opened" if bpy.data.filepath else "new")


@persistent
def clst_before_save(*said: Any) -> None:
    keeping.before_writing(bpy.data.filepath, _path_in(said))


@persistent
def clst_on_save(*said: Any) -> None:
    if _is_open_file(_path_in(said)):
        changes.note_written()
        keeping.note_written(bpy.data.filepath)
        _note("saved")


@persistent
def clst_on_failed_save(*_: Any) -> None:
    keeping.settle()


@persistent
def clst_on_edit(*_: Any) -> None:
    changes.note_edited()


def _path_in(said: Tuple[Any, ...]) -> str:
    """What is read or written; empty where Blender does not say it, as before 4.2."""
    return said[0] if said and isinstance(said[0], str) else ""


def _is_open_file(path: str) -> bool:
    """Blender tells of copies as well, and of what other add-ons save: the open file stays as unsaved as it was."""
    return path == "" or keeping.is_same_file(path, bpy.data.filepath)


def _note(what: str) -> None:
    session = sessions.current()
    if session is not None:
        session.panel.host_changed(what)


_HANDLERS: List[Tuple[str, Callable[..., None]]] = [
    ("load_pre", clst_before_load),
    ("load_post", clst_on_load),
    ("save_pre", clst_before_save),
    ("save_post", clst_on_save),
    # Since Blender 3.6.
    ("save_post_fail", clst_on_failed_save),
]
#: With windows Blender itself knows what is not saved.
_BACKGROUND_HANDLERS: List[Tuple[str, Callable[..., None]]] = [("depsgraph_update_post", clst_on_edit)]


def register() -> None:
    # What was left behind by a reload that failed goes first.
    unregister()
    for name, handler in _HANDLERS + (_BACKGROUND_HANDLERS if bpy.app.background else []):
        if hasattr(bpy.app.handlers, name):
            getattr(bpy.app.handlers, name).append(handler)


def unregister() -> None:
    for name, handler in _HANDLERS + _BACKGROUND_HANDLERS:
        waiting = getattr(bpy.app.handlers, name, [])
        for each in [each for each in waiting if each.__name__ == handler.__name__]:
            waiting.remove(each)
