"""The edits between the saves of the Blender series, in the order in which they are made."""

import math

import bmesh
import bpy
import numpy as np


def no_op(rng):
    """Open and save, nothing else."""


def move(rng):
    bpy.data.objects["Head"].location.x += 0.25


def rename(rng):
    bpy.data.objects["Rock"].name = "Boulder"


def material(rng):
    """New colour and roughness, and one more texture node."""
    tree = bpy.data.materials["material.10"].node_tree
    shader = tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (0.8, 0.1, 0.05, 1)
    node = tree.nodes.new("ShaderNodeTexImage")
    node.image = bpy.data.images["roughness"]
    tree.links.new(node.outputs["Color"], shader.inputs["Roughness"])


def keyframes(rng):
    rig = bpy.data.objects["Rig"]
    for frame in range(130, 200, 10):
        for i in range(1, 60, 3):
            bone = rig.pose.bones["bone.%03d" % i]
            bone.location = (0.1 * math.sin(frame + i), 0, 0)
            bone.keyframe_insert("location", frame=frame)


def sculpt(name, share, strength, rng):
    """A brush dab: moves the `share` of the vertices of mesh `name` that lie nearest to one of them, with falloff."""
    mesh = bpy.data.objects[name].data
    co = np.empty(len(mesh.vertices) * 3, np.float32)
    mesh.vertices.foreach_get("co", co)
    co = co.reshape(-1, 3)
    distance = np.linalg.norm(co - co[int(rng.integers(len(co)))], axis=1)
    radius = np.quantile(distance, share)
    falloff = np.clip(1 - distance / radius, 0, 1) ** 2
    normal = co / np.linalg.norm(co, axis=1, keepdims=True)
    co += (strength * falloff)[:, None] * normal
    mesh.vertices.foreach_set("co", co.reshape(-1))
    mesh.update()


def sculpt_small(rng):
    sculpt("Head", 0.03, 0.05, rng)


def sculpt_big(rng):
    sculpt("Body", 0.45, 0.25, rng)


def add(rng):
    """A new object of about 20,000 vertices."""
    shape = bmesh.new()
    bmesh.ops.create_uvsphere(shape, u_segments=200, v_segments=100, radius=0.7)
    mesh = bpy.data.meshes.new("Orb")
    shape.to_mesh(mesh)
    shape.free()
    mesh.materials.append(bpy.data.materials["material.20"])
    obj = bpy.data.objects.new("Orb", mesh)
    obj.location = (3, 3, 1)
    bpy.context.scene.collection.objects.link(obj)


def repaint(rng):
    """Paints a soft disc of 500 pixels on one texture and packs it again."""
    image = bpy.data.images["albedo"]
    width, height = image.size
    pixels = np.empty(width * height * 4, np.float32)
    image.pixels.foreach_get(pixels)
    picture = pixels.reshape(height, width, 4)
    y, x = np.ogrid[:height, :width]
    strength = np.clip(1 - np.hypot(y - 0.6 * height, x - 0.4 * width) / 250, 0, 1)[..., None]
    picture[..., :3] = picture[..., :3] * (1 - 0.7 * strength) + 0.7 * strength * (0.7, 0.2, 0.1)
    image.pixels.foreach_set(pixels)
    image.update()
    image.pack()


def subdivide(rng):
    mesh = bpy.data.objects["Horn"].data
    shape = bmesh.new()
    shape.from_mesh(mesh)
    bmesh.ops.subdivide_edges(shape, edges=shape.edges[:], cuts=1, use_grid_fill=True)
    shape.to_mesh(mesh)
    shape.free()
    mesh.update()


def duplicate(rng):
    source = bpy.data.objects["Cloth"]
    copy = source.copy()
    copy.data = source.data.copy()
    copy.location.x -= 3
    bpy.context.scene.collection.objects.link(copy)


def delete(rng):
    mesh = bpy.data.objects["Cloth"].data
    bpy.data.objects.remove(bpy.data.objects["Cloth"])
    bpy.data.meshes.remove(mesh)


def render_settings(rng):
    render = bpy.context.scene.render
    render.resolution_x, render.resolution_y, render.fps = 3840, 2160, 30
    render.use_motion_blur = True


EDITS = {
    "no-op resave": no_op,
    "move": move,
    "rename": rename,
    "material": material,
    "keyframes": keyframes,
    "small sculpt": sculpt_small,
    "add": add,
    "texture repaint": repaint,
    "subdivide": subdivide,
    "duplicate": duplicate,
    "delete": delete,
    "big sculpt": sculpt_big,
    "render settings": render_settings,
}
