"""A list of items with a choice, their actions, and more of them when the end comes near."""
from __future__ import annotations

from typing import Any, Optional

from ..qt import QAction, QtCore, QtGui, QtWidgets
from . import icons
from .list_delegate import ListDelegate
from .list_model import ITEM, ListModel
from .pictures import Pictures
from .presses import Presses
from .row import Row, RowWidget, column
from .text import Words

#: A list shows so many items at least, and scrolls to the others.
_SHOWN = 8

#: What Qt takes for no limit (QWIDGETSIZE_MAX).
_ENDLESS = 16777215


class ListRow(RowWidget):
    def __init__(self, parent: QtWidgets.QWidget, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent, presses, pictures)
        self.model = ListModel(self, self._is_near_end, self._more)
        self.delegate = ListDelegate(self, presses, pictures)
        self.empty = Words(self)
        self.view = self._make_view()
        self.busy = QtWidgets.QProgressBar(self)
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(3)
        self._soon = QtCore.QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_for_end)
        layout = column(self, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.busy)
        self.delegate.menu_asked.connect(self._show_menu)
        pictures.loaded.connect(self.view.viewport().update)

    def _make_view(self) -> QtWidgets.QListView:
        view = QtWidgets.QListView(self)
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._menu_at)
        view.selectionModel().selectionChanged.connect(self._chosen)
        view.verticalScrollBar().valueChanged.connect(lambda *_: self._look_for_end())
        view.verticalScrollBar().rangeChanged.connect(lambda *_: self._look_for_end())
        return view

    def show_row(self, row: Row, before: Row) -> None:
        items = row.get("items") or []
        is_loading = bool(row.get("isLoading"))
        had_pictures = self.delegate.has_pictures
        self.delegate.has_pictures = any(items[at].get("picture") for at in range(min(len(items), 20)))
        bar = self.view.verticalScrollBar()
        place, chosen = bar.value(), row.get("selected")
        # What becomes of the choice while items come and go is not what somebody chose.
        self.view.selectionModel().blockSignals(True)
        is_kept = self.model.show(items, bool(row.get("isMore")), is_loading)
        self.view.selectionModel().blockSignals(False)
        if self.delegate.has_pictures != had_pictures:
            self.view.scheduleDelayedItemsLayout()
        if not is_kept:
            bar.setValue(min(place, bar.maximum()))
        self.empty.set_text(row.get("empty") or "", is_muted=True)
        self.empty.setVisible(len(items) == 0 and not is_loading and bool(row.get("empty")))
        self.view.setVisible(len(items) > 0)
        self.busy.setVisible(is_loading)
        self.view.setObjectName("list:" + row["id"])
        self.view.setAccessibleName(row.get("label") or row["id"])
        self._show_choice(chosen)
        self._set_height(len(items))
        self._soon.start()

    def _set_height(self, count: int) -> None:
        """All items while they are few; else some, more where the panel has room, and the others by scrolling."""
        one = self._height_of_one()
        shown = min(count, _SHOWN) * one + 2 * self.view.frameWidth()
        self.is_stretching = count > _SHOWN
        self.view.setMinimumHeight(shown)
        self.view.setMaximumHeight(_ENDLESS if self.is_stretching else shown)

    def _height_of_one(self) -> int:
        option: Any = QtWidgets.QStyleOptionViewItem()
        option.font = self.view.font()
        return self.delegate.sizeHint(option, QtCore.QModelIndex()).height()

    def _show_choice(self, key: Optional[str]) -> None:
        """The choice of the view follows the panel; that is no press."""
        chosen = self.view.selectionModel()
        if self._chosen_key() == key:
            return
        wanted = -1 if key is None else self.model.row_of(key)
        chosen.blockSignals(True)
        if wanted < 0:
            chosen.clear()
        else:
            flag = QtCore.QItemSelectionModel.SelectionFlag.ClearAndSelect
            chosen.setCurrentIndex(self.model.index(wanted), flag)
        chosen.blockSignals(False)
        self.view.viewport().update()

    def _chosen(self, *_: Any) -> None:
        """Not the current item of Qt: that becomes the first one when the list merely gets the focus."""
        self.presses.select(self.row["id"], self._chosen_key())

    def _chosen_key(self) -> Optional[str]:
        chosen = self.view.selectionModel().selectedIndexes()
        return self.model.key_at(chosen[0].row()) if chosen else None

    def _look_for_end(self) -> None:
        if self.model.canFetchMore(QtCore.QModelIndex()):
            self.model.fetchMore(QtCore.QModelIndex())

    def _is_near_end(self) -> bool:
        """Less than what the list shows at once is left below."""
        below = len(self.model.items) * self._height_of_one() - self.view.verticalScrollBar().value()
        return self.view.isVisible() and below < 2 * self.view.viewport().height()

    def _more(self) -> None:
        self.presses.more(self.row["id"])

    def _menu_at(self, place: QtCore.QPoint) -> None:
        """By the right button, and by the key for menus, which asks at the chosen item."""
        index = self.view.indexAt(place)
        if not index.isValid():
            index = self.view.currentIndex()
        item = index.data(ITEM) if index.isValid() else None
        if item is not None:
            self._show_menu(item, place)

    def _show_menu(self, item: Any, place: QtCore.QPoint) -> None:
        if item.get("actions"):
            self.menu_of(item).popup(self.view.viewport().mapToGlobal(place))

    def menu_of(self, item: Any) -> QtWidgets.QMenu:
        menu = QtWidgets.QMenu(self)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        colour = self.palette().color(QtGui.QPalette.ColorRole.WindowText)
        for action in item["actions"]:
            entry = QAction(icons.icon(action.get("icon") or "", 16, colour), action["label"].replace("&", "&&"), menu)
            entry.setEnabled(bool(action.get("isEnabled", True)))
            entry.setToolTip(action.get("reason") or action["label"])
            entry.triggered.connect(lambda *_, wanted=action: self.presses.press(wanted))
            menu.addAction(entry)
        return menu
