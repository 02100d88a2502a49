"""The small scene of the tutorial: a lighthouse that is built edit by edit, as a person would, with steps to undo."""

from __future__ import annotations

import os
from typing import Any

import bpy
import window_driver as screen
from mathutils import Euler

GREY, WHITE, RED, YELLOW, BLUE = (
    (0.2, 0.21, 0.23, 1),
    (0.85, 0.85, 0.82, 1),
    (0.7, 0.08, 0.06, 1),
    (1, 0.75, 0.1, 1),
    (0.1, 0.3, 0.5, 1),
)


def here() -> Any:
    return bpy.context.temp_override(window=screen.window(), area=screen.view(), region=screen.region('WINDOW'))


def look() -> None:
    """The view of the pictures: solid, in the colours of the materials, from a fixed place."""
    space = screen.view().spaces.active
    space.shading.color_type = 'MATERIAL'
    space.show_region_toolbar = False
    overlay = space.overlay
    overlay.show_cursor = overlay.show_object_origins = overlay.show_text = False
    space.region_3d.view_perspective = 'PERSP'
    space.region_3d.view_location = (0, 0, 2.9)
    space.region_3d.view_rotation = Euler((1.28, 0, 0.5)).to_quaternion()
    space.region_3d.view_distance = 9.5


def clear() -> None:
    """Nothing in the scene."""
    for each in list(bpy.data.objects):
        bpy.data.objects.remove(each)


def _colour(name: str, colour: tuple[float, ...]) -> Any:
    material = bpy.data.materials.get(name) or bpy.data.materials.new(name)
    material.diffuse_color = colour
    return material


def _finish(name: str, colour: tuple[float, ...]) -> None:
    made = bpy.context.view_layer.objects.active
    made.name = name
    made.data.materials.append(_colour(name, colour))
    made.select_set(False)


def _cone(name: str, colour: tuple[float, ...], lower: float, upper: float, height: float, z: float) -> None:
    with here():
        bpy.ops.mesh.primitive_cone_add(radius1=lower, radius2=upper, depth=height, location=(0, 0, z + height / 2))
    _finish(name, colour)


def done(what: str) -> None:
    with here():
        bpy.ops.ed.undo_push(message=what)


def rock_and_tower() -> None:
    _cone('rock', GREY, 2.6, 1.6, 0.7, 0)
    _cone('tower', WHITE, 1.0, 0.7, 3.6, 0.7)


def lamp_and_roof() -> None:
    _cone('gallery', GREY, 0.95, 0.95, 0.15, 4.3)
    _cone('lamp', YELLOW, 0.5, 0.5, 0.7, 4.45)
    _cone('roof', RED, 0.75, 0.02, 0.8, 5.15)
    done('Add roof')


def stripes() -> None:
    _cone('lower stripe', RED, 0.98, 0.9, 0.8, 1.4)
    _cone('upper stripe', RED, 0.87, 0.79, 0.8, 3.0)
    done('Add stripes')


def sea() -> None:
    with here():
        bpy.ops.mesh.primitive_plane_add(size=40, location=(0, 0, 0.05))
    _finish('sea', BLUE)
    done('Add sea')


def paint(path: str) -> None:
    """A small picture file that the sea is drawn with."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    made = bpy.data.images.new(os.path.basename(path), 64, 64)
    made.pixels = [channel for number in range(64 * 64) for channel in (0.1, 0.2 + 0.4 * (number % 7) / 7, 0.5, 1)]
    made.filepath_raw = path
    made.file_format = 'PNG'
    made.save()
    bpy.data.images.remove(made)


def use_picture(path: str, name: str = 'sea') -> None:
    material = bpy.data.materials[name]
    material.use_nodes = True
    node = material.node_tree.nodes.new('ShaderNodeTexImage')
    node.image = bpy.data.images.load(path)
    node.image.filepath = bpy.path.relpath(path)
    done('Use picture')


def names() -> set[str]:
    """Of the objects."""
    return {each.name for each in bpy.data.objects}
