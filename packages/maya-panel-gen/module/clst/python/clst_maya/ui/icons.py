"""The icons of the panel: SVG files whose word ``currentColor`` becomes the colour of the text beside them."""
from __future__ import annotations

import os
from typing import Dict, Tuple

from ..qt import QtCore, QtGui

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "icons")

_drawn: Dict[Tuple[str, int, str, float], QtGui.QPixmap] = {}


def pixmap(name: str, size: int, colour: QtGui.QColor, ratio: float = 1.0) -> QtGui.QPixmap:
    """An icon of ``size`` pixels of the layout, sharp at ``ratio`` pixels of the screen for each; empty without a name.

    A name without a file is drawn as the icon of a note, so that a button never is without a picture.
    """
    key = (name, size, colour.name(), ratio)
    found = _drawn.get(key)
    if found is None:
        found = _draw(name, round(size * ratio), colour)
        found.setDevicePixelRatio(ratio)
        _drawn[key] = found
    return found


def icon(name: str, size: int, colour: QtGui.QColor) -> QtGui.QIcon:
    return QtGui.QIcon(pixmap(name, size, colour, 2.0))


def _draw(name: str, pixels: int, colour: QtGui.QColor) -> QtGui.QPixmap:
    text = _read(name) or _read("info")
    text = text.replace("currentColor", colour.name())
    text = text.replace('width="16" height="16"', 'width="%d" height="%d"' % (pixels, pixels), 1)
    image = QtGui.QImage.fromData(QtCore.QByteArray(text.encode("utf-8")))
    return QtGui.QPixmap.fromImage(image)


def _read(name: str) -> str:
    """Names are words of the description, never parts of a path."""
    if not name.replace("-", "").isalnum():
        return ""
    try:
        with open(os.path.join(FOLDER, name + ".svg"), encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""
