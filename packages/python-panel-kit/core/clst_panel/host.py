"""What a host adapter gives to the panel: all that the core knows of Blender, Maya or another program."""
from __future__ import annotations

import os
from typing import Any, Callable, Dict, Iterator, List, Optional, Protocol, Union

#: What a host can be able to do; the description asks with ``can`` and ``cannot``.
CAPABILITIES = ("capture", "paste", "pickFile", "saveAs", "documents", "dependencies", "statusbar", "compression")


class HostError(Exception):
    """Something that the host did not do. The text is a sentence for the person at the screen."""


class Host(Protocol):
    """All of it is called in the main thread, from :meth:`Panel.tick` and never while drawing.

    What goes wrong is raised as :class:`HostError`. Paths are absolute.
    """

    #: ``Blender``
    name: str
    #: ``4.2.1``
    version: str

    def can(self, capability: str) -> bool:
        """Whether the host can do one of :data:`CAPABILITIES`. ``documents``: several files are open side by side."""

    def current_file(self) -> str:
        """The path of the open file; empty while it has no name."""

    def is_dirty(self) -> bool:
        """The open file has changes that are not saved."""

    def is_busy(self) -> bool:
        """The host renders, plays or waits in a dialog of its own: the panel stays quiet."""

    def file_stamp(self, path: str) -> str:
        """Changes whenever a program writes the file; empty when there is none. See :func:`stamp_of`."""

    def more_facts(self) -> Dict[str, Any]:
        """Facts for the description, read as ``host.NAME``, such as ``isCompressed``. Asked for at each tick."""

    # is_open(path) -> bool, only of hosts with ``documents``: whether a file is open, in front or not.

    def save(self) -> None:
        """Saves the open file under its name."""

    def save_as(self, path: str) -> None:
        """Saves under another name; an empty path lets the host ask for one."""

    def open_file(self, path: str, run_scripts: bool = False) -> None:
        """Opens a file in place of the open one without asking, soon. Scripts in it are not run unless it is said."""

    def capture_preview(self, path: str) -> bool:
        """Writes a PNG of what is seen to the path. False: there is nothing to see."""

    def paste_picture(self, path: str) -> bool:
        """Writes a PNG of the picture on the clipboard to the path. False: there is none."""

    def set_uncompressed(self) -> None:
        """Saves the open file without compression, and so from then on. Only of hosts with ``compression``."""

    def dependencies(self) -> Union[List[Dict[str, Any]], Iterator[Optional[List[Dict[str, Any]]]]]:
        """The files that the open one needs: ``{path, absolutePath, kind}``, and ``exists`` where that is known at once.

        A host that has to look at many things gives an iterator instead: each tick takes one step of it, ``None`` until the
        list is there.
        """

    def copy_text(self, text: str) -> None:
        """Puts a text on the clipboard."""

    def pick_file(self, kinds: List[str], done: Callable[[Optional[str]], None]) -> None:
        """Lets the person choose a file with one of these extensions; ``done`` gets its path, or None."""


def stamp_of(path: str) -> str:
    """The stamp of a file by its size and time, for :meth:`Host.file_stamp`."""
    try:
        facts = os.stat(path)
    except OSError:
        return ""
    return "%d-%d" % (facts.st_size, facts.st_mtime_ns)
