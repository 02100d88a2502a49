"""On and off. What `register` does, `unregister` undoes, in the opposite order."""
from __future__ import annotations

import bpy

from . import handlers, session
from .ui import fields, keymap, lists, menus, operators, panels, preferences

_CLASSES = (
    *operators.CLASSES,
    lists.CLST_UL_items,
    *menus.CLASSES,
    *panels.CLASSES,
    *preferences.CLASSES,
)


def register(package: str) -> None:
    """:param package: name of the add-on as Blender knows it; differs between add-ons and extensions"""
    fields.register()
    for each in _CLASSES:
        bpy.utils.register_class(each)
    menus.register()
    keymap.register()
    handlers.register()
    session.start(package)


def unregister() -> None:
    session.stop()
    handlers.unregister()
    keymap.unregister()
    menus.unregister()
    for each in reversed(_CLASSES):
        bpy.utils.unregister_class(each)
    fields.unregister()
