"""What a real file needs: libraries, images with tiles and frames, movies, sounds, fonts, caches, volumes, texts, strips."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import wave
from typing import Any

import addon_driver as addon
import bpy
from addon_driver import press, session, turn, until
from host_driver import run, wait_until

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


#: Of a clip, and of a texture.
FILMS = [at('film', 'take.mov'), at('film', 'screen.mp4')]


def collected() -> dict[str, Any]:
    *steps, found = addon.module('dependencies').collect()
    assert steps and not any(steps), 'in steps, the last of which has the list'
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
    for name in ('wood.1001.png', 'wood.1002.png', 'fx.0001.png', 'fx.0002.png', 'fx.0003.png', 'sky.png', 'packed.png'):
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
    # Which tiles and frames are there, and that one is gone, the bridge knows.
    assert set(found) == {'tex/wood.<UDIM>.png', 'tex/fx.####.png', 'tex/sky.png', 'tex/gone.png'}, found
    assert {each['kind'] for each in found.values()} == {'image'}
    assert found['tex/sky.png']['path'] == '//tex/sky.png'


def test_sounds_movies_texts_fonts_caches_and_volumes():
    bpy.data.sounds.load(sound('audio', 'sea.wav'))
    with open(at('notes.txt'), 'w', encoding='utf-8') as file:
        file.write('notes')
    bpy.data.texts.load(at('notes.txt'))
    bpy.data.volumes.new('smoke').filepath = '//vdb/smoke.vdb'
    fonts = bpy.utils.system_resource('DATAFILES', path='fonts')
    font = next(name for name in sorted(os.listdir(fonts)) if name.startswith('Inter'))
    shutil.copyfile(os.path.join(fonts, font), at('type', 'Inter.woff2'))
    bpy.data.fonts.load(at('type', 'Inter.woff2'))
    at('cache', 'cloth.abc')
    bpy.ops.wm.alembic_export(filepath=at('cache', 'cloth.abc'), as_background_job=False)
    bpy.ops.cachefile.open(filepath=at('cache', 'cloth.abc'))
    cloth = bpy.data.objects.new('cloth', bpy.data.meshes.new('cloth'))
    bpy.context.scene.collection.objects.link(cloth)
    cloth.modifiers.new('baked', 'MESH_CACHE').filepath = '//cache/cloth.pc2'
    for path in (at('vdb', 'smoke.vdb'), at('cache', 'cloth.pc2'), at('light', 'spot.ies'), *FILMS):
        with open(path, 'wb') as file:
            file.write(os.urandom(64))
    bpy.data.movieclips.load(FILMS[0])
    film = bpy.data.images.load(FILMS[1])
    film.source = 'MOVIE'
    found = kinds()
    wanted = {
        'audio/sea.wav': 'sound',
        'notes.txt': 'text',
        'vdb/smoke.vdb': 'volume',
        'type/Inter.woff2': 'font',
        'cache/cloth.abc': 'cache',
        'cache/cloth.pc2': 'cache',
        'film/take.mov': 'movie',
        'film/screen.mp4': 'movie',
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
    for name in ('materials', 'images', 'movieclips', 'sounds', 'volumes', 'fonts', 'cache_files'):
        for block in getattr(bpy.data, name):
            block.use_fake_user = True
    bpy.data.objects['cloth'].use_fake_user = True
    before = kinds()
    bpy.ops.wm.save_mainfile()
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    assert kinds() == before, (before, kinds())


def test_a_step_is_small_however_much_there_is():
    images = bpy.data.images
    path = images.new('many', 1, 1)
    path.source = 'FILE'
    for number in range(3000):
        image = path.copy()
        image.filepath = f'//many/{number}.png'
    looked: list[str] = []
    sys.addaudithook(lambda event, _: looked.append(event) if event in ('open', 'os.listdir', 'os.scandir') else None)
    module = addon.module('dependencies.collect')
    sizes: list[int] = []
    original = module._Sweep.take
    module._Sweep.take = lambda sweep, found: sizes.append(len(found)) or original(sweep, found)
    try:
        looked.clear()
        *steps, found = addon.module('dependencies').collect()
        assert len(found) > 3000 and max(sizes) <= 200 < len(sizes) * 200, (len(found), max(sizes))
        assert looked == [], 'no disk is looked at'
        # The panel takes one step in each of its own.
        taken: list[int] = []
        asked = session().host.dependencies
        session().host.dependencies = lambda: (taken.append(session().steps) or step for step in asked())
        session().panel._parts.model.context = {}
        work = session().panel._loaders['dependencies']._pages._needed()
        next(work)
        assert len(taken) == 1
        session().host.dependencies = asked
        session().panel._parts.model.context = None
    finally:
        module._Sweep.take = original
        for each in [each for each in images if each.filepath.startswith('//many/') or each == path]:
            images.remove(each)


def test_another_file_that_is_opened_meanwhile_is_collected_instead():
    steps = addon.module('dependencies').collect()
    for _ in range(3):
        assert next(steps) is None
    bpy.ops.wm.save_mainfile()
    wanted = kinds()
    bpy.ops.wm.read_homefile(use_empty=True)
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    *_, found = steps
    assert len(found) == len(wanted)


def clst(*arguments: str) -> Any:
    """The command, as another person uses it in the project."""
    command = [*json.loads(os.environ['CLST_COMMAND']), *arguments, '--json']
    done = subprocess.run(command, cwd=WORK, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    return json.loads(done.stdout)


def matches() -> dict[str, list[Any]]:
    """Rows of the section as they are shown: name → badge, icon, tone."""
    items = addon.row('list', 'dependencies')['items']
    return {each['title']: [each['badge'], each['icon'], each['tone']] for each in items}


def counted() -> str:
    return next(row['text'] for row in addon.row('section', 'dependencies')['rows'] if row['kind'] == 'note')


def test_what_the_file_needs_is_shown_as_it_is():
    bpy.ops.wm.save_mainfile()
    yield from addon.make_project()
    session().toggle_section('dependencies')
    yield from wait_until(lambda: addon.rows('list') and 'sky.png' in matches(), 'the rows')
    shown = matches()
    assert shown['gone.png'][0] == 'missing' and shown['gone.png'][2] == 'error', shown
    assert {shown[name][0] for name in ON_DISK} == {'untracked'}, shown
    assert set(shown) == {*ON_DISK, 'gone.png'}, shown
    assert counted() == f'0 tracked, {len(ON_DISK)} untracked, 1 missing, 0 outdated, 0 elsewhere'
    drawn = addon.words()
    assert counted() in drawn and 'untracked' in drawn and 'missing' in drawn, drawn


#: Names of what lies on the disk; of tiles each, of frames one.
ON_DISK = {
    *('near.blend', 'deep.blend', 'wood.1001.png', 'wood.1002.png', 'fx.####.png', 'sky.png', 'sea.wav', 'notes.txt'),
    *('take.mov', 'screen.mp4', 'smoke.vdb', 'Inter.woff2', 'cloth.abc', 'cloth.pc2', 'plate.####.png', 'spot.ies'),
}


def needed_by_project() -> set[str]:
    return {os.path.basename(each['path']) for each in clst('dependencies', 'scene.blend')['dependencies']}


def test_one_press_tracks_all_and_says_that_the_file_needs_them():
    press('Take all into the project')
    yield from until('1 file is nowhere to be found; all others are declared')
    yield from wait_until(lambda: counted().startswith(f'{len(ON_DISK)} tracked, 0 untracked'), 'all tracked')
    shown = matches()
    assert {tuple(shown[name][1:]) for name in ON_DISK} == {(shown['sky.png'][1], 'ok')}, shown
    assert needed_by_project() == ON_DISK, needed_by_project() ^ ON_DISK


def test_what_is_missing_or_new_comes_with_the_same_press():
    with open(at('tex', 'sky.png'), 'rb') as file:
        sky = file.read()
    os.remove(at('tex', 'sky.png'))
    os.remove(at('cache', 'cloth.pc2'))
    picture('tex', 'late.png')
    bpy.data.images.load(at('tex', 'late.png')).use_fake_user = True
    bpy.ops.wm.save_mainfile()
    session().press('refresh', {})
    yield from wait_until(lambda: matches().get('late.png', [''])[0] == 'untracked', 'the new one')
    assert matches()['sky.png'][0] == matches()['cloth.pc2'][0] == 'missing', matches()
    press('Take all into the project')
    yield from wait_until(lambda: counted().startswith(f'{len(ON_DISK) + 1} tracked, 0 untracked, 1 missing'), 'all tracked')
    with open(at('tex', 'sky.png'), 'rb') as file:
        assert file.read() == sky
    assert os.path.exists(at('cache', 'cloth.pc2')) and needed_by_project() == {*ON_DISK, 'late.png'}


run(globals(), turn)
