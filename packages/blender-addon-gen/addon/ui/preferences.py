"""Preferences of the add-on."""
# Blender reads the annotations of properties as they are: no `from __future__ import annotations` here.
from typing import Any

import bpy
from bpy.props import BoolProperty, StringProperty

from ..drawing.sentences import draw_sentence
from . import keymap, surfaces

_LOOPBACK = (
    "This add-on talks to the clst program on this computer (127.0.0.1), and to nothing else. "
    "It works in the same way whether Allow Online Access is on or off."
)


class CLST_Preferences(bpy.types.AddonPreferences):
    """Kept by Blender with its own preferences, never in the folder of the add-on."""

    bl_idname = __package__.rpartition(".")[0]

    home: StringProperty(  # type: ignore[valid-type]
        name="Folder of clst",
        description="Where the clst program says how it can be reached. Empty: the usual place in your home folder",
        subtype="DIR_PATH",
    )
    asks_before_reload: BoolProperty(  # type: ignore[valid-type]
        name="Ask before a reload",
        description="Ask before the open file is opened anew, also when nothing would be lost",
        default=False,
    )
    asks_before_save: BoolProperty(  # type: ignore[valid-type]
        name="Ask before a save over what somebody else wrote",
        description="Ctrl+S asks when another program wrote the file after it was opened here. "
        "What it wrote is kept beside the file in any case",
        default=True,
    )

    def draw(self, context: Any) -> None:
        layout = self.layout
        layout.prop(self, "home")
        layout.prop(self, "asks_before_reload")
        layout.prop(self, "asks_before_save")
        keymap.draw(layout.column(), context)
        draw_sentence(layout.box(), _LOOPBACK, "INFO", surfaces.of_region(context, units=24))


CLASSES = (CLST_Preferences,)
