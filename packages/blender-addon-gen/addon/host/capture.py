"""A picture of the 3D View, taken without a render: nothing of the scene or of its settings is touched."""
from __future__ import annotations

import os
from typing import Any, Tuple

import bpy

from ..core import HostError
from .png import png_bytes
from .windows import largest_view

#: The longer side in pixels.
_SIZE = 512


def can_capture() -> bool:
    """Never in the background. Windows may come and go."""
    return not bpy.app.background


def capture(path: str) -> bool:
    """Writes a PNG of the largest 3D View to `path`. False when there is none."""
    place = None if bpy.app.background else largest_view()
    if place is None:
        return False
    window, area, region = place
    try:
        with bpy.context.temp_override(window=window, area=area, region=region):
            width, height = _size(region.width, region.height)
            pixels = _draw(window, area, region, width, height)
    except Exception as error:  # what a driver of a graphics card raises is not known
        raise HostError("The view could not be captured. %s" % error) from None
    with open(path, "wb") as file:
        file.write(png_bytes(width, height, pixels))
    return os.path.getsize(path) > 0


def _size(width: int, height: int) -> Tuple[int, int]:
    scale = _SIZE / max(width, height, 1)
    return max(int(width * scale), 1), max(int(height * scale), 1)


def _draw(window: Any, area: Any, region: Any, width: int, height: int) -> bytes:
    import gpu

    space = area.spaces.active
    view = space.region_3d
    offscreen: Any = gpu.types.GPUOffScreen(width, height)
    try:
        offscreen.draw_view3d(
            window.scene,
            window.view_layer,
            space,
            region,
            view.view_matrix,
            view.window_matrix,
            do_color_management=True,
        )
        with offscreen.bind():
            buffer: Any = gpu.state.active_framebuffer_get().read_color(0, 0, width, height, 4, 0, "UBYTE")
    finally:
        offscreen.free()
    buffer.dimensions = width * height * 4
    return bytes(buffer)
