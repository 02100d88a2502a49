"""Colours beside those of the host. They follow its palette, so that they can be read in a dark and in a light theme."""
from __future__ import annotations

from typing import Dict, Tuple

from ..qt import QtGui

#: For each tone of a view: on dark, on light. Each has a contrast of 4.5 : 1 to the windows of Maya and to white.
_TONES: Dict[str, Tuple[str, str]] = {
    "ok": ("#8fd19e", "#256b38"),
    "attention": ("#f2bd63", "#8a4b00"),
    "error": ("#ff9f97", "#b3261e"),
}


def is_dark(palette: QtGui.QPalette) -> bool:
    return palette.color(QtGui.QPalette.ColorRole.Window).lightness() < 128


def muted(palette: QtGui.QPalette) -> QtGui.QColor:
    """For what is said beside: between the text and the window, nearer to the text."""
    return mixed(
        palette.color(QtGui.QPalette.ColorRole.WindowText), palette.color(QtGui.QPalette.ColorRole.Window), 0.15
    )


def of_tone(tone: str, palette: QtGui.QPalette) -> QtGui.QColor:
    """``ok``, ``attention``, ``error`` or ``muted``; a tone that is not known looks like plain text."""
    if tone == "muted":
        return muted(palette)
    if tone in _TONES:
        return QtGui.QColor(_TONES[tone][0 if is_dark(palette) else 1])
    return palette.color(QtGui.QPalette.ColorRole.WindowText)


def mixed(one: QtGui.QColor, other: QtGui.QColor, share: float) -> QtGui.QColor:
    """``one`` with a ``share`` of ``other``, 0 … 1."""
    keep = 1 - share
    return QtGui.QColor(
        round(one.red() * keep + other.red() * share),
        round(one.green() * keep + other.green() * share),
        round(one.blue() * keep + other.blue() * share),
    )
