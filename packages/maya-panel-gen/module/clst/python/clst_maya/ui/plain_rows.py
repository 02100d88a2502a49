"""Rows of words and of buttons: bar, note, buttons."""
from __future__ import annotations

from ..qt import QtCore, QtGui, QtWidgets
from . import icons
from .button import ICON
from .buttons_box import ButtonsBox
from .colours import mixed, of_tone
from .pictures import Pictures
from .presses import Presses
from .row import Row, RowWidget, column
from .text import Words


class BarRow(RowWidget):
    """Something to know: what happened, what went wrong, and what to do about it."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.words = Words(self)
        self.mark = QtWidgets.QLabel(self)
        self.mark.setFixedSize(ICON, ICON)
        self.buttons = ButtonsBox(self, presses)
        layout = QtWidgets.QGridLayout(self)
        layout.setContentsMargins(9, 5, 6, 5)
        layout.setSpacing(6)
        layout.addWidget(self.mark, 0, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 0, 1)
        layout.addWidget(self.buttons, 1, 0, 1, 2)
        layout.setColumnStretch(1, 1)

    def show_row(self, row: Row, before: Row) -> None:
        colour = of_tone(row.get("tone") or "", self.palette())
        self.mark.setPixmap(icons.pixmap(row.get("icon") or "info", ICON, colour, self.devicePixelRatioF()))
        self.words.set_text(row["text"])
        self.buttons.show_actions(row.get("actions") or [])
        self.setObjectName("bar:" + str(row.get("key", "")))
        self.update()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        """A surface of its own, with a stripe in the colour of its tone."""
        painter = QtGui.QPainter(self)
        colour = of_tone(self.row.get("tone") or "", self.palette())
        window = self.palette().color(QtGui.QPalette.ColorRole.Window)
        painter.fillRect(self.rect(), mixed(window, colour, 0.12))
        painter.fillRect(QtCore.QRect(0, 0, 3, self.height()), colour)
        painter.end()


class NoteRow(RowWidget):
    """Words beside."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.mark = QtWidgets.QLabel(self)
        self.mark.setFixedSize(ICON, ICON)
        self.words = Words(self)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 2)
        layout.setSpacing(6)
        layout.addWidget(self.mark, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)

    def show_row(self, row: Row, before: Row) -> None:
        name = row.get("icon") or ""
        self.mark.setVisible(bool(name))
        if name:
            colour = of_tone("muted", self.palette())
            self.mark.setPixmap(icons.pixmap(name, ICON, colour, self.devicePixelRatioF()))
        self.words.set_text(row["text"], is_muted=True)


class ButtonsRow(RowWidget):
    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.buttons = ButtonsBox(self, presses)
        column(self).addWidget(self.buttons)

    def show_row(self, row: Row, before: Row) -> None:
        self.buttons.show_actions(row.get("actions") or [])
