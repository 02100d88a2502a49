"""An add-on made from descriptions with a new button, a new section and operations that nobody has written code for."""

from __future__ import annotations

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import addon_driver as addon
import bpy
from addon_driver import row, session, state, words, write
from host_driver import Driver, run, wait_until

WORK = os.environ['WORK']
SCENE = os.path.join(WORK, 'film', 'scene.blend')
ADDED = json.loads(os.environ['CLST_ADDED'])
HAS_WINDOW = not bpy.app.background
if HAS_WINDOW:
    import window_driver as screen


def until(is_so, what):
    try:
        yield from wait_until(is_so, what)
    except AssertionError:
        raise AssertionError(f'never {what}, but: {words()}') from None


def until_state(key):
    yield from until(lambda: state() == key, f'the state {key}')


def added_titles():
    lists = [each for each in addon.rows('list') if each['id'] == ADDED['list']]
    return [item['title'] for each in lists for item in each['items']]


def test_a_version_is_made():
    addon.install()
    if HAS_WINDOW:
        screen.prepare()
        yield from until(lambda: session().steps > 2, 'steps of the timer')
        yield from screen.open_tab()
    yield from until(lambda: 'This file has no name yet' in words(), 'the first state')
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from until_state('none')
    addon.press('Make a project')
    yield from until(lambda: session().view['dialog'] is not None, 'the dialog')
    bpy.ops.clst.answer(button='submit')
    yield from until_state('untracked')
    yield from until(lambda: 'First checkpoint' in words(), 'the button')
    write('message', 'the only one')
    addon.press('First checkpoint')
    yield from until_state('normal')


def test_the_new_button_is_there_and_works():
    buttons = [each for each in addon.rows('buttons') if each['actions'][0]['id'] == ADDED['action']]
    assert [each['actions'][0]['label'] for each in buttons] == [ADDED['label']]
    if HAS_WINDOW:
        screen.focus(lambda shown: {**shown, 'rows': buttons, 'dialog': None})
        yield from screen.click_row()
        screen.focus(None)
    else:
        addon.press(ADDED['label'])
    yield from until(lambda: ADDED['done'] in words(), ADDED['done'])


def test_the_new_section_shows_what_its_operation_answers():
    section = row('section', ADDED['section'])
    assert (section['title'], section['isOpen']) == (ADDED['sectionTitle'], False)
    bpy.ops.clst.toggle_section(section=ADDED['section'])
    yield from until(lambda: added_titles() == ['the only one'], 'the list')
    # Drawn below the history: once in each list.
    yield from until(lambda: words().count('the only one') >= 2, 'the list, drawn')


if HAS_WINDOW:
    bpy.app.timers.register(Driver(globals(), screen.end).step, first_interval=0.5, persistent=True)
else:
    run(globals(), addon.turn)
    addon.leave()
