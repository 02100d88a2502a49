"""Ctrl+Shift+C in Object Mode of the 3D View. Anybody can give it another key; elsewhere there is the menu."""
from __future__ import annotations

from typing import Any, List, Tuple

from ..host.windows import window_manager

_KEYMAP = "Object Mode"

_items: List[Tuple[Any, Any]] = []


def register() -> None:
    # There is none in the background.
    config = window_manager().keyconfigs.addon
    if config is None:
        return
    keymap = config.keymaps.new(name=_KEYMAP, space_type="EMPTY")
    _items.append((keymap, keymap.keymap_items.new("clst.checkpoint", "C", "PRESS", ctrl=True, shift=True)))


def unregister() -> None:
    for keymap, item in _items:
        keymap.keymap_items.remove(item)
    _items.clear()


def draw(layout: Any, context: Any) -> None:
    """The shortcut as Blender draws shortcuts, to be changed."""
    import rna_keymap_ui

    config = context.window_manager.keyconfigs.user
    keymap = None if config is None else config.keymaps.get(_KEYMAP)
    if keymap is None:
        return
    for item in keymap.keymap_items:
        if item.idname == "clst.checkpoint":
            rna_keymap_ui.draw_kmi([], config, keymap, item, layout, 0)
