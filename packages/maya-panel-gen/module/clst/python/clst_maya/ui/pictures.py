"""Pictures from files: read one at a time between other work, so that scrolling never waits for a disk."""
from __future__ import annotations

from collections import OrderedDict
from typing import Any, List, Mapping, Optional, Tuple

from ..qt import QtCore, QtGui
from . import icons
from .colours import mixed, muted

#: So many pictures are kept; one of a history is about 20 KB in memory.
_KEPT = 400

_Wanted = Tuple[str, str, int, int]


class Pictures(QtCore.QObject):
    """``loaded`` says that a picture which was asked for has come, or turned out not to be readable."""

    loaded = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._ready: "OrderedDict[_Wanted, Optional[QtGui.QPixmap]]" = OrderedDict()
        self._wanted: List[_Wanted] = []
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._load_next)

    def find(self, picture: Mapping[str, Any], width: int, height: int) -> Optional[QtGui.QPixmap]:
        """The picture within so many pixels of the screen; None while it is not there."""
        path = picture.get("path")
        if not path:
            return None
        wanted = (str(picture.get("key", path)), str(path), width, height)
        if wanted in self._ready:
            self._ready.move_to_end(wanted)
            return self._ready[wanted]
        if wanted not in self._wanted:
            # What was asked for last is what is seen now.
            self._wanted.append(wanted)
            del self._wanted[:-64]
            self._timer.start()
        return None

    def draw(
        self,
        painter: QtGui.QPainter,
        rect: QtCore.QRect,
        picture: Mapping[str, Any],
        palette: QtGui.QPalette,
        ratio: float,
        icon: str = "picture",
        colour: Optional[QtGui.QColor] = None,
    ) -> None:
        """Draws a picture in the middle of ``rect``, on a darker surface; without one, an icon of that colour."""
        window = palette.color(QtGui.QPalette.ColorRole.Window)
        painter.fillRect(rect, mixed(window, QtGui.QColor(0, 0, 0), 0.25))
        found = self.find(picture, round(rect.width() * ratio), round(rect.height() * ratio))
        if found is None:
            size = min(16, rect.height())
            mark = icons.pixmap(icon, size, colour or muted(palette), ratio)
            painter.drawPixmap(rect.center().x() - size // 2, rect.center().y() - size // 2, mark)
            return
        target = QtCore.QRect(0, 0, round(found.width() / ratio), round(found.height() / ratio))
        target.moveCenter(rect.center())
        painter.drawPixmap(target, found)

    def _load_next(self) -> None:
        if not self._wanted:
            self._timer.stop()
            return
        wanted = self._wanted.pop()
        self._ready[wanted] = _read(wanted)
        while len(self._ready) > _KEPT:
            self._ready.popitem(last=False)
        self.loaded.emit()


def _read(wanted: _Wanted) -> Optional[QtGui.QPixmap]:
    _, path, width, height = wanted
    reader = QtGui.QImageReader(path)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(width, height, QtCore.Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else QtGui.QPixmap.fromImage(image)
