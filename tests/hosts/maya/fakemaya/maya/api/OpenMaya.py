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
    kBeforeSaveCheck = 7

    @staticmethod
    def addCallback(message: int, function: Callable[..., Any], clientData: Any = None) -> int:
        assert_main_thread('addCallback')
        return _add(message, function, clientData, is_check=False)

    @staticmethod
    def addCheckCallback(message: int, function: Callable[..., Any], clientData: Any = None) -> int:
        """cpp_ref, MSceneMessage::addCheckCallback: for the messages whose name ends in Check. The function answers
        whether Maya goes on."""
        assert_main_thread('addCheckCallback')
        return _add(message, function, clientData, is_check=True)


def _add(message: int, function: Callable[..., Any], data: Any, is_check: bool) -> int:
    if is_check != (message == MSceneMessage.kBeforeSaveCheck):
        # cpp_ref, MSceneMessage: a message that does not fit the kind of callback is kInvalidParameter.
        raise RuntimeError('(kInvalidParameter): Argument out of range')
    number = next(_numbers)
    PROGRAM.callbacks[number] = (message, function, data)
    return number
