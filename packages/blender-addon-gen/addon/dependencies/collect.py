"""All files that the open file needs, each once, with where it is and whether it is there."""
from __future__ import annotations

import os
from typing import Any, Dict, Iterable, Iterator, List, Optional, Set

import bpy

from .blender_lists import LISTED, listed_by_blender
from .data_blocks import from_data_blocks
from .expand import Folders, has_frames, has_tiles, sequence_name, tiles
from .modifiers import from_objects
from .nodes import from_nodes
from .reference import Reference
from .strips import from_strips

#: More are not collected: nobody looks through such a list.
_MOST = 10_000


def collect() -> List[Dict[str, Any]]:
    """Each as `{path, absolutePath, kind, exists}`, by path.

    `path` is as it is written in the file. A sequence is one, with the name that it has in a project:
    `shot.####.exr`. Of a tiled image each tile is one. What is packed into the file is left out.
    """
    folders = Folders()
    sequences: Set[str] = set()
    found: Dict[str, Dict[str, Any]] = {}
    seen = {_key(bpy.data.filepath)}
    for reference in _references():
        whole = _absolute(reference)
        if whole is None or _key(whole) in seen:
            continue
        # Also of tiles and frames: Blender's own list names one of them, or each frame of a strip.
        seen.add(_key(whole))
        if reference.is_sequence:
            sequences.add(_key(sequence_name(whole)))
        elif reference.kind == LISTED and _key(sequence_name(whole)) in sequences:
            continue
        for each in _resolve(reference, whole, folders):
            found.setdefault(_key(each["absolutePath"]), each)
        if len(found) >= _MOST:
            break
    return sorted(found.values(), key=lambda each: each["absolutePath"])


def _references() -> Iterator[Reference]:
    # Blender's own list comes last: it knows paths, and not what they are.
    for source in (from_data_blocks, from_strips, from_objects, from_nodes, listed_by_blender):
        yield from _safely(source())


def _safely(references: Iterable[Reference]) -> Iterator[Reference]:
    """Versions differ in what they have. What one part cannot tell is no reason to tell nothing."""
    try:
        yield from references
    except (AttributeError, RuntimeError, TypeError):
        return


def _absolute(reference: Reference) -> Optional[str]:
    """None for what leads nowhere: an empty path, and `//` of a file without a name."""
    if not reference.path:
        return None
    whole = os.path.normpath(bpy.path.abspath(reference.path, library=reference.library))
    return whole if os.path.isabs(whole) else None


def _resolve(reference: Reference, whole: str, folders: Folders) -> Iterator[Dict[str, Any]]:
    if has_tiles(whole):
        for tile in tiles(whole, folders):
            yield _entry(reference, tile, os.path.exists(tile))
    elif reference.is_sequence:
        pattern = sequence_name(whole)
        yield _entry(reference, pattern, has_frames(pattern, folders))
    else:
        yield _entry(reference, whole, os.path.exists(whole))


def _entry(reference: Reference, absolute: str, exists: bool) -> Dict[str, Any]:
    return {"path": reference.path, "absolutePath": absolute, "kind": reference.kind, "exists": exists}


def _key(path: str) -> str:
    return os.path.normcase(path)
