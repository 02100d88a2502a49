"""The place of the panel in Maya's window: a ``workspaceControl``, which Maya itself docks, remembers and restores."""
from __future__ import annotations

from typing import Any, Optional, cast

from maya import OpenMayaUI, cmds, mel

from .qt import QtWidgets, is_alive, wrap
from .session import Session

NAME = "clstPanelWorkspaceControl"
LABEL = "clst"

#: Maya keeps this text with the layout of its windows and executes it at its next start, before anything else of the
#: panel is there (Autodesk, "Writing workspace controls"): it must work on its own and must not raise.
UI_SCRIPT = "import clst_maya; clst_maya.restore()"

_WIDTH = 320
_MINIMUM_WIDTH = 230

_session: Optional[Session] = None


def session() -> Optional[Session]:
    """The one that runs; None while the panel is closed."""
    return None if _session is None or _session.is_closed else _session


def show() -> None:
    """Opens the panel beside the Channel Box, or brings it to the front where it is."""
    if cmds.workspaceControl(NAME, exists=True):
        cmds.workspaceControl(NAME, edit=True, restore=True)
        if session() is None:
            build()
        return
    dock = str(cast(Any, mel.eval('getUIComponentDockControl("Channel Box / Layer Editor", false)')) or "")
    place: Any = {"tabToControl": (dock, -1)} if dock else {"floating": True}
    place["uiScript"] = UI_SCRIPT  # a text; the published types know only functions
    cmds.workspaceControl(
        NAME,
        label=LABEL,
        retain=False,
        initialWidth=_WIDTH,
        minimumWidth=_MINIMUM_WIDTH,
        **place,
    )


def build() -> None:
    """Puts a new panel into the control that Maya is making now, or into the one that is there."""
    global _session
    pointer = OpenMayaUI.MQtUtil.getCurrentParent() or OpenMayaUI.MQtUtil.findControl(NAME)
    if not pointer:
        return
    close()
    parent = wrap(pointer)
    layout: Any = parent.layout()
    if layout is None:
        layout = QtWidgets.QVBoxLayout(parent)
        layout.setContentsMargins(0, 0, 0, 0)
    _session = Session(parent, show)
    layout.addWidget(_session.widget)


def close() -> None:
    """Ends the panel; the place for it stays."""
    global _session
    ending, _session = _session, None
    if ending is not None:
        ending.close()
        if is_alive(ending.widget):
            ending.widget.deleteLater()


def reset() -> None:
    """Forgets where the panel was, and opens it where it is at first."""
    close()
    if cmds.workspaceControl(NAME, exists=True):
        cmds.deleteUI(NAME)
    if bool(cast(Any, cmds).workspaceControlState(NAME, exists=True)):
        cmds.workspaceControlState(NAME, remove=True)
    show()
