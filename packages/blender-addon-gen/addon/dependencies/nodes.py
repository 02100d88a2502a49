"""Light profiles and scripts of shaders."""
from __future__ import annotations

from typing import Any, Iterator

import bpy

from .reference import Reference

_KINDS = {"ShaderNodeTexIES": "light", "ShaderNodeScript": "script"}


def from_nodes() -> Iterator[Reference]:
    for tree, library in _trees():
        for node in tree.nodes:
            kind = _KINDS.get(node.bl_idname)
            if kind is not None and node.mode == "EXTERNAL":
                yield Reference(node.filepath, kind, library)


def _trees() -> Iterator[Any]:
    data = bpy.data
    for group in data.node_groups:
        yield group, group.library
    for blocks in (data.materials, data.worlds, data.lights, data.linestyles):
        for block in blocks:
            if block.node_tree is not None:
                yield block.node_tree, block.library
