"""Builds the benchmark scene: sculpt-density meshes, a rig with skin weights, packed 2K textures.

Everything follows from one seed, so two runs of one Blender version describe the same scene. Runs in Blender 3.4 up to
bpy 5.0; needs numpy.
"""

import math

import bpy
import numpy as np

SEED = 20240117
TEXTURE_SIZE = 2048
#: name -> (rows, columns, radius, has UVs, place); rows * columns vertices at density 1.
MESHES = {
    "Body": (600, 500, 2.0, True, (0.0, 0.0, 0.0)),
    "Head": (500, 400, 1.0, True, (0.0, 0.0, 3.5)),
    "Rock": (500, 400, 1.5, False, (5.0, 0.0, 0.0)),
    "Cloth": (250, 240, 1.2, True, (-4.0, 1.0, 0.0)),
    "Horn": (200, 100, 0.5, True, (0.5, 0.0, 4.5)),
    "Suit": (160, 150, 2.1, True, (0.0, 0.0, 0.0)),
}
#: name -> (structure contrast, grain amplitude, has alpha)
TEXTURES = {
    "albedo": (0.55, 0.015, False),
    "roughness": (0.40, 0.020, False),
    "normal": (0.30, 0.025, False),
    "mask": (0.60, 0.012, True),
}


def fractal_noise(rng, rows, columns, first=4, octaves=6):
    """Smooth noise in about [-1, 1], shape (rows, columns): octaves of bilinearly enlarged random grids."""
    out = np.zeros((rows, columns), np.float32)
    for octave in range(octaves):
        cells = first * 2**octave
        grid = rng.standard_normal((cells + 1, cells + 1)).astype(np.float32)
        y = np.linspace(0, cells, rows, endpoint=False)
        x = np.linspace(0, cells, columns, endpoint=False)
        iy, ix = y.astype(int), x.astype(int)
        fy, fx = (y - iy)[:, None].astype(np.float32), (x - ix)[None, :].astype(np.float32)
        top = grid[iy][:, ix] * (1 - fx) + grid[iy][:, ix + 1] * fx
        bottom = grid[iy + 1][:, ix] * (1 - fx) + grid[iy + 1][:, ix + 1] * fx
        out += (top * (1 - fy) + bottom * fy) / 2**octave
    return out / 2


def build_mesh(name, rng, density, rows, columns, radius, has_uvs, place):
    """One closed quad mesh (torus topology) displaced like a sculpt, linked to the scene."""
    scale = math.sqrt(density)
    rows, columns = int(rows * scale), int(columns * scale)
    u = np.linspace(0, 2 * math.pi, rows, endpoint=False)[:, None]
    v = np.linspace(0, 2 * math.pi, columns, endpoint=False)[None, :]
    r = radius * (1 + 0.08 * fractal_noise(rng, rows, columns) + 0.002 * rng.standard_normal((rows, columns)))
    ring = 1 + 0.45 * r * np.cos(v) / radius
    co = np.stack([r * ring * np.cos(u), r * ring * np.sin(u), r * 0.45 * np.sin(v) * np.ones_like(u)], -1)
    index = np.arange(rows * columns).reshape(rows, columns)
    right, below = np.roll(index, -1, 1), np.roll(index, -1, 0)
    faces = np.stack([index, right, np.roll(below, -1, 1), below], -1).reshape(-1, 4)
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(co.reshape(-1, 3).tolist(), [], faces.tolist())
    if has_uvs:
        corner = faces.reshape(-1)
        uv = np.stack([(corner % columns) / columns, (corner // columns) / rows], -1).astype(np.float32)
        mesh.uv_layers.new(name="UVMap").data.foreach_set("uv", uv.reshape(-1))
    mesh.update()
    obj = bpy.data.objects.new(name, mesh)
    obj.location = place
    bpy.context.scene.collection.objects.link(obj)
    return obj


def build_texture(name, rng, contrast, grain, has_alpha):
    """One 2K picture with structure and film-like grain, packed into the file as PNG."""
    size = TEXTURE_SIZE
    pixels = np.ones((size, size, 4), np.float32)
    base = fractal_noise(rng, size, size, 4, 8)
    for channel in range(3):
        tint = fractal_noise(rng, size, size, 2, 3)
        noise = grain * rng.standard_normal((size, size)).astype(np.float32)
        pixels[..., channel] = 0.5 + contrast * (0.7 * base + 0.3 * tint) + noise
    if has_alpha:
        pixels[..., 3] = base > -0.2
    image = bpy.data.images.new(name, size, size, alpha=has_alpha)
    image.pixels.foreach_set(np.clip(pixels, 0, 1).reshape(-1))
    image.pack()
    return image


def build_rig(suit):
    """An armature of 60 bones with a pose animation, and weights of up to three bones on every vertex of `suit`."""
    data = bpy.data.armatures.new("Rig")
    rig = bpy.data.objects.new("Rig", data)
    bpy.context.scene.collection.objects.link(rig)
    bpy.context.view_layer.objects.active = rig
    bpy.ops.object.mode_set(mode="EDIT")
    count = 60
    for i in range(count):
        angle = 2 * math.pi * i / count
        bone = data.edit_bones.new("bone.%03d" % i)
        bone.head = (2 * math.cos(angle), 2 * math.sin(angle), 0)
        bone.tail = (2.6 * math.cos(angle), 2.6 * math.sin(angle), 0.2)
    bpy.ops.object.mode_set(mode="OBJECT")
    groups = [suit.vertex_groups.new(name="bone.%03d" % i) for i in range(count)]
    for vertex in suit.data.vertices:
        angle = (math.atan2(vertex.co.y, vertex.co.x) % (2 * math.pi)) / (2 * math.pi) * count
        for step in range(3):
            groups[(int(angle) + step) % count].add([vertex.index], 1 / (1 + abs(angle % 1 - step)), "REPLACE")
    suit.parent = rig
    suit.modifiers.new("Armature", "ARMATURE").object = rig
    for frame in range(1, 121, 12):
        for i in range(0, count, 2):
            bone = rig.pose.bones["bone.%03d" % i]
            bone.location = (0, 0.05 * math.sin(frame * 0.1 + i), 0)
            bone.keyframe_insert("location", frame=frame)


def build_materials(rng):
    """60 node materials, kept although unused; the first show the packed textures and are assigned to the meshes."""
    images = list(bpy.data.images)
    for i in range(60):
        material = bpy.data.materials.new("material.%02d" % i)
        material.use_fake_user = True
        material.use_nodes = True
        shader = material.node_tree.nodes["Principled BSDF"]
        shader.inputs["Base Color"].default_value = (*rng.random(3).tolist(), 1)
        if i < len(images):
            node = material.node_tree.nodes.new("ShaderNodeTexImage")
            node.image = images[i]
            material.node_tree.links.new(node.outputs["Color"], shader.inputs["Base Color"])
    for i, name in enumerate(MESHES):
        bpy.data.objects[name].data.materials.append(bpy.data.materials[i])


def build_scene(density=1.0):
    """Replaces the open file by the benchmark scene. `density` scales the number of vertices."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    rng = np.random.default_rng(SEED)
    objects = {name: build_mesh(name, rng, density, *spec) for name, spec in MESHES.items()}
    for name, spec in TEXTURES.items():
        build_texture(name, rng, *spec)
    build_rig(objects["Suit"])
    build_materials(rng)
    for i in range(200):
        empty = bpy.data.objects.new("marker.%03d" % i, None)
        empty.location = rng.random(3).tolist()
        bpy.context.scene.collection.objects.link(empty)
