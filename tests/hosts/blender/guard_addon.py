"""Saving over what somebody else wrote: it asks where it can, and keeps the bytes whatever happens."""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import Any

import addon_driver as addon
import bpy
from addon_driver import session, state, turn, until, words, write
from host_driver import run, wait_until

WORK = os.environ['WORK']
FOLDER = os.path.join(WORK, 'film')
SCENE = os.path.join(FOLDER, 'scene.blend')
THEIRS = os.path.join(WORK, 'theirs.blend')


def sum_of(path: str) -> str:
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


#: What was kept in tests before.
before: set[str] = set()


def kept() -> list[str]:
    found = {os.path.join(FOLDER, name) for name in os.listdir(FOLDER) if '-other-' in name}
    return sorted(found - before)


def forget_kept() -> None:
    before.update(kept())


def somebody_else_writes(how: str = 'rename') -> str:
    """A whole .blend of another Blender, with other bytes each time; its sum."""
    bpy.data.objects[0].name = f'theirs {len(os.listdir(WORK))} {os.urandom(4).hex()}'
    bpy.ops.wm.save_as_mainfile(filepath=THEIRS, copy=True)
    if how == 'rename':
        shutil.copyfile(THEIRS, SCENE + '.new')
        os.replace(SCENE + '.new', SCENE)
    else:
        with open(THEIRS, 'rb') as source, open(SCENE, 'r+b') as target:
            target.truncate()
            shutil.copyfileobj(source, target)
    return sum_of(SCENE)


def edit() -> None:
    bpy.ops.mesh.primitive_cube_add()
    bpy.context.view_layer.update()


def test_a_project_with_one_version():
    addon.install()
    os.makedirs(FOLDER)
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from addon.make_project()
    write('message', 'mine')
    session().press_primary()
    yield from until('Up to date: v001')


def test_saves_and_copies_of_ones_own_keep_nothing():
    for _ in range(3):
        edit()
        bpy.ops.wm.save_mainfile()
    bpy.ops.wm.save_as_mainfile(filepath=os.path.join(FOLDER, 'copy.blend'), copy=True)
    bpy.ops.wm.save_as_mainfile(filepath=os.path.join(FOLDER, 'next.blend'))
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    bpy.ops.wm.save_mainfile()
    assert kept() == []


def test_a_save_that_no_add_on_can_stop_keeps_what_somebody_else_wrote():
    for how in ('rename', 'in place'):
        theirs = somebody_else_writes(how)
        edit()
        bpy.ops.wm.save_mainfile()
        [name] = kept()
        assert sum_of(name) == theirs != sum_of(SCENE), how
        # Another save does not touch it, nor what this Blender itself wrote before.
        edit()
        bpy.ops.wm.save_mainfile()
        assert kept() == [name] and sum_of(name) == theirs
        yield from until(f'What another program wrote is kept as {os.path.basename(name)}')
        session().press('hideKept', {})
        yield from wait_until(lambda: 'is kept as' not in words(), 'the end of the line')
        forget_kept()


def test_what_was_kept_is_opened_with_one_press():
    somebody_else_writes()
    edit()
    bpy.ops.wm.save_mainfile()
    [name] = kept()
    yield from until('is kept as')
    bar = addon.row('bar', 'kept-aside')
    session().press('openKept', bar['actions'][0]['args'])
    yield from wait_until(lambda: os.path.realpath(bpy.data.filepath) == os.path.realpath(name), 'the kept file')
    yield from until('Not saved in the project yet')
    assert 'is kept as' not in words()
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    forget_kept()


def test_a_save_that_fails_keeps_no_second_name():
    theirs = somebody_else_writes()
    edit()
    # Blender writes beside the file first; here it cannot.
    os.mkdir(SCENE + '@')
    try:
        bpy.ops.wm.save_mainfile()
        raise AssertionError('it was saved')
    except RuntimeError:
        pass
    finally:
        os.rmdir(SCENE + '@')
    turn(0.05)
    assert kept() == [] and sum_of(SCENE) == theirs
    bpy.ops.wm.save_mainfile()
    assert [sum_of(name) for name in kept()] == [theirs]
    forget_kept()


def test_on_a_disk_without_second_names_it_is_copied():
    keeping = addon.module('host.keeping')
    original = keeping.os.link

    def refuse(*_: Any) -> None:
        raise OSError(1, 'Operation not permitted')

    keeping.os.link = refuse
    try:
        theirs = somebody_else_writes()
        edit()
        bpy.ops.wm.save_mainfile()
    finally:
        keeping.os.link = original
    assert [sum_of(name) for name in kept()] == [theirs]
    assert not [name for name in os.listdir(FOLDER) if name.endswith('.part')]
    forget_kept()


def test_where_nothing_can_be_kept_it_is_said():
    keeping = addon.module('host.keeping')
    original = keeping._keep

    def refuse(_: str) -> str:
        raise OSError(28, 'No space left on device')

    keeping._keep = refuse
    try:
        somebody_else_writes()
        bpy.ops.wm.save_mainfile()
    finally:
        keeping._keep = original
    yield from until('What another program wrote into scene.blend could not be kept (No space left on device).')
    bar = next(each for each in addon.rows('bar') if 'could not be kept' in each['text'])
    session().press('dismiss', bar['actions'][-1]['args'])
    yield from wait_until(lambda: 'could not be kept' not in words(), 'the end of the line')


def invoke() -> set[str]:
    """What the key does; without a window no operator is invoked by Blender itself (blender-window.test.ts has one)."""
    operator = addon.module('ui.operators').CLST_OT_save
    found: set[str] = operator.invoke(None, bpy.context, None)
    return found


def test_the_key_means_what_it_always_means_while_nobody_else_wrote():
    edit()
    assert invoke() == {'PASS_THROUGH'}
    bpy.ops.wm.save_mainfile()
    bpy.ops.wm.read_homefile(use_empty=True)
    assert invoke() == {'PASS_THROUGH'}
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    yield from until('Changed')


def test_the_key_asks_at_once_when_somebody_else_wrote():
    theirs = somebody_else_writes()
    edit()
    # Nothing looked at the disk since.
    assert invoke() == {'FINISHED'}
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')
    assert 'The file was changed by somebody else' in words()
    # Pressed again, the same question.
    assert invoke() == {'FINISHED'}
    session().answer('cancel')
    yield from wait_until(lambda: session().view['dialog'] is None, 'no question')
    assert sum_of(SCENE) == theirs and kept() == []


def test_the_answer_to_save_over_it_still_keeps_it():
    theirs = sum_of(SCENE)
    assert invoke() == {'FINISHED'}
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')
    session().answer('overwrite')
    yield from until('is kept as')
    assert [sum_of(name) for name in kept()] == [theirs] and sum_of(SCENE) != theirs
    assert not addon.module('host.changes').has_changes() and invoke() == {'PASS_THROUGH'}
    forget_kept()


def test_the_answer_to_open_it_brings_what_they_wrote():
    theirs = somebody_else_writes()
    edit()
    bpy.context.object.name = 'mine alone'
    assert invoke() == {'FINISHED'}
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')
    session().answer('reload')
    yield from wait_until(lambda: 'mine alone' not in bpy.data.objects, 'their file')
    assert sum_of(SCENE) == theirs and kept() == [] and invoke() == {'PASS_THROUGH'}


def test_it_can_be_switched_off_and_then_keeps_all_the_same():
    preferences = bpy.context.preferences.addons[addon.PACKAGE].preferences
    preferences.asks_before_save = False
    try:
        theirs = somebody_else_writes()
        edit()
        assert invoke() == {'PASS_THROUGH'}
        assert set(bpy.ops.clst.save()) == {'FINISHED'}
        assert [sum_of(name) for name in kept()] == [theirs]
    finally:
        preferences.asks_before_save = True
    forget_kept()


def test_after_revert_nothing_is_kept_of_what_the_panel_itself_brought():
    yield from until('Changed since v001')
    session().press('revert', {'list': 'history', 'key': addon.row('list', 'history')['items'][-1]['key']})
    yield from until('Up to date: v001')
    edit()
    bpy.ops.wm.save_mainfile()
    assert kept() == []
    yield from wait_until(lambda: state() == 'modified', 'modified')


run(globals(), turn)
