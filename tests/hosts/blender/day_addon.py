"""An artist's day: from a new project to the trash and back, with the bytes of every version set aside and compared."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from typing import Any

import addon_driver as addon
import bpy
from addon_driver import press, row, session, turn, until, words, write
from host_driver import run, wait_until

WORK = os.environ['WORK']
FOLDER = os.path.join(WORK, 'lighthouse')
SCENE = os.path.join(FOLDER, 'shots', 'keeper.blend')
ASIDE = os.path.join(WORK, 'aside')
MESSAGES = ['block-out', 'tower', 'gallery rail', 'lamp room', 'rough sea']

#: SHA-256 by message, of files that were set aside when the version was made.
saved: dict[str, str] = {}


def sum_of(path: str) -> str:
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


def set_aside(message: str) -> None:
    os.makedirs(ASIDE, exist_ok=True)
    shutil.copyfile(SCENE, os.path.join(ASIDE, f'{message}.blend'))
    saved[message] = sum_of(SCENE)


def items(list_id: str = 'history') -> list[Any]:
    """Rows of a list; none while its section is not there."""
    return [item for each in addon.rows('list') if each['id'] == list_id for item in each['items']]


def key_of(message: str) -> str:
    return next(item['key'] for item in items() if item['title'] == message)


def choose(message: str) -> Any:
    session().select('history', key_of(message))
    yield from wait_until(lambda: row('list', 'history')['selected'] == key_of(message), message)
    turn(0.05)


def edit(name: str) -> None:
    bpy.ops.mesh.primitive_cube_add(location=(len(bpy.data.objects), 0, 0))
    bpy.context.object.name = name


def checkpoint(message: str) -> Any:
    count = len(items())
    write('message', message)
    session().press_primary()
    yield from wait_until(lambda: len(items()) == count + 1, f'version "{message}"')
    set_aside(message)


def test_in_the_morning_a_project_is_made():
    addon.install()
    # Blender's own part for extensions is another program, and it has ended.
    addon.started.clear()
    bpy.ops.wm.read_homefile(use_empty=True)
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from until('Make a project')
    press('Make a project')
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the dialog')
    write('dialog.name', 'lighthouse')
    write('dialog.folder', FOLDER)
    session().answer('submit')
    yield from until('Not saved in the project yet')
    assert os.path.exists(os.path.join(FOLDER, 'lighthouse.clst')) or any(
        name.endswith('.clst') for name in os.listdir(FOLDER)
    )


def test_five_versions_are_made_with_edits_and_the_file_opened_anew_between():
    for number, message in enumerate(MESSAGES):
        if number > 0:
            edit(message)
            yield from until(f'Unsaved changes since v{number:03d}')
        yield from checkpoint(message)
        yield from until(f'Up to date: v{number + 1:03d}')
        if number % 2 == 1:
            bpy.ops.wm.open_mainfile(filepath=SCENE)
            yield from until(f'Up to date: v{number + 1:03d}')
    assert [item['title'] for item in items()] == MESSAGES[::-1]
    assert len(set(saved.values())) == 5


def test_a_broken_edit_is_saved_and_reverted():
    for each in list(bpy.data.objects):
        bpy.data.objects.remove(each)
    bpy.ops.mesh.primitive_cube_add()
    bpy.ops.wm.save_mainfile()
    broken = sum_of(SCENE)
    yield from until('Changed since v005')
    yield from choose('rough sea')
    press('Revert')
    yield from until('This is v005 now')
    yield from until('Up to date: v005')
    assert sum_of(SCENE) == saved['rough sea'] != broken
    assert 'rough sea' in bpy.data.objects


def test_every_version_comes_back_byte_for_byte():
    for message in MESSAGES[:-1]:
        yield from choose(message)
        press('Revert')
        number = MESSAGES.index(message) + 1
        yield from until(f'This is v{number:03d} now')
        yield from until(f'An older version on purpose: v{number:03d}')
        assert sum_of(SCENE) == saved[message], message
        names = {each.name for each in bpy.data.objects}
        assert set(MESSAGES[1:number]) <= names and not names & set(MESSAGES[number:]), (message, names)
    press('Back to the newest version')
    yield from until('Up to date: v005')
    assert sum_of(SCENE) == saved['rough sea']


def test_an_old_version_is_opened_as_a_copy():
    yield from choose('tower')
    press('Open a copy')
    yield from until('A copy of an older version, to look at')
    copy = bpy.data.filepath
    assert os.path.realpath(copy) != os.path.realpath(SCENE) and sum_of(copy) == saved['tower']
    assert sum_of(SCENE) == saved['rough sea']
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    yield from until('Up to date: v005')


def test_what_the_scene_needs_is_taken_into_the_project():
    texture = os.path.join(FOLDER, 'textures', 'stone.png')
    os.makedirs(os.path.dirname(texture))
    with open(texture, 'wb') as file:
        file.write(addon.module('host.png').png_bytes(2, 2, bytes([90, 90, 80, 255] * 4)))
    bpy.data.images.load(texture).use_fake_user = True
    gone = bpy.data.images.new('gone', 2, 2)
    gone.source, gone.filepath, gone.use_fake_user = 'FILE', '//../textures/gone.png', True
    bpy.ops.wm.save_mainfile()
    yield from until('Changed since v005')
    session().toggle_section('dependencies')
    yield from wait_until(lambda: len(items('dependencies')) == 2, 'two files')
    assert {item['title']: item['badge'] for item in items('dependencies')} == {
        'stone.png': 'untracked',
        'gone.png': 'missing',
    }
    press('Take all into the project')
    yield from until('1 file is nowhere to be found; all others are declared')
    yield from wait_until(lambda: tracked('stone.png'), 'the texture')
    # Gone from the disk, it comes back with the same press.
    before = sum_of(texture)
    os.remove(texture)
    session().press('refresh', {})
    yield from wait_until(lambda: not tracked('stone.png'), 'the loss')
    press('Take all into the project')
    yield from wait_until(lambda: tracked('stone.png'), 'the texture again')
    assert sum_of(texture) == before
    session().toggle_section('dependencies')
    # It was only to show it: the scene goes back to how it was.
    yield from choose('rough sea')
    press('Revert')
    yield from until('Up to date: v005')
    assert sum_of(SCENE) == saved['rough sea']


def tracked(name: str) -> bool:
    return [item['tone'] for item in items('dependencies') if item['title'] == name] == ['ok']


def test_a_version_goes_to_the_trash_and_comes_back():
    yield from choose('gallery rail')
    press('Delete')
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')
    session().answer('submit')
    yield from wait_until(lambda: len(items()) == 4, 'four versions')
    assert 'gallery rail' not in [item['title'] for item in items()]
    session().toggle_section('trash')
    yield from wait_until(lambda: len(items('trash')) == 1, 'the trash')
    session().select('trash', items('trash')[0]['key'])
    yield from until('Restore')
    press('Restore')
    yield from wait_until(lambda: len(items()) == 5, 'five versions')
    yield from choose('gallery rail')
    press('Revert')
    yield from until('An older version on purpose: v003')
    assert sum_of(SCENE) == saved['gallery rail']


def test_in_the_evening_all_is_as_it_was_set_aside():
    press('Back to the newest version')
    yield from until('Up to date: v005')
    assert sum_of(SCENE) == saved['rough sea']
    for message in MESSAGES:
        assert sum_of(os.path.join(ASIDE, f'{message}.blend')) == saved[message]
    assert 'error' not in {each['tone'] for each in addon.rows('bar')}, words()
    assert 'no errors' in session().panel.report()


def test_no_thread_and_no_other_program_was_started_all_day():
    assert addon.started == [] and threading.active_count() == 1, (addon.started, threading.enumerate())


run(globals(), turn)
