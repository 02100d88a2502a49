"""A question, inside of the panel: it never comes as a window of its own."""
from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from ..qt import QtCore, QtGui, QtWidgets
from .button import Button
from .colours import mixed, of_tone
from .flow import Flow
from .pictures import Pictures
from .presses import Presses
from .rows_box import RowsBox
from .text import Words


class DialogCard(QtWidgets.QFrame):
    """Title, words, fields and buttons. Escape answers as the button ``cancel``, Enter as the default one."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent)
        self._presses = presses
        self._dialog: Optional[Mapping[str, Any]] = None
        self._buttons: List[Button] = []
        self._soon = QtCore.QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._take_focus)
        self.title = Words(self)
        self.words = Words(self)
        self.rows = RowsBox(self, presses, pictures)
        self.reason = Words(self)
        self._line = Flow(self)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(9, 9, 9, 9)
        for widget in (self.title, self.words, self.rows, self.reason, self._line):
            layout.addWidget(widget)

    def show_dialog(self, dialog: Mapping[str, Any]) -> None:
        is_new = self._dialog is None or self._dialog.get("id") != dialog.get("id")
        if dialog == self._dialog:
            return
        self._dialog = dialog
        self.setObjectName("dialog:" + str(dialog.get("id", "")))
        self.setAccessibleName(dialog["title"])
        self.title.set_text(dialog["title"], is_bold=True)
        self.words.set_text(dialog.get("text") or "")
        self.words.setVisible(bool(dialog.get("text")))
        self.rows.show_rows(dialog.get("rows") or [])
        self.rows.setVisible(bool(dialog.get("rows")))
        reasons = [button["reason"] for button in dialog.get("buttons") or [] if button.get("reason")]
        self.reason.set_text("\n".join(dict.fromkeys(reasons)), is_muted=True)
        self.reason.setVisible(bool(reasons))
        self._show_buttons(dialog.get("buttons") or [])
        if is_new:
            self._soon.start()

    def forget(self) -> None:
        self._dialog = None
        self.hide()

    def _show_buttons(self, buttons: List[Dict[str, Any]]) -> None:
        while len(self._buttons) > len(buttons):
            self._line.remove(self._buttons.pop())
        while len(self._buttons) < len(buttons):
            made = Button(self._line)
            made.clicked.connect(lambda *_, made=made: self._answer(self._buttons.index(made)))
            self._buttons.append(made)
            self._line.add(made)
        for button, said in zip(self._buttons, buttons):
            tone = "error" if said.get("isDanger") else ""
            button.say(said["label"], tone=tone, is_strong=bool(said.get("isDefault")))
            button.setObjectName("answer:" + said["id"])
            button.setEnabled(bool(said.get("isEnabled", True)))
            button.setToolTip(said.get("reason") or "")
        self._line.changed()

    def _answer(self, place: int) -> None:
        if self._dialog is not None:
            self._presses.answer(self._dialog["buttons"][place]["id"])

    def _take_focus(self) -> None:
        """The first field, else the button that does the least."""
        fields = [
            field
            for field in self.rows.findChildren(QtWidgets.QWidget)
            if isinstance(field, (QtWidgets.QLineEdit, QtWidgets.QPlainTextEdit)) and field.isVisible()
        ]
        if fields:
            fields[0].setFocus()
        elif self._dialog is not None:
            said = self._dialog.get("buttons") or []
            harmless = [at for at, each in enumerate(said) if each.get("isDefault")] or [len(said) - 1]
            self._buttons[harmless[0]].setFocus()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        buttons = (self._dialog or {}).get("buttons") or []
        wanted: Any = None
        if event.key() == QtCore.Qt.Key.Key_Escape:
            wanted = next((each["id"] for each in buttons if each["id"] == "cancel" or len(buttons) == 1), None)
        elif event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if focused in self._buttons:
                wanted = buttons[self._buttons.index(focused)]["id"]
            else:
                wanted = next((each["id"] for each in buttons if each.get("isDefault")), None)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self._presses.answer(wanted)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        palette = self.palette()
        window = palette.color(QtGui.QPalette.ColorRole.Window)
        edge = of_tone("attention", palette)
        painter.fillRect(self.rect(), mixed(window, palette.color(QtGui.QPalette.ColorRole.WindowText), 0.08))
        painter.setPen(edge)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
