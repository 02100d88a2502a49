"""maya.OpenMaya, version 1 of the interface."""

from __future__ import annotations

from typing import Any

from ._program import PROGRAM


class MFileIO:
    """cpp_ref, MFileIO: what Maya is doing with files now."""

    @staticmethod
    def isReadingFile() -> bool:
        return PROGRAM.busy_with == 'reading'

    @staticmethod
    def isWritingFile() -> bool:
        return PROGRAM.busy_with == 'writing'

    @staticmethod
    def isOpeningFile() -> bool:
        return PROGRAM.busy_with == 'opening'

    @staticmethod
    def isNewingFile() -> bool:
        return PROGRAM.busy_with == 'new'


class MImage:
    """cpp_ref, MImage: pixels, written as the format that is named ("iff" without a name)."""

    def __init__(self) -> None:
        self._image: Any = None

    def fill(self, width: int, height: int) -> None:
        self._image = picture(width, height)

    def resize(self, width: int, height: int, preserveAspectRatio: bool = True) -> None:
        if self._image is None:
            raise RuntimeError('(kFailure): Unexpected Internal Failure')
        self._image = self._image.scaled(width, height)

    def writeToFile(self, path: str, outputFormat: str = 'iff') -> None:
        if self._image is None or not self._image.save(path, outputFormat.upper()):
            raise RuntimeError('(kFailure): Unexpected Internal Failure')


def picture(width: int, height: int) -> Any:
    """What is seen: the colour changes with what is in the scene."""
    from ._window import QtGui

    image = QtGui.QImage(width, height, QtGui.QImage.Format.Format_RGB32)
    image.fill(QtGui.QColor.fromHsv(37 * len(PROGRAM.scene.nodes) % 360, 160, 160))
    return image
