"""Blender's own list of paths, for what the other parts do not know of."""
from __future__ import annotations

from typing import Any, Iterator, List

import bpy

from .reference import AT_ONCE, Found, Reference

#: The kind of what only Blender's own list knows of.
LISTED = "file"


def listed_by_blender() -> Iterator[Found]:
    if hasattr(bpy.data, "file_path_foreach"):
        for name in _collections():
            yield from _visited(name)
        return
    # `packed` would add what is inside of the file, `local` would leave out what libraries need. It comes as a whole: words
    # from memory, no look at any disk.
    paths = bpy.utils.blend_paths(absolute=True, packed=False, local=False)
    for begin in range(0, len(paths), AT_ONCE):
        yield [Reference(path, LISTED) for path in paths[begin : begin + AT_ONCE] if _is_outside(path)]


def _collections() -> List[str]:
    kind: Any = bpy.types.BlendData.bl_rna
    return [each.identifier for each in kind.properties if each.type == "COLLECTION"]


def _visited(name: str) -> Iterator[Found]:
    """Since Blender 5.0."""
    begin = 0
    while True:
        blocks = getattr(bpy.data, name)[begin : begin + AT_ONCE]
        if not blocks:
            return
        found: Found = []

        def visit(block: Any, path: str, _meta: Any, found: Found = found) -> None:
            # A library's own path is relative to the open file, all others to the file that they are in.
            library = None if isinstance(block, bpy.types.Library) else block.library
            if _is_outside(path):
                found.append(Reference(path, LISTED, library))

        bpy.data.file_path_foreach(visit, subset=set(blocks), flags={"SKIP_PACKED", "SKIP_WEAK_REFERENCES"})
        yield found
        begin += AT_ONCE


def _is_outside(path: str) -> bool:
    return path != "" and path != "<builtin>" and "<memory>" not in path
