"""The archive of Maya, unpacked somewhere and dragged into a Maya that has never heard of it."""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys

import driving
from driving import PROGRAM, until_state
from host_driver import run

UNPACKED = os.environ['UNPACKED_ARCHIVE']
MODULES = os.path.join(os.environ['MAYA_APP_DIR'], 'modules')
IS_NEXT_START = sys.argv[1:] == ['next-start']


def files_of(folder):
    found = [os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names]
    return sorted(name for name in found if '__pycache__' not in name)


def drop():
    """As Maya's executeDroppedPythonFile does it: imported by its name, then called."""
    if UNPACKED not in sys.path:
        sys.path.insert(0, UNPACKED)
    module = importlib.import_module('install_clst')
    importlib.reload(module).onMayaDroppedPythonFile(None)


def messages():
    from maya import _rules

    return [said.get('assistMessage', '') for name, _, said in _rules.CALLS if name == 'inViewMessage']


def warnings():
    from maya import _rules

    return [args[0] for name, args, _ in _rules.CALLS if name == 'warning']


driving.start()
if IS_NEXT_START:
    assert 'clst' in str(PROGRAM.menus), 'no menu after the next start'
    sys.exit(0)


def test_an_archive_that_is_not_unpacked_as_a_whole_installs_nothing():
    part = UNPACKED + '-part'
    os.makedirs(part)
    shutil.copy(os.path.join(UNPACKED, 'install_clst.py'), part)
    sys.path.insert(0, part)
    importlib.import_module('install_clst').onMayaDroppedPythonFile()
    sys.path.remove(part)
    del sys.modules['install_clst']
    assert 'Unpack the whole archive' in warnings()[-1], warnings()
    assert not os.path.exists(MODULES)


def test_a_dropped_file_installs_the_module_and_opens_the_panel():
    drop()
    assert files_of(os.path.join(MODULES, 'clst')) == files_of(os.path.join(UNPACKED, 'clst'))
    assert sorted(os.listdir(MODULES)) == ['clst', 'clst.mod']
    assert 'is installed' in messages()[-1]
    yield from until_state('untitled')


def test_maya_finds_it_at_the_next_start():
    done = subprocess.run([sys.executable, '-B', __file__, 'next-start'], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_newer_version_replaces_the_old_one_as_a_whole():
    with open(os.path.join(MODULES, 'clst', 'of-an-older-version.py'), 'w', encoding='utf-8'):
        pass
    drop()
    assert files_of(os.path.join(MODULES, 'clst')) == files_of(os.path.join(UNPACKED, 'clst'))
    assert sorted(os.listdir(MODULES)) == ['clst', 'clst.mod']
    assert 'Start Maya again' in messages()[-1]


def test_a_folder_or_file_of_somebody_else_stays_and_nothing_is_installed():
    ours, aside = os.path.join(MODULES, 'clst'), os.path.join(os.path.dirname(MODULES), 'aside')
    os.rename(ours, aside)
    os.makedirs(ours)
    with open(os.path.join(ours, 'mine.txt'), 'w', encoding='utf-8') as file:
        file.write('mine')
    said = len(warnings())
    drop()
    assert 'is not of this panel. Move it elsewhere' in warnings()[said], warnings()
    assert files_of(ours) == ['mine.txt'] and sorted(os.listdir(MODULES)) == ['clst', 'clst.mod']
    shutil.rmtree(ours)
    with open(os.path.join(MODULES, 'clst.mod'), 'w', encoding='utf-8') as file:
        file.write('+ other 1.0 /opt/other')
    drop()
    assert 'clst.mod is not of this panel' in warnings()[said + 1], warnings()
    assert os.listdir(MODULES) == ['clst.mod']
    os.remove(os.path.join(MODULES, 'clst.mod'))
    drop()
    assert files_of(ours) == files_of(os.path.join(UNPACKED, 'clst'))
    assert sorted(os.listdir(MODULES)) == ['clst', 'clst.mod']
    shutil.rmtree(aside)


def test_what_was_unpacked_into_the_modules_stays_there():
    before = files_of(MODULES)
    sys.path.insert(0, MODULES)
    shutil.copy(os.path.join(UNPACKED, 'install_clst.py'), MODULES)
    del sys.modules['install_clst']
    importlib.import_module('install_clst').onMayaDroppedPythonFile()
    os.remove(os.path.join(MODULES, 'install_clst.py'))
    assert files_of(MODULES) == before


run(globals(), driving.turn)
