"""The add-on inside of a Blender, for programs that test it: installed as a person would, drawn, pressed, gone on with."""

from __future__ import annotations

import importlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import bpy
from host_driver import wait_until
from recording_layout import Recorder

ZIP = os.environ.get('CLST_ADDON_ZIP', '')
IS_EXTENSION = hasattr(bpy.ops, 'extensions') and bpy.app.version >= (4, 2, 0)
PACKAGE = 'bl_ext.user_default.clst' if IS_EXTENSION else 'clst'

#: What reading a file, listing a folder, a socket, a process or a thread is called by Python's audit.
_WORK = ('open', 'os.', 'socket.', 'subprocess.', 'shutil.', 'tempfile.', '_thread.')
#: Python asks for these by itself.
_HARMLESS = ('os.putenv', 'os.fork')
#: Threads and other programs, by the same names.
_STARTED = (
    *('_thread.start_new_thread', '_thread.start_joinable_thread', 'subprocess.Popen', 'os.exec', 'os.fork', 'os.forkpty'),
    *('os.posix_spawn', 'os.spawn', 'os.startfile', 'os.system', '_winapi.CreateProcess'),
)

#: Threads and programs that Python started since the last look at it, whoever wanted them.
started: list[str] = []

#: Names of the operators that were run.
OPERATED: set[str] = set()

_watched: list[str] | None = None


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _STARTED:
        started.append(f'{event} {arguments!r}')
    if _watched is not None and event.startswith(_WORK) and event not in _HARMLESS:
        _watched.append(f'{event} {arguments!r}')


sys.addaudithook(_audit)


def install() -> None:
    """Install from Disk, and switched on."""
    if IS_EXTENSION:
        bpy.ops.extensions.package_install_files(filepath=ZIP, repo='user_default', enable_on_install=True)
    else:
        bpy.ops.preferences.addon_install(filepath=ZIP, overwrite=True)
        bpy.ops.preferences.addon_enable(module=PACKAGE)


def enable() -> None:
    bpy.ops.preferences.addon_enable(module=PACKAGE)


def disable() -> None:
    bpy.ops.preferences.addon_disable(module=PACKAGE)


def module(name: str) -> Any:
    """A module of the add-on that is running. What it imports on first use, such as its client, is imported now."""
    return sys.modules.get(f'{PACKAGE}.{name}') or importlib.import_module(f'{PACKAGE}.{name}')


def main_file() -> str:
    """``__init__.py`` of the add-on."""
    return str(sys.modules[PACKAGE].__file__)


def is_on() -> bool:
    found = sys.modules.get(f'{PACKAGE}.session')
    return found is not None and found.current() is not None


def session() -> Any:
    found = module('session').current()
    assert found is not None, 'the add-on is off'
    return found


def turn(seconds: float) -> None:
    """What the timer does in a window; in the background nobody else does it."""
    on_timer = module('session').on_timer if f'{PACKAGE}.session' in sys.modules else None
    end = time.monotonic() + seconds
    while True:
        if on_timer is not None:
            on_timer()
        if time.monotonic() >= end:
            return
        time.sleep(0.005)


def draw(name: str = 'CLST_PT_main') -> Recorder:
    """Draws a panel or a menu. Nothing else may happen meanwhile: AssertionError names it."""
    kind = getattr(bpy.types, name)
    return drawn_by(lambda layout: kind.draw(_With(layout), bpy.context))


def drawn_by(function: Any) -> Recorder:
    """The same for a function that draws into a layout."""
    layout = Recorder()
    quietly(lambda: function(layout))
    return layout


def quietly(function: Callable[[], Any]) -> Any:
    """Calls what may not touch a file, a socket, a process or a thread: AssertionError names what it did."""
    global _watched
    _watched = work = []
    try:
        answer = function()
    finally:
        _watched = None
    assert not work, f'not quietly: {work}'
    return answer


class _With:
    def __init__(self, layout: Recorder) -> None:
        self.layout = layout


class _Preferences(_With):
    """Preferences that draw into a layout of the test."""

    def __init__(self, preferences: Any, layout: Recorder) -> None:
        super().__init__(layout)
        self.__dict__['bl_rna'] = preferences.bl_rna
        self.__dict__['_preferences'] = preferences

    def __getattr__(self, name: str) -> Any:
        return getattr(self.__dict__['_preferences'], name)


def words(name: str = 'CLST_PT_main') -> str:
    return draw(name).words()


def until(text: str, name: str = 'CLST_PT_main') -> Iterator[float]:
    """Gives the panel its turn until the words are drawn."""
    shown = ''

    def is_there() -> bool:
        nonlocal shown
        shown = words(name)
        return text in shown

    try:
        yield from wait_until(is_there, f'"{text}"')
    except AssertionError:
        raise AssertionError(f'"{text}" was never drawn, but: {shown}') from None


def press(text: str) -> None:
    """Presses a button of the panel by its words."""
    OPERATED.add('clst.press')
    draw().press(text)


def write(field: str, value: Any) -> None:
    """Types into a field, or switches it, as its widget does."""
    fields = module('ui.fields')
    slots = fields.TOGGLES if isinstance(value, bool) else fields.TEXTS
    place = fields.place(slots, field)
    assert place is not None, f'no field {field} is shown'
    setattr(place[0], place[1], value)


def leave() -> None:
    """Ends the program at once, without Blender's own cleaning up."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def make_project() -> Iterator[float]:
    """Around the open file, with the name and the folder that the panel proposes."""
    yield from until('Make a project')
    press('Make a project')
    yield from wait_until(lambda: session().view['dialog'] is not None, 'the dialog')
    session().answer('submit')
    yield from until('Not saved in the project yet')


def state() -> str:
    """Key of the state that is shown."""
    return next((row['key'] for row in session().view['rows'] if row['kind'] == 'state'), '')


def rows(kind: str) -> list[Any]:
    return [row for row in module('session').flat(session().view) if row['kind'] == kind]


def row(kind: str, key: str) -> Any:
    return next(each for each in rows(kind) if each.get('id', each.get('key')) == key)
