# SPDX-License-Identifier: AGPL-3.0-only
"""Drag this file into a view of Maya: it puts the panel into your folder of modules, and opens it.

It copies `clst` and `clst.mod`, which lie beside it, and touches nothing else: a folder of that name that is not this
panel stays, and nothing is installed. To remove the panel, delete both from
`modules` in Maya's folder of yours.
"""
from __future__ import annotations

import os
import shutil
import sys
import tempfile
from typing import Any


def onMayaDroppedPythonFile(*_: Any) -> None:
    """Called by Maya when the file is dropped."""
    from maya import cmds

    source = os.path.dirname(os.path.abspath(__file__))
    modules = os.path.join(str(cmds.internalVar(userAppDir=True)), "modules")
    try:
        install(source, modules)
    except OSError as error:
        cmds.warning("clst could not be installed: %s" % error)
        return
    if "clst_maya" in sys.modules:
        _say("clst was updated. Start Maya again to use the new version.")
        return
    sys.path.append(os.path.join(modules, "clst", "python"))
    import clst_maya

    clst_maya.start()
    clst_maya.show()
    _say("clst is installed. The menu clst opens its panel.")


def install(source: str, modules: str) -> None:
    """Copies the module from where it was unpacked. A version that is there already is replaced as a whole.

    Raises OSError when a part is missing (the archive was not unpacked as a whole), when something else has its name, or
    when it cannot be written.
    """
    for name in ("clst.mod", "clst"):
        if not os.path.exists(os.path.join(source, name)):
            raise FileNotFoundError("%s is not beside this file. Unpack the whole archive first." % name)
    if os.path.realpath(source) == os.path.realpath(modules):
        return
    os.makedirs(modules, exist_ok=True)
    target, module_file = os.path.join(modules, "clst"), os.path.join(modules, "clst.mod")
    for place, is_of_panel in ((target, is_ours), (module_file, is_our_module_file)):
        if os.path.lexists(place) and not is_of_panel(place):
            raise FileExistsError("%s is not of this panel. Move it elsewhere, then drag the file here again." % place)
    # Beside the place where it will be: what is there already stays until the new one is whole.
    beside = tempfile.mkdtemp(prefix="clst-installing-", dir=modules)
    try:
        shutil.copytree(os.path.join(source, "clst"), os.path.join(beside, "new"))
        if os.path.isdir(target):
            os.rename(target, os.path.join(beside, "old"))
        os.rename(os.path.join(beside, "new"), target)
        shutil.copyfile(os.path.join(source, "clst.mod"), module_file)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def is_ours(folder: str) -> bool:
    """Whether a folder is this panel, of whatever version. A link is somebody's own arrangement."""
    if os.path.islink(folder) or not os.path.isdir(folder):
        return False
    return os.path.isfile(os.path.join(folder, "python", "clst_maya", "__init__.py"))


def is_our_module_file(path: str) -> bool:
    """Whether a file tells Maya of this panel."""
    if os.path.islink(path) or not os.path.isfile(path):
        return False
    with open(path, encoding="utf-8", errors="replace") as file:
        return any(line.startswith("+ clst ") for line in file)


def _say(text: str) -> None:
    from maya import cmds

    cmds.inViewMessage(assistMessage=text, position="midCenter", fade=True)
