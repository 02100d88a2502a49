"""Paints an item of a list: picture, title, subtitle, badge, and its actions where the pointer is."""
from __future__ import annotations

from typing import Any, List, Mapping, Optional, Tuple

from ..qt import QtCore, QtGui, QtWidgets, place_of
from . import icons, text
from .colours import is_dark, mixed, muted, of_tone
from .list_model import ITEM, Index, Item
from .pictures import Pictures
from .presses import Presses

_PICTURE = QtCore.QSize(64, 36)
_MARGIN = 5
_ICON = 16
_HIT = 22

Action = Mapping[str, Any]

#: Stands for all actions of an item.
_MENU: Action = {"id": "menu", "label": "More", "icon": "more"}

#: QStyleOptionViewItem: what it has is not in the types of PySide6.
Option = Any


class ListDelegate(QtWidgets.QStyledItemDelegate):
    """All items are equally high, which keeps a long list fast."""

    #: With the item whose menu is asked for, and where in the list.
    menu_asked = QtCore.Signal(object, QtCore.QPoint)

    def __init__(self, parent: QtCore.QObject, presses: Presses, pictures: Pictures) -> None:
        super().__init__(parent)
        self._presses = presses
        self._pictures = pictures
        self.has_pictures = False

    def sizeHint(self, option: Option, index: Index) -> QtCore.QSize:
        lines = QtGui.QFontMetrics(option.font).height() + QtGui.QFontMetrics(self._small(option.font)).height()
        return QtCore.QSize(120, max(lines, _PICTURE.height() if self.has_pictures else 0) + 2 * _MARGIN)

    def paint(self, painter: QtGui.QPainter, option: Option, index: Index) -> None:
        item: Item = index.data(ITEM)
        painter.save()
        rect: QtCore.QRect = option.rect
        colour = self._surface(painter, option, item)
        left = rect.left() + _MARGIN + 2
        left += self._draw_picture(painter, rect, left, item, option)
        right = rect.right() - _MARGIN
        is_near = bool(option.state & QtWidgets.QStyle.StateFlag.State_MouseOver) or self._is_chosen(option)
        actions = self.buttons(rect, item) if is_near else []
        bold, small = text.scaled(option.font, 1.0, True), self._small(option.font)
        first = QtGui.QFontMetrics(bold).height()
        second = QtGui.QFontMetrics(small).height() if item.get("subtitle") or item.get("badge") else 0
        top = rect.top() + (rect.height() - first - second) // 2
        self._line(painter, QtCore.QRect(left, top, right - left, first), item["title"], bold, colour)
        below = QtCore.QRect(left, top + first, right - left, QtGui.QFontMetrics(small).height())
        if actions:
            below.setRight(actions[0][0].left() - 2)
        else:
            below.setWidth(below.width() - self._draw_badge(painter, right, below.top(), item, option))
        side = muted(option.palette) if not self._is_chosen(option) else colour
        self._line(painter, below, item.get("subtitle") or "", small, side)
        for place, action in actions:
            self._draw_action(painter, place, action, colour, option)
        painter.restore()

    def buttons(self, rect: QtCore.QRect, item: Item) -> List[Tuple[QtCore.QRect, Action]]:
        """The places of the actions: three, or two and the menu with all of them."""
        actions = list(item.get("actions") or [])
        if len(actions) > 3:
            actions = [*actions[:2], _MENU]
        top = rect.bottom() - _MARGIN - _HIT + 4
        left = rect.right() - _MARGIN - _HIT * len(actions)
        return [(QtCore.QRect(left + _HIT * at, top, _HIT, _HIT), each) for at, each in enumerate(actions)]

    def action_at(self, rect: QtCore.QRect, item: Item, place: QtCore.QPoint) -> Optional[Action]:
        return next((action for where, action in self.buttons(rect, item) if where.contains(place)), None)

    def editorEvent(
        self,
        event: Any,
        model: QtCore.QAbstractItemModel,
        option: Option,
        index: Index,
    ) -> bool:
        if event.type() == QtCore.QEvent.Type.MouseButtonRelease:
            button = event.button()
            action = self.action_at(option.rect, index.data(ITEM), place_of(event))
            if action is not None and button == QtCore.Qt.MouseButton.LeftButton:
                if action is _MENU:
                    self.menu_asked.emit(index.data(ITEM), place_of(event))
                else:
                    self._presses.press(action)
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(
        self,
        event: QtGui.QHelpEvent,
        view: QtWidgets.QAbstractItemView,
        option: Option,
        index: Index,
    ) -> bool:
        item = index.data(ITEM)
        action = None if item is None else self.action_at(option.rect, item, event.pos())
        if action is None:
            return super().helpEvent(event, view, option, index)
        words = [action["label"]] + ([action["reason"]] if action.get("reason") else [])
        QtWidgets.QToolTip.showText(event.globalPos(), "\n".join(words), view)
        return True

    def _surface(
        self, painter: QtGui.QPainter, option: Option, item: Item
    ) -> QtGui.QColor:
        """Draws what is behind, and answers the colour of the words on it."""
        palette: QtGui.QPalette = option.palette
        base = palette.color(QtGui.QPalette.ColorRole.Base)
        plain = palette.color(QtGui.QPalette.ColorRole.Text)
        rect: QtCore.QRect = option.rect
        if self._is_chosen(option):
            painter.fillRect(rect, palette.color(QtGui.QPalette.ColorRole.Highlight))
            plain = palette.color(QtGui.QPalette.ColorRole.HighlightedText)
        elif option.state & QtWidgets.QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, mixed(base, plain, 0.08))
        if item.get("isCurrent"):
            painter.fillRect(QtCore.QRect(rect.left(), rect.top() + 1, 3, rect.height() - 2), of_tone("ok", palette))
        painter.fillRect(QtCore.QRect(rect.left(), rect.bottom(), rect.width(), 1), mixed(base, plain, 0.12))
        return plain

    def _draw_picture(
        self,
        painter: QtGui.QPainter,
        rect: QtCore.QRect,
        left: int,
        item: Item,
        option: Option,
    ) -> int:
        """Answers how wide it was with its margin."""
        ratio = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        tone = of_tone(item.get("tone") or "", option.palette)
        if self.has_pictures:
            place = QtCore.QRect(QtCore.QPoint(left, 0), _PICTURE)
            place.moveTop(rect.top() + (rect.height() - place.height()) // 2)
            picture = item.get("picture") or {}
            name = item.get("icon") or "picture"
            self._pictures.draw(painter, place, picture, option.palette, ratio, name, tone)
            return _PICTURE.width() + 7
        name = item.get("icon")
        if not name:
            return 0
        painter.drawPixmap(left, rect.top() + (rect.height() - _ICON) // 2, icons.pixmap(name, _ICON, tone, ratio))
        return _ICON + 7

    def _draw_badge(
        self,
        painter: QtGui.QPainter,
        right: int,
        top: int,
        item: Item,
        option: Option,
    ) -> int:
        """Answers how wide it was with its margin."""
        words = item.get("badge")
        if not words:
            return 0
        font = text.scaled(option.font, 0.85)
        limit = max(40, option.rect.width() // 3)
        words = QtGui.QFontMetrics(font).elidedText(str(words), QtCore.Qt.TextElideMode.ElideRight, limit)
        width = QtGui.QFontMetrics(font).horizontalAdvance(words) + 10
        height = QtGui.QFontMetrics(font).height() + 1
        place = QtCore.QRect(right - width, top, width, height)
        base = option.palette.color(QtGui.QPalette.ColorRole.Base)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(mixed(base, QtGui.QColor("#ffffff" if is_dark(option.palette) else "#000000"), 0.15))
        painter.drawRoundedRect(place, 3, 3)
        painter.setFont(font)
        painter.setPen(option.palette.color(QtGui.QPalette.ColorRole.Text))
        painter.drawText(place, int(QtCore.Qt.AlignmentFlag.AlignCenter), words)
        return width + 6

    def _draw_action(
        self,
        painter: QtGui.QPainter,
        place: QtCore.QRect,
        action: Action,
        colour: QtGui.QColor,
        option: Option,
    ) -> None:
        ratio = option.widget.devicePixelRatioF() if option.widget is not None else 1.0
        painter.setOpacity(1.0 if action.get("isEnabled", True) else 0.35)
        mark = icons.pixmap(action.get("icon") or "more", _ICON, colour, ratio)
        painter.drawPixmap(place.left() + (_HIT - _ICON) // 2, place.top() + (_HIT - _ICON) // 2, mark)
        painter.setOpacity(1.0)

    def _line(
        self, painter: QtGui.QPainter, rect: QtCore.QRect, words: str, font: QtGui.QFont, colour: QtGui.QColor
    ) -> None:
        """One line, with an ellipsis where it ends early; the tooltip has all of it."""
        painter.setFont(font)
        painter.setPen(colour)
        one = words.replace("\n", " ")
        fit = QtGui.QFontMetrics(font).elidedText(one, QtCore.Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.drawText(
            rect, int(QtCore.Qt.AlignmentFlag.AlignLeft) | int(QtCore.Qt.AlignmentFlag.AlignVCenter), fit
        )

    @staticmethod
    def _is_chosen(option: Option) -> bool:
        return bool(option.state & QtWidgets.QStyle.StateFlag.State_Selected)

    @staticmethod
    def _small(font: QtGui.QFont) -> QtGui.QFont:
        return text.scaled(font, 0.9)
