"""What a real file needs: libraries, images with tiles and frames, movies, sounds, fonts, caches, volumes, texts, strips."""

from __future__ import annotations

import os
import wave
from typing import Any

import addon_driver as addon
import bpy
from addon_driver import turn
from host_driver import run

WORK = os.environ['WORK']
SCENE = os.path.join(WORK, 'scene.blend')


def at(*names: str) -> str:
    path = os.path.join(WORK, *names)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def picture(*names: str) -> str:
    path = at(*names)
    with open(path, 'wb') as file:
        file.write(addon.module('host.png').png_bytes(2, 2, bytes([200, 100, 50, 255] * 4)))
    return path


def sound(*names: str) -> str:
    path = at(*names)
    with wave.open(path, 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(1600))
    return path


def collected() -> dict[str, Any]:
    found = addon.module('dependencies').collect()
    assert len({each['absolutePath'] for each in found}) == len(found), 'each once'
    return {os.path.relpath(each['absolutePath'], WORK).replace(os.sep, '/'): each for each in found}


def kinds() -> dict[str, str]:
    return {path: each['kind'] for path, each in collected().items()}


def test_a_library_that_links_another():
    addon.install()
    bpy.ops.wm.read_homefile(use_empty=True)
    bpy.data.libraries.write(at('lib', 'deep.blend'), {bpy.data.materials.new('paint')}, fake_user=True)
    bpy.ops.wm.read_homefile(use_empty=True)
    with bpy.data.libraries.load(at('lib', 'deep.blend'), link=True) as (_, into):
        into.materials = ['paint']
    mesh = bpy.data.meshes.new('prop')
    mesh.materials.append(bpy.data.materials['paint'])
    bpy.data.objects.new('prop', mesh).use_fake_user = True
    bpy.ops.wm.save_as_mainfile(filepath=at('lib', 'near.blend'))
    bpy.ops.wm.read_homefile(use_empty=True)
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    with bpy.data.libraries.load(at('lib', 'near.blend'), link=True, relative=True) as (_, into):
        into.objects = ['prop']
    bpy.context.scene.collection.objects.link(bpy.data.objects['prop'])
    assert kinds() == {'lib/near.blend': 'library', 'lib/deep.blend': 'library'}, kinds()


def test_images_with_tiles_and_frames_and_what_is_missing():
    for name in ('wood.1001.png', 'wood.1002.png', 'fx.0001.png', 'fx.0002.png', 'sky.png', 'packed.png'):
        picture('tex', name)
    image = bpy.data.images.load(at('tex', 'wood.1001.png'))
    image.source = 'TILED'
    image.filepath = '//tex/wood.<UDIM>.png'
    frames = bpy.data.images.load(at('tex', 'fx.0001.png'))
    frames.source = 'SEQUENCE'
    bpy.data.images.load(at('tex', 'sky.png')).filepath = '//tex/sky.png'
    bpy.data.images.load(at('tex', 'packed.png')).pack()
    gone = bpy.data.images.new('gone', 2, 2)
    gone.source = 'FILE'
    gone.filepath = '//tex/gone.png'
    found = {path: each for path, each in collected().items() if path.startswith('tex/')}
    assert {path: each['exists'] for path, each in found.items()} == {
        'tex/wood.1001.png': True,
        'tex/wood.1002.png': True,
        'tex/fx.####.png': True,
        'tex/sky.png': True,
        'tex/gone.png': False,
    }, found
    assert {each['kind'] for each in found.values()} == {'image'}
    assert found['tex/sky.png']['path'] == '//tex/sky.png'


def test_sounds_movies_texts_fonts_caches_and_volumes():
    bpy.data.sounds.load(sound('audio', 'sea.wav'))
    with open(at('notes.txt'), 'w', encoding='utf-8') as file:
        file.write('notes')
    bpy.data.texts.load(at('notes.txt'))
    bpy.data.volumes.new('smoke').filepath = '//vdb/smoke.vdb'
    cloth = bpy.data.objects.new('cloth', bpy.data.meshes.new('cloth'))
    cache = cloth.modifiers.new('baked', 'MESH_CACHE')
    cache.filepath = '//cache/cloth.pc2'
    found = kinds()
    wanted = {
        'audio/sea.wav': 'sound',
        'notes.txt': 'text',
        'vdb/smoke.vdb': 'volume',
        'cache/cloth.pc2': 'cache',
    }
    assert {path: found.get(path) for path in wanted} == wanted, found


def test_strips_of_the_sequencer():
    for number in (1, 2, 3):
        picture('plates', f'plate.{number:04d}.png')
    editor = bpy.context.scene.sequence_editor_create()
    strips = editor.strips if hasattr(editor, 'strips') else editor.sequences
    strip = strips.new_image('plates', at('plates', 'plate.0001.png'), channel=1, frame_start=1)
    strip.elements.append('plate.0002.png')
    strip.elements.append('plate.0003.png')
    # Blender's own list names each frame.
    plates = {path: kind for path, kind in kinds().items() if path.startswith('plates/')}
    assert plates == {'plates/plate.####.png': 'image'}, plates


def test_light_profiles_and_scripts_of_shaders():
    material = bpy.data.materials.new('lamp')
    material.use_nodes = True
    profile = material.node_tree.nodes.new('ShaderNodeTexIES')
    profile.mode = 'EXTERNAL'
    profile.filepath = '//light/spot.ies'
    assert kinds().get('light/spot.ies') == 'light', kinds()


def test_what_is_collected_is_the_same_after_the_file_was_opened_anew():
    for block in (*bpy.data.materials, *bpy.data.images, *bpy.data.sounds, *bpy.data.volumes):
        block.use_fake_user = True
    bpy.data.objects['cloth'].use_fake_user = True
    before = kinds()
    bpy.ops.wm.save_mainfile()
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    assert kinds() == before, (before, kinds())


run(globals(), turn)
addon.leave()
