"""Whether the open file has changes that are not saved.

With windows Blender knows it. In the background `bpy.data.is_dirty` stays true from the first change on, whatever is saved:
there it is counted from the last time that the file was opened or saved. With windows it becomes false only when Blender goes
on after the save, which is after the step that saved.
"""
from __future__ import annotations

import bpy

_has_background_changes = False
_times_written = 0
_times_opened = 0
_is_just_written = False


def times_written() -> int:
    """Grows whenever a file was opened or saved here."""
    return _times_written


def times_opened() -> int:
    """Grows whenever a file was opened: what was held of the one before is gone."""
    return _times_opened


def has_changes() -> bool:
    if bpy.app.background:
        return _has_background_changes
    return bool(bpy.data.is_dirty) and not _is_just_written


def begin_step() -> None:
    """Blender has gone on since the last step."""
    global _is_just_written
    _is_just_written = False


def note_edited() -> None:
    global _has_background_changes
    _has_background_changes = True


def note_opened() -> None:
    global _times_opened
    _times_opened += 1
    note_written()


def note_written() -> None:
    """The file was opened or saved."""
    global _has_background_changes, _is_just_written, _times_written
    _has_background_changes = False
    _is_just_written = True
    _times_written += 1
