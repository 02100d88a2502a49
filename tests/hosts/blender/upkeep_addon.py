"""What keeps a project well: safety copies, the trash, jobs, the hint about compression, the report."""

from __future__ import annotations

import os

import addon_driver as addon
import artist
import bpy
from addon_driver import leave, press, session, turn, until, words
from artist import FOLDER, SCENE, answer, ask, checkpoint, edit, items, press_of, sum_of, titles, until_titles
from host_driver import Bridge, run, wait_until

PATH = 'shots/keeper.blend'


def test_what_was_here_before_a_revert_is_a_safety_copy():
    yield from artist.begin()
    edit('tower')
    yield from until('Unsaved changes since v001')
    yield from checkpoint('tower')
    edit('never kept')
    bpy.ops.wm.save_mainfile()
    before = sum_of(SCENE)
    yield from until('Changed since v002')
    yield from artist.open_section('Safety copies')
    yield from until('Reverting has kept nothing yet')
    yield from press_of('history', 'tower', 'Revert')
    yield from until('This is v002 now. What was here before is kept as s1')
    yield from wait_until(lambda: [each['badge'] for each in items('safety')] == ['s1'], 'the safety copy')
    assert ask('history', path=PATH, only_safety=True, include_safety=True)['checkpoints'][0]['contentHash'] == before


def test_a_safety_copy_is_brought_back():
    wanted = ask('history', path=PATH, only_safety=True, include_safety=True)['checkpoints'][0]['contentHash']
    title = titles('safety')[0]
    yield from press_of('safety', title, 'Details')
    yield from artist.until_dialog('s1')
    yield from answer('Close')
    yield from press_of('safety', title, 'Revert')
    yield from until('This is s1 now')
    assert sum_of(SCENE) == wanted and 'never kept' in bpy.data.objects
    yield from wait_until(lambda: items('safety')[0]['isCurrent'], 'the mark')
    assert not any(each['isCurrent'] for each in items('history'))
    yield from press_of('history', 'tower', 'Revert')
    yield from until('This is v002 now')
    yield from until('Up to date: v002')
    yield from artist.close_section('Safety copies')


def test_the_trash_restores_and_deletes_for_good():
    edit('lamp')
    yield from until('Unsaved changes since v002')
    yield from checkpoint('lamp')
    for title, number in (('block-out', 1), ('tower', 2)):
        yield from press_of('history', title, 'Delete')
        yield from artist.until_dialog(f'Delete v{number:03d}?')
        yield from answer('Delete')
        yield from until(f'v{number:03d} is in the trash')
    assert titles() == ['lamp']
    yield from artist.open_section('Trash')
    yield from until_titles('trash', ['keeper.blend v002', 'keeper.blend v001'])
    yield from press_of('trash', 'keeper.blend v002', 'Restore')
    yield from until_titles('history', ['lamp', 'tower'])
    yield from until_titles('trash', ['keeper.blend v001'])
    yield from press_of('trash', 'keeper.blend v001', 'Delete for good')
    yield from artist.until_dialog('Delete keeper.blend for good?')
    yield from answer('Cancel')
    assert titles('trash') == ['keeper.blend v001'] == [f'keeper.blend v{each["number"]:03d}' for each in trash()]
    yield from press_of('trash', 'keeper.blend v001', 'Delete for good')
    yield from artist.until_dialog('Delete keeper.blend for good?')
    yield from answer('Delete for good')
    yield from until('The trash is empty')
    assert trash() == []


def trash():
    return ask('list_trash')['items']


def test_a_whole_file_comes_back_from_the_trash():
    path = os.path.join(FOLDER, 'notes.txt')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('by the sea')
    ask('checkpoint', paths=['notes.txt'], message='notes')
    ask('delete', paths=['notes.txt'])
    yield from until_titles('trash', ['notes.txt'])
    yield from press_of('trash', 'notes.txt', 'Restore')
    yield from until('notes.txt is back')
    yield from until('The trash is empty')
    with open(path, encoding='utf-8') as file:
        assert file.read() == 'by the sea'
    yield from artist.close_section('Trash')


def test_the_only_version_cannot_be_deleted_and_it_says_why():
    yield from press_of('history', 'tower', 'Delete')
    yield from artist.until_dialog('Delete v002?')
    yield from answer('Delete')
    yield from until('v002 is in the trash')
    yield from press_of('history', 'lamp', 'Delete')
    yield from artist.until_dialog('Delete v003?')
    yield from answer('Delete')
    yield from wait_until(lambda: [each for each in addon.rows('bar') if each['tone'] == 'error'], 'why not')
    [line] = [each['text'] for each in addon.rows('bar') if each['tone'] == 'error']
    assert line in words() and titles() == ['lamp'], line
    press('Close')
    yield from wait_until(lambda: line not in words(), 'an end of it')


def test_compressed_files_are_said_to_be_and_one_press_ends_it():
    bpy.ops.wm.save_as_mainfile(filepath=SCENE, compress=True)
    hint = 'Compressed files share little between their versions'
    yield from until(hint)
    assert is_compressed()
    press('Save uncompressed from now on')
    yield from until('Saved without compression; it stays so')
    yield from wait_until(lambda: hint not in words(), 'an end of the hint')
    assert not is_compressed()
    # Without a window Blender itself keeps neither, so that only the panel saves here.
    edit('later')
    yield from until('Save and create checkpoint')
    yield from checkpoint('later')
    assert not is_compressed()
    bpy.ops.wm.save_as_mainfile(filepath=SCENE, compress=True)
    yield from until(hint)
    press('Not now')
    yield from wait_until(lambda: hint not in words(), 'an end of the hint')
    edit('even later')
    yield from until('Save and create checkpoint')
    yield from checkpoint('compressed')
    assert is_compressed()


def is_compressed():
    with open(SCENE, 'rb') as file:
        return not file.read(7) == b'BLENDER'


def test_the_report_has_what_a_helper_needs_and_nothing_private():
    yield from artist.open_section('Help')
    said = []
    host = session().host
    copied, host.copy_text = host.copy_text, said.append
    try:
        press('Copy report')
        yield from until('The report is on the clipboard')
    finally:
        host.copy_text = copied
    [text] = said
    bridge = Bridge().describe()
    assert f'Blender {bpy.app.version_string.split()[0]}' in text and bridge['appVersion'] in text
    assert 'deleteCheckpoint' in text and 'connection up' in text, text
    for private in (bridge['token'], 'keeper', 'lighthouse', FOLDER, os.path.expanduser('~')):
        assert private not in text, private
    assert SCENE in session().panel.report(with_names=True)
    assert bridge['token'] not in session().panel.report(with_names=True)
    yield from artist.close_section('Help')


run(globals(), turn)
leave()
