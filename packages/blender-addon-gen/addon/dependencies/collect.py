"""All files that the open file needs, each once, in steps. Which of them are on the disk, the bridge knows: here only a
folder of caches that nobody has chosen is looked for."""
from __future__ import annotations

import os
from typing import Any, Dict, Iterable, Iterator, List, Optional, Set

import bpy

from ..host import changes
from .blender_lists import LISTED, listed_by_blender
from .data_blocks import from_data_blocks
from .modifiers import from_objects
from .names import group_of, is_tiled, sequence_name
from .nodes import from_nodes
from .reference import Found, Reference
from .strips import from_strips

#: More are not collected: nobody looks through such a list.
_MOST = 10_000

#: A part of the list, or None where the collecting goes on.
Step = Optional[List[Dict[str, Any]]]


def collect() -> Iterator[Step]:
    """Gives None after each step that was made, and at the end all files, each as `{path, absolutePath, kind}`.

    `path` is as it is written in the file. A sequence is one, with the name that it has in a project: `shot.####.exr`; so is
    a tiled image, `wood.<UDIM>.png`. What is packed into the file is left out. When another file is opened meanwhile, it
    begins anew with that one.
    """
    while True:
        opened = changes.times_opened()
        sweep = _Sweep()
        is_over = True
        for found in _references():
            sweep.take(found)
            yield None
            if changes.times_opened() != opened:
                is_over = False
                break
            if len(sweep.files) >= _MOST:
                break
        if is_over:
            yield sorted(sweep.files.values(), key=lambda each: str(each["absolutePath"]))[:_MOST]
            return


class _Sweep:
    """What was found so far."""

    def __init__(self) -> None:
        self.files: Dict[str, Dict[str, Any]] = {}
        #: Names of several files, by what their files have in common.
        self._groups: Set[str] = set()
        self._seen = {_key(bpy.data.filepath)}

    def take(self, found: Found) -> None:
        for reference in found:
            whole = _absolute(reference)
            if whole is not None and _key(whole) not in self._seen:
                self._seen.add(_key(whole))
                self._add(reference, whole)

    def _add(self, reference: Reference, whole: str) -> None:
        if reference.is_optional and not os.path.isdir(whole):
            return
        name = whole
        if reference.is_sequence or is_tiled(whole):
            name = whole if is_tiled(whole) else sequence_name(whole)
            self._groups.add(_key(group_of(whole)))
        elif reference.kind == LISTED and _key(group_of(whole)) in self._groups:
            # Blender's own list names one tile, or each frame of a strip.
            return
        self.files.setdefault(_key(name), {"path": reference.path, "absolutePath": name, "kind": reference.kind})


def _references() -> Iterator[Found]:
    # Blender's own list comes last: it knows paths, and not what they are.
    for source in (from_data_blocks, from_strips, from_objects, from_nodes, listed_by_blender):
        yield from _safely(source())


def _safely(steps: Iterable[Found]) -> Iterator[Found]:
    """Versions differ in what they have. What one part cannot tell is no reason to tell nothing."""
    try:
        yield from steps
    except (AttributeError, RuntimeError, TypeError):
        return


def _absolute(reference: Reference) -> Optional[str]:
    """None for what leads nowhere: an empty path, and `//` of a file without a name."""
    if not reference.path:
        return None
    whole = os.path.normpath(bpy.path.abspath(reference.path, library=reference.library))
    return whole if os.path.isabs(whole) else None


def _key(path: str) -> str:
    return os.path.normcase(path)
