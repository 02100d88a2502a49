"""The history: open a copy, revert with its guard, delete, details."""

from __future__ import annotations

import os

import driving
from driving import PROGRAM, QtTest, bytes_of, press_row, rows_of, save_scene, until_state
from host_driver import run, wait_until

driving.start()
FOLDER = driving.make_project()
SCENE = os.path.join(FOLDER, 'shot.ma')
#: The bytes of each version, set aside.
KEPT: list[bytes] = []


def row_of(badge):
    return [row['badge'] for row in rows_of('history')].index(badge)


def answer(button):
    yield from wait_until(lambda: driving.dialog() is not None, 'the question')
    QtTest.QTest.mouseClick(driving.in_dialog('answer:' + button), driving.LEFT)
    yield from wait_until(lambda: driving.dialog() is None, 'an end of the question')


def test_three_versions_made_beside_the_panel_are_shown():
    from clst_maya.client import Client

    client = Client(author='Ada')
    for number in (1, 2, 3):
        PROGRAM.scene.add('transform', f'cube{number}')
        if number == 1:
            PROGRAM.scene.add('script', 'payload', body='print(666)')
        save_scene(SCENE)
        KEPT.append(bytes_of(SCENE))
        key = client.get_context(path=SCENE)['project']['key']
        client.wait_for_job(client.checkpoint(key, paths=['shot.ma'], message=f'pass {number}'))
    driving.open_panel()
    yield from wait_until(lambda: [row['badge'] for row in rows_of('history')] == ['v003', 'v002', 'v001'], 'the history')
    assert rows_of('history')[0]['subtitle'].startswith('Ada')


def test_cancel_leaves_everything_as_it_is():
    PROGRAM.scene.add('transform', 'unsaved')
    yield from until_state('unsaved-changes')
    yield from press_row('history', row_of('v001'), 'revert')
    yield from answer('cancel')
    assert PROGRAM.scene.is_modified and 'unsaved' in PROGRAM.scene.nodes
    assert bytes_of(SCENE) == KEPT[2]


def test_discard_brings_the_version_and_opens_it_without_its_scripts():
    yield from press_row('history', row_of('v001'), 'revert')
    yield from answer('discard')
    yield from wait_until(lambda: 'cube3' not in PROGRAM.scene.nodes and not PROGRAM.scene.is_modified, 'the old scene')
    assert bytes_of(SCENE) == KEPT[0]
    assert PROGRAM.scene.executed == []
    yield from until_state('pinned')


def test_save_keeps_what_was_not_saved_as_a_safety_copy():
    PROGRAM.scene.add('transform', 'precious')
    yield from until_state('unsaved-older')
    yield from press_row('history', row_of('v002'), 'revert')
    yield from answer('save')
    yield from wait_until(lambda: 'cube2' in PROGRAM.scene.nodes and 'precious' not in PROGRAM.scene.nodes, 'v002')
    assert bytes_of(SCENE) == KEPT[1]
    yield from wait_until(lambda: 'What was here before is kept as s' in driving.texts(), 'a sentence about it')


def test_a_version_that_maya_does_not_open_is_said_so():
    PROGRAM.open_error = 'refused'
    yield from press_row('history', row_of('v001'), 'revert')
    yield from wait_until(lambda: 'Maya did not open shot.ma: Unrecognized file.' in driving.texts(), 'what went wrong')
    PROGRAM.open_error = ''
    yield from press_row('history', row_of('v002'), 'revert')
    yield from wait_until(lambda: bytes_of(SCENE) == KEPT[1], 'v002')


def test_the_state_line_goes_back_to_the_newest():
    yield from driving.press('state:pinned')
    yield from until_state('normal')
    yield from wait_until(lambda: 'cube3' in PROGRAM.scene.nodes, 'v003')
    assert bytes_of(SCENE) == KEPT[2]
    assert PROGRAM.scene.executed == []


def test_a_copy_of_a_version_is_opened_to_look_at():
    yield from press_row('history', row_of('v001'), 'openVersion')
    yield from until_state('opened')
    assert PROGRAM.scene.name != SCENE
    assert bytes_of(PROGRAM.scene.name) == KEPT[0]
    assert PROGRAM.scene.executed == []
    assert bytes_of(SCENE) == KEPT[2]


def test_details_are_in_the_menu():
    from maya import cmds

    cmds.file(SCENE, open=True, force=True, executeScriptNodes=False)
    yield from until_state('normal')
    yield from driving.choose_in_menu('history', row_of('v002'), 'Details')
    yield from wait_until(lambda: driving.dialog() is not None, 'the details')
    assert 'pass 2' in driving.texts() and 'Ada' in driving.texts()
    driving.escape()
    yield from wait_until(lambda: driving.dialog() is None, 'an end of the details')


def test_the_button_with_dots_opens_the_same_menu():
    yield from press_row('history', row_of('v001'), 'menu')
    yield from wait_until(lambda: driving.QtWidgets.QApplication.activePopupWidget() is not None, 'the menu')
    menu = driving.QtWidgets.QApplication.activePopupWidget()
    assert [entry.text() for entry in menu.actions()] == ['Open a copy', 'Revert', 'Details', 'Delete']
    menu.close()


def test_delete_asks_and_takes_the_version_out_of_the_history():
    yield from driving.choose_in_menu('history', row_of('v001'), 'Delete')
    yield from answer('submit')
    yield from wait_until(lambda: [row['badge'] for row in rows_of('history')] == ['v003', 'v002'], 'two versions')
    assert bytes_of(SCENE) == KEPT[2]


run(globals(), driving.turn)
