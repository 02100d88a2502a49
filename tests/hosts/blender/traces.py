"""What an add-on can leave behind in Blender, to be compared before and after."""

from __future__ import annotations

import gc
import os
import sys
import threading
from typing import Any

import bpy

_HANDLERS = [name for name in dir(bpy.app.handlers) if isinstance(getattr(bpy.app.handlers, name), list)]


def traces() -> dict[str, Any]:
    """Everything by its kind. Equal to what it was before, when nothing was left."""
    window_manager = bpy.context.window_manager
    config = window_manager.keyconfigs.addon
    items = [] if config is None else [item for each in config.keymaps for item in each.keymap_items]
    return {
        'classes': sorted(name for name in dir(bpy.types) if not name.startswith('bl_')),
        'operators': sorted(dir(bpy.ops.clst)),
        'handlers': {name: [str(each.__name__) for each in getattr(bpy.app.handlers, name)] for name in _HANDLERS},
        'properties': sorted(bpy.types.WindowManager.bl_rna.properties.keys()),
        'scene': sorted(bpy.types.Scene.bl_rna.properties.keys()),
        'file menu': _drawn_in(bpy.types.TOPBAR_MT_file),
        'status bar': _drawn_in(bpy.types.STATUSBAR_HT_header),
        'shortcuts': sorted(item.idname for item in items),
        'previews': _open_previews(),
        'threads': threading.active_count(),
        'children': _children(),
    }


def differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """What is not as it was: of names, those that went and those that came."""
    changed = {name: (before[name], after[name]) for name in before if before[name] != after[name]}
    return {name: _difference(*values) for name, values in changed.items()}


def _difference(before: Any, after: Any) -> Any:
    if not isinstance(before, list):
        return (before, after)
    return ([each for each in before if each not in after], [each for each in after if each not in before])


def files_of(folder: str) -> dict[str, int]:
    """Size by path, of all files below a folder."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            found[os.path.relpath(path, folder)] = os.path.getsize(path)
    return found


def _drawn_in(kind: Any) -> list[str]:
    # Once something was added, Blender keeps its own function in the list as well.
    functions = getattr(kind.draw, '_draw_funcs', [])
    return sorted(each.__name__ for each in functions if not each.__module__.startswith('bl_ui.'))


def _open_previews() -> int:
    import bpy.utils.previews

    gc.collect()
    return len(bpy.utils.previews._uuid_open)


def _children() -> list[str]:
    """Processes that this one has started; only where the system tells it in a file."""
    path = f'/proc/{os.getpid()}/task/{os.getpid()}/children'
    if not sys.platform.startswith('linux') or not os.path.exists(path):
        return []
    with open(path, encoding='ascii') as file:
        return file.read().split()
