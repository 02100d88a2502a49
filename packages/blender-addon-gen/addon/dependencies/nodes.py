"""Light profiles and scripts of shaders."""
from __future__ import annotations

from typing import Any, Iterator

import bpy

from .reference import Found, Reference, in_pieces

_KINDS = {"ShaderNodeTexIES": "light", "ShaderNodeScript": "script"}
_OWNERS = ("node_groups", "materials", "worlds", "lights", "linestyles")


def from_nodes() -> Iterator[Found]:
    for name in _OWNERS:
        yield from in_pieces(lambda name=name: getattr(bpy.data, name), _of_owner)  # type: ignore[misc]


def _of_owner(block: Any) -> Iterator[Reference]:
    tree = block if hasattr(block, "nodes") else block.node_tree
    for node in () if tree is None else tree.nodes:
        kind = _KINDS.get(node.bl_idname)
        if kind is not None and node.mode == "EXTERNAL":
            yield Reference(node.filepath, kind, block.library)
