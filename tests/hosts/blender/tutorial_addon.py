"""docs/tutorials/blender.md followed in a Blender with a window, step by step, with a picture of each."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import addon_driver as addon
import bpy
import host_driver
import tutorial_scene as scene
import window_driver as screen
from addon_driver import row, session, state, until, words, write
from host_driver import Bridge, Driver, wait_until
from tutorial_page import PICTURES, STEPS, done, settle, step, take, watch_drawing

WORK = os.environ['WORK']
FOLDER = os.path.join(WORK, 'lighthouse')
SCENE = os.path.join(FOLDER, 'lighthouse.blend')
TAB_WIDTH = 330


def until_state(key: str) -> Iterator[float]:
    try:
        yield from wait_until(lambda: state() == key, key)
    except AssertionError:
        raise AssertionError(f'never {key}, but {state()}: {words()}') from None


def until_dialog() -> Iterator[float]:
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')


def press(text: str) -> Iterator[float]:
    """Presses a button of the panel, as soon as it is on."""
    yield from wait_until(lambda: any(each.is_enabled for each in addon.draw().buttons(text)), f'"{text}"', 0.1)
    addon.press(text)


def items(list_id: str) -> list[Any]:
    return [item for each in addon.rows('list') if each['id'] == list_id for item in each['items']]


def choose(list_id: str, title: str) -> Iterator[float]:
    key = next(item['key'] for item in items(list_id) if title in item['title'])
    session().select(list_id, key)
    yield from wait_until(lambda: row('list', list_id)['selected'] == key, title)
    yield from settle()


def close_all(*but: str) -> Iterator[float]:
    """Only these sections are open."""
    for each in addon.rows('section'):
        if each['isOpen'] != (each['id'] in but):
            session().toggle_section(each['id'])
    is_right = lambda: all(each['isOpen'] == (each['id'] in but) for each in addon.rows('section'))  # noqa: E731
    yield from wait_until(is_right, 'the sections')


def close_bars() -> Iterator[float]:
    """*Close* takes away what was told."""
    while addon.rows('bar'):
        count = len(addon.rows('bar'))
        yield from press('Close')
        yield from wait_until(lambda count=count: len(addon.rows('bar')) < count, 'one line less')


def checkpoint(message: str, number: int) -> Iterator[float]:
    write('message', message)
    yield from press('Save and create checkpoint')
    yield from until(f'Up to date: v{number:03d}')
    yield from close_bars()


def test_01_the_zip_is_installed():
    addon.install()
    assert 'clst' in bpy.context.preferences.addons
    done.append('01-install')
    assert STEPS[0][1] == done[0]
    if PICTURES:
        yield from show_the_preferences()


def show_the_preferences() -> Iterator[float]:
    bpy.context.preferences.view.show_splash = False
    bpy.context.preferences.active_section = 'ADDONS'
    bpy.context.window_manager.addon_search = 'clst'
    bpy.ops.preferences.addon_expand(module='clst')
    area = screen.view()
    # A press anywhere takes the splash screen away.
    yield from screen.click(area.x + 60, area.y + 60)
    area.type = 'PREFERENCES'
    try:
        yield 1.0
        place = (area.x, screen.window().height - area.y - area.height, area.width, min(area.height, 420))
        yield from take('01-install', place)
    finally:
        area.type = 'VIEW_3D'
        bpy.context.window_manager.addon_search = ''
    yield 0.5


def test_02_the_tab_says_that_the_bridge_does_not_run():
    bpy.context.preferences.system.use_region_overlap = False
    screen.prepare()
    yield from screen.open_tab()
    yield from screen.widen(TAB_WIDTH)
    watch_drawing()
    scene.clear()
    scene.rock_and_tower()
    scene.look()
    yield from until_state('bridge-not-running')
    yield from step('02-no-bridge')


def test_03_the_bridge_is_found_once_it_runs():
    Bridge().start()
    yield from until_state('untitled')
    yield from step('03-untitled')


def test_04_a_project_is_made_around_the_file():
    os.makedirs(FOLDER)
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from until_state('none')
    yield from settle()
    yield from press('Make a project')
    yield from until_dialog()
    yield from step('04-make-a-project')
    yield from press('Make a project')
    yield from until_state('untracked')
    assert any(name.endswith('.clst') for name in os.listdir(FOLDER))


def test_05_the_first_version():
    yield from close_bars()
    yield from close_all('history')
    write('message', 'Rock and tower')
    yield from step('05-first-checkpoint')
    yield from press('First checkpoint')
    yield from until('Up to date: v001')
    yield from settle()


def test_06_work_goes_on():
    yield from close_bars()
    scene.lamp_and_roof()
    yield from until_state('unsaved-changes')
    write('message', 'Lamp room and roof')
    yield from step('06-unsaved-changes')


def test_07_the_history_has_pictures():
    yield from press('Save and create checkpoint')
    yield from until('Up to date: v002')
    scene.stripes()
    yield from until_state('unsaved-changes')
    yield from checkpoint('Red stripes', 3)
    scene.sea()
    yield from until_state('unsaved-changes')
    yield from checkpoint('The sea', 4)
    assert [item['title'] for item in items('history')][::-1] == [
        'Rock and tower',
        'Lamp room and roof',
        'Red stripes',
        'The sea',
    ]
    assert all(item['picture'] for item in items('history')), words()
    yield from step('07-history')


def test_08_a_version_is_chosen():
    yield from choose('history', 'Lamp room')
    yield from step('08-version')


def test_09_reverting_asks_about_unsaved_changes():
    with scene.here():
        bpy.ops.mesh.primitive_monkey_add(size=3, location=(0, 0, 3))
        bpy.ops.ed.undo_push(message='Add Monkey')
    yield from until_state('unsaved-changes')
    yield from settle()
    yield from press('Revert')
    yield from until_dialog()
    yield from step('09-unsaved-changes')


def test_10_the_version_is_back():
    yield from press('Discard')
    yield from until_state('pinned')
    assert 'roof' in scene.names() and not {'sea', 'lower stripe'} & scene.names()
    scene.look()
    yield from step('10-reverted')
    yield from close_bars()
    yield from press('Back to the newest version')
    yield from until('Up to date: v004')
    assert 'sea' in scene.names()
    yield from close_bars()


def test_11_the_dependencies_are_declared():
    scene.look()
    picture = os.path.join(FOLDER, 'textures', 'water.png')
    scene.paint(picture)
    scene.use_picture(picture)
    yield from until_state('unsaved-changes')
    yield from checkpoint('Water has a texture', 5)
    yield from close_all('dependencies')
    yield from until('untracked')
    yield from settle()
    yield from press('Take all into the project')
    yield from until('All dependencies are declared')
    yield from wait_until(lambda: [each['badge'] for each in items('dependencies')] == ['tracked'], 'tracked')
    yield from step('11-dependencies')
    yield from close_bars()


def test_12_the_file_gets_a_status():
    yield from close_all('asset')
    values = {option['label']: option['value'] for option in row('choice', 'assetStatus')['options']}
    session().choose('assetStatus', values['Waiting for approval'])
    yield from wait_until(lambda: row('choice', 'assetStatus')['value'] == values['Waiting for approval'], 'the status')
    write('newTags', 'coast, night')
    session().submit('newTags')
    yield from wait_until(lambda: len(items('tags')) == 2, 'the tags')
    yield from step('12-about-this-file')
    yield from close_bars()


def test_13_a_version_goes_to_the_trash():
    yield from close_all('history')
    yield from choose('history', 'Red stripes')
    yield from press('Delete')
    yield from until_dialog()
    yield from settle()
    yield from press('Delete')
    yield from wait_until(lambda: 'Red stripes' not in [each['title'] for each in items('history')], 'one row less')
    yield from close_bars()
    yield from close_all('trash')
    yield from wait_until(lambda: items('trash'), 'the trash')
    yield from choose('trash', 'v003')
    yield from step('13-trash')
    yield from press('Restore')
    yield from close_all('history')
    yield from wait_until(lambda: 'Red stripes' in [each['title'] for each in items('history')], 'the row again')


def test_all_of_the_tutorial_was_followed():
    assert done == [name for _, name in STEPS]
    assert 'error' not in {each['tone'] for each in addon.rows('bar')}, words()


if PICTURES:
    host_driver.PATIENCE = 25.0
bpy.app.timers.register(Driver(globals(), screen.end).step, first_interval=0.5, persistent=True)
