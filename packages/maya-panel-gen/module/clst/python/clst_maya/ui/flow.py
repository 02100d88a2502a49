"""Buttons side by side, in as many lines as the width needs."""
from __future__ import annotations

from typing import List, Tuple

from ..qt import QtCore, QtGui, QtWidgets

_GAP = 4


class Flow(QtWidgets.QWidget):
    """Lines of widgets. One that wants the whole width (``Expanding``) has a line of its own.

    Places its widgets itself: a layout of Qt that is written in Python is destroyed in no certain order with them.
    """

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._widgets: List[QtWidgets.QWidget] = []
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QtWidgets.QWidget) -> None:
        self._widgets.append(widget)
        widget.show()
        self.changed()

    def remove(self, widget: QtWidgets.QWidget) -> None:
        """The widget goes when the event that is handled now has ended: it may be the one that was pressed."""
        self._widgets.remove(widget)
        widget.hide()
        widget.deleteLater()
        self.changed()

    def changed(self) -> None:
        """The words of a widget are others now."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width)[1]

    def sizeHint(self) -> QtCore.QSize:
        widest = max((widget.sizeHint().width() for widget in self._widgets), default=0)
        return QtCore.QSize(widest, self.heightForWidth(max(widest, 1)))

    def minimumSizeHint(self) -> QtCore.QSize:
        sizes = [widget.minimumSizeHint() for widget in self._widgets]
        return QtCore.QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for widget, place in zip(self._widgets, self._lay_out(self.width())[0]):
            widget.setGeometry(place)

    def _lay_out(self, whole: int) -> Tuple[List[QtCore.QRect], int]:
        """The place of each, and the height of all."""
        places: List[QtCore.QRect] = []
        x, y, line = 0, 0, 0
        for widget in self._widgets:
            is_whole = widget.sizePolicy().horizontalPolicy() == QtWidgets.QSizePolicy.Policy.Expanding
            width = whole if is_whole else min(widget.sizeHint().width(), whole)
            if x > 0 and x + width > whole:
                x, y, line = 0, y + line + _GAP, 0
            height = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
            places.append(QtCore.QRect(x, y, width, height))
            x, line = x + width + _GAP, max(line, height)
        return places, y + line
