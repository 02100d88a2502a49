"""Rows of a view, one below the other. A row that stays keeps its widgets: typing, scrolling and focus go on."""
from __future__ import annotations

from typing import Any, Dict, List, Mapping, Tuple, Type

from ..qt import QtWidgets
from .pictures import Pictures
from .presses import Presses
from .row import Row, RowWidget, column

_Key = Tuple[str, str, int]

#: Against the empty space at the end of the panel, which takes what no list wants.
_STRETCH = 1000


def kinds() -> Dict[str, Type[RowWidget]]:
    """The widget of each kind of row. A section holds rows itself, hence asked for late."""
    from .fields import ChoiceRow, InputRow, ToggleRow
    from .list_row import ListRow
    from .picture_rows import PictureRow, ProgressRow
    from .plain_rows import BarRow, ButtonsRow, NoteRow
    from .section_row import SectionRow
    from .state_row import StateRow

    return {
        "state": StateRow,
        "bar": BarRow,
        "note": NoteRow,
        "input": InputRow,
        "toggle": ToggleRow,
        "choice": ChoiceRow,
        "buttons": ButtonsRow,
        "picture": PictureRow,
        "list": ListRow,
        "progress": ProgressRow,
        "section": SectionRow,
    }


class RowsBox(QtWidgets.QWidget):
    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent)
        self._presses = presses
        self._pictures = pictures
        self._rows: Dict[_Key, RowWidget] = {}
        self._column = column(self, 6)

    def widgets(self) -> List[RowWidget]:
        """In the order in which they are shown."""
        return list(self._rows.values())

    def show_rows(self, rows: List[Row]) -> None:
        """A kind of row that is not known is left out: a newer description shows what this program can show."""
        wanted = _keyed(rows)
        for key in [key for key in self._rows if key not in wanted]:
            gone = self._rows.pop(key)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        shown: Dict[_Key, RowWidget] = {}
        for place, (key, row) in enumerate(wanted.items()):
            widget = self._rows.get(key) or self._make(key[0])
            widget.update_row(row)
            if self._column.indexOf(widget) != place:
                self._column.removeWidget(widget)
                self._column.insertWidget(place, widget)
                widget.show()
            self._column.setStretch(place, _STRETCH if widget.is_stretching else 0)
            shown[key] = widget
        self._rows = shown

    @property
    def is_stretching(self) -> bool:
        """Whether there is a list that can use more height."""
        return any(widget.is_stretching for widget in self._rows.values())

    def _make(self, kind: str) -> RowWidget:
        return kinds()[kind](self, self._presses, self._pictures)


def _keyed(rows: List[Row]) -> Dict[_Key, Row]:
    known = kinds()
    found: Dict[_Key, Row] = {}
    for row in rows:
        if row["kind"] not in known:
            continue
        name = _name(row)
        again = 0
        while (row["kind"], name, again) in found:
            again += 1
        found[(row["kind"], name, again)] = row
    return found


def _name(row: Mapping[str, Any]) -> str:
    """There is one state row; its key is what it says."""
    return "" if row["kind"] == "state" else str(row.get("id") or row.get("key") or "")
