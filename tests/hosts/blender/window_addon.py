"""The add-on in a Blender with a window: its real buttons, keys and menus, and what Blender does by itself."""

from __future__ import annotations

import contextlib
import io
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import addon_driver as addon
import bpy
import window_driver as screen
from addon_driver import row, session, state, words
from host_driver import Driver, wait_until
from traces import differences, traces

WORK = os.environ['WORK']
SCENE = os.path.join(WORK, 'film', 'scene.blend')


def until_state(key):
    try:
        yield from wait_until(lambda: state() == key, key)
    except AssertionError:
        raise AssertionError(f'never {key}, but {state()}: {words()}') from None


def titles():
    return [item['title'] for item in row('list', 'history')['items']]


def add_cube():
    """As a person adds it: a step of the undo history, after which the file has changes."""
    with bpy.context.temp_override(window=screen.window(), area=screen.view(), region=screen.region('WINDOW')):
        bpy.ops.mesh.primitive_cube_add(location=(0, 0, 2 * len(bpy.data.objects)))
        bpy.ops.ed.undo_push(message='Add Cube')


def picture(name):
    folder = os.environ.get('CLST_PICTURES')
    if folder:
        screen.screenshot(os.path.join(folder, f'{name}.png'))


def test_it_installs_and_its_tab_opens():
    addon.install()
    screen.prepare()
    yield from wait_until(lambda: session().steps > 2, 'steps of the timer')
    yield from screen.open_tab()
    yield from until_state('untitled')


def test_a_press_on_the_state_line_makes_a_project():
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from until_state('none')
    screen.focus(screen.only('state'))
    yield from screen.click_row()
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the dialog')
    screen.focus(screen.only_answers)
    yield from screen.click_row(1.6)
    screen.focus(None)
    yield from until_state('untracked')


def test_words_and_enter_make_the_first_checkpoint_with_a_picture_of_the_view():
    screen.focus(screen.only('input', 'message'))
    yield from screen.click_row(1)
    yield from screen.write('block out')
    yield from screen.key('RET')
    yield from until_state('normal')
    screen.focus(None)
    items = row('list', 'history')['items']
    assert len(items) == 1 and items[0]['title'] == 'block out', words()
    assert items[0]['picture'] is not None, 'no preview was taken'


def test_a_click_beside_the_field_keeps_the_words_and_saves_nothing():
    add_cube()
    yield from until_state('unsaved-changes')
    screen.focus(screen.only('input', 'message'))
    yield from screen.click_row(1)
    yield from screen.write('two cubes')
    yield from screen.click_row(12)
    yield 0.3
    assert row('input', 'message')['value'] == 'two cubes'
    assert state() == 'unsaved-changes'


def test_the_large_button_saves_first():
    written = os.path.getmtime(SCENE)
    screen.focus(screen.only('buttons'))
    yield from screen.click_row()
    yield from until_state('normal')
    screen.focus(None)
    assert os.path.getmtime(SCENE) > written and not bpy.data.is_dirty
    yield from wait_until(lambda: titles() == ['two cubes', 'block out'], 'the new version')


def test_undo_undoes_the_last_edit_and_nothing_of_the_panel():
    cubes = len(bpy.data.objects)
    add_cube()
    yield from until_state('unsaved-changes')
    session().choose('preview', 'embedded')
    session().toggle_section('history')
    session().toggle_section('history')
    yield 0.3
    with bpy.context.temp_override(window=screen.window(), area=screen.view(), region=screen.region('WINDOW')):
        bpy.ops.ed.undo()
        assert len(bpy.data.objects) == cubes
        bpy.ops.ed.redo()
    assert len(bpy.data.objects) == cubes + 1


def test_a_version_is_chosen_in_the_list():
    screen.focus(screen.only('list', 'history'))
    yield from screen.click_row(2.6)
    yield from wait_until(lambda: row('list', 'history')['selected'] is not None, 'a selected version')
    items = row('list', 'history')['items']
    assert row('list', 'history')['selected'] == items[1]['key']


def test_reverting_asks_about_unsaved_changes_and_opens_the_version():
    key = row('list', 'history')['items'][1]['key']
    screen.focus(None)
    session().press('revert', {'list': 'history', 'key': key})
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')
    screen.focus(screen.only_answers)
    yield from screen.click_row(2.8)
    screen.focus(None)
    yield from until_state('pinned')
    assert len([each for each in bpy.data.objects if each.type == 'MESH']) == 1
    assert not bpy.data.is_dirty


def test_nothing_is_asked_or_drawn_while_an_animation_plays():
    panel = session().panel
    ticks = []
    original = panel.tick
    panel.tick = lambda: ticks.append(1) or original()
    with bpy.context.temp_override(window=screen.window(), area=screen.view(), region=screen.region('WINDOW')):
        bpy.ops.screen.animation_play()
    try:
        yield from wait_until(lambda: screen.window().screen.is_animation_playing, 'the animation')
        ticks.clear()
        before = session().steps
        yield from wait_until(lambda: session().steps >= before + 2, 'steps of the timer')
        assert ticks == [] and screen.window().screen.is_animation_playing
    finally:
        with bpy.context.temp_override(window=screen.window(), area=screen.view(), region=screen.region('WINDOW')):
            bpy.ops.screen.animation_cancel()
        panel.tick = original


def test_without_changes_nothing_is_drawn_again():
    yield from until_state('pinned')
    yield 1.0
    redraws = []
    panels = addon.module('session')
    original = panels.redraw
    known = session().view['revision']
    panels.redraw = lambda: redraws.append(session().view['revision'])
    try:
        before = session().steps
        yield from wait_until(lambda: session().steps >= before + 3, 'steps of the timer')
        # A new minute is a change: what is shown has a new revision then.
        assert known not in redraws and len(set(redraws)) == len(redraws), (known, redraws)
    finally:
        panels.redraw = original


def test_the_shortcut_asks_at_the_pointer_while_the_tab_is_closed():
    screen.view().spaces.active.show_region_ui = False
    add_cube()
    yield from until_state('unsaved-older')
    middle = screen.region('WINDOW')
    screen.move(middle.x + middle.width // 2, middle.y + middle.height // 2)
    yield 0.2
    yield from screen.key('C', ctrl=True, shift=True)
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the dialog')
    yield from wait_until(lambda: session().drawn >= session().view['revision'], 'the popover')
    picture('shortcut')
    # Closed by a click beside it, the question still waits; the same keys bring it back.
    screen.move(30, 30)
    yield from screen.key('ESC')
    yield 0.3
    assert session().view['dialog'] is not None
    shown = addon.module('session')
    asked, original = [], shown.show_popover
    shown.show_popover = lambda: asked.append(1) or original()
    try:
        screen.move(middle.x + middle.width // 2, middle.y + middle.height // 2)
        yield 0.2
        yield from screen.key('C', ctrl=True, shift=True)
        yield from wait_until(lambda: asked, 'the popover once more')
    finally:
        shown.show_popover = original
    addon.write('message', 'two')
    session().answer('submit')
    yield from until_state('normal')
    assert titles()[0] == 'two'
    screen.move(5, 5)
    screen.view().spaces.active.show_region_ui = True
    yield 0.3


def test_a_step_that_fails_does_not_end_the_timer():
    sessions, pictures = addon.module('session'), session().pictures
    original, pictures.step = pictures.step, lambda: 1 // 0
    before = session().steps
    try:
        with contextlib.redirect_stderr(io.StringIO()):
            yield from wait_until(lambda: session().steps > before + 1, 'steps after the failure')
    finally:
        pictures.step = original
    assert bpy.app.timers.is_registered(sessions.on_timer)
    yield from wait_until(lambda: any('made a mistake' in each['text'] for each in addon.rows('bar')), 'what went wrong')
    # What was lost in spite of that comes back with the next press.
    bpy.app.timers.unregister(sessions.on_timer)
    sessions.soon()
    assert bpy.app.timers.is_registered(sessions.on_timer)
    bar = next(each for each in addon.rows('bar') if 'made a mistake' in each['text'])
    close = next(each for each in bar['actions'] if each['id'] == 'dismiss')
    session().press('dismiss', close['args'])
    yield from wait_until(lambda: not addon.rows('bar'), 'the end of it')


def test_the_file_menu_and_the_status_bar_have_their_lines():
    menus = addon.module('ui.menus')
    assert menus.in_file_menu in bpy.types.TOPBAR_MT_file.draw._draw_funcs
    assert 'Up to date' in addon.drawn_by(lambda layout: menus.in_status_bar(addon._With(layout), bpy.context)).words()
    assert 'Create checkpoint' in addon.words('CLST_MT_file')


def test_reload_scripts_leaves_one_panel_and_one_timer():
    once = traces()
    before = addon.module('session')
    # Blender reads an add-on anew when its file is newer, as after an update.
    later = os.path.getmtime(addon.main_file()) + 60
    os.utime(addon.main_file(), (later, later))
    bpy.ops.script.reload()
    yield from wait_until(lambda: addon.is_on() and addon.module('session') is not before, 'the new panel')
    after = addon.module('session')
    assert before.current() is None
    assert not bpy.app.timers.is_registered(before.on_timer)
    assert bpy.app.timers.is_registered(after.on_timer)
    # Blender's own panels, which the test took out of the sidebar, are back.
    found = differences(once, traces())
    came = found.pop('classes', ([], []))[1]
    assert found == {} and not any(name.startswith('CLST_') for name in came), found
    yield from wait_until(lambda: session().steps > 3, 'steps of the new timer')


def test_switched_off_its_timer_has_ended():
    on_timer = addon.module('session').on_timer
    addon.disable()
    assert not bpy.app.timers.is_registered(on_timer)
    assert not [name for name in dir(bpy.types) if name.startswith('CLST_')]


bpy.app.timers.register(Driver(globals(), screen.end).step, first_interval=0.5, persistent=True)
