"""The first row: the state of the file that is open."""
from __future__ import annotations

from ..qt import QtCore, QtWidgets
from .button import Button
from .pictures import Pictures
from .presses import Presses
from .row import Row, RowWidget, column


class StateRow(RowWidget):
    """The state of the file; the row itself is the button."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.button = Button(self)
        self.button.set_width(True)
        self.button.clicked.connect(self._pressed)
        column(self).addWidget(self.button)

    def show_row(self, row: Row, before: Row) -> None:
        action = row.get("action")
        self.button.say(
            row["text"],
            row.get("icon") or "",
            row.get("advice") or "",
            row.get("tone") or "",
            is_quiet=action is None,
            is_greyed=bool(row.get("isGreyed")),
            deed="" if action is None else action["label"],
        )
        can_press = action is not None and bool(action.get("isEnabled", True))
        self.button.setEnabled(action is None or can_press)
        self.button.setFocusPolicy(
            QtCore.Qt.FocusPolicy.StrongFocus if can_press else QtCore.Qt.FocusPolicy.NoFocus
        )
        self.button.setToolTip("" if action is None else action.get("reason") or action.get("tooltip") or "")
        self.button.setObjectName("state:" + str(row.get("key", "")))

    def _pressed(self) -> None:
        action = self.row.get("action")
        if action is not None:
            self.presses.press(action)
