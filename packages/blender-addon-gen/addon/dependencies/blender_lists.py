"""Blender's own list of paths, for what the other parts do not know of."""
from __future__ import annotations

from typing import Any, Iterator, List

import bpy

from .reference import Reference

#: The kind of what only Blender's own list knows of.
LISTED = "file"


def listed_by_blender() -> Iterator[Reference]:
    if hasattr(bpy.data, "file_path_foreach"):
        yield from _visited()
        return
    # `packed` would add what is inside of the file, `local` would leave out what libraries need.
    for path in bpy.utils.blend_paths(absolute=True, packed=False, local=False):
        if _is_outside(path):
            yield Reference(path, LISTED)


def _visited() -> List[Reference]:
    """Since Blender 5.0."""
    found: List[Reference] = []

    def visit(block: Any, path: str, _meta: Any) -> None:
        # A library's own path is relative to the open file, all others to the file that they are in.
        library = None if isinstance(block, bpy.types.Library) else block.library
        if _is_outside(path):
            found.append(Reference(path, LISTED, library))

    bpy.data.file_path_foreach(visit, flags={"SKIP_PACKED", "SKIP_WEAK_REFERENCES"})
    return found


def _is_outside(path: str) -> bool:
    return path != "" and path != "<builtin>" and "<memory>" not in path
