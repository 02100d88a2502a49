"""Writes the .blend fixtures: four squares before an orthographic camera, seen from above.

Red top left, green top right, blue bottom left, yellow bottom right, transparent between.

    blender --factory-startup --python make-blend.py -- quads-3.4.blend          (needs a window: it draws the thumbnail)
    python make-blend.py quads-3.4.blend quads-5.0.blend                         (bpy 5.0: keeps the thumbnail it read)
"""

import sys

import bpy

QUADS = {
    (-1, 1): (1, 0, 0, 1),
    (1, 1): (0, 1, 0, 1),
    (-1, -1): (0, 0, 1, 1),
    (1, -1): (1, 1, 0, 1),
}


def drop_what_is_not_needed():
    """Leaves one workspace and no brushes, so that the file stays small."""
    keep = bpy.context.window.workspace if bpy.context.window else None
    bpy.data.batch_remove([w for w in bpy.data.workspaces if w != keep])
    for kind in ("brushes", "linestyles", "palettes", "lights"):
        bpy.data.batch_remove(list(getattr(bpy.data, kind)))


def build():
    bpy.data.batch_remove(list(bpy.data.objects))
    for (x, y), colour in QUADS.items():
        bpy.ops.mesh.primitive_plane_add(size=1.9, location=(x, y, 0))
        material = bpy.data.materials.new("quad")
        material.diffuse_color = colour
        bpy.context.object.data.materials.append(material)
    bpy.ops.object.camera_add(location=(0, 0, 10))
    camera = bpy.context.object
    camera.data.type = "ORTHO"
    camera.data.ortho_scale = 4.4
    scene = bpy.context.scene
    scene.camera = camera
    scene.render.resolution_x = scene.render.resolution_y = 400
    for shading in [scene.display.shading] + [
        space.shading
        for area in bpy.context.screen.areas
        for space in area.spaces
        if space.type == "VIEW_3D"
    ]:
        shading.color_type = "MATERIAL"
        shading.light = "FLAT"
    bpy.context.preferences.filepaths.file_preview_type = "CAMERA"


def draw_and_save():
    build()
    drop_what_is_not_needed()
    bpy.ops.wm.save_as_mainfile(filepath=sys.argv[-1], compress=True, copy=True)
    bpy.ops.wm.quit_blender()


if bpy.app.background:
    bpy.ops.wm.open_mainfile(filepath=sys.argv[-2])
    drop_what_is_not_needed()
    bpy.ops.wm.save_as_mainfile(filepath=sys.argv[-1], compress=True, copy=True)
else:
    bpy.app.timers.register(draw_and_save, first_interval=2)
