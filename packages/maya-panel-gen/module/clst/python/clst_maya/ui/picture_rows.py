"""Rows to look at: progress, picture."""
from __future__ import annotations

from typing import Any, Dict

from ..qt import QtGui, QtWidgets
from .buttons_box import ButtonsBox
from .pictures import Pictures
from .presses import Presses
from .row import Row, RowWidget, column
from .text import Words


class ProgressRow(RowWidget):
    """How far something is; without a factor only that it goes on."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.words = Words(self)
        self.bar = QtWidgets.QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.buttons = ButtonsBox(self, presses)
        layout = column(self)
        layout.addWidget(self.words)
        layout.addWidget(self.bar)
        layout.addWidget(self.buttons)

    def show_row(self, row: Row, before: Row) -> None:
        self.words.set_text(row["text"])
        factor = row.get("factor")
        self.bar.setRange(0, 0 if factor is None else 1000)
        if factor is not None:
            self.bar.setValue(round(1000 * max(0.0, min(1.0, factor))))
        self.bar.setAccessibleName(row["text"])
        cancel = row.get("cancel")
        self.buttons.show_actions([] if cancel is None else [cancel])


class PictureRow(RowWidget):
    """A picture as wide as the column, at most 240 pixels high."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.setMinimumHeight(120)
        pictures.loaded.connect(self.update)

    def show_row(self, row: Row, before: Row) -> None:
        self.setToolTip(row.get("label") or "")
        self.setAccessibleName(row.get("label") or "")
        self.update()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        picture: Dict[str, Any] = self.row.get("picture") or {}
        self.pictures.draw(painter, self.rect(), picture, self.palette(), self.devicePixelRatioF())
        painter.end()
