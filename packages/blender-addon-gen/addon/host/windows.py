"""Windows, and the parts of them that something is done in: a timer has no context of its own."""
from __future__ import annotations

from contextlib import contextmanager
from typing import Any, Iterator, Optional, Tuple

import bpy

#: Editors in whose sidebar the panel is.
EDITORS = ("VIEW_3D", "IMAGE_EDITOR", "NODE_EDITOR", "SEQUENCE_EDITOR")


def window_manager() -> Any:
    """There is always one, though Blender's types say that there may be none."""
    return bpy.context.window_manager


def preferences() -> Any:
    """Blender's own; always there as well."""
    return bpy.context.preferences


def first_window() -> Optional[Any]:
    """None in the background."""
    if bpy.app.background:
        return None
    windows = window_manager().windows
    return bpy.context.window or (windows[0] if len(windows) else None)


@contextmanager
def in_window() -> Iterator[None]:
    """Operators that save, open or ask need a window, where there is one."""
    window = first_window()
    if window is None:
        yield
        return
    with bpy.context.temp_override(window=window):
        yield


def largest_view() -> Optional[Tuple[Any, Any, Any]]:
    """Window, area and region of the largest 3D View."""
    found = [
        (window, area, region)
        for window in window_manager().windows
        for area in window.screen.areas
        if area.type == "VIEW_3D"
        for region in area.regions
        if region.type == "WINDOW"
    ]
    return max(found, key=lambda each: each[2].width * each[2].height, default=None)


def redraw() -> None:
    """Draws the sidebars anew that can hold the panel, and nothing else."""
    for window in window_manager().windows:
        for area in window.screen.areas:
            if area.type in EDITORS:
                for region in area.regions:
                    # A closed sidebar is one pixel wide.
                    if region.type == "UI" and region.width > 1:
                        region.tag_redraw()


def redraw_status_bar() -> None:
    """It belongs to no area that a script can reach: it is drawn anew when the text of an operator in it ends."""
    if not is_in_hand():
        for window in window_manager().windows:
            window.workspace.status_text_set_internal(None)


def show_popover() -> None:
    """Shows the panel at the pointer, without a sidebar."""
    if first_window() is not None:
        with in_window():
            bpy.ops.wm.call_panel("INVOKE_DEFAULT", name="CLST_PT_popover", keep_open=False)


def is_playing() -> bool:
    return any(window.screen.is_animation_playing for window in window_manager().windows)


def is_rendering() -> bool:
    return any(bpy.app.is_job_running(kind) for kind in ("RENDER", "OBJECT_BAKE"))


def is_in_hand() -> bool:
    """Somebody is moving, painting or dragging something. Add-ons with an operator that always runs do not count."""
    for window in window_manager().windows:
        # Since Blender 4.2.
        for operator in getattr(window, "modal_operators", ()):
            if not hasattr(bpy.types, operator.bl_idname):
                return True
    return False
