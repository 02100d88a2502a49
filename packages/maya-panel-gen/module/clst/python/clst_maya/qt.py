"""The Qt of this Maya: PySide6 since Maya 2025, PySide2 before. The one place that knows of both.

What differs between the two and is needed: ``QAction`` moved from QtWidgets to QtGui, ``shiboken2`` became
``shiboken6``, and events answer ``position()`` instead of ``pos()``. Enums are written in full, which both understand.
"""
from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, cast

__all__ = ["QAction", "QtCore", "QtGui", "QtWidgets", "binding", "is_alive", "place_of", "pointer_of", "wrap"]


def binding() -> str:
    """``PySide6`` or ``PySide2``.

    The one that this program has loaded already: another may lie on the path of its Python, which would bring a second
    Qt into the process.
    """
    for name in ("PySide6", "PySide2"):
        if name + ".QtCore" in sys.modules:
            return name
    try:
        __import__("PySide6.QtCore")
    except ImportError:
        return "PySide2"
    return "PySide6"


if TYPE_CHECKING:
    import shiboken6 as shiboken
    from PySide6 import QtCore, QtGui, QtWidgets
    from PySide6.QtGui import QAction
elif binding() == "PySide6":
    import shiboken6 as shiboken
    from PySide6 import QtCore, QtGui, QtWidgets
    from PySide6.QtGui import QAction
else:
    import shiboken2 as shiboken
    from PySide2 import QtCore, QtGui, QtWidgets
    from PySide2.QtWidgets import QAction


def wrap(pointer: Any) -> QtWidgets.QWidget:
    """The widget at an address that Maya gave."""
    found: Any = shiboken.wrapInstance(int(pointer), QtWidgets.QWidget)
    return cast(QtWidgets.QWidget, found)


def pointer_of(widget: QtWidgets.QWidget) -> int:
    """The address of a widget, for Maya."""
    return int(shiboken.getCppPointer(widget)[0])


def is_alive(thing: Any) -> bool:
    """False once Qt has destroyed what a Python object stands for."""
    return bool(shiboken.isValid(thing))


def place_of(event: Any) -> QtCore.QPoint:
    """Where in its widget a mouse event happened."""
    if hasattr(event, "position"):
        found: QtCore.QPoint = event.position().toPoint()
        return found
    older: QtCore.QPoint = event.pos()
    return older
