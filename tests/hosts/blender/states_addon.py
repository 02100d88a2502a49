"""States of the open file, each reached as in life: what its line says, and what a press on it does."""

from __future__ import annotations

import os

import addon_driver as addon
import artist
import bpy
from addon_driver import leave, press, session, state, turn, until, words
from artist import FOLDER, SCENE, WORK, answer, ask, checkpoint, edit, press_of, sum_of
from host_driver import run, wait_until

ELSEWHERE = os.path.join(WORK, 'elsewhere', 'loose.blend')
PATH = 'shots/keeper.blend'


def hash_of(number):
    return next(
        each['contentHash'] for each in ask('history', path=PATH)['checkpoints'] if each['number'] == number
    )


def until_state(key, sentence):
    """The line says it, and it is drawn."""
    try:
        yield from wait_until(lambda: state() == key and sentence in words(), key)
    except AssertionError:
        raise AssertionError(f'never {key} with "{sentence}", but {state()}: {words()}') from None


def test_a_file_in_no_project_makes_one_by_its_line():
    addon.install()
    os.makedirs(os.path.dirname(ELSEWHERE))
    bpy.ops.wm.read_homefile(use_empty=True)
    yield from until_state('untitled', 'This file has no name yet')
    bpy.ops.wm.save_as_mainfile(filepath=ELSEWHERE)
    yield from until_state('none', 'Not in a project')
    assert 'This file is in no clst project. Make a project in its folder, or move the file into one.' in words()
    press('Not in a project')
    yield from artist.until_dialog('Make a project')
    addon.write('dialog.name', 'odds and ends')
    yield from answer('Make a project')
    yield from until_state('untracked', 'Not saved in the project yet')
    assert any(name.endswith('.clst') for name in os.listdir(os.path.dirname(ELSEWHERE)))


def test_a_project_that_is_not_open_yet_is_opened_by_its_line():
    client = artist.somebody()
    folder = os.path.dirname(ELSEWHERE)
    client.forget_project(client.get_context(path=folder)['project']['key'])
    yield from until_state('unopened', 'In a project that is not open yet')
    press('Open the project')
    yield from until_state('untracked', 'Not saved in the project yet')


def test_three_versions_later():
    artist.begin_project()
    turn(0.1)
    yield from until_state('untracked', 'Not saved in the project yet')
    for number, message in enumerate(('block-out', 'tower', 'gallery')):
        if number:
            edit(message)
            yield from until(f'Unsaved changes since v{number:03d}')
        yield from checkpoint(message)
    yield from until_state('normal', 'Up to date: v003')


def test_an_older_version_on_purpose_and_back():
    newest = sum_of(SCENE)
    yield from press_of('history', 'block-out', 'Revert')
    yield from until('This is v001 now')
    yield from until_state('pinned', 'An older version on purpose: v001 (the newest is v003)')
    assert sum_of(SCENE) == hash_of(1) and 'tower' not in bpy.data.objects
    assert [each['isCurrent'] for each in artist.items()] == [False, False, True]
    press('An older version on purpose: v001 (the newest is v003)')
    yield from until('This is v003 now')
    yield from until_state('normal', 'Up to date: v003')
    assert sum_of(SCENE) == newest and 'gallery' in bpy.data.objects


def test_edited_from_an_older_version_becomes_the_newest_one():
    yield from press_of('history', 'tower', 'Revert')
    yield from until('This is v002 now')
    yield from until_state('pinned', 'An older version on purpose: v002')
    edit('from the older one')
    yield from until_state('unsaved-older', 'Unsaved changes, starting from v002; the newest version is v003')
    bpy.ops.wm.save_mainfile()
    yield from until_state('diverged', 'Changed, starting from v002; the newest version is v003')
    addon.write('message', 'another way')
    press('Changed, starting from v002; the newest version is v003')
    yield from until_state('normal', 'Up to date: v004')
    assert ask('history', path=PATH)['checkpoints'][0]['baseId'] == ask('history', path=PATH)['checkpoints'][2]['id']


def test_a_newer_version_came_from_the_trash():
    # Without other computers nothing newer arrives, but it can come back: what is open is the older one then.
    yield from press_of('history', 'gallery', 'Revert')
    yield from until('This is v003 now')
    yield from until_state('pinned', 'v003')
    yield from press_of('history', 'another way', 'Delete')
    yield from artist.until_dialog('Delete v004?')
    yield from answer('Delete')
    yield from until_state('normal', 'Up to date: v003')
    older = sum_of(SCENE)
    yield from artist.open_section('Trash')
    yield from press_of('trash', 'keeper.blend v004', 'Restore')
    yield from until_state('outdated', 'A newer version exists: v004 (this is v003)')
    assert sum_of(SCENE) == older == hash_of(3) and 'from the older one' not in bpy.data.objects
    press('A newer version exists: v004 (this is v003)')
    yield from until('This is v004 now')
    yield from until_state('normal', 'Up to date: v004')
    assert sum_of(SCENE) == hash_of(4) and 'from the older one' in bpy.data.objects
    yield from artist.close_section('Trash')


def test_not_on_this_disk_is_written_again():
    kept = sum_of(SCENE)
    os.remove(SCENE)
    yield from until_state('rebuild', 'Not on this disk')
    press('Bring the file back')
    yield from until('The file is back')
    yield from until_state('normal', 'Up to date')
    assert sum_of(SCENE) == kept and bpy.data.filepath == SCENE


def test_assigned_to_somebody_else():
    ask('set', paths=[PATH], assignee='Obi')
    yield from until_state('normal', ' · assigned to Obi')
    edit('in her name')
    yield from until('assigned to Obi')
    bpy.ops.wm.save_mainfile()
    yield from until_state('modified', 'assigned to Obi')
    # It is said, and nobody is kept from working.
    assert addon.draw().button('Create checkpoint').is_enabled
    yield from checkpoint('in her name')
    yield from until_state('normal', ' · assigned to Obi')


def test_left_out_by_a_rule():
    ask('add_ignore_rules', patterns=['*_scratch.blend'])
    bpy.ops.wm.save_as_mainfile(filepath=os.path.join(FOLDER, 'a_scratch.blend'))
    yield from until_state('ignored', 'Left out of the project by a rule')
    bpy.ops.wm.open_mainfile(filepath=SCENE)
    yield from until_state('normal', 'Up to date')
    assert 'no errors' in session().panel.report()


run(globals(), turn)
leave()
