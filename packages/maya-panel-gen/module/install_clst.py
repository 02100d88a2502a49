# SPDX-License-Identifier: AGPL-3.0-only
"""Drag this file into a view of Maya: it puts the panel into your folder of modules, and opens it.

It copies `clst` and `clst.mod`, which lie beside it, and touches nothing else. To remove the panel, delete both from
`modules` in Maya's folder of yours.
"""
from __future__ import annotations

import os
import shutil
import sys
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

    Raises OSError when a part is missing (the archive was not unpacked as a whole) or cannot be written.
    """
    for name in ("clst.mod", "clst"):
        if not os.path.exists(os.path.join(source, name)):
            raise FileNotFoundError("%s is not beside this file. Unpack the whole archive first." % name)
    if os.path.realpath(source) == os.path.realpath(modules):
        return
    os.makedirs(modules, exist_ok=True)
    target = os.path.join(modules, "clst")
    new, old = target + ".new", target + ".old"
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.copytree(os.path.join(source, "clst"), new)
    if os.path.isdir(target):
        os.rename(target, old)
    os.rename(new, target)
    shutil.copyfile(os.path.join(source, "clst.mod"), os.path.join(modules, "clst.mod"))
    shutil.rmtree(old, ignore_errors=True)


def _say(text: str) -> None:
    from maya import cmds

    cmds.inViewMessage(assistMessage=text, position="midCenter", fade=True)
