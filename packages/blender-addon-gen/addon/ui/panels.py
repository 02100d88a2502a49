"""The tab in the sidebar, small forms of it in other editors, and the same as a popover."""
from __future__ import annotations

from typing import Any

import bpy

from .. import session as sessions
from ..drawing.view import draw_view
from . import surfaces

_TAB = "clst"
#: Width of the popover in lines.
_POPOVER_LINES = 16


class CLST_PT_main(bpy.types.Panel):
    """All of the panel."""

    bl_idname = "CLST_PT_main"
    bl_label = "clst"
    bl_space_type = "VIEW_3D"
    bl_region_type = "UI"
    bl_category = _TAB

    def draw(self, context: Any) -> None:
        draw_current(self.layout, context)


class _Short:
    """The state of the file and the large button, where an artist works without a 3D View."""

    layout: Any

    def draw(self, context: Any) -> None:
        draw_current(self.layout, context, is_short=True)


class CLST_PT_image(_Short, bpy.types.Panel):
    bl_idname = "CLST_PT_image"
    bl_label = "clst"
    bl_space_type = "IMAGE_EDITOR"
    bl_region_type = "UI"
    bl_category = _TAB


class CLST_PT_node(_Short, bpy.types.Panel):
    bl_idname = "CLST_PT_node"
    bl_label = "clst"
    bl_space_type = "NODE_EDITOR"
    bl_region_type = "UI"
    bl_category = _TAB


class CLST_PT_sequencer(_Short, bpy.types.Panel):
    bl_idname = "CLST_PT_sequencer"
    bl_label = "clst"
    bl_space_type = "SEQUENCE_EDITOR"
    bl_region_type = "UI"
    bl_category = _TAB


class CLST_PT_popover(bpy.types.Panel):
    """The panel where there is no sidebar: from the menu, the shortcut, the status bar."""

    bl_idname = "CLST_PT_popover"
    bl_label = "clst"
    # In no editor by itself.
    bl_space_type = "TOPBAR"
    bl_region_type = "HEADER"
    bl_ui_units_x = _POPOVER_LINES

    def draw(self, context: Any) -> None:
        draw_current(self.layout, context, is_short=True, units=_POPOVER_LINES - 2, is_popover=True)


def draw_current(
    layout: Any, context: Any, is_short: bool = False, units: float = 0.0, is_popover: bool = False
) -> None:
    """Draws the view of the last step."""
    session = sessions.current()
    if session is not None:
        session.drawn = session.view["revision"]
        draw_view(layout, session.view, surfaces.of_region(context, units), is_short, is_popover)


CLASSES = (CLST_PT_main, CLST_PT_image, CLST_PT_node, CLST_PT_sequencer, CLST_PT_popover)
