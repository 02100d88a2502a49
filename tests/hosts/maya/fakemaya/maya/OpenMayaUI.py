"""maya.OpenMayaUI, version 1 of the interface."""

from __future__ import annotations

from typing import Any

from ._program import PROGRAM
from ._rules import assert_main_thread


class MQtUtil:
    """cpp_ref, MQtUtil: pointers to widgets as numbers, 0 or None when there is none."""

    @staticmethod
    def mainWindow() -> int | None:
        return _pointer(PROGRAM.window)

    @staticmethod
    def getCurrentParent() -> int | None:
        return _pointer(PROGRAM.current_parent)

    @staticmethod
    def findControl(name: str) -> int | None:
        return _pointer(PROGRAM.controls.get(name))


class M3dView:
    """cpp_ref, M3dView."""

    def __init__(self) -> None:
        self.panel = ''

    @staticmethod
    def getM3dViewFromModelPanel(name: str, view: M3dView) -> None:
        if name not in PROGRAM.views:
            raise RuntimeError('(kInvalidParameter): Argument is a NULL pointer')
        view.panel = name

    def readColorBuffer(self, image: Any, readRGBA: bool = False) -> None:
        assert_main_thread('readColorBuffer')
        if not self.panel:
            raise RuntimeError('(kFailure): Unexpected Internal Failure')
        image.fill(640, 360)


def _pointer(widget: Any) -> int | None:
    from ._window import getCppPointer

    return None if widget is None else int(getCppPointer(widget)[0])
