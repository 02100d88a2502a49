"""A host without a program: its open file is a real one, and what is unsaved is text in memory."""
from __future__ import annotations

import base64
import os
from typing import Any, Callable, Dict, List, Optional

from clst_panel import CAPABILITIES, HostError, stamp_of

#: A PNG of one pixel.
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


class PlainHost:
    """``content`` is what is open; :meth:`type` changes it without saving."""

    name = "Plain"
    version = "1.2.3"

    def __init__(self, can: Optional[List[str]] = None) -> None:
        self._can = [each for each in CAPABILITIES if each not in ("compression", "documents")] if can is None else can
        self.path = ""
        self.content = ""
        self._saved = ""
        self.is_rendering = False
        self.clipboard = ""
        self.picks: List[Optional[str]] = []
        self.needed: List[Dict[str, Any]] = []
        #: Files that were opened, and whether their scripts could run.
        self.opened: List[Any] = []
        self.changed: Callable[[str], None] = lambda what: None

    def type(self, text: str) -> None:
        self.content += text

    def new(self) -> None:
        self.path, self.content, self._saved = "", "", ""
        self.changed("new")

    def can(self, capability: str) -> bool:
        return capability in self._can

    def current_file(self) -> str:
        return self.path

    def is_dirty(self) -> bool:
        return self.content != self._saved

    def is_busy(self) -> bool:
        return self.is_rendering

    def more_facts(self) -> Dict[str, Any]:
        return {}

    def set_uncompressed(self) -> None:
        raise HostError("A plain file is never compressed.")

    def file_stamp(self, path: str) -> str:
        return stamp_of(path)

    def save(self) -> None:
        if not self.path:
            raise HostError("The file has no name yet.")
        self._write(self.path)

    def save_as(self, path: str) -> None:
        self.path = path
        self._write(path)

    def open_file(self, path: str, run_scripts: bool = False) -> None:
        try:
            with open(path, encoding="utf-8") as file:
                self.content = self._saved = file.read()
        except OSError as error:
            raise HostError("%s cannot be opened." % os.path.basename(path)) from error
        self.path = path
        self.opened.append((path, run_scripts))
        self.changed("opened")

    def capture_preview(self, path: str) -> bool:
        with open(path, "wb") as file:
            file.write(PIXEL)
        return True

    def paste_picture(self, path: str) -> bool:
        return False

    def dependencies(self) -> List[Dict[str, Any]]:
        return self.needed

    def copy_text(self, text: str) -> None:
        self.clipboard = text

    def pick_file(self, kinds: List[str], done: Callable[[Optional[str]], None]) -> None:
        done(self.picks.pop(0) if self.picks else None)

    def _write(self, path: str) -> None:
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.content)
        self._saved = self.content
        self.changed("saved")
