"""The program around the packages: its window, what it does when idle, and what it keeps from one start to the next."""

from __future__ import annotations

import builtins
import json
import os
import traceback
from collections.abc import Callable
from typing import Any

from . import _modules
from ._scene import Scene


class Program:
    """One start of Maya. Tests reach it as ``maya._program.PROGRAM``."""

    def __init__(self) -> None:
        self.is_batch = os.environ.get('FAKE_MAYA_BATCH') == '1'
        self.version = os.environ.get('FAKE_MAYA_VERSION', '2025')
        self.preferences = os.environ.get('MAYA_APP_DIR', '')
        self.scene = Scene()
        self.window: Any = None
        #: name → QWidget in which a control's content lies
        self.controls: dict[str, Any] = {}
        #: name → label and uiScript of every control that was made
        self.control_facts: dict[str, dict[str, Any]] = {}
        self.current_parent: Any = None
        self.option_vars: dict[str, Any] = {}
        self.menus: dict[str, list[dict[str, Any]]] = {}
        self.commands: dict[str, dict[str, Any]] = {}
        self.shelf: list[dict[str, Any]] = []
        self.callbacks: dict[int, tuple[int, Callable[..., Any], Any]] = {}
        self.idle: list[tuple[bool, Callable[[], Any]]] = []
        self.views = ['modelPanel4']
        self.is_playing = False
        self.busy_with = ''
        self.does_playblast_ignore_format = False
        #: ``refused``: no scene is opened; ``complaints``: it is, and Maya raises all the same.
        self.open_error = ''
        self.project = ''
        #: What the next dialogs for files answer; one that nobody expects is a failure.
        self.chosen_files: list[Any] = []
        #: Exceptions of scripts that Maya itself executed.
        self.script_errors: list[str] = []
        self._timer: Any = None

    def start(self) -> None:
        """As Maya starts: modules, userSetup.py of each, the window with the layout of the last time, then idle."""
        self._read_preferences()
        for folder in _modules.find():
            script = os.path.join(folder, 'userSetup.py')
            if os.path.isfile(script):
                # User guide, "Initializing the Maya Python environment": all userSetup.py on the path are executed.
                with open(script, encoding='utf-8') as file:
                    self.execute(file.read())
        if self.is_batch:
            return
        from . import _window

        _window.open_window(self)

    def execute(self, code: str) -> None:
        """In a namespace of its own: a text that was kept has nothing but what it imports itself."""
        try:
            exec(code, {'__name__': '__main__', '__builtins__': builtins})
        except BaseException:
            self.script_errors.append(traceback.format_exc())

    def tell(self, kind: int) -> None:
        """Calls those who asked for it."""
        for number, (wanted, function, data) in list(self.callbacks.items()):
            if wanted == kind and number in self.callbacks:
                function(data)

    def may(self, kind: int) -> bool:
        """Asks those who asked to be. cpp_ref, MSceneMessage::addCheckCallback: one that says no is enough."""
        answers = []
        for number, (wanted, function, data) in list(self.callbacks.items()):
            if wanted == kind and number in self.callbacks:
                answer = function(data)
                if not isinstance(answer, bool):
                    raise TypeError('A check callback answers True or False.')
                answers.append(answer)
        return all(answers)

    def run_idle(self) -> None:
        """What was deferred, that of the lowest priority last (CommandsPython, evalDeferred)."""
        waiting, self.idle = self.idle, []
        for _, function in sorted(waiting, key=lambda each: each[0]):
            try:
                function()
            except BaseException:
                self.script_errors.append(traceback.format_exc())

    def quit(self) -> None:
        """As Maya ends: kMayaExiting, then the layout of the windows is written."""
        from .api.OpenMaya import MSceneMessage

        self.tell(MSceneMessage.kMayaExiting)
        kept = {
            'controls': [
                {'name': name, **facts, 'isOpen': name in self.controls} for name, facts in self.control_facts.items()
            ],
            'optionVars': self.option_vars,
        }
        if self.preferences:
            with open(self._file, 'w', encoding='utf-8') as file:
                json.dump(kept, file)

    @property
    def _file(self) -> str:
        return os.path.join(self.preferences, 'workspace.json')

    def _read_preferences(self) -> None:
        if not self.preferences or not os.path.isfile(self._file):
            return
        with open(self._file, encoding='utf-8') as file:
            kept = json.load(file)
        self.option_vars = kept['optionVars']
        self.control_facts = {
            each['name']: {key: value for key, value in each.items() if key != 'name'} for each in kept['controls']
        }


PROGRAM = Program()
