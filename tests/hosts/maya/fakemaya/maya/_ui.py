"""Commands about windows, menus and shelves."""

from __future__ import annotations

from typing import Any

from ._program import PROGRAM
from ._rules import command


@command(
    'exists/ex/cq label/l/cqe uiScript/ui/cqe retain/rt/cq initialWidth/iw/cqe minimumWidth/mw/cqe floating/fl/cqe '
    'tabToControl/ttc/ce restore/rs/e close/cl/e visible/vis/cqe'
)
def workspaceControl(name: str, *, mode: str, **said: Any) -> Any:
    from . import _window

    if 'exists' in said:
        return name in PROGRAM.control_facts
    if mode == 'q':
        return name in PROGRAM.controls and PROGRAM.controls[name].isVisible()
    if mode == 'e':
        if name not in PROGRAM.control_facts:
            raise RuntimeError(f"Object '{name}' not found.")
        if said.get('close'):
            _window.close_control(PROGRAM, name)
        elif said.get('restore') and name not in PROGRAM.controls:
            _window.fill_control(PROGRAM, name)
        elif said.get('restore'):
            # CommandsPython, workspaceControl, restore: also of one that is there and cannot be seen.
            PROGRAM.controls[name].parent().show()
        return name
    if name in PROGRAM.control_facts:
        # CommandsPython: names of controls are unique.
        raise RuntimeError(f"Object's name '{name}' is not unique.")
    if not isinstance(said.get('uiScript'), str):
        raise TypeError('uiScript must be a text: it is kept with the workspace')
    PROGRAM.control_facts[name] = {
        'label': said.get('label', name),
        'uiScript': said['uiScript'],
        'width': said.get('initialWidth', 300),
    }
    _window.fill_control(PROGRAM, name)
    return name


@command('exists/ex/c remove/r/c')
def workspaceControlState(name: str, *, mode: str, **said: Any) -> Any:
    if 'exists' in said:
        return name in PROGRAM.control_facts
    if name in PROGRAM.controls:
        # CommandsPython, workspaceControlState, remove: of a control that does not exist (any more).
        raise RuntimeError(f'The control {name} is still open.')
    PROGRAM.control_facts.pop(name)
    return None


@command('menu/m/c control/ctl/c')
def deleteUI(name: str, *, mode: str, **said: Any) -> None:
    """RuntimeError for what is not there, as in Maya: "Object 'x' not found." """
    from . import _window

    if said.get('menu') and name in PROGRAM.menus:
        del PROGRAM.menus[name]
    elif name in PROGRAM.controls:
        _window.close_control(PROGRAM, name)
    elif name not in PROGRAM.control_facts:
        raise RuntimeError(f"Object '{name}' not found.")


@command('exists/ex/cq label/l/cqe parent/p/cq tearOff/to/cq')
def menu(name: str, *, mode: str, **said: Any) -> Any:
    if 'exists' in said:
        return name in PROGRAM.menus
    if name in PROGRAM.menus:
        raise RuntimeError(f"Object's name '{name}' is not unique.")
    if said['parent'] != 'MayaWindow':
        raise RuntimeError(f"Object '{said['parent']}' not found.")
    PROGRAM.menus[name] = []
    return name


@command('label/l/cqe annotation/ann/cqe parent/p/cq command/c/cqe sourceType/stp/cqe')
def menuItem(*, mode: str, **said: Any) -> str:
    PROGRAM.menus[said['parent']].append(said)
    return said['label']


def press_menu(label: str) -> None:
    """What somebody does. A command that is text runs in the main namespace (CommandsPython, menuItem, sourceType)."""
    [entry] = [entry for entries in PROGRAM.menus.values() for entry in entries if entry['label'] == label]
    PROGRAM.execute(entry['command'])


@command('exists/ex/c label/l/cqe annotation/ann/cqe category/cat/cqe commandLanguage/cl/cqe command/c/cqe default/d/cq')
def runTimeCommand(name: str, *, mode: str, **said: Any) -> Any:
    if 'exists' in said:
        return name in PROGRAM.commands
    if name in PROGRAM.commands:
        raise RuntimeError(f'The run time command {name} already exists.')
    PROGRAM.commands[name] = said
    return name


@command('selectTab/st/qe')
def tabLayout(name: str, *, mode: str, **said: Any) -> str:
    return 'Custom'


@command('parent/p/cq label/l/cqe annotation/ann/cqe image/i/cqe command/c/cqe sourceType/stp/cqe')
def shelfButton(*, mode: str, **said: Any) -> str:
    PROGRAM.shelf.append(said)
    return said['label']


@command('assistMessage/amg/ce position/pos/ce fade/f/ce')
def inViewMessage(*, mode: str, **said: Any) -> None:
    return None
