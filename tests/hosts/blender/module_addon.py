"""The add-on in a Blender without a window: installed, drawn everywhere, each operator run, handlers, switched off."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys

import addon_driver as addon
import bpy
from addon_driver import draw, press, row, session, state, turn, until, words, write
from host_driver import run, wait_until
from traces import differences, files_of, traces

WORK = os.environ['WORK']
SCENE = os.path.join(WORK, 'film', 'scene.blend')

PANELS = ('CLST_PT_main', 'CLST_PT_image', 'CLST_PT_node', 'CLST_PT_sequencer', 'CLST_PT_popover', 'CLST_MT_file')

before = traces()


def folder_of_addon():
    return os.path.dirname(addon.module('registration').__file__)


def draw_everything():
    return {name: draw(name).words() for name in PANELS}


def in_status_bar():
    in_bar = addon.module('ui.menus').in_status_bar
    return addon.drawn_by(lambda layout: in_bar(addon._With(layout), bpy.context)).words()


def operate(name, context='EXEC_DEFAULT', **properties):
    """Runs an operator by its name."""
    addon.OPERATED.add(name)
    return getattr(bpy.ops.clst, name.partition('.')[2])(context, **properties)


def test_it_installs_as_a_person_installs_it():
    addon.install()
    assert addon.PACKAGE in bpy.context.preferences.addons
    yield from until('This file has no name yet')


def test_switched_off_it_leaves_nothing_and_comes_back():
    for _ in range(2):
        with_addon = traces()
        addon.disable()
        # Blender's own part for extensions stays as it was made by the installation.
        assert differences(before, traces()) == {}, differences(before, traces())
        addon.enable()
        assert differences(with_addon, traces()) == {}
    yield from until('This file has no name yet')


def test_reload_scripts_leaves_one_panel():
    once = traces()
    panel = session().panel
    # What Reload Scripts does with each add-on; as a whole it needs a window.
    addon.disable()
    importlib.reload(sys.modules[addon.PACKAGE])
    addon.enable()
    assert session().panel is not panel
    assert differences(once, traces()) == {}
    yield from until('This file has no name yet')


def test_nothing_is_on_the_scene():
    assert not any('clst' in name for name in bpy.types.Scene.bl_rna.properties.keys())
    assert not [key for scene in bpy.data.scenes for key in scene.keys() if 'clst' in key]


def test_without_a_project_it_offers_to_make_one():
    os.makedirs(os.path.dirname(SCENE))
    bpy.ops.wm.save_as_mainfile(filepath=SCENE)
    yield from until('Not in a project')
    assert 'Make a project' in words()
    draw_everything()


def test_a_project_is_made_in_the_folder_of_the_file():
    press('Make a project')
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the dialog')
    assert row('input', 'dialog.folder')['value'] == os.path.dirname(SCENE)
    write('dialog.name', 'film')
    draw_everything()
    operate('clst.answer', button='submit')
    yield from until('Not saved in the project yet')


def test_the_first_checkpoint():
    write('message', 'block-out')
    assert words().count('First checkpoint') == 1
    press('First checkpoint')
    yield from until('Up to date: v001')
    assert 'Saved v001' in words() and 'block-out' in words()
    assert row('input', 'message')['value'] == ''


def test_an_edit_is_seen_and_saved_first():
    bpy.ops.mesh.primitive_cube_add()
    yield from until('Unsaved changes since v001')
    written = os.path.getmtime(SCENE)
    write('message', 'a second cube')
    # The shortcut does what the large button does.
    operate('clst.checkpoint')
    yield from until('Up to date: v002')
    assert os.path.getmtime(SCENE) > written


def test_a_status_is_chosen_from_its_menu():
    options = addon.drawn_by(lambda layout: addon.module('ui.operators').draw_options(layout, 'status')).texts()
    assert len(options) > 1
    operate('clst.choose', field='status', value='"WIP"' if 'WIP' in options else f'"{options[-1]}"')
    yield 0.05
    chosen = row('choice', 'status')
    assert chosen['value'] in [each['value'] for each in chosen['options']]


def test_enter_in_the_message_field_makes_a_checkpoint():
    bpy.ops.mesh.primitive_cube_add()
    yield from until('Unsaved changes since v002')
    write('message', 'a third cube')
    session().submit('message')
    yield from until('Up to date: v003')


def test_history_is_drawn_with_what_can_be_done():
    items = row('list', 'history')['items']
    assert [items[number]['title'] for number in range(3)] == ['a third cube', 'a second cube', 'block-out']
    operate('clst.select', list_id='history', key=items[2]['key'])
    yield from until('Revert')
    for label in ('Open a copy', 'Revert', 'Details', 'Delete'):
        assert draw().button(label).is_enabled, label


def test_reverting_opens_the_older_version_without_its_scripts():
    operate('clst.select', list_id='history', key=row('list', 'history')['items'][2]['key'])
    yield from until('Revert')
    press('Revert')
    yield from until('An older version on purpose: v001')
    assert sum(each.type == 'MESH' for each in bpy.data.objects) == 1


def test_sections_open_and_close():
    operate('clst.toggle_section', section='history')
    turn(0.05)
    assert not row('section', 'history')['isOpen'] and 'block-out' not in words()
    operate('clst.toggle_section', section='history')
    yield from until('block-out')


def test_files_are_chosen_with_the_file_browser():
    picked = []
    addon.module('host.picking')._waiting = picked.append
    operate('clst.pick_file', filepath='/pictures/cover.png')
    assert picked == ['/pictures/cover.png']


def test_all_is_drawn_and_the_status_bar_says_it_too():
    drawn = draw_everything()
    assert all('An older version on purpose: v001' in each for each in drawn.values()), drawn
    assert 'An older version on purpose' in in_status_bar()


def test_blender_asks_what_can_be_done_as_quietly():
    kinds = [getattr(bpy.types, name) for name in dir(bpy.types) if name.startswith('CLST_')]
    polled = [kind for kind in kinds if hasattr(kind, 'poll')]
    assert {kind.__name__ for kind in polled} >= {'CLST_OT_press', 'CLST_OT_checkpoint', 'CLST_OT_save'}, polled
    for kind in polled:
        assert addon.quietly(lambda kind=kind: kind.poll(bpy.context)) is True, kind


def test_preferences_explain_what_it_talks_to():
    preferences = bpy.context.preferences.addons[addon.PACKAGE].preferences
    layout = addon.Recorder()
    type(preferences).draw(addon._Preferences(preferences, layout), bpy.context)
    assert '127.0.0.1' in layout.words() and 'Allow Online Access' in layout.words()


def test_it_asks_before_a_reload_when_that_was_chosen():
    preferences = bpy.context.preferences.addons[addon.PACKAGE].preferences
    preferences.asks_before_reload = True
    turn(0.05)
    press('Back to the newest version')
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the question')
    assert 'Open the file anew?' in words()
    operate('clst.answer', button='cancel')
    yield from wait_until(lambda: session().view['dialog'] is None, 'no question')
    assert state() == 'pinned'
    preferences.asks_before_reload = False


def test_another_folder_of_clst_can_be_named():
    preferences = bpy.context.preferences.addons[addon.PACKAGE].preferences
    preferences.home = os.path.join(WORK, 'nobody')
    yield from until('The clst bridge is not running')
    preferences.home = ''
    press('Try again now')
    yield from until('An older version on purpose')


def test_handlers_tell_that_a_file_was_opened_or_saved():
    noted = []
    panel = session().panel
    panel.host_changed, original = noted.append, panel.host_changed
    try:
        bpy.ops.wm.save_mainfile()
        bpy.ops.wm.open_mainfile(filepath=SCENE)
        bpy.ops.wm.read_homefile(use_empty=True)
    finally:
        panel.host_changed = original
    assert noted == ['saved', 'opened', 'new'], noted
    yield from until('This file has no name yet')


def test_a_copy_is_no_save_of_the_open_file():
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    bpy.ops.mesh.primitive_cube_add()
    bpy.context.view_layer.update()
    noted = []
    panel, changes = session().panel, addon.module('host.changes')
    panel.host_changed, original = noted.append, panel.host_changed
    try:
        written = changes.times_written()
        bpy.ops.wm.save_as_mainfile(filepath=os.path.join(WORK, 'copy.blend'), copy=True)
        assert (noted, changes.times_written() - written, changes.has_changes()) == ([], 0, True)
        bpy.ops.wm.save_as_mainfile(filepath=os.path.join(WORK, 'other.blend'))
        assert (noted, changes.times_written() - written, changes.has_changes()) == (['saved'], 1, False)
    finally:
        panel.host_changed = original


def test_the_shortcut_says_why_there_is_nothing_to_save():
    bpy.ops.wm.read_homefile(use_empty=True)
    yield from until('This file has no name yet')
    assert 'no name yet' in session().press_primary()
    operate('clst.checkpoint')
    assert session().panel.view()['dialog'] is None


def test_a_step_that_fails_is_told_and_the_timer_goes_on():
    sessions, pictures = addon.module('session'), session().pictures
    original, pictures.step = pictures.step, lambda: 1 // 0
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):
            assert sessions.on_timer() > 0 and sessions.on_timer() > 0
    finally:
        pictures.step = original
    yield from until('The panel made a mistake: integer division or modulo by zero')
    assert said.getvalue().count('ZeroDivisionError') == 1 and 'internal' in session().panel.report()
    press('Close')
    yield from wait_until(lambda: 'made a mistake' not in words(), 'the rest of the panel')


def test_a_selected_row_is_found_without_making_rows():
    from_core = sys.modules[f'{addon.PACKAGE}.core.items']
    raw = [{'id': f'c{number}'} for number in range(5000)]
    made = []
    items = from_core.Items(raw, lambda each: made.append(each) or {'key': each['id']}, from_core.Cache())
    find = addon.module('ui.fields')._find_selected
    shown = {'kind': 'list', 'id': 'history', 'items': items}
    assert [find({**shown, 'selected': key}) for key in ('gone', 'c4999', None)] == [-1, 4999, -1]
    assert made == []


def test_saving_by_its_operator_saves():
    bpy.ops.wm.save_as_mainfile(filepath=os.path.join(WORK, 'saved.blend'))
    bpy.ops.mesh.primitive_cube_add()
    bpy.context.view_layer.update()
    operate('clst.save')
    assert not addon.module('host.changes').has_changes()


def test_every_operator_was_run():
    operators = {name for name in dir(bpy.types) if name.startswith('CLST_OT_')}
    run_here = {f'CLST_OT_{name.partition(".")[2]}' for name in addon.OPERATED}
    # These two only have a meaning with a window: blender-window.test.ts.
    assert operators - run_here == {'CLST_OT_choose_menu', 'CLST_OT_entered'}, operators - run_here


def test_no_operator_is_in_the_undo_history():
    for name in dir(bpy.types):
        if name.startswith('CLST_OT_'):
            assert 'UNDO' not in getattr(getattr(bpy.types, name), 'bl_options', set()), name


def test_nothing_is_written_into_the_folder_of_the_addon():
    folder = folder_of_addon()
    known = files_of(folder)
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    yield from until('Changed, starting from v001')
    draw_everything()
    assert files_of(folder) == known
    assert state() == 'diverged'


def test_it_ends_without_a_trace():
    addon.disable()
    assert differences(before, traces()) == {}
    assert not any(name.startswith(f'{addon.PACKAGE}.') and 'thread' in name for name in sys.modules)


run(globals(), turn)
