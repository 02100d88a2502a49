"""Makes or changes the demonstration scene, as a person would: open, edit, save, quit.

Run inside Blender 3.4 with a window (the picture that Blender keeps inside a .blend needs one):

    blender --factory-startup [INPUT] --python lighthouse.py -- VERSION OUTPUT [RENDER]

VERSION is 1, 2 or 3. Versions 2 and 3 need INPUT, the file of the version before. RENDER is a JPEG of the scene to
write as well.
"""

import math
import random
import sys

import bpy

VERSION, OUTPUT, *REST = sys.argv[sys.argv.index("--") + 1 :]
RENDER = REST[0] if REST else None


def material(name, colour, roughness=0.7):
    made = bpy.data.materials.new(name)
    made.diffuse_color = (*colour, 1.0)
    made.roughness = roughness
    return made


def place(adder, name, look, **options):
    adder(**options)
    thing = bpy.context.active_object
    thing.name = name
    thing.data.materials.append(look)
    return thing


def stone_texture(size=176):
    """A packed image: the part of a scene that no save changes."""
    noise = random.Random(7)
    image = bpy.data.images.new("stone", size, size)
    pixels = []
    for y in range(size):
        for x in range(size):
            joint = 0.35 if y % 22 < 2 or (x + (y // 22) * 31) % 44 < 2 else 0.7
            shade = joint + noise.uniform(-0.12, 0.12)
            pixels += [shade, shade * 0.97, shade * 0.9, 1.0]
    image.pixels = pixels
    image.pack()
    return image


def remove_unused():
    """The factory scene carries brushes and workspaces for every kind of work; this one needs a single workspace."""
    keep = bpy.context.window.workspace
    bpy.data.batch_remove([w for w in bpy.data.workspaces if w != keep])
    bpy.data.batch_remove(list(bpy.data.brushes))
    bpy.ops.outliner.orphans_purge(do_recursive=True)


def build():
    for thing in list(bpy.data.objects):
        bpy.data.objects.remove(thing)
    mesh = bpy.ops.mesh
    rock = material("rock", (0.16, 0.15, 0.17))
    plaster = material("plaster", (0.85, 0.82, 0.75))
    red = material("red band", (0.55, 0.08, 0.06))
    place(mesh.primitive_plane_add, "sea", material("sea", (0.05, 0.2, 0.3), 0.2), size=60)
    spread = random.Random(3)
    for number in range(9):
        at = (spread.uniform(-3, 3), spread.uniform(-3, 3), spread.uniform(-0.2, 0.4))
        stone = place(
            mesh.primitive_ico_sphere_add, f"rock {number}", rock, subdivisions=3, radius=spread.uniform(0.8, 1.9), location=at
        )
        for point in stone.data.vertices:
            point.co *= spread.uniform(0.9, 1.1)
    place(mesh.primitive_cone_add, "tower", plaster, vertices=48, radius1=1.3, radius2=0.8, depth=7, location=(0, 0, 4.5))
    for number, height in enumerate((3.2, 5.6)):
        place(mesh.primitive_cylinder_add, f"band {number}", red, vertices=48, radius=1.17 - number * 0.16, depth=0.8, location=(0, 0, height))
    place(mesh.primitive_cylinder_add, "gallery", rock, vertices=48, radius=1.2, depth=0.25, location=(0, 0, 8.1))
    place(mesh.primitive_cone_add, "roof", red, vertices=48, radius1=0.9, radius2=0.1, depth=0.9, location=(0, 0, 9.8))
    stone_texture().use_fake_user = True
    bpy.ops.object.light_add(type="SUN", rotation=(0.8, 0.2, 0.6))
    bpy.ops.object.camera_add(location=(20, -20, 8.5), rotation=(math.radians(83), 0, math.radians(45)))
    bpy.context.scene.camera = bpy.context.active_object
    bpy.context.scene.world.color = (0.5, 0.35, 0.3)
    remove_unused()


def light_the_lantern():
    glow = material("lantern", (1.0, 0.8, 0.25))
    place(bpy.ops.mesh.primitive_uv_sphere_add, "lantern", glow, segments=24, ring_count=12, radius=0.65, location=(0, 0, 8.9))
    bpy.ops.object.light_add(type="POINT", location=(0, 0, 8.9))
    bpy.context.active_object.data.energy = 900
    bpy.data.objects["roof"].location.z = 9.95


def add_the_house():
    walls = material("house walls", (0.7, 0.6, 0.45))
    slate = material("slate", (0.2, 0.22, 0.28))
    place(bpy.ops.mesh.primitive_cube_add, "house", walls, size=2, location=(2.4, -0.6, 1.6), scale=(1.1, 0.8, 0.7))
    place(bpy.ops.mesh.primitive_cone_add, "house roof", slate, vertices=4, radius1=1.8, depth=1.1, location=(2.4, -0.6, 2.85), rotation=(0, 0, math.pi / 4))
    bpy.data.objects["sea"].active_material.diffuse_color = (0.04, 0.12, 0.24, 1.0)


def render(path):
    scene = bpy.context.scene
    scene.render.engine = "BLENDER_WORKBENCH"
    scene.display.shading.light = "STUDIO"
    scene.display.shading.color_type = "MATERIAL"
    scene.display.shading.show_shadows = True
    scene.render.resolution_x, scene.render.resolution_y = 640, 400
    scene.render.resolution_percentage = 100
    scene.render.image_settings.file_format = "JPEG"
    scene.render.image_settings.quality = 80
    scene.render.filepath = path
    bpy.ops.render.render(write_still=True)
    scene.render.filepath = "//"


def work():
    {"1": build, "2": light_the_lantern, "3": add_the_house}[VERSION]()
    if RENDER:
        render(RENDER)
    preferences = bpy.context.preferences.filepaths
    preferences.file_preview_type = "CAMERA"
    preferences.save_version = 0
    bpy.ops.wm.save_as_mainfile(filepath=OUTPUT, compress=False)
    bpy.ops.wm.quit_blender()


# The window must have been drawn once before Blender can take a picture of it.
bpy.app.timers.register(work, first_interval=2)
