"""Pixels as a PNG file, without touching the images of the open file."""
from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png_bytes(width: int, height: int, rgba: bytes) -> bytes:
    """:param rgba: four bytes a pixel, the lowest line first, as a graphics card gives them."""
    if len(rgba) != width * height * 4:
        raise ValueError("%d bytes for %d x %d pixels" % (len(rgba), width, height))
    lines = bytearray()
    for y in range(height - 1, -1, -1):
        line = rgba[y * width * 4 : (y + 1) * width * 4]
        opaque = bytearray(width * 3)
        opaque[0::3], opaque[1::3], opaque[2::3] = line[0::4], line[1::4], line[2::4]
        lines.append(0)
        lines += opaque
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    # Level 1: a picture is taken while somebody waits.
    body = zlib.compress(bytes(lines), 1)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
