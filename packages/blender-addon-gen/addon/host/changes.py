"""Whether the open file has changes that are not saved.

With windows Blender knows it. In the background `bpy.data.is_dirty` stays true from the first change on, whatever is saved:
there it is counted from the last time that the file was opened or saved.
"""
from __future__ import annotations

import bpy

_has_background_changes = False
_times_written = 0


def times_written() -> int:
    """Grows whenever a file was opened or saved here."""
    return _times_written


def has_changes() -> bool:
    return _has_background_changes if bpy.app.background else bool(bpy.data.is_dirty)


def note_edited() -> None:
    global _has_background_changes
    _has_background_changes = True


def note_written() -> None:
    """The file was opened or saved."""
    global _has_background_changes, _times_written
    _has_background_changes = False
    _times_written += 1
