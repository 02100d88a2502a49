"""The add-on in a Blender with a window: its real buttons, keys and menus, and what Blender does by itself."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import time

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


class Doings:
    """Counts what the panel does: questions and answers, looks at the host, views, redraws, pictures, lists."""

    def __init__(self):
        sessions = addon.module('session')
        here = session()
        self.counts = {}
        self._places = [
            (here.panel, 'tick'),
            (here.panel, 'view'),
            (here.panel._calls, 'pump'),
            (here.panel._calls, 'start'),
            (here.host, 'is_dirty'),
            (here.host, 'file_stamp'),
            (here.pictures, 'step'),
            (sessions, 'redraw'),
            (sessions, 'redraw_status_bar'),
            (sessions.lists, 'step'),
        ]

    def __enter__(self):
        self._originals = [getattr(place, name) for place, name in self._places]
        for (place, name), original in zip(self._places, self._originals, strict=True):
            setattr(place, name, self._counting(name, original))
        return self

    def __exit__(self, *_):
        for (place, name), original in zip(self._places, self._originals, strict=True):
            setattr(place, name, original)

    def _counting(self, name, original):
        def counted(*arguments, **named):
            self.counts[name] = self.counts.get(name, 0) + 1
            return original(*arguments, **named)

        return counted


def is_quiet_while(is_busy, end=lambda: None):
    """Steps of the timer go on while Blender is busy, and do nothing; afterwards they do as before."""
    with Doings() as done:
        yield from wait_until(is_busy, 'Blender to be busy')
        before = session().steps
        yield from wait_until(lambda: session().steps > before, 'a step of the timer')
        done.counts.clear()
        before = session().steps
        yield from wait_until(lambda: session().steps >= before + 2 or not is_busy(), 'steps of the timer')
        counts, is_still_busy = dict(done.counts), is_busy()
        assert is_still_busy and counts == {}, (is_still_busy, counts)
        end()
        yield from wait_until(lambda: not is_busy(), 'the end of it')
        yield from wait_until(lambda: done.counts.get('tick', 0) >= 2 and done.counts.get('view', 0) >= 2, 'the panel')


def in_view():
    return bpy.context.temp_override(window=screen.window(), area=screen.view(), region=screen.region('WINDOW'))


def test_nothing_is_asked_or_drawn_while_an_animation_plays():
    def stop():
        with in_view():
            bpy.ops.screen.animation_cancel()

    # A question that waits for its answer is one that could be gone on with.
    session().press('refresh', {})
    with in_view():
        bpy.ops.screen.animation_play()
    yield from is_quiet_while(lambda: screen.window().screen.is_animation_playing, stop)


class SlowEngine(bpy.types.RenderEngine):
    """Renders in a job of Blender, as others do, until the test lets it end."""

    bl_idname = 'CLST_TEST_SLOW'
    bl_label = 'Slow'
    is_done = False

    def render(self, depsgraph):
        while not SlowEngine.is_done and not self.test_break():
            time.sleep(0.01)
        self.end_result(self.begin_result(0, 0, 8, 8))


def test_nothing_is_asked_or_drawn_while_blender_renders():
    bpy.utils.register_class(SlowEngine)
    bpy.context.preferences.view.render_display_type = 'NONE'
    scene = bpy.context.scene
    engine, scene.render.engine = scene.render.engine, SlowEngine.bl_idname
    size, (scene.render.resolution_x, scene.render.resolution_y) = scene.render.resolution_x, (8, 8)
    scene.render.resolution_percentage = 100
    handled = []
    names = ('render_pre', 'render_post', 'render_complete')
    for name in names:
        getattr(bpy.app.handlers, name).append(lambda *_, name=name: handled.append(name))
    scene.camera = bpy.data.objects.new('camera', bpy.data.cameras.new('camera'))
    scene.collection.objects.link(scene.camera)
    session().press('refresh', {})
    try:
        with in_view():
            assert bpy.ops.render.render('INVOKE_DEFAULT') == {'RUNNING_MODAL'}
        yield from is_quiet_while(
            lambda: bpy.app.is_job_running('RENDER'), lambda: setattr(SlowEngine, 'is_done', True)
        )
        assert handled == list(names), handled
    finally:
        SlowEngine.is_done = True
        for name in names:
            getattr(bpy.app.handlers, name).pop()
        scene.render.engine, scene.render.resolution_x = engine, size
        bpy.data.objects.remove(scene.camera)
        bpy.utils.unregister_class(SlowEngine)


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
    shown = addon.module('unseen')
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


def saving_keys():
    """Ctrl+S with the pointer in the 3D View."""
    middle = screen.region('WINDOW')
    screen.move(middle.x + middle.width // 2, middle.y + middle.height // 2)
    yield 0.2
    yield from screen.key('S', ctrl=True)
    yield 0.3


def content(path):
    with open(path, 'rb') as file:
        return file.read()


def kept():
    folder = os.path.dirname(SCENE)
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if '-other-' in name)


def somebody_else_writes():
    """As another Blender does: beside it, and renamed. What they wrote."""
    with open(SCENE + '.new', 'wb') as file:
        file.write(content(SCENE) + os.urandom(8))
    os.replace(SCENE + '.new', SCENE)
    return content(SCENE)


def test_ctrl_s_saves_as_ever_while_nobody_else_wrote():
    add_cube()
    yield from wait_until(lambda: bpy.data.is_dirty, 'changes')
    mine = content(SCENE)
    yield from saving_keys()
    yield from wait_until(lambda: not bpy.data.is_dirty, 'the save')
    assert content(SCENE) != mine and kept() == [] and session().view['dialog'] is None


def test_ctrl_s_asks_before_it_saves_over_what_somebody_else_wrote():
    theirs = somebody_else_writes()
    add_cube()
    yield from wait_until(lambda: bpy.data.is_dirty, 'changes')
    yield from saving_keys()
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')
    assert 'The file was changed by somebody else' in words()
    assert bpy.data.is_dirty and content(SCENE) == theirs
    picture('somebody-else')
    session().answer('overwrite')
    yield from wait_until(lambda: len(kept()) == 1 and not bpy.data.is_dirty, 'the save')
    assert content(kept()[0]) == theirs != content(SCENE)
    yield from wait_until(lambda: 'is kept as' in words(), 'where it is kept')


def test_ctrl_s_can_be_given_back_and_their_work_is_kept_all_the_same():
    preferences = bpy.context.preferences.addons[addon.PACKAGE].preferences
    preferences.asks_before_save = False
    try:
        theirs = somebody_else_writes()
        add_cube()
        yield from wait_until(lambda: bpy.data.is_dirty, 'changes')
        yield from saving_keys()
        yield from wait_until(lambda: not bpy.data.is_dirty, 'the save')
    finally:
        preferences.asks_before_save = True
    assert session().view['dialog'] is None and [content(name) for name in kept()[1:]] == [theirs]
    items = bpy.context.window_manager.keyconfigs.user.keymaps['Window'].keymap_items
    assert [each.type for each in items if each.idname == 'clst.save'] == ['S']
    session().press('hideKept', {})
    # A version of it: the tests below begin with a file that is saved in its project.
    addon.write('message', 'three')
    session().press_primary()
    yield from until_state('normal')


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
    yield from wait_until(lambda: 'made a mistake' not in words(), 'the end of it')


def test_the_file_menu_and_the_status_bar_have_their_lines():
    menus = addon.module('ui.menus')
    assert menus.in_file_menu in bpy.types.TOPBAR_MT_file.draw._draw_funcs
    assert 'Up to date' in addon.drawn_by(lambda layout: menus.in_status_bar(addon._With(layout), bpy.context)).words()
    assert 'Create checkpoint' in addon.words('CLST_MT_file')


def test_reload_scripts_leaves_one_panel_and_one_timer():
    once = traces()
    before = addon.module('session')
    timer_before = before.on_timer
    # Blender reads an add-on anew when its file is newer, as after an update.
    later = os.path.getmtime(addon.main_file()) + 60
    os.utime(addon.main_file(), (later, later))
    bpy.ops.script.reload()
    yield from wait_until(lambda: addon.is_on() and addon.module('session') is not before, 'the new panel')
    after = addon.module('session')
    assert not bpy.app.timers.is_registered(timer_before)
    # Nothing of the old one is left that could hold on to anything.
    assert not vars(before)
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
