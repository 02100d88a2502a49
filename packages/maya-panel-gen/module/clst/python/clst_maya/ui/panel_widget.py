"""The panel as one widget."""
from __future__ import annotations

from typing import Any, Callable, Mapping

from ..qt import QtCore, QtWidgets
from .dialog import DialogCard
from .pictures import Pictures
from .presses import Controller, Presses
from .rows_box import RowsBox

#: Everything is drawn whole in a column of this width.
MINIMUM_WIDTH = 230


class PanelWidget(QtWidgets.QWidget):
    """Shows what the panel's core says. ``wake`` is called when somebody did something, so that the core goes on soon."""

    def __init__(self, parent: QtWidgets.QWidget, panel: Controller, wake: Callable[[], None]) -> None:
        super().__init__(parent)
        self._panel = panel
        self._wake = wake
        self._revision: Any = None
        self._soon = QtCore.QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self.setMinimumWidth(MINIMUM_WIDTH)
        self.pictures = Pictures(self)
        presses = Presses(panel, self._changed)
        self.dialog = DialogCard(self, presses, self.pictures)
        self.dialog.hide()
        self.rows = RowsBox(self, presses, self.pictures)
        self.scroller = QtWidgets.QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        content = QtWidgets.QWidget(self.scroller)
        inside = QtWidgets.QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 4)
        inside.setSpacing(0)
        inside.addWidget(self.rows)
        self._inside = inside
        inside.addStretch(1)
        self.scroller.setWidget(content)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.dialog)
        layout.addWidget(self.scroller, 1)

    def refresh(self) -> None:
        """Draws what has changed since the last time."""
        if not self.isVisible():
            return
        view = self._panel.view()
        if view.get("revision") is None or view.get("revision") != self._revision:
            self._revision = view.get("revision")
            self._show(view)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._changed()

    def _show(self, view: Mapping[str, Any]) -> None:
        dialog = view.get("dialog")
        self.rows.show_rows(list(view["rows"]))
        self._inside.setStretch(0, 1000 if self.rows.is_stretching else 0)
        self.rows.setEnabled(dialog is None)
        if dialog is None:
            self.dialog.forget()
        else:
            self.dialog.show_dialog(dialog)
            self.dialog.show()

    def _changed(self) -> None:
        """Not at once: the widget that was pressed must be able to finish."""
        self._wake()
        self._soon.start()
