"""Scripts that others wrote into a file do not run when the panel opens it, whatever Blender's own preference says."""

from __future__ import annotations

import os
from typing import Any

import addon_driver as addon
import bpy
from addon_driver import row, session, turn, until, write
from host_driver import run, wait_until

WORK = os.environ['WORK']
SCENE = os.path.join(WORK, 'film', 'scene.blend')
MARK = os.path.join(WORK, 'mark')


def ran() -> set[str]:
    """What has run since the last look."""
    bpy.context.view_layer.update()
    bpy.context.scene.frame_set(bpy.context.scene.frame_current + 1)
    if not os.path.exists(MARK):
        return set()
    with open(MARK, encoding='utf-8') as file:
        found = set(file.read().split())
    os.remove(MARK)
    return found


def prefer(is_on: bool) -> None:
    bpy.context.preferences.filepaths.use_scripts_auto_execute = is_on


def versions() -> list[Any]:
    return list(row('list', 'history')['items'])


def checkpoint(message: str) -> Any:
    count = len(versions()) if addon.rows('list') else 0
    write('message', message)
    session().press_primary()
    yield from wait_until(lambda: addon.rows('list') and len(versions()) == count + 1, message)


def test_a_file_with_a_registered_text_and_a_driver():
    addon.install()
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.read_homefile(use_empty=True)
    text = bpy.data.texts.new('at start')
    text.write(f'open({MARK!r}, "a").write("text ")\n')
    text.use_module = True
    text.name = 'start.py'
    thing = bpy.data.objects.new('driven', None)
    bpy.context.scene.collection.objects.link(thing)
    driver = thing.driver_add('location', 0).driver
    driver.type = 'SCRIPTED'
    # It cannot be computed without Python, and is asked for in each frame.
    driver.expression = f'open({MARK!r}, "a").write("driver ") + frame'
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from addon.make_project()
    yield from checkpoint('with scripts')
    thing.empty_display_size = 2
    bpy.ops.wm.save_mainfile()
    yield from until('Changed since v001')
    yield from checkpoint('a second version')


def test_blender_itself_runs_them_when_it_is_told_to():
    ran()
    prefer(True)
    bpy.ops.wm.open_mainfile(filepath=SCENE, use_scripts=True)
    assert ran() == {'text', 'driver'}


def discarding(is_there: Any) -> Any:
    """A new frame is a change where a driver fails: the panel may ask about it."""

    def look() -> Any:
        if session().view['dialog'] is not None:
            session().answer('discard')
        return is_there()

    return look


def shown_by(action: str, is_on: bool, wanted: Any) -> Any:
    prefer(is_on)
    bpy.ops.wm.read_homefile(use_empty=True)
    bpy.ops.wm.open_mainfile(filepath=SCENE, use_scripts=is_on)
    yield from wait_until(lambda: addon.rows('list') and len(versions()) == 2, 'the history')
    ran()
    session().press(action, {'list': 'history', 'key': versions()[1]['key']})
    yield from wait_until(discarding(wanted), f'{action} with the preference {is_on}')
    yield 0.1
    assert 'driven' in bpy.data.objects and ran() == set(), (action, is_on)
    assert bpy.context.preferences.filepaths.use_scripts_auto_execute is is_on


def test_a_revert_runs_none():
    for is_on in (True, False):
        yield from shown_by('revert', is_on, lambda: addon.state() == 'pinned')
        session().press('revertToNewest', {})
        yield from wait_until(discarding(lambda: 'Up to date: v002' in addon.words()), 'the newest version')
        assert ran() == set()


def test_a_copy_that_is_opened_runs_none():
    for is_on in (True, False):
        yield from shown_by('openVersion', is_on, lambda: os.path.realpath(bpy.data.filepath) != os.path.realpath(SCENE))


def test_a_file_of_the_project_that_is_opened_runs_none():
    for is_on in (True, False):
        prefer(is_on)
        bpy.ops.wm.read_homefile(use_empty=True)
        yield from until('This file has no name yet')
        ran()
        session().panel._begin('openReady', {'path': SCENE})
        yield from until('Up to date: v002')
        assert 'driven' in bpy.data.objects and ran() == set(), is_on


def test_opened_from_the_disk_after_somebody_else_wrote_it_runs_none():
    for is_on in (True, False):
        prefer(is_on)
        bpy.ops.wm.open_mainfile(filepath=SCENE, use_scripts=is_on)
        with open(SCENE, 'rb') as file:
            content = file.read()
        with open(SCENE + '.new', 'wb') as file:
            file.write(content)
        os.replace(SCENE + '.new', SCENE)
        yield from until('was changed by another program')
        ran()
        session().press('reload', {})
        yield from wait_until(
            discarding(lambda: 'was changed by another program' not in addon.words()), 'the file of the disk'
        )
        assert 'driven' in bpy.data.objects and ran() == set(), is_on


run(globals(), turn)
# What ran in the test that lets Blender run it is never freed: Blender 4.2, as a module, would crash after Python has ended.
addon.leave()
