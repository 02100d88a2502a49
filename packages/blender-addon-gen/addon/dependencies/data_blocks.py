"""Data blocks that have a file of their own."""
from __future__ import annotations

from typing import Any, Iterator

import bpy

from .reference import Reference

#: Images that no file belongs to.
_MADE = frozenset({"GENERATED", "VIEWER"})


def from_data_blocks() -> Iterator[Reference]:
    data = bpy.data
    # Also libraries that libraries link: their paths are relative to the open file too.
    for library in data.libraries:
        if not _is_packed(library):
            yield Reference(library.filepath, "library")
    for image in data.images:
        if image.source not in _MADE and not _is_packed(image):
            kind = "movie" if image.source == "MOVIE" else "image"
            yield Reference(image.filepath, kind, image.library, image.source == "SEQUENCE")
    for clip in data.movieclips:
        yield Reference(clip.filepath, "movie", clip.library, clip.source == "SEQUENCE")
    for sound in data.sounds:
        if not _is_packed(sound):
            yield Reference(sound.filepath, "sound", sound.library)
    for font in data.fonts:
        if font.filepath != "<builtin>" and not _is_packed(font):
            yield Reference(font.filepath, "font", font.library)
    for cache in data.cache_files:
        yield Reference(cache.filepath, "cache", cache.library, cache.is_sequence)
    for volume in data.volumes:
        if not _is_packed(volume):
            yield Reference(volume.filepath, "volume", volume.library, volume.is_sequence)
    for text in data.texts:
        if not text.is_in_memory:
            yield Reference(text.filepath, "text", text.library)


def _is_packed(block: Any) -> bool:
    return getattr(block, "packed_file", None) is not None or len(getattr(block, "packed_files", ())) > 0
