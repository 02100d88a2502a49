"""What all rows have in common."""
from __future__ import annotations

from typing import Any, Mapping

from ..qt import QtWidgets
from .pictures import Pictures
from .presses import Presses

Row = Mapping[str, Any]


class RowWidget(QtWidgets.QWidget):
    """One row of the view. ``show_row`` is called when it has changed; what somebody types meanwhile is kept."""

    #: Whether it can use more height than it needs.
    is_stretching = False

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent)
        self.row: Row = {}
        self.presses = presses
        self.pictures = pictures

    def update_row(self, row: Row) -> None:
        if row != self.row:
            before, self.row = self.row, row
            self.show_row(row, before)

    def show_row(self, row: Row, before: Row) -> None:
        raise NotImplementedError


def column(widget: QtWidgets.QWidget, gap: int = 4) -> QtWidgets.QVBoxLayout:
    layout = QtWidgets.QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout
