"""The rows of a list, for Qt's own views."""
from __future__ import annotations

from typing import Any, Callable, List, Mapping, Optional, Union

from ..qt import QtCore

Item = Mapping[str, Any]
Index = Union[QtCore.QModelIndex, QtCore.QPersistentModelIndex]

#: Where a delegate finds the whole item.
ITEM = int(QtCore.Qt.ItemDataRole.UserRole)


class ListModel(QtCore.QAbstractListModel):
    """Keeps the place and the choice of the view: only what differs is taken out and put in."""

    def __init__(self, parent: QtCore.QObject, on_more: Callable[[], None]) -> None:
        super().__init__(parent)
        self.items: List[Item] = []
        self._is_more = False
        self._was_asked = False
        self._on_more = on_more

    def show(self, items: List[Item], is_more: bool, is_loading: bool) -> None:
        if len(items) != len(self.items) or not is_loading:
            self._was_asked = False
        self._is_more = is_more and not is_loading
        if items is not self.items:
            self._change(items)

    def rowCount(self, parent: Index = QtCore.QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = int(QtCore.Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == ITEM:
            return item
        if role == QtCore.Qt.ItemDataRole.DisplayRole:
            return item["title"]
        if role == QtCore.Qt.ItemDataRole.ToolTipRole:
            return "\n".join(_words(item))
        if role == QtCore.Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(_words(item))
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._is_more and not self._was_asked

    def fetchMore(self, parent: Index) -> None:
        """Called by the view when the end comes near. Asked for once, until the next rows have come."""
        if self.canFetchMore(parent):
            self._was_asked = True
            self._on_more()

    def row_of(self, key: Optional[str]) -> int:
        """-1 when it is not in the list."""
        return next((row for row, item in enumerate(self.items) if item["key"] == key), -1)

    def _change(self, items: List[Item]) -> None:
        old, new = self.items, items
        head = 0
        while head < min(len(old), len(new)) and old[head]["key"] == new[head]["key"]:
            head += 1
        tail = 0
        while tail < min(len(old), len(new)) - head and old[-1 - tail]["key"] == new[-1 - tail]["key"]:
            tail += 1
        nowhere = QtCore.QModelIndex()
        if head < len(old) - tail:
            self.beginRemoveRows(nowhere, head, len(old) - tail - 1)
            self.items = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if head < len(new) - tail:
            self.beginInsertRows(nowhere, head, len(new) - tail - 1)
            kept = self.items
            self.items = kept[:head] + new[head : len(new) - tail] + kept[head:]
            self.endInsertRows()
        kept, self.items = self.items, new
        changed = [row for row, item in enumerate(new) if kept[row] is not item and kept[row] != item]
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))


def _words(item: Item) -> List[str]:
    return [str(item[name]) for name in ("title", "subtitle", "badge") if item.get(name)]
