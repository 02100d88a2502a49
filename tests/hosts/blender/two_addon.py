"""Two Blenders at once, in one project and with one file open: each sees what the other does, and nothing is lost."""

from __future__ import annotations

import os

import addon_driver as addon
import artist
import bpy
from addon_driver import leave, press, row, session, turn, until, words, write
from artist import FOLDER, SCENE, answer, ask, checkpoint, edit, press_of, sum_of, titles, until_titles
from host_driver import run, wait_until
from other_blender import Other

PATH = 'shots/keeper.blend'
BOAT = os.path.join(FOLDER, 'boat.blend')
BAR = 'The file on the disk was changed by another program'

other = Other()


def versions():
    """Hash by message, of the newest versions first."""
    return {each['comment']: each['contentHash'] for each in ask('history', path=PATH)['checkpoints']}


def test_both_have_the_same_file_open():
    yield from artist.begin()
    yield from other.tell(f'bpy.ops.wm.open_mainfile(filepath={SCENE!r})')
    yield from other.tell("until('Up to date: v001')")
    yield from other.tell('titles()')
    assert other.answer == ['block-out']


def test_a_version_of_the_other_one_is_seen_here():
    yield from other.tell("edit('theirs')")
    yield from other.tell("until('Unsaved changes since v001')")
    yield from other.tell("checkpoint('from the other one')")
    yield from until_titles('history', ['from the other one', 'block-out'])
    yield from until(BAR)
    assert 'theirs' not in bpy.data.objects and sum_of(SCENE) == versions()['from the other one']


def test_a_checkpoint_here_asks_before_it_saves_over_that():
    theirs = sum_of(SCENE)
    edit('mine')
    yield from until('Unsaved changes')
    write('message', 'mine')
    session().press_primary()
    yield from artist.until_dialog('The file was changed by somebody else')
    yield from answer('Cancel')
    assert sum_of(SCENE) == theirs and 'mine' in bpy.data.objects
    assert titles() == ['from the other one', 'block-out']
    session().press_primary()
    yield from artist.until_dialog('The file was changed by somebody else')
    yield from answer('Open it from the disk, without my changes')
    yield from wait_until(lambda: 'theirs' in bpy.data.objects and 'mine' not in bpy.data.objects, 'theirs')
    yield from until('Up to date: v002')
    assert sum_of(SCENE) == theirs and BAR not in words()


def test_saving_over_it_keeps_both_versions():
    edit('mine again')
    yield from until('Unsaved changes since v002')
    yield from checkpoint('mine')
    mine = sum_of(SCENE)
    yield from other.tell(f'until({BAR!r})')
    yield from other.tell("edit('stubborn')")
    yield from other.tell("until('nsaved changes')")
    yield from other.tell("write('message', 'saved over it')")
    yield from other.tell("session().press_primary()")
    yield from other.tell("until_dialog('The file was changed by somebody else')")
    yield from other.tell("answer('Save over it')")
    yield from until_titles('history', ['saved over it', 'mine', 'from the other one', 'block-out'])
    found = versions()
    assert found['mine'] == mine != found['saved over it'] == sum_of(SCENE)
    yield from until(BAR)
    press('Open it from the disk')
    yield from wait_until(lambda: 'stubborn' in bpy.data.objects, 'the file of the disk')
    yield from until('Up to date: v004')


def test_what_was_saved_over_can_be_brought_back():
    yield from press_of('history', 'mine', 'Revert')
    yield from until('This is v003 now')
    yield from until('An older version on purpose: v003')
    assert 'mine again' in bpy.data.objects and sum_of(SCENE) == versions()['mine']
    # In the other one nothing changes but what is said of the file.
    yield from other.tell(f'until({BAR!r})')
    yield from other.tell("'stubborn' in bpy.data.objects")
    assert other.answer is True


def test_two_files_of_one_project_at_the_same_time():
    yield from other.tell(f'bpy.ops.wm.save_as_mainfile(filepath={BOAT!r})')
    yield from other.tell("until('Not saved in the project yet')")
    press('Back to the newest version')
    yield from until('This is v004 now')
    yield from until('Up to date: v004')
    edit('at once')
    yield from until('Unsaved changes since v004')
    yield from other.tell("write('message', 'boat')")
    write('message', 'at once')
    session().press_primary()
    yield from other.tell('session().press_primary()')
    yield from until('Up to date: v005')
    yield from other.tell("until('Up to date: v001')")
    yield from artist.open_section('Project')
    yield from until_titles('browser', ['boat.blend', 'keeper.blend'])
    yield from other.tell('session().panel.report()')
    assert 'no errors' in other.answer and 'no errors' in session().panel.report()


def test_both_end():
    other.end()
    assert not [each for each in addon.rows('bar') if each['tone'] == 'error']
    assert row('input', 'message')['value'] == ''


run(globals(), turn)
leave()
