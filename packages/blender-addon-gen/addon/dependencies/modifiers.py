"""Caches and files of objects, their modifiers and simulations."""
from __future__ import annotations

import os
from typing import Any, Iterator

import bpy

from .reference import Found, Reference, in_pieces


def from_objects() -> Iterator[Found]:
    yield from in_pieces(lambda: bpy.data.objects, _of_object)
    yield from in_pieces(lambda: bpy.data.scenes, _of_scene)


def _of_object(thing: Any) -> Iterator[Reference]:
    for system in thing.particle_systems:
        yield from _of_point_cache(system.point_cache, thing.library)
    for modifier in thing.modifiers:
        yield from _of_modifier(modifier, thing.library)


def _of_scene(scene: Any) -> Iterator[Reference]:
    if scene.rigidbody_world is not None:
        yield from _of_point_cache(scene.rigidbody_world.point_cache, scene.library)


def _of_modifier(modifier: Any, library: Any) -> Iterator[Reference]:
    kind = modifier.type
    if kind in ("CLOTH", "SOFT_BODY"):
        yield from _of_point_cache(modifier.point_cache, library)
    elif kind == "DYNAMIC_PAINT" and modifier.canvas_settings is not None:
        for surface in modifier.canvas_settings.canvas_surfaces:
            yield from _of_point_cache(surface.point_cache, library)
    elif kind == "FLUID" and modifier.fluid_type == "DOMAIN" and modifier.domain_settings is not None:
        yield Reference(modifier.domain_settings.cache_directory, "cache", library)
    elif kind == "MESH_CACHE":
        yield Reference(modifier.filepath, "cache", library)
    elif kind == "OCEAN" and modifier.is_cached:
        yield Reference(modifier.filepath, "cache", library)
    elif kind == "MULTIRES" and modifier.is_external:
        yield Reference(modifier.filepath, "cache", library)
    elif kind == "NODES":
        yield from _of_bakes(modifier, library)


def _of_point_cache(cache: Any, library: Any) -> Iterator[Reference]:
    """A cache is in a folder that somebody chose, or in `blendcache_NAME` beside the file."""
    if cache.use_external:
        yield Reference(cache.filepath, "cache", library)
    elif cache.use_disk_cache and bpy.data.filepath:
        name = os.path.splitext(os.path.basename(bpy.data.filepath))[0]
        yield Reference("//blendcache_%s" % name, "cache", is_optional=True)


def _of_bakes(modifier: Any, library: Any) -> Iterator[Reference]:
    """Simulations of geometry nodes that are baked to the disk. `bake_directory` is there since Blender 4.1."""
    folder = getattr(modifier, "bake_directory", "") or getattr(modifier, "simulation_bake_directory", "")
    if folder:
        yield Reference(folder, "cache", library)
    for bake in getattr(modifier, "bakes", ()):
        if bake.use_custom_path:
            yield Reference(bake.directory, "cache", library)
