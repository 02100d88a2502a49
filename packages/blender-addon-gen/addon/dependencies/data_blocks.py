"""Data blocks that have a file of their own."""
from __future__ import annotations

from typing import Any, Callable, Dict, Iterator

import bpy

from .reference import Found, Reference, in_pieces

#: Images that no file belongs to.
_MADE = frozenset({"GENERATED", "VIEWER"})


def from_data_blocks() -> Iterator[Found]:
    for name, read in _READERS.items():
        # `name` is another one in the next round, when this may still be asked for.
        yield from in_pieces(lambda name=name: getattr(bpy.data, name), read)  # type: ignore[misc]


def _library(block: Any) -> Iterator[Reference]:
    # Also libraries that libraries link: their paths are relative to the open file too.
    if not _is_packed(block):
        yield Reference(block.filepath, "library")


def _image(block: Any) -> Iterator[Reference]:
    if block.source not in _MADE and not _is_packed(block):
        kind = "movie" if block.source == "MOVIE" else "image"
        yield Reference(block.filepath, kind, block.library, block.source == "SEQUENCE")


def _clip(block: Any) -> Iterator[Reference]:
    yield Reference(block.filepath, "movie", block.library, block.source == "SEQUENCE")


def _sound(block: Any) -> Iterator[Reference]:
    if not _is_packed(block):
        yield Reference(block.filepath, "sound", block.library)


def _font(block: Any) -> Iterator[Reference]:
    if block.filepath != "<builtin>" and not _is_packed(block):
        yield Reference(block.filepath, "font", block.library)


def _cache(block: Any) -> Iterator[Reference]:
    yield Reference(block.filepath, "cache", block.library, block.is_sequence)


def _volume(block: Any) -> Iterator[Reference]:
    if not _is_packed(block):
        yield Reference(block.filepath, "volume", block.library, block.is_sequence)


def _text(block: Any) -> Iterator[Reference]:
    if not block.is_in_memory:
        yield Reference(block.filepath, "text", block.library)


_READERS: Dict[str, Callable[[Any], Iterator[Reference]]] = {
    "libraries": _library,
    "images": _image,
    "movieclips": _clip,
    "sounds": _sound,
    "fonts": _font,
    "cache_files": _cache,
    "volumes": _volume,
    "texts": _text,
}


def _is_packed(block: Any) -> bool:
    return getattr(block, "packed_file", None) is not None or len(getattr(block, "packed_files", ())) > 0
