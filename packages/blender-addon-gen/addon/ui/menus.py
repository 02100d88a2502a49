"""File > clst, and the line in the status bar."""
from __future__ import annotations

from typing import Any, Callable, List, Tuple

import bpy

from .. import session as sessions
from ..drawing.menu import draw_menu, draw_status
from . import surfaces


class CLST_MT_file(bpy.types.Menu):
    """What can be done with the open file."""

    bl_idname = "CLST_MT_file"
    bl_label = "clst"

    def draw(self, context: Any) -> None:
        session = sessions.current()
        if session is None:
            return
        draw_menu(self.layout, session.view, surfaces.of_region(context))


def in_file_menu(self: Any, context: Any) -> None:
    self.layout.separator()
    self.layout.menu("CLST_MT_file", icon="RECOVER_LAST")


def in_status_bar(self: Any, context: Any) -> None:
    session = sessions.current()
    if session is not None:
        draw_status(self.layout, session.view, surfaces.of_region(context))


CLASSES = (CLST_MT_file,)

#: What is added to parts of Blender's own windows.
_ADDED: List[Tuple[Any, Callable[[Any, Any], None]]] = [
    (bpy.types.TOPBAR_MT_file, in_file_menu),
    (bpy.types.STATUSBAR_HT_header, in_status_bar),
]


def register() -> None:
    for kind, draw in _ADDED:
        kind.append(draw)


def unregister() -> None:
    for kind, draw in _ADDED:
        kind.remove(draw)
