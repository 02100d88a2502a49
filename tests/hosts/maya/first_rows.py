"""The first three rows, by hand: state, checkpoint, history."""

from __future__ import annotations

import os

import driving
from driving import PROGRAM, QtCore, QtTest, bytes_of, find, press, rows_of, sentence, until_state, write
from host_driver import run, wait_until

driving.start()
FOLDER = driving.make_project()
SCENE = os.path.join(FOLDER, 'shot.ma')


def until_versions(count):
    yield from wait_until(lambda: len(rows_of('history')) == count, f'{count} versions')


def test_a_scene_without_a_name_says_so():
    driving.open_panel()
    yield from until_state('untitled')
    assert sentence() == 'This file has no name yet'


def test_the_state_line_gives_it_a_name():
    PROGRAM.scene.add('transform', 'cube1')
    PROGRAM.chosen_files.append(SCENE)
    yield from press('state:untitled')
    yield from until_state('untracked')
    assert os.path.isfile(SCENE) and not PROGRAM.scene.is_modified
    assert find('action:checkpoint').text() == 'First checkpoint'


def test_a_click_makes_a_checkpoint_with_the_message():
    yield from write('input:message', 'blocking pass & camera')
    yield from press('action:checkpoint')
    yield from until_versions(1)
    assert rows_of('history')[0]['title'] == 'blocking pass & camera'
    assert rows_of('history')[0]['badge'] == 'v001'
    yield from until_state('normal')
    assert sentence() == 'Up to date: v001'
    yield from wait_until(lambda: find('input:message').text() == '', 'an empty message field')


def test_the_picture_of_the_version_is_what_the_viewport_showed():
    from maya.OpenMaya import picture

    yield from wait_until(lambda: rows_of('history')[0]['picture'] is not None, 'the picture')
    path = rows_of('history')[0]['picture']['path']
    found = driving.QtGui.QImage(path)
    assert found.pixelColor(9, 9).hue() in range(
        picture(8, 8).pixelColor(1, 1).hue() - 3, picture(8, 8).pixelColor(1, 1).hue() + 4
    ), 'another picture'


def test_unsaved_changes_are_saved_first_as_the_label_says_and_enter_works():
    PROGRAM.scene.add('transform', 'cube2')
    yield from until_state('unsaved-changes')
    assert sentence() == 'Unsaved changes since v001'
    assert find('action:checkpoint').text() == 'Save and create checkpoint'
    yield from write('input:message', 'second cube')
    QtTest.QTest.keyClick(find('input:message'), QtCore.Qt.Key.Key_Return)
    yield from until_versions(2)
    assert not PROGRAM.scene.is_modified
    assert b'cube2' in bytes_of(SCENE)


def test_a_status_goes_with_it():
    PROGRAM.scene.add('transform', 'cube3')
    yield from until_state('unsaved-changes')
    box = find('choice:status')
    box.setFocus()
    while box.currentText() != 'Retake':
        before = box.currentIndex()
        QtTest.QTest.keyClick(box, QtCore.Qt.Key.Key_Down)
        assert box.currentIndex() > before
    yield from write('input:message', 'third')
    yield from press('action:checkpoint')
    yield from until_versions(3)
    assert rows_of('history')[0]['subtitle'].endswith('Retake')


def test_the_state_line_is_a_button_and_asks_for_the_message():
    PROGRAM.scene.add('transform', 'cube4')
    yield from until_state('unsaved-changes')
    yield from press('state:unsaved-changes')
    yield from wait_until(lambda: driving.dialog() is not None, 'the question')
    assert not find('state:unsaved-changes').isEnabled()
    field = driving.in_dialog('input:message')
    yield from wait_until(lambda: field.hasFocus() or not driving.panel().isActiveWindow(), 'the focus')
    QtTest.QTest.keyClicks(field, 'from the state line')
    QtTest.QTest.keyClick(field, QtCore.Qt.Key.Key_Return)
    yield from until_versions(4)
    assert driving.dialog() is None


def test_what_is_open_is_marked_in_the_history():
    yield from wait_until(lambda: [row['isCurrent'] for row in rows_of('history')] == [True, False, False, False], 'v004')


def test_the_scene_was_only_saved_never_changed():
    assert sorted(PROGRAM.scene.nodes) == ['cube1', 'cube2', 'cube3', 'cube4']


def test_copy_report_is_on_the_clipboard_without_the_token():
    from host_driver import Bridge
    from maya import _ui

    _ui.press_menu('Copy Report')
    clipboard = driving.QtGui.QGuiApplication.clipboard()
    yield from wait_until(lambda: 'Maya 2025' in clipboard.text(), 'the report')
    assert Bridge().describe()['token'] not in clipboard.text()
    assert 'shot.ma' not in clipboard.text()


run(globals(), driving.turn)
