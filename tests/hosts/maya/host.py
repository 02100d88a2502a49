"""Maya as the core sees it, and the rules of the stand-in that it is tested against."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
import threading

import driving
from driving import PROGRAM, QtGui, save_scene
from host_driver import run, wait_until
from maya import OpenMaya, OpenMayaUI, _ui, cmds, mel, utils
from maya.api import OpenMaya as OpenMaya2

driving.start()

from clst_maya.core import HostError  # noqa: E402 - found by the module file
from clst_maya.host import dependencies, events, picture, tokens  # noqa: E402
from clst_maya.host.adapter import MayaHost  # noqa: E402

HOST = MayaHost()
FOLDER = tempfile.mkdtemp(prefix='clst-host-')
SCENE = os.path.join(FOLDER, 'a.ma')


def raises(kind, function, *args, **said):
    try:
        function(*args, **said)
    except kind as error:
        return str(error)
    raise AssertionError(f'{kind.__name__} was not raised')


def touch(*names):
    for name in names:
        path = os.path.join(FOLDER, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'wb') as file:
            file.write(b'x')


def found():
    PROGRAM.project = FOLDER
    return {os.path.relpath(each['absolutePath'], FOLDER): each for each in HOST.dependencies()}


# The rules of the stand-in


def test_a_flag_that_does_not_exist_is_an_error():
    assert raises(TypeError, cmds.workspaceControl, 'x', floatng=True) == "Invalid flag 'floatng'"


def test_a_flag_in_the_wrong_mode_is_an_error():
    raises(RuntimeError, cmds.file, query=True, save=True)
    raises(RuntimeError, cmds.file, query=True, edit=True, modified=True)


def test_commands_outside_the_main_thread_are_errors():
    raised = []

    def work():
        for function in (
            lambda: cmds.file(query=True, sceneName=True),
            lambda: mel.eval('x'),
            lambda: OpenMaya2.MSceneMessage.addCallback(3, print),
        ):
            raised.append(raises(RuntimeError, function))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(raised) == 3


def test_deferred_work_waits_until_maya_is_idle():
    done = []
    utils.executeDeferred(done.append, 1)
    cmds.evalDeferred(lambda: done.append(3), lowestPriority=True)
    utils.executeDeferred(done.append, 2)
    assert done == []
    yield from wait_until(lambda: len(done) == 3, 'idle')
    assert done == [1, 2, 3]


def test_a_script_job_cannot_be_removed_inside_of_its_own_callback_but_a_callback_of_openmaya_can():
    from maya import _surroundings

    numbers, said = [], []
    numbers.append(
        cmds.scriptJob(event=['SceneSaved', lambda: said.append(raises(RuntimeError, cmds.scriptJob, kill=numbers[0]))])
    )
    _surroundings.fire('SceneSaved')
    assert said == ['A scriptJob cannot be killed while it runs.']
    cmds.scriptJob(kill=numbers[0])
    callbacks = []
    callbacks.append(
        OpenMaya2.MSceneMessage.addCallback(
            OpenMaya2.MSceneMessage.kAfterNew, lambda *_: OpenMaya2.MMessage.removeCallback(callbacks[0])
        )
    )
    cmds.file(newFile=True, force=True)
    raises(RuntimeError, OpenMaya2.MMessage.removeCallback, callbacks[0])


def test_a_scene_without_a_name_cannot_be_saved_and_unsaved_changes_are_not_thrown_away():
    raises(RuntimeError, cmds.file, save=True, type='mayaAscii')
    PROGRAM.scene.add('transform', 'x')
    assert raises(RuntimeError, cmds.file, newFile=True) == 'Unsaved changes.'
    cmds.file(newFile=True, force=True)


def test_names_of_controls_are_unique_and_their_script_has_a_clean_namespace():
    cmds.workspaceControl('probe', label='p', uiScript='assert "PROGRAM" not in globals(); raise ValueError("kept")')
    assert 'ValueError: kept' in PROGRAM.script_errors.pop()
    raises(RuntimeError, cmds.workspaceControl, 'probe', uiScript='')
    raises(TypeError, cmds.workspaceControl, 'other', uiScript=print)
    raises(RuntimeError, cmds.workspaceControlState, 'probe', remove=True)
    cmds.deleteUI('probe')
    cmds.workspaceControlState('probe', remove=True)
    raises(RuntimeError, cmds.deleteUI, 'probe')


def test_the_flags_are_those_of_the_published_types():
    """Every flag of every command that the stand-in knows is in the stubs, by both of its names."""
    from maya import _rules

    path = os.environ.get('MAYA_STUBS', '')
    if not path:
        return
    with open(path, encoding='utf-8') as file:
        text = file.read()
    for name, flags in _rules.FLAGS.items():
        if name == '_option_var':
            name = 'optionVar'
        declared = ' '.join(line for line in text.split('\n') if line.startswith(f'def {name}('))
        assert declared, name
        for long, (short, _) in flags.items():
            assert f' {long}:' in declared and f' {short}:' in declared, (name, long, short)


# The adapter


def test_saving_fails_with_a_sentence():
    assert 'no name yet' in raises(HostError, HOST.save)
    save_scene(SCENE)
    os.chmod(FOLDER, 0o500)
    PROGRAM.scene.name = os.path.join(FOLDER, 'gone/a.ma')
    assert 'Maya did not save the scene' in raises(HostError, HOST.save)
    os.chmod(FOLDER, 0o700)
    PROGRAM.scene.name = SCENE


def test_save_as_keeps_the_name_when_it_fails():
    save_scene(SCENE)
    raises(HostError, HOST.save_as, os.path.join(FOLDER, 'gone/b.ma'))
    assert HOST.current_file() == SCENE
    assert 'must end in .ma or .mb' in raises(HostError, HOST.save_as, os.path.join(FOLDER, 'b.txt'))
    HOST.save_as(os.path.join(FOLDER, 'b.ma'))
    assert HOST.current_file().endswith('b.ma') and os.path.isfile(HOST.current_file())
    PROGRAM.chosen_files.append(None)
    HOST.save_as('')
    assert HOST.current_file().endswith('b.ma')


def test_opening_happens_when_maya_is_idle_and_without_script_nodes():
    PROGRAM.scene.add('script', 'payload', body='bad')
    save_scene(SCENE)
    cmds.file(newFile=True, force=True)
    HOST.open_file(SCENE)
    assert HOST.current_file() == ''
    yield from wait_until(lambda: HOST.current_file() == SCENE, 'the scene')
    assert PROGRAM.scene.executed == []
    HOST.open_file(SCENE, run_scripts=True)
    yield from wait_until(lambda: PROGRAM.scene.executed == ['bad'], 'its scripts')
    assert 'is not on this disk' in raises(HostError, HOST.open_file, SCENE + 'x')


def test_a_scene_that_maya_did_not_open_is_told_at_the_second_look():
    for error, sentence in (
        ('refused', 'Maya did not open a.ma: Unrecognized file.'),
        ('complaints', 'Maya opened a.ma, but not without errors: Error reading file.'),
    ):
        PROGRAM.open_error = error
        HOST.open_file(SCENE)
        yield from wait_until(lambda: HOST._failure, 'the failure')
        PROGRAM.open_error = ''
        assert not HOST.is_busy()
        assert raises(HostError, HOST.is_busy) == sentence
        assert not HOST.is_busy()


def test_a_copy_is_no_save_of_the_scene():
    told = []
    scene_events = events.SceneEvents(told.append, lambda: True)
    save_scene(SCENE)
    assert told == ['saved']
    message = OpenMaya2.MSceneMessage
    PROGRAM.tell(message.kBeforeSave)
    touch('copy.ma')
    PROGRAM.tell(message.kAfterSave)
    assert told == ['saved']
    save_scene(os.path.join(FOLDER, 'renamed.ma'))
    save_scene(SCENE)
    assert told == ['saved'] * 3
    scene_events.close()
    assert not PROGRAM.callbacks


def test_a_save_goes_on_unless_it_is_told_not_to():
    told, answers = [], [False, True]
    scene_events = events.SceneEvents(told.append, lambda: answers.pop(0))
    assert 'cancelled by user supplied callback' in raises(RuntimeError, save_scene, SCENE)
    assert told == ['stopped']
    save_scene(SCENE)
    # Nothing is left to answer with: a mistake of the panel keeps nobody from saving.
    printed = io.StringIO()
    with contextlib.redirect_stderr(printed):
        save_scene(SCENE)
    assert told == ['stopped', 'saved', 'saved'] and 'IndexError' in printed.getvalue()
    scene_events.close()


def test_in_batch_no_save_is_stopped():
    PROGRAM.is_batch = True
    try:
        scene_events = events.SceneEvents(print, lambda: False)
        save_scene(SCENE)
        scene_events.close()
    finally:
        PROGRAM.is_batch = False


def test_a_check_and_a_callback_are_two_kinds_of_messages():
    message = OpenMaya2.MSceneMessage
    raises(RuntimeError, message.addCallback, message.kBeforeSaveCheck, print)
    raises(RuntimeError, message.addCheckCallback, message.kAfterSave, print)
    number = message.addCheckCallback(message.kBeforeSaveCheck, lambda *_: None)
    assert 'True or False' in raises(TypeError, save_scene, SCENE)
    message.removeCallback(number)


def test_it_is_busy_while_maya_plays_reads_or_asks():
    assert not HOST.is_busy()
    PROGRAM.is_playing = True
    assert HOST.is_busy()
    PROGRAM.is_playing = False
    for what in ('reading', 'writing', 'opening', 'new'):
        PROGRAM.busy_with = what
        assert HOST.is_busy(), what
    PROGRAM.busy_with = ''
    dialog = driving.QtWidgets.QDialog(PROGRAM.window)
    dialog.setModal(True)
    dialog.show()
    assert HOST.is_busy()
    dialog.close()
    assert not HOST.is_busy()


def test_a_picture_is_a_png_also_where_playblast_writes_something_else():
    for ignores in (False, True):
        PROGRAM.does_playblast_ignore_format = ignores
        path = os.path.join(FOLDER, f'{ignores}.png')
        assert HOST.capture_preview(path)
        with open(path, 'rb') as file:
            assert file.read(8) == b'\x89PNG\r\n\x1a\n'
        assert QtGui.QImage(path).width() == 512
    PROGRAM.does_playblast_ignore_format = False


def test_without_a_viewport_there_is_no_picture():
    views, PROGRAM.views = PROGRAM.views, []
    assert not HOST.capture_preview(os.path.join(FOLDER, 'none.png'))
    PROGRAM.views = views


def test_taking_a_picture_does_not_change_the_scene():
    save_scene(SCENE)
    before = PROGRAM.scene.text()
    picture.capture(os.path.join(FOLDER, 'again.png'))
    assert (PROGRAM.scene.text(), HOST.is_dirty()) == (before, False)


def test_a_picture_from_the_clipboard():
    clipboard = QtGui.QGuiApplication.clipboard()
    clipboard.setText('words')
    assert not HOST.paste_picture(os.path.join(FOLDER, 'pasted.png'))
    image = QtGui.QImage(2000, 1000, QtGui.QImage.Format.Format_RGB32)
    image.fill(QtGui.QColor('#123456'))
    clipboard.setImage(image)
    assert HOST.paste_picture(os.path.join(FOLDER, 'pasted.png'))
    assert QtGui.QImage(os.path.join(FOLDER, 'pasted.png')).width() == 1024


def test_a_file_is_picked_outside_of_the_step():
    answers = []
    PROGRAM.chosen_files += ['/x/a.png', None]
    HOST.pick_file(['png', 'jpg'], answers.append)
    assert answers == []
    yield from wait_until(lambda: answers == ['/x/a.png'], 'the file')
    HOST.pick_file([], answers.append)
    yield from wait_until(lambda: answers == ['/x/a.png', None], 'the end of the dialog')


def test_dependencies_of_nodes_and_references():
    cmds.file(newFile=True, force=True)
    scene = PROGRAM.scene
    touch('tex/skin.png', 'ref/king.ma', 'sound/steps.wav', 'caches/sim.abc', 'plugin/x.dat', 'cache/cloth.xml')
    scene.add('file', 'skin', fileTextureName='tex/skin.png', computedFileTextureNamePattern='tex/skin.png')
    scene.add('audio', 'steps', filename=os.path.join(FOLDER, 'sound/steps.wav'))
    scene.add('AlembicNode', 'sim', abc_File='caches/sim.abc')
    scene.add('cacheFile', 'cloth', cachePath='cache', cacheName='cloth')
    scene.add('customNode', 'studio', file=os.path.join(FOLDER, 'plugin/x.dat'))
    scene.add('file', 'empty', fileTextureName='')
    scene.add('imagePlane', 'plate', imageName='missing/plate.1001.exr')
    # The texture inside of the reference belongs to the referenced scene.
    scene.refer('kingRN', 'ref/king.ma{2}', ('file', 'king:skin', {'fileTextureName': 'tex/inside.png'}))
    result = found()
    assert {name: each['kind'] for name, each in result.items()} == {
        'tex/skin.png': 'image',
        'sound/steps.wav': 'sound',
        'caches/sim.abc': 'cache',
        'cache/cloth.xml': 'cache',
        'plugin/x.dat': 'file',
        'missing/plate.1001.exr': 'image',
        'ref/king.ma': 'scene',
    }
    assert [name for name, each in result.items() if not each['exists']] == ['missing/plate.1001.exr']
    assert result['tex/skin.png']['path'] == 'tex/skin.png'


def test_tiles_and_sequences_become_their_files():
    cmds.file(newFile=True, force=True)
    touch(
        'tex/skin.1001.exr',
        'tex/skin.1002.exr',
        'tex/skin.exr',
        'tex/other.1001.exr',
        'tex/m_u1_v1.tif',
        'seq/a.0001.png',
        'seq/a.0002.png',
    )
    PROGRAM.scene.add(
        'file', 'udim', fileTextureName='tex/skin.1001.exr', computedFileTextureNamePattern='tex/skin.<UDIM>.exr'
    )
    PROGRAM.scene.add('file', 'mari', fileTextureName='', computedFileTextureNamePattern='tex/m_u<U>_v<V>.tif')
    PROGRAM.scene.add('file', 'frames', fileTextureName='', computedFileTextureNamePattern='seq/a.<f>.png')
    assert sorted(found()) == [
        'seq/a.0001.png',
        'seq/a.0002.png',
        'tex/m_u1_v1.tif',
        'tex/skin.1001.exr',
        'tex/skin.1002.exr',
    ]


def test_a_token_without_files_is_shown_as_missing():
    assert tokens.expand(os.path.join(FOLDER, 'none.<udim>.exr')) == [os.path.join(FOLDER, 'none.<udim>.exr')]
    assert tokens.expand('/no/such/folder/x.<udim>.exr') == ['/no/such/folder/x.<udim>.exr']


def test_variables_of_the_environment_are_read():
    os.environ['CLST_TEST_SHOW'] = FOLDER
    assert dependencies.absolute('$CLST_TEST_SHOW/tex/skin.png') == os.path.join(FOLDER, 'tex/skin.png')


def test_the_newest_and_the_oldest_version_of_the_interface_have_what_is_used():
    assert OpenMayaUI.MQtUtil.mainWindow() and OpenMaya.MFileIO.isReadingFile() is False
    assert _ui.PROGRAM is PROGRAM


run(globals(), driving.turn)
