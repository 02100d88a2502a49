"""Movies and pictures in the sequencer. Its sounds are data blocks."""
from __future__ import annotations

from typing import Any, Iterator

import bpy

from .reference import Reference


def from_strips() -> Iterator[Reference]:
    for scene in bpy.data.scenes:
        editor = scene.sequence_editor
        if editor is None:
            continue
        # Renamed in Blender 4.4.
        for strip in getattr(editor, "strips_all" if hasattr(editor, "strips_all") else "sequences_all"):
            yield from _of_strip(strip, scene.library)


def _of_strip(strip: Any, library: Any) -> Iterator[Reference]:
    if strip.type == "MOVIE":
        yield Reference(strip.filepath, "movie", library)
    elif strip.type == "IMAGE" and len(strip.elements) > 0:
        path = strip.directory.rstrip("/\\") + "/" + strip.elements[0].filename
        yield Reference(path, "image", library, len(strip.elements) > 1)
