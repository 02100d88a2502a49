"""The place of the panel in Maya's window, from one start to the next, and what it leaves behind."""

from __future__ import annotations

import gc
import os
import subprocess
import sys

import driving
from driving import PROGRAM, QtCore, QtWidgets, until_state
from host_driver import run, wait_until

IS_FIRST = sys.argv[1:] == ['first']

if not IS_FIRST:
    # Yesterday somebody opened the panel, and quit Maya with it.
    done = subprocess.run([sys.executable, '-B', __file__, 'first'], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

driving.start()


def timers():
    gc.collect()
    return [
        each for each in PROGRAM.window.findChildren(QtCore.QTimer) if each.isActive() and each.parent() is not PROGRAM.window
    ]


def controls():
    return list(PROGRAM.controls)


def clean(code, **more):
    """Another Python, with nothing but Maya's packages and the module on its path."""
    path = os.pathsep.join(each for each in sys.path if each.endswith(('fakemaya', 'python')))
    env = {**os.environ, 'PYTHONPATH': path, **more}
    return subprocess.run([sys.executable, '-B', '-c', code], capture_output=True, text=True, env=env, check=False)


def test_it_comes_back_where_it_was_without_being_asked():
    assert PROGRAM.script_errors == []
    yield from until_state('untitled')
    assert controls() == ['clstPanelWorkspaceControl']
    assert driving.panel().window() is PROGRAM.window or driving.panel().window().objectName() == 'MayaWindow'


def test_closing_leaves_no_timer_and_no_callback():
    from maya import cmds

    before = driving.panel()
    assert PROGRAM.callbacks and timers()
    cmds.workspaceControl('clstPanelWorkspaceControl', edit=True, close=True)
    driving.turn(0.1)
    from clst_maya import control
    from clst_maya.qt import is_alive

    assert control.session() is None
    assert not is_alive(before)
    assert PROGRAM.callbacks == {}
    assert timers() == []


def test_showing_it_again_makes_one_panel():
    driving.open_panel()
    yield from until_state('untitled')
    assert len(PROGRAM.callbacks) == 6
    assert len(controls()) == 1


def test_showing_it_twice_is_still_one():
    before = driving.panel()
    assert driving.open_panel() is before
    assert len(PROGRAM.callbacks) == 6


def test_a_reload_of_the_scripts_keeps_one_panel_and_one_menu():
    import clst_maya
    from clst_maya import control

    control.close()
    for name in [name for name in sys.modules if name.split('.')[0] == 'clst_maya']:
        del sys.modules[name]
    PROGRAM.execute('import clst_maya; clst_maya.start(); clst_maya.show()')
    driving.turn(0.1)
    assert PROGRAM.script_errors == [], PROGRAM.script_errors[0]
    assert sys.modules['clst_maya'] is not clst_maya
    yield from until_state('untitled')
    assert len(PROGRAM.callbacks) == 6
    assert list(PROGRAM.menus) == ['clstMenu']


def test_a_hidden_panel_rests():
    from clst_maya import control, pump

    PROGRAM.controls['clstPanelWorkspaceControl'].parent().hide()
    waits = control.session().pump
    yield from wait_until(lambda: waits._timer.interval() >= pump._HIDDEN * 1000, 'longer pauses')
    PROGRAM.controls['clstPanelWorkspaceControl'].parent().show()
    yield from wait_until(lambda: waits._timer.interval() < 1000, 'short pauses')


def test_a_press_in_the_menu_brings_a_hidden_panel_to_the_front():
    from maya import _ui

    dock = PROGRAM.controls['clstPanelWorkspaceControl'].parent()
    before = driving.panel()
    dock.hide()
    assert not before.isVisible()
    _ui.press_menu('Create Checkpoint')
    assert driving.panel() is before and before.isVisible()
    assert len(PROGRAM.callbacks) == 6


def test_reset_forgets_the_place_and_opens_it_anew():
    from maya import _ui

    before = driving.panel()
    _ui.press_menu('Reset Panel Position')
    driving.turn(0.1)
    assert driving.panel() is not before
    yield from until_state('untitled')
    assert len(PROGRAM.callbacks) == 6


def test_the_commands_for_hotkeys_are_there_and_not_kept_in_the_preferences():
    assert 'clstCreateCheckpoint' in PROGRAM.commands
    assert all(command['default'] for command in PROGRAM.commands.values())
    PROGRAM.execute(PROGRAM.commands['clstCreateCheckpoint']['command'])
    assert PROGRAM.script_errors == []


def test_a_shelf_button_only_when_somebody_asks():
    from maya import _ui

    assert PROGRAM.shelf == []
    _ui.press_menu('Add to Shelf')
    assert [button['label'] for button in PROGRAM.shelf] == ['clst']
    assert os.path.isfile(PROGRAM.shelf[0]['image'])


def test_nothing_was_written_into_the_module():
    folder = os.environ['MAYA_MODULE_PATH']
    found = [name for _, _, names in os.walk(folder) for name in names if not name.endswith(('.py', '.svg', '.mod', '.md'))]
    assert set(found) <= {'LICENSE', 'PERMISSION.txt', 'py.typed'}, found


def test_the_kept_script_does_no_harm_in_a_python_without_windows():
    from clst_maya import control

    done = clean(control.UI_SCRIPT)
    assert (done.returncode, done.stdout) == (0, ''), done.stderr
    assert 'Traceback' not in done.stderr


def test_importing_the_package_imports_neither_maya_nor_qt():
    done = clean(
        'import clst_maya, sys; print([n for n in sys.modules if n.split(".")[0] in ("maya", "PySide6", "PySide2")])'
    )
    assert done.stdout == '[]\n', done.stdout + done.stderr


def test_in_batch_nothing_starts():
    code = 'from maya._program import PROGRAM; PROGRAM.start(); print(PROGRAM.idle, PROGRAM.script_errors, PROGRAM.menus)'
    done = clean(code, FAKE_MAYA_BATCH='1')
    assert done.stdout == '[] [] {}\n', done.stdout + done.stderr


def test_another_start_up_script_is_not_spoiled_by_a_broken_module():
    scripts = os.path.join(os.environ['MAYA_MODULE_PATH'], 'clst/scripts/userSetup.py')
    code = f'import sys; sys.modules["maya"] = None\nexec(open({scripts!r}).read())\nprint("others start")'
    done = clean(code)
    assert done.returncode == 0 and done.stdout.endswith('others start\n'), done.stdout + done.stderr


def test_quitting_ends_it():
    PROGRAM.quit()
    driving.turn(0.05)
    assert PROGRAM.callbacks == {}


if IS_FIRST:
    driving.open_panel()
    driving.turn(0.2)
    PROGRAM.quit()
    assert PROGRAM.script_errors == []
    assert isinstance(PROGRAM.window, QtWidgets.QMainWindow)
else:
    run(globals(), driving.turn)
