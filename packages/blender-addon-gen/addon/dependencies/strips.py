"""Movies and pictures in the sequencer. Its sounds are data blocks."""
from __future__ import annotations

from typing import Any, Iterator

import bpy

from .reference import Found, Reference, in_pieces


def from_strips() -> Iterator[Found]:
    for number in range(len(bpy.data.scenes)):
        yield from in_pieces(lambda number=number: _strips(number), _of_strip)  # type: ignore[misc]


def _strips(number: int) -> Any:
    scenes = bpy.data.scenes
    editor = scenes[number].sequence_editor if number < len(scenes) else None
    if editor is None:
        return []
    # Renamed in Blender 4.4.
    return getattr(editor, "strips_all" if hasattr(editor, "strips_all") else "sequences_all")


def _of_strip(strip: Any) -> Iterator[Reference]:
    library = strip.id_data.library
    if strip.type == "MOVIE":
        yield Reference(strip.filepath, "movie", library)
    elif strip.type == "IMAGE" and len(strip.elements) > 0:
        path = strip.directory.rstrip("/\\") + "/" + strip.elements[0].filename
        yield Reference(path, "image", library, len(strip.elements) > 1)
