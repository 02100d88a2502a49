"""The menu *clst* of the main window, and the same entries as commands for hotkeys."""
from __future__ import annotations

import os
from typing import Any, Tuple, cast

from maya import cmds, mel

from .ui.icons import FOLDER

MENU = "clstMenu"

#: Name of the command, label, what it does, code. The Hotkey Editor lists them under *Custom Scripts*, *clst*.
_COMMANDS: Tuple[Tuple[str, str, str, str], ...] = (
    ("clstShowPanel", "Show Panel", "Opens the clst panel", "import clst_maya; clst_maya.show()"),
    (
        "clstCreateCheckpoint",
        "Create Checkpoint",
        "Saves a version of this scene",
        "from clst_maya import menu; menu.press('checkpoint')",
    ),
    (
        "clstCopyReport",
        "Copy Report",
        "Puts versions and the last errors on the clipboard",
        "from clst_maya import menu; menu.press('copyReport')",
    ),
    (
        "clstResetPanel",
        "Reset Panel Position",
        "Docks the panel where it was at first",
        "from clst_maya import control; control.reset()",
    ),
    (
        "clstAddShelfButton",
        "Add to Shelf",
        "Puts a button for the panel on the open shelf",
        "from clst_maya import menu; menu.add_to_shelf()",
    ),
)


def add() -> None:
    """Also after a reload of the scripts: there is one menu, never two."""
    if cmds.menu(MENU, exists=True):
        cmds.deleteUI(MENU, menu=True)
    window = str(cast(Any, mel.eval("$clstWindow = $gMainWindow")))
    cmds.menu(MENU, label="clst", parent=window, tearOff=True)
    for name, label, annotation, code in _COMMANDS:
        # Not kept in the preferences (`default`), and the same after a reload of the scripts.
        if not cmds.runTimeCommand(name, exists=True):
            cmds.runTimeCommand(
                name,
                label=label,
                annotation=annotation,
                category="Custom Scripts.clst",
                commandLanguage="python",
                default=True,
                **_text(code),
            )
        cmds.menuItem(label=label, annotation=annotation, parent=MENU, sourceType="python", **_text(code))


def press(action_id: str) -> None:
    """An action of the panel, which is brought to the front for it: it can ask something."""
    from . import control

    session = control.session()
    if session is None or not session.is_seen():
        control.show()
    session = control.session()
    if session is not None:
        session.press(action_id)


def add_to_shelf() -> None:
    """Only when somebody asks for it: shelves are personal files."""
    top = str(cast(Any, mel.eval("$clstShelf = $gShelfTopLevel")))
    shelf = str(cast(Any, cmds.tabLayout(top, query=True, selectTab=True)))
    cmds.shelfButton(
        parent=shelf,
        label="clst",
        annotation="Opens the clst panel",
        image=os.path.join(FOLDER, "history.svg"),
        sourceType="python",
        **_text("import clst_maya; clst_maya.show()"),
    )


def _text(code: str) -> Any:
    """Code as a text, which Maya can keep; the published types know only functions."""
    return {"command": code}
