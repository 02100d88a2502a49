"""Every state of an open scene, reached as in life, and what its line does when it is pressed."""

from __future__ import annotations

import os

import driving
from driving import PROGRAM, QtTest, bytes_of, find, press, rows_of, save_scene, sentence, until_state
from host_driver import Bridge, run, wait_until
from maya import cmds

driving.start()
FOLDER = driving.make_project()
SCENE = os.path.join(FOLDER, 'shot.ma')


def client():
    from clst_maya.client import Client

    return Client(author='Ada')


def key():
    return client().get_context(path=FOLDER)['project']['key']


def checkpoint(message):
    client().wait_for_job(client().checkpoint(key(), paths=['shot.ma'], message=message))


def behind(text):
    """Another program writes the scene."""
    with open(SCENE, 'ab') as file:
        file.write(text)


def test_a_scene_outside_of_projects_offers_to_make_one():
    elsewhere = os.path.join(os.path.dirname(os.path.dirname(FOLDER)), 'elsewhere')
    os.makedirs(elsewhere)
    driving.open_panel()
    save_scene(os.path.join(elsewhere, 'a.ma'))
    yield from until_state('none')
    yield from press('state:none')
    yield from wait_until(lambda: driving.dialog() is not None, 'the question')
    assert driving.in_dialog('input:dialog.name').text() == 'elsewhere'
    QtTest.QTest.keyClick(driving.in_dialog('input:dialog.name'), driving.QtCore.Qt.Key.Key_Return)
    yield from until_state('untracked')
    assert [name for name in os.listdir(elsewhere) if name.endswith('.clst')] == ['elsewhere.clst']


def test_up_to_date_is_no_button():
    PROGRAM.scene.add('transform', 'one')
    save_scene(SCENE)
    checkpoint('one')
    yield from until_state('normal')
    yield from wait_until(lambda: find('action:checkpoint') is not None, 'the button')
    assert not find('action:checkpoint').isEnabled()
    assert find('action:checkpoint').toolTip() == 'Nothing has changed since v001.'


def test_changed_is_a_button_that_makes_a_checkpoint():
    PROGRAM.scene.add('transform', 'two')
    save_scene(SCENE)
    yield from until_state('modified')
    yield from driving.write('input:message', 'two')
    yield from press('state:modified')
    yield from until_state('normal')
    assert sentence() == 'Up to date: v002'


def test_written_by_another_program_shows_a_bar_and_opens_it_from_the_disk():
    behind(b'createNode transform -n "foreign";\n')
    yield from wait_until(lambda: find('bar:changed-on-disk') is not None, 'the bar')
    yield from press('action:reload')
    yield from wait_until(lambda: 'foreign' in PROGRAM.scene.nodes, 'the scene of the disk')
    yield from wait_until(lambda: find('bar:changed-on-disk') is None, 'an end of the bar')


def test_the_next_save_is_guarded():
    PROGRAM.scene.add('transform', 'mine')
    behind(b'createNode transform -n "theirs";\n')
    yield from wait_until(lambda: find('bar:changed-on-disk') is not None, 'the bar')
    yield from driving.write('input:message', 'mine')
    yield from press('action:checkpoint')
    yield from wait_until(lambda: driving.dialog() is not None, 'the question')
    assert b'theirs' in bytes_of(SCENE)
    QtTest.QTest.mouseClick(driving.in_dialog('answer:overwrite'), driving.LEFT)
    yield from until_state('normal')
    assert b'mine' in bytes_of(SCENE) and b'theirs' not in bytes_of(SCENE)


def own_save():
    """As Maya's own menu and Ctrl+S save: what the command said when it failed."""
    try:
        cmds.file(save=True, type='mayaAscii')
    except RuntimeError as error:
        return str(error)
    return ''


def test_a_save_of_maya_itself_is_stopped_where_it_would_replace_what_another_program_wrote():
    PROGRAM.scene.add('transform', 'own')
    behind(b'createNode transform -n "foreign2";\n')
    theirs = bytes_of(SCENE)
    PROGRAM.controls['clstPanelWorkspaceControl'].parent().hide()
    assert own_save() == 'File operation cancelled by user supplied callback.'
    assert bytes_of(SCENE) == theirs and PROGRAM.scene.is_modified
    # The panel was hidden: it comes to the front to ask.
    yield from wait_until(lambda: driving.dialog() is not None, 'the question')
    assert 'Saving replaces what that program wrote' in driving.texts()
    QtTest.QTest.mouseClick(driving.in_dialog('answer:cancel'), driving.LEFT)
    yield from wait_until(lambda: driving.dialog() is None, 'its end')
    assert bytes_of(SCENE) == theirs and find('bar:changed-on-disk') is not None


def test_it_is_saved_over_once_the_person_says_so_and_then_without_a_question():
    assert own_save() != ''
    yield from wait_until(lambda: driving.dialog() is not None, 'the question')
    QtTest.QTest.mouseClick(driving.in_dialog('answer:overwrite'), driving.LEFT)
    yield from wait_until(lambda: b'own' in bytes_of(SCENE), 'the save')
    assert b'foreign2' not in bytes_of(SCENE)
    yield from wait_until(lambda: find('bar:changed-on-disk') is None, 'an end of the bar')
    PROGRAM.scene.add('transform', 'more')
    assert own_save() == '' and own_save() == ''
    yield 0.3
    assert driving.dialog() is None


def test_saving_under_another_name_is_for_maya_to_ask_about():
    other = os.path.join(FOLDER, 'other.ma')
    behind(b'createNode transform -n "foreign3";\n')
    theirs = bytes_of(SCENE)
    save_scene(other)
    assert bytes_of(SCENE) == theirs
    yield from until_state('untracked')
    assert driving.dialog() is None
    cmds.file(SCENE, open=True, force=True)
    os.remove(other)
    yield from until_state('modified')
    yield from driving.write('input:message', 'theirs')
    yield from press('state:modified')
    yield from until_state('normal')


def test_a_newer_version_than_the_open_one_can_be_got():
    newest = bytes_of(SCENE)
    PROGRAM.scene.add('transform', 'newer')
    save_scene(SCENE)
    checkpoint('newer')
    after = bytes_of(SCENE)
    yield from until_state('normal')
    client().wait_for_job(client().revert(key(), path='shot.ma', to='v001'))
    yield from until_state('pinned')
    assert bytes_of(SCENE) not in (newest, after)
    yield from press('state:pinned')
    yield from until_state('normal')
    yield from wait_until(lambda: 'newer' in PROGRAM.scene.nodes, 'the newest scene')
    assert bytes_of(SCENE) == after


def test_a_newer_version_that_came_is_got_by_its_line():
    newest = bytes_of(SCENE)
    client().wait_for_job(client().revert(key(), path='shot.ma', to='v001'))
    yield from until_state('pinned')
    older = bytes_of(SCENE)
    # Without other computers nothing newer arrives, but it can come back from the trash.
    newer = [each['number'] for each in client().history(key(), path='shot.ma')['checkpoints'] if each['number'] > 1]
    for number in newer:
        client().wait_for_job(client().delete_checkpoint(key(), path='shot.ma', version=f'v{number:03d}'))
    yield from until_state('normal')
    for number in reversed(newer):
        client().wait_for_job(client().restore_trash(key(), paths=['shot.ma'], checkpoint=f'v{number:03d}'))
    yield from until_state('outdated')
    assert sentence() == f'A newer version exists: v{newer[0]:03d} (this is v001)' and bytes_of(SCENE) == older
    yield from press('state:outdated')
    yield from until_state('normal')
    assert bytes_of(SCENE) == newest


def test_changed_from_an_older_version_says_so():
    client().wait_for_job(client().revert(key(), path='shot.ma', to='v001'))
    yield from until_state('pinned')
    behind(b'// changed\n')
    yield from until_state('diverged')
    assert sentence().startswith('Changed, starting from v001; the newest version is v')


def test_not_on_the_disk_brings_the_file_back():
    client().wait_for_job(client().revert(key(), path='shot.ma'))
    yield from until_state('normal')
    kept = bytes_of(SCENE)
    os.remove(SCENE)
    yield from until_state('rebuild')
    PROGRAM.scene.is_modified = False
    yield from press('state:rebuild')
    yield from until_state('normal')
    assert bytes_of(SCENE) == kept


def test_whose_it_is_stands_in_the_line():
    client().set(key(), paths=['shot.ma'], assignee='Obi')
    yield from wait_until(lambda: sentence().endswith('assigned to Obi'), 'the name')


def test_without_the_bridge_what_was_known_stays_greyed_and_it_comes_back_by_itself():
    known = len(rows_of('history'))
    Bridge().stop()
    line = lambda: find('state:' + driving.state())  # noqa: E731
    yield from wait_until(lambda: 'clst bridge start' in line().accessibleDescription(), 'how it starts')
    assert sentence().startswith('Up to date: v')
    assert len(rows_of('history')) == known
    Bridge().start()
    yield from wait_until(lambda: find('state:normal').accessibleDescription() == '', 'the bridge')


def test_a_panel_without_any_bridge_says_one_sentence():
    from clst_maya import control

    Bridge().stop()
    control.close()
    control.show()
    yield from until_state('bridge-not-running')
    assert sentence() == 'The clst bridge is not running'
    Bridge().start()
    yield from press('state:bridge-not-running')
    yield from until_state('normal')


run(globals(), driving.turn)
