"""Shortcuts. Anybody can give them other keys, or switch them off, here or where Blender has all of its keys.

Ctrl+Shift+C in Object Mode of the 3D View makes a checkpoint; elsewhere there is the menu. Ctrl+S asks before a save that
would replace what another program wrote; in all other cases it passes the key on to what it means without the add-on.
"""
from __future__ import annotations

import sys
from typing import Any, Dict, List, NamedTuple, Tuple

from ..host.windows import window_manager


class _Shortcut(NamedTuple):
    keymap: str
    operator: str
    key: str
    #: What is held down with it.
    modifiers: Dict[str, bool]


#: What Blender saves with: Cmd on a Mac, also with Ctrl.
_SAVING: List[Dict[str, bool]] = [{"ctrl": True}] + ([{"oskey": True}] if sys.platform == "darwin" else [])

_SHORTCUTS: List[_Shortcut] = [
    _Shortcut("Object Mode", "clst.checkpoint", "C", {"ctrl": True, "shift": True}),
    *(_Shortcut("Window", "clst.save", "S", each) for each in _SAVING),
]

_items: List[Tuple[Any, Any]] = []


def register() -> None:
    # There is none in the background.
    config = window_manager().keyconfigs.addon
    if config is None:
        return
    for each in _SHORTCUTS:
        keymap = config.keymaps.new(name=each.keymap, space_type="EMPTY")
        item = keymap.keymap_items.new(each.operator, each.key, "PRESS", **each.modifiers)
        _items.append((keymap, item))


def unregister() -> None:
    for keymap, item in _items:
        keymap.keymap_items.remove(item)
    _items.clear()


def draw(layout: Any, context: Any) -> None:
    """The shortcuts as Blender draws shortcuts, to be changed."""
    import rna_keymap_ui

    config = context.window_manager.keyconfigs.user
    for name, operator in dict.fromkeys((each.keymap, each.operator) for each in _SHORTCUTS):
        keymap = None if config is None else config.keymaps.get(name)
        for item in () if keymap is None else keymap.keymap_items:
            if item.idname == operator:
                rna_keymap_ui.draw_kmi([], config, keymap, item, layout, 0)
