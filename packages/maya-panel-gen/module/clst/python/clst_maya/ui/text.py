"""Text that is broken into lines wherever it must be, so that nothing is cut off in a narrow panel."""
from __future__ import annotations

from typing import List

from ..qt import QtCore, QtGui, QtWidgets
from .colours import muted


def lay_out(text: str, font: QtGui.QFont, width: int) -> QtGui.QTextLayout:
    """Lines of at most ``width`` pixels: between words, and inside of a word that is longer than a line."""
    layout = QtGui.QTextLayout(text.replace("\n", "\u2028"), font)
    option = QtGui.QTextOption()
    option.setWrapMode(QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    bottom = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1, width))
        line.setPosition(QtCore.QPointF(0, bottom))
        bottom += line.height()
    layout.endLayout()
    return layout


def height_of(text: str, font: QtGui.QFont, width: int) -> int:
    """Pixels that ``text`` needs in a column of ``width``."""
    if not text:
        return 0
    layout = lay_out(text, font, width)
    last = layout.lineAt(layout.lineCount() - 1)
    return int(last.y() + last.height() + 0.999)


def width_of(text: str, font: QtGui.QFont) -> int:
    """Pixels of its longest line, when nothing is broken."""
    metrics = QtGui.QFontMetrics(font)
    return max((metrics.horizontalAdvance(line) for line in text.split("\n")), default=0) + 1


def draw(painter: QtGui.QPainter, rect: QtCore.QRect, text: str, font: QtGui.QFont, colour: QtGui.QColor) -> None:
    """Draws all of ``text`` from the top left of ``rect``, as wide as that."""
    painter.setFont(font)
    painter.setPen(colour)
    lay_out(text, font, rect.width()).draw(painter, QtCore.QPointF(rect.topLeft()))


def scaled(font: QtGui.QFont, factor: float, is_bold: bool = False) -> QtGui.QFont:
    """A font beside the one of the host, larger or smaller."""
    other = QtGui.QFont(font)
    if font.pixelSize() > 0:
        other.setPixelSize(max(1, round(font.pixelSize() * factor)))
    else:
        other.setPointSizeF(font.pointSizeF() * factor)
    other.setBold(is_bold or font.bold())
    return other


class Words(QtWidgets.QWidget):
    """A label that is never cut off: it becomes higher."""

    def __init__(self, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        self._is_muted = False
        self._is_bold = False
        policy = QtWidgets.QSizePolicy(
            QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str, is_muted: bool = False, is_bold: bool = False) -> None:
        if (text, is_muted, is_bold) == (self._text, self._is_muted, self._is_bold):
            return
        self._text, self._is_muted, self._is_bold = text, is_muted, is_bold
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def drawn_font(self) -> QtGui.QFont:
        return scaled(self.font(), 1.0, self._is_bold)

    def missing_lines(self) -> List[str]:
        """What does not fit into the widget as it is now; empty unless something is wrong."""
        layout = lay_out(self._text, self.drawn_font(), self.width())
        lines = [layout.lineAt(index) for index in range(layout.lineCount())]
        return [
            self._text[line.textStart() : line.textStart() + line.textLength()]
            for line in lines
            if line.y() + line.height() > self.height() + 0.999 or line.naturalTextWidth() > self.width()
        ]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return height_of(self._text, self.drawn_font(), width)

    def sizeHint(self) -> QtCore.QSize:
        width = min(width_of(self._text, self.drawn_font()), 320)
        return QtCore.QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QtCore.QSize:
        return QtCore.QSize(24, QtGui.QFontMetrics(self.drawn_font()).height() if self._text else 0)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        painter = QtGui.QPainter(self)
        palette = self.palette()
        colour = muted(palette) if self._is_muted else palette.color(QtGui.QPalette.ColorRole.WindowText)
        draw(painter, self.rect(), self._text, self.drawn_font(), colour)
        painter.end()
