"""A part of the panel that opens and closes."""
from __future__ import annotations

from typing import Optional

from ..qt import QtCore, QtWidgets
from .pictures import Pictures
from .presses import Presses
from .row import Row, RowWidget, column
from .rows_box import RowsBox


class SectionRow(RowWidget):
    """Its rows are made when it is opened for the first time."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.head = QtWidgets.QToolButton(self)
        self.head.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setAutoRaise(True)
        self.head.setSizePolicy(QtWidgets.QSizePolicy.Policy.Ignored, QtWidgets.QSizePolicy.Policy.Fixed)
        self.head.clicked.connect(self._pressed)
        self.box: Optional[RowsBox] = None
        column(self).addWidget(self.head)

    def show_row(self, row: Row, before: Row) -> None:
        is_open = bool(row.get("isOpen"))
        count = row.get("count")
        title = row["title"] if count is None else "%s (%s)" % (row["title"], count)
        self.head.setText(title.replace("&", "&&"))
        self.head.setArrowType(QtCore.Qt.ArrowType.DownArrow if is_open else QtCore.Qt.ArrowType.RightArrow)
        self.head.setObjectName("section:" + row["id"])
        self.head.setAccessibleName(title)
        if is_open and self.box is None:
            self.box = RowsBox(self, self.presses, self.pictures)
            self.box.setContentsMargins(8, 0, 0, 4)
            layout = self.layout()
            if layout is not None:
                layout.addWidget(self.box)
        if self.box is not None:
            if is_open:
                self.box.show_rows(row.get("rows") or [])
            self.box.setVisible(is_open)
        self.is_stretching = is_open and self.box is not None and self.box.is_stretching

    def _pressed(self) -> None:
        self.presses.toggle_section(self.row["id"])
