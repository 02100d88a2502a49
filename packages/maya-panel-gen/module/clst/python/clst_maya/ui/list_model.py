"""The rows of a list, for Qt's own views."""
from __future__ import annotations

from typing import Any, Callable, List, Mapping, NamedTuple, Optional, Sequence, Union

from ..qt import QtCore

Item = Mapping[str, Any]
Index = Union[QtCore.QModelIndex, QtCore.QPersistentModelIndex]

#: Where a delegate finds the whole item.
ITEM = int(QtCore.Qt.ItemDataRole.UserRole)


#: The parent of all items.
_TOP = QtCore.QModelIndex()


class Shape(NamedTuple):
    """What a list looked like: enough to see where it has grown, without looking at all of it."""

    length: int
    first: Optional[str]
    last: Optional[str]


class ListModel(QtCore.QAbstractListModel):
    """The items of a row of the view. Only those that are seen are looked at: the core makes each when it is asked for."""

    def __init__(
        self, parent: QtCore.QObject, is_near_end: Callable[[], bool], on_more: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._is_near_end = is_near_end
        self.items: Sequence[Item] = []
        self._shape = Shape(0, None, None)
        self._is_more = False
        self._was_asked = False
        self._on_more = on_more

    def show(self, items: Sequence[Item], is_more: bool, is_loading: bool) -> bool:
        """False when it became another list altogether, of which nothing can be kept."""
        if len(items) != self._shape.length or not is_loading:
            self._was_asked = False
        self._is_more = is_more and not is_loading
        return self._change(items)

    def rowCount(self, parent: Index = _TOP) -> int:
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
        """Qt asks also before it has drawn the list for the first time, when nobody has seen its end."""
        return not parent.isValid() and self._is_more and not self._was_asked and self._is_near_end()

    def fetchMore(self, parent: Index) -> None:
        """Called by the view when the end comes near. Asked for once, until the next rows have come."""
        if self.canFetchMore(parent):
            self._was_asked = True
            self._on_more()

    def key_at(self, row: int) -> Optional[str]:
        return str(self.items[row]["key"]) if 0 <= row < len(self.items) else None

    def row_of(self, key: str) -> int:
        """-1 when it is not in the list. Looks at the items from the first on."""
        return next((row for row in range(len(self.items)) if self.items[row]["key"] == key), -1)

    def _change(self, items: Sequence[Item]) -> bool:
        """Lists grow at their end, page by page, and at their beginning, by what was just made."""
        old, new = self._shape, _shape_of(items)
        more = new.length - old.length
        if old.length > 0 and more >= 0:
            if new.first == old.first and items[old.length - 1]["key"] == old.last:
                self._insert(items, new, old.length, more)
                return True
            if new.last == old.last and items[more]["key"] == old.first:
                self._insert(items, new, 0, more)
                return True
        self.beginResetModel()
        self.items, self._shape = items, new
        self.endResetModel()
        return old.length == 0

    def _insert(self, items: Sequence[Item], shape: Shape, row: int, count: int) -> None:
        if count > 0:
            self.beginInsertRows(_TOP, row, row + count - 1)
        self.items, self._shape = items, shape
        if count > 0:
            self.endInsertRows()
        self.dataChanged.emit(self.index(0), self.index(len(items) - 1))


def _shape_of(items: Sequence[Item]) -> Shape:
    count = len(items)
    return Shape(count, items[0]["key"], items[count - 1]["key"]) if count > 0 else Shape(0, None, None)


def _words(item: Item) -> List[str]:
    return [str(item[name]) for name in ("title", "subtitle", "badge") if item.get(name)]
