"""The host adapter: what the core may know of Blender and have it do."""
from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Optional, Set

import bpy

from ..core import HostError, stamp_of
from . import capture, changes, files, keeping, picking, windows


class BlenderHost:
    """One for the whole time that the add-on is on. It holds nothing of the open file: that goes when another is opened."""

    name = "Blender"

    def __init__(self) -> None:
        self.version = "%d.%d.%d" % tuple(bpy.app.version)
        self._compression = (-1, False)
        self._failure: Optional[Exception] = None
        self._told: Set[str] = set()

    def current_file(self) -> str:
        """Absolute path; empty while the file has no name."""
        return str(bpy.data.filepath)

    def is_dirty(self) -> bool:
        return changes.has_changes()

    def is_busy(self) -> bool:
        if windows.is_rendering() or windows.is_playing() or windows.is_in_hand():
            return True
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure
        return False

    def note_failure(self, error: Exception) -> bool:
        """A step failed outside of the core, which shows it and remembers it for the report; False when it did so already."""
        name = repr(error)
        if name in self._told:
            return False
        self._told.add(name)
        self._failure = error
        return True

    def file_stamp(self, path: str) -> str:
        """Another one whenever the file was written; empty when there is none."""
        return stamp_of(path)

    def save(self) -> None:
        files.save()

    def save_as(self, path: str) -> None:
        """With an empty path Blender asks for one."""
        files.save_as(path)

    def set_uncompressed(self) -> None:
        files.save_uncompressed()

    def more_facts(self) -> Dict[str, Any]:
        """`isCompressed`: the file on the disk is, by its first bytes, which are read once after it was opened or saved.

        `keptAside`: where that is what another program had written and a save here has replaced.
        """
        problem = keeping.take_problem()
        if problem is not None:
            raise HostError(problem)
        if self._compression[0] != changes.times_written():
            self._compression = (changes.times_written(), files.is_compressed(self.current_file()))
        return {"isCompressed": self._compression[1], "keptAside": keeping.last()}

    def open_file(self, path: str, run_scripts: bool = False) -> None:
        files.open_file(path, run_scripts)

    def capture_preview(self, path: str) -> bool:
        return capture.capture(path)

    def dependencies(self) -> Iterator[Optional[List[Dict[str, Any]]]]:
        """In steps, see `dependencies/collect.py`."""
        # Imported on first use: Blender waits for add-ons when it starts.
        from .. import dependencies

        return dependencies.collect()

    def copy_text(self, text: str) -> None:
        windows.window_manager().clipboard = text

    def paste_picture(self, path: str) -> bool:
        """Blender hands no pictures of the clipboard to add-ons."""
        return False

    def pick_file(self, kinds: List[str], done: Callable[[Optional[str]], None]) -> None:
        """Asks for a file. `done` is called later with its path, or with None."""
        picking.ask(kinds, done)

    def can(self, capability: str) -> bool:
        """What this Blender can do now. In the background there is no view, and nobody to ask."""
        if capability == "capture":
            return capture.can_capture()
        if capability in ("pickFile", "saveAs", "statusbar"):
            return not bpy.app.background
        return capability in ("dependencies", "compression")
