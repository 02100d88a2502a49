"""Rows that somebody fills in: text, toggle, choice."""
from __future__ import annotations

from typing import Any, Callable, List

from ..qt import QtCore, QtGui, QtWidgets
from .pictures import Pictures
from .presses import Presses
from .row import Row, RowWidget, column
from .text import Words

_ENTER = (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter)


class Typed:
    """Which of the values of a field are echoes of what was typed, and which come from the panel itself.

    The panel answers a moment later. An older value that comes back must not overwrite what was typed since.
    """

    def __init__(self) -> None:
        self._sent: List[str] = []

    def sent(self, value: str) -> None:
        self._sent.append(value)

    def is_echo(self, value: str) -> bool:
        if value not in self._sent:
            self._sent.clear()
            return False
        del self._sent[: self._sent.index(value) + 1]
        return True


def quiet_placeholder(field: QtWidgets.QWidget) -> None:
    """Hosts with a palette of their own often forget the one colour of the words in an empty field."""
    palette = field.palette()
    colour = palette.color(QtGui.QPalette.ColorRole.Text)
    colour.setAlphaF(0.55)
    palette.setColor(QtGui.QPalette.ColorRole.PlaceholderText, colour)
    field.setPalette(palette)


def keep_keys(event: QtCore.QEvent) -> None:
    """Letters that are typed are not hotkeys of the host."""
    if event.type() == QtCore.QEvent.Type.ShortcutOverride:
        event.accept()


class LineField(QtWidgets.QLineEdit):
    """One line; Enter is the panel's, and goes no further to the host."""

    def __init__(self, parent: QtWidgets.QWidget, on_enter: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._on_enter = on_enter

    def event(self, event: QtCore.QEvent) -> bool:
        keep_keys(event)
        return super().event(event)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not self._on_enter():
            event.ignore()
            return
        if event.key() != QtCore.Qt.Key.Key_Escape:
            event.accept()


class TextField(QtWidgets.QPlainTextEdit):
    """Several lines; Enter is the panel's, with Shift it begins a new line."""

    def __init__(self, parent: QtWidgets.QWidget, on_enter: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._on_enter = on_enter
        self.setTabChangesFocus(True)
        lines = QtGui.QFontMetrics(self.font()).lineSpacing() * 3
        self.setFixedHeight(lines + 2 * round(self.document().documentMargin()) + 2 * self.frameWidth() + 2)

    def text(self) -> str:
        return self.toPlainText()

    def setText(self, value: str) -> None:
        self.setPlainText(value)

    def event(self, event: QtCore.QEvent) -> bool:
        keep_keys(event)
        return super().event(event)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        is_new_line = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
        if event.key() not in _ENTER or is_new_line:
            super().keyPressEvent(event)
        elif not self._on_enter():
            event.ignore()
            return
        if event.key() != QtCore.Qt.Key.Key_Escape:
            event.accept()


class InputRow(RowWidget):
    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.label = Words(self)
        self.field: Any = None
        self._typed = Typed()
        column(self, 2).addWidget(self.label)

    def show_row(self, row: Row, before: Row) -> None:
        if self.field is None:
            self._make_field(bool(row.get("isMultiline")))
        label = row.get("label") or ""
        self.label.set_text(label)
        self.label.setVisible(bool(label))
        self.field.setPlaceholderText(row.get("placeholder") or "")
        self.field.setAccessibleName(label or row.get("placeholder") or row["id"])
        self.field.setObjectName("input:" + row["id"])
        value = str(row.get("value") or "")
        is_new = before == {} or value != str(before.get("value") or "")
        if is_new and value != self.field.text() and not self._typed.is_echo(value):
            self.field.blockSignals(True)
            self.field.setText(value)
            self.field.blockSignals(False)

    def _make_field(self, is_multiline: bool) -> None:
        self.field = (TextField if is_multiline else LineField)(self, self._submit)
        quiet_placeholder(self.field)
        self.field.textChanged.connect(self._edited)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self.field)

    def _edited(self, *_: Any) -> None:
        value = self.field.text()
        self._typed.sent(value)
        self.presses.edit(self.row["id"], value)

    def _submit(self) -> bool:
        """False where Enter is for whoever holds the field: the dialog."""
        submit = self.row.get("submit")
        if submit is not None:
            self.presses.press(submit)
        return submit is not None


class ToggleRow(RowWidget):
    """The words are beside the box, where they can be broken into lines, and press it too."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.box = QtWidgets.QCheckBox(self)
        self.words = Words(self)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(4)
        layout.addWidget(self.box, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        self.box.clicked.connect(self._clicked)

    def show_row(self, row: Row, before: Row) -> None:
        self.words.set_text(row["label"], is_muted=not row.get("isEnabled", True))
        self.box.setAccessibleName(row["label"])
        self.box.setObjectName("toggle:" + row["id"])
        self.box.setChecked(bool(row.get("value")))
        self.box.setEnabled(bool(row.get("isEnabled", True)))

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        self.box.click()

    def _clicked(self, *_: Any) -> None:
        self.presses.edit(self.row["id"], self.box.isChecked())


class ChoiceRow(RowWidget):
    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.label = Words(self)
        self.box = QtWidgets.QComboBox(self)
        self.box.setSizeAdjustPolicy(
            QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        layout = column(self, 2)
        layout.addWidget(self.label)
        layout.addWidget(self.box)
        self.box.activated.connect(self._chosen)

    def show_row(self, row: Row, before: Row) -> None:
        label = row.get("label") or ""
        self.label.set_text(label)
        self.label.setVisible(bool(label))
        self.box.setAccessibleName(label or row["id"])
        self.box.setObjectName("choice:" + row["id"])
        if row.get("options") != before.get("options"):
            self.box.clear()
            for option in row.get("options") or []:
                self.box.addItem(_swatch(option.get("color")), option["label"], option["value"])
        values = [option["value"] for option in row.get("options") or []]
        self.box.setCurrentIndex(values.index(row.get("value")) if row.get("value") in values else -1)

    def _chosen(self, index: int) -> None:
        value = self.row["options"][index]["value"]
        action = self.row.get("action")
        self.presses.edit(self.row["id"], value)
        if action is not None:
            self.presses.press(action, value=value)


def _swatch(colour: Any) -> QtGui.QIcon:
    if not colour or not QtGui.QColor(str(colour)).isValid():
        return QtGui.QIcon()
    square = QtGui.QPixmap(12, 12)
    square.fill(QtGui.QColor(str(colour)))
    return QtGui.QIcon(square)
