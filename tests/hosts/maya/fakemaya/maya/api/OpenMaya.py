"""maya.api.OpenMaya"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

from .._program import PROGRAM
from .._rules import assert_main_thread

_numbers = itertools.count(1)


class MMessage:
    """cpp_ref, MMessage."""

    @staticmethod
    def removeCallback(id: int) -> None:  # noqa: A002 - its name in Maya
        """Also from within the callback, unlike a scriptJob. One that is not there is a failure."""
        assert_main_thread('removeCallback')
        if PROGRAM.callbacks.pop(id, None) is None:
            raise RuntimeError('(kInvalidParameter): Invalid callback id')


class MSceneMessage(MMessage):
    """cpp_ref, MSceneMessage. What the numbers are is no business of callers."""

    kAfterNew = 2
    kAfterOpen = 3
    kAfterSave = 4
    kMayaExiting = 5
    kBeforeSave = 6

    @staticmethod
    def addCallback(message: int, function: Callable[..., Any], clientData: Any = None) -> int:
        assert_main_thread('addCallback')
        number = next(_numbers)
        PROGRAM.callbacks[number] = (message, function, clientData)
        return number
