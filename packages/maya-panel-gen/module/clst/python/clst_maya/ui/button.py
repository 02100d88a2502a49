"""A button whose words are never cut off, drawn as the host draws its buttons."""
from __future__ import annotations

from typing import Any, Callable, List, Mapping, Optional

from ..qt import QtCore, QtGui, QtWidgets
from . import icons, text
from .colours import mixed, of_tone

ICON = 16
GAP = 6
MARGIN = 6


class Button(QtWidgets.QAbstractButton):
    """An icon, words in as many lines as they need, and below them smaller ones: what a press does, and advice."""

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._icon = ""
        self._advice = ""
        self._deed = ""
        self._tone = ""
        self._is_strong = False
        self._is_quiet = False
        self._is_greyed = False
        self._said: Any = None
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_Hover)
        self.set_width(False)

    def set_width(self, is_full: bool) -> None:
        """As wide as the column, or as its words."""
        across = QtWidgets.QSizePolicy.Policy.Expanding if is_full else QtWidgets.QSizePolicy.Policy.Preferred
        policy = QtWidgets.QSizePolicy(across, QtWidgets.QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(
        self,
        words: str,
        icon: str = "",
        advice: str = "",
        tone: str = "",
        is_strong: bool = False,
        is_quiet: bool = False,
        is_greyed: bool = False,
        deed: str = "",
    ) -> None:
        """``deed``: what a press does, where ``words`` do not say it. ``is_strong``: the primary one. ``is_quiet``: without a
        frame, for what only shows something. ``is_greyed``: what was known last, and may be old."""
        said = (words, icon, advice, tone, is_strong, is_quiet, is_greyed, deed)
        if said == self._said:
            return
        self._said = said
        self._icon, self._advice, self._tone, self._deed = icon, advice, tone, deed
        self._is_strong, self._is_quiet, self._is_greyed = is_strong, is_quiet, is_greyed
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setAccessibleDescription(advice)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return super().text().replace("&&", "&")

    def drawn_words(self) -> List[str]:
        """All that is drawn, from top to bottom."""
        return [each for each in (self.text(), self._deed, self._advice) if each]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        words = text.height_of(self.text(), self._font(), room)
        deed = text.height_of(self._deed, self._small_strong(), room)
        advice = text.height_of(self._advice, self._small(), room)
        return max(words + deed + advice, ICON) + 2 * MARGIN

    def sizeHint(self) -> QtCore.QSize:
        small = max(text.width_of(self._advice, self._small()), text.width_of(self._deed, self._small_strong()))
        words = max(text.width_of(self.text(), self._font()), small)
        width = min(words, 320) + self._beside()
        return QtCore.QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(self._beside() + 24, ICON + 2 * MARGIN)

    def is_cut_off(self) -> bool:
        """Whether some of the words are outside of the button as it is now."""
        return self.heightForWidth(self.width()) > self.height() + 1

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        self._draw_frame(painter)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        palette = self.palette()
        role = QtGui.QPalette.ColorRole.WindowText if self._is_quiet else QtGui.QPalette.ColorRole.ButtonText
        plain = palette.color(QtGui.QPalette.ColorGroup.Active, role)
        window, button = QtGui.QPalette.ColorRole.Window, QtGui.QPalette.ColorRole.Button
        surface = palette.color(window if self._is_quiet else button)
        is_toned = bool(self._tone) and (self._is_quiet or self._tone != "muted")
        colour = of_tone(self._tone, palette) if is_toned else plain
        if self._is_greyed:
            colour = mixed(colour, surface, 0.4)
        left = MARGIN
        if self._icon:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(left, MARGIN, icons.pixmap(self._icon, ICON, colour, ratio))
            left += ICON + GAP
        room = self._room(self.width())
        height = text.height_of(self.text(), self._font(), room)
        top = MARGIN if self._advice or self._deed else max(MARGIN, (self.height() - height) // 2)
        text.draw(painter, QtCore.QRect(left, top, room, height), self.text(), self._font(), colour)
        top += height
        if self._deed:
            height = text.height_of(self._deed, self._small_strong(), room)
            text.draw(painter, QtCore.QRect(left, top, room, height), self._deed, self._small_strong(), plain)
            top += height
        if self._advice:
            rest = QtCore.QRect(left, top, room, self.height() - top)
            text.draw(painter, rest, self._advice, self._small(), mixed(plain, surface, 0.15))
        painter.end()

    def _draw_frame(self, painter: QtGui.QPainter) -> None:
        option: Any = QtWidgets.QStyleOptionButton()
        option.initFrom(self)
        pressed, raised = QtWidgets.QStyle.StateFlag.State_Sunken, QtWidgets.QStyle.StateFlag.State_Raised
        option.state = option.state | (pressed if self.isDown() else raised)
        if self._is_strong:
            option.features = QtWidgets.QStyleOptionButton.ButtonFeature.DefaultButton
        if not self._is_quiet:
            self.style().drawControl(QtWidgets.QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        if self.hasFocus():
            focus: Any = QtWidgets.QStyleOptionFocusRect()
            focus.initFrom(self)
            focus.rect = self.rect().adjusted(2, 2, -2, -2)
            self.style().drawPrimitive(QtWidgets.QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, self)

    def _font(self) -> QtGui.QFont:
        return text.scaled(self.font(), 1.0, self._is_strong)

    def _small(self) -> QtGui.QFont:
        return text.scaled(self.font(), 0.9)

    def _small_strong(self) -> QtGui.QFont:
        return text.scaled(self.font(), 0.9, True)

    def _beside(self) -> int:
        return 2 * MARGIN + (ICON + GAP if self._icon else 0)

    def _room(self, width: int) -> int:
        return max(1, width - self._beside())


class ActionButton(Button):
    """A button for an action of the view."""

    def __init__(self, parent: QtWidgets.QWidget, on_press: Callable[[Mapping[str, Any]], None]) -> None:
        super().__init__(parent)
        self.action: Optional[Mapping[str, Any]] = None
        self._on_press = on_press
        self.clicked.connect(self._pressed)

    def show_action(self, action: Mapping[str, Any]) -> None:
        self.action = action
        self.say(action["label"], action.get("icon") or "", is_strong=bool(action.get("isPrimary")))
        self.set_width(bool(action.get("isPrimary")))
        self.setEnabled(bool(action.get("isEnabled", True)))
        self.setToolTip(action.get("reason") or action.get("tooltip") or "")
        self.setObjectName("action:" + action["id"])

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """Enter presses it too, as in a dialog."""
        if event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _pressed(self) -> None:
        if self.action is not None:
            self._on_press(self.action)
