"""maya.cmds: the commands that the panel uses, with the flags that their pages of CommandsPython list."""

from __future__ import annotations

from ._files import file, fileDialog2, filePathEditor, workspace
from ._nodes import allNodeTypes, attributeQuery, getAttr, ls, nodeType, referenceQuery
from ._show import currentTime, getPanel, play, playblast
from ._surroundings import about, evalDeferred, internalVar, optionVar, scriptJob, warning
from ._ui import (
    deleteUI,
    inViewMessage,
    menu,
    menuItem,
    runTimeCommand,
    shelfButton,
    tabLayout,
    workspaceControl,
    workspaceControlState,
)

__all__ = [
    'about',
    'allNodeTypes',
    'attributeQuery',
    'currentTime',
    'deleteUI',
    'evalDeferred',
    'file',
    'fileDialog2',
    'filePathEditor',
    'getAttr',
    'getPanel',
    'inViewMessage',
    'internalVar',
    'ls',
    'menu',
    'menuItem',
    'nodeType',
    'optionVar',
    'play',
    'playblast',
    'referenceQuery',
    'runTimeCommand',
    'scriptJob',
    'shelfButton',
    'tabLayout',
    'warning',
    'workspace',
    'workspaceControl',
    'workspaceControlState',
]
