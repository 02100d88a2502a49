"""The open file: saved, opened, and what its first bytes say."""
from __future__ import annotations

import os

import bpy

from ..core import HostError
from .windows import in_window, preferences

#: How a compressed file begins: zstd since Blender 3.0, gzip before.
_COMPRESSED = (b"\x28\xb5\x2f\xfd", b"\x1f\x8b")


def save() -> None:
    """Writes the open file where it is. Raises HostError with a sentence.

    It stays compressed or not, as it is on the disk. Left to itself Blender forgets that when a script saves: up to 4.5 such
    a file loses its compression, since 5.0 without a window each gets it.
    """
    path = bpy.data.filepath
    if not path:
        raise HostError("The file has no name yet. Save it once with File > Save As.")
    wanted = is_compressed(path) if os.path.exists(path) else bool(preferences().filepaths.use_file_compression)
    _run(lambda: bpy.ops.wm.save_mainfile(check_existing=False, compress=wanted), "The file could not be saved")


def save_as(path: str) -> None:
    """Writes the open file to `path`, which is then the open file. With an empty one Blender's file browser asks for it."""
    if not path:
        with in_window():
            bpy.ops.wm.save_as_mainfile("INVOKE_DEFAULT")
        return
    _run(lambda: bpy.ops.wm.save_as_mainfile(filepath=path, check_existing=False), "The file could not be saved")


def save_uncompressed() -> None:
    """Writes the open file without compression; the file stays so when it is saved later."""
    path = bpy.data.filepath
    if not path:
        raise HostError("The file has no name yet. Save it once with File > Save As.")
    _run(
        lambda: bpy.ops.wm.save_as_mainfile(filepath=path, check_existing=False, compress=False),
        "The file could not be saved",
    )


def open_file(path: str, run_scripts: bool = False) -> None:
    """Opens `path` in place of the open file, which is not saved. Its scripts stay off: others may have written them.

    Only from a timer: everything that an operator holds is gone afterwards.
    """
    if not os.path.isfile(path):
        raise HostError("There is no file %s." % path)
    is_with_windows = preferences().filepaths.use_load_ui
    _run(
        lambda: bpy.ops.wm.open_mainfile(filepath=path, load_ui=is_with_windows, use_scripts=run_scripts),
        "The file could not be opened",
    )


def is_compressed(path: str) -> bool:
    """Reads four bytes. False for what cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read(4).startswith(_COMPRESSED)
    except OSError:
        return False


def _run(operator, failed: str) -> None:  # type: ignore[no-untyped-def]
    try:
        with in_window():
            result = operator()
    except RuntimeError as error:
        raise HostError("%s. %s" % (failed, _first_line(str(error)))) from None
    if "FINISHED" not in result:
        raise HostError("%s." % failed)


def _first_line(text: str) -> str:
    """Blender puts `Error: ` before what it reports."""
    line = text.strip().splitlines()[0] if text.strip() else ""
    return line[len("Error: ") :] if line.startswith("Error: ") else line
