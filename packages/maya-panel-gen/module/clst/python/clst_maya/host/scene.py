"""The open scene. Only in the main thread: ``maya.cmds`` raises elsewhere (Autodesk, "Python and threading")."""
from __future__ import annotations

import os
from typing import Any, Callable, List, Optional, cast

from maya import cmds, utils

from ..core import HostError
from .opening import watch_opening

#: What Maya writes itself, by the ending of the name.
_TYPES = {".ma": "mayaAscii", ".mb": "mayaBinary"}


def path_of_scene() -> str:
    """Absolute; empty while the scene has no name."""
    return str(cast(Any, cmds.file(query=True, sceneName=True)) or "")


def is_modified() -> bool:
    return bool(cmds.file(query=True, modified=True))


def can_ask() -> bool:
    """False in batch, where nobody is."""
    return not cmds.about(batch=True)


def save() -> None:
    """Saves under its name, as what it is."""
    path = path_of_scene()
    if not path:
        raise HostError("The scene has no name yet. Save it under a name first.")
    kinds = cast(Optional[List[str]], cmds.file(query=True, type=True)) or []
    if not kinds or kinds[0] not in _TYPES.values():
        raise HostError("%s is no scene of Maya. Save it as .ma or .mb first." % os.path.basename(path))
    try:
        cmds.file(save=True, type=kinds[0])
    except RuntimeError as error:
        raise HostError("Maya did not save the scene: %s" % _first_line(error)) from None


def save_as(path: str) -> None:
    """Saves under another name; without one, Maya asks for it."""
    wanted = path or _ask_for_name()
    if not wanted:
        return
    kind = _TYPES.get(os.path.splitext(wanted)[1].lower())
    if kind is None:
        raise HostError("%s is no name of a scene. It must end in .ma or .mb." % os.path.basename(wanted))
    before = path_of_scene()
    try:
        cmds.file(rename=wanted)
        cmds.file(save=True, type=kind)
    except RuntimeError as error:
        cmds.file(rename=before or "untitled")
        raise HostError("Maya did not save the scene: %s" % _first_line(error)) from None


def open_scene(path: str, run_scripts: bool, tell: Callable[[str], None]) -> None:
    """Opens a scene in place of the open one, when Maya is idle. What is not saved is lost: the panel has asked before.

    Script nodes of other people's scenes are not executed unless ``run_scripts`` says so. ``tell`` gets a sentence when
    Maya did not open it, or not all of it.
    """
    if not os.path.isfile(path):
        raise HostError("%s is not on this disk." % os.path.basename(path))

    def open_now() -> None:
        with watch_opening() as opened:
            try:
                cmds.file(
                    path, open=True, force=True, prompt=False, ignoreVersion=True, executeScriptNodes=run_scripts
                )
            except RuntimeError as error:
                # Maya raises also where it has opened the scene with complaints, as of a reference that is missing.
                how = "opened %s, but not without errors" if opened else "did not open %s"
                tell("Maya %s: %s" % (how % os.path.basename(path), _first_line(error)))

    utils.executeDeferred(open_now)


def _ask_for_name() -> str:
    chosen = cast(
        Optional[List[str]],
        cmds.fileDialog2(
            fileMode=0,
            caption="Save Scene As",
            fileFilter="Maya ASCII (*.ma);;Maya Binary (*.mb)",
            startingDirectory=str(cmds.workspace(query=True, rootDirectory=True)),
        ),
    )
    return chosen[0] if chosen else ""


def _first_line(error: BaseException) -> str:
    return str(error).strip().split("\n")[0]
