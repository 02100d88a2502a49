"""The words that the widgets of the panel have of the facts of the vectors."""

from __future__ import annotations

import driving
import views
from driving import QtWidgets
from host_driver import run
from maya import _modules
from shipped_words import take_core, write_words

_modules.find()
APPLICATION = views.application()

from clst_maya.table import TABLE  # noqa: E402 - found by the module file
from clst_maya.ui.button import Button  # noqa: E402
from clst_maya.ui.text import Words  # noqa: E402


def seen(widget):
    """The words of all widgets that are to be seen, from top to bottom."""
    found = []
    for each in widget.findChildren(QtWidgets.QWidget):
        if not each.isVisible():
            continue
        if isinstance(each, Button):
            found += each.drawn_words()
        elif isinstance(each, (Words, QtWidgets.QLabel, QtWidgets.QAbstractButton)):
            found.append(each.text())
        elif isinstance(each, QtWidgets.QComboBox):
            found.append(each.currentText())
    return found


def test_words_are_drawn():
    take_core('clst_maya.core')

    def draw(view):
        widget = views.make_widget(views.Shown(views.with_pictures(view)), 600)
        try:
            return seen(widget)
        finally:
            widget.kept.close()

    assert write_words(TABLE, draw) > 60


run(globals(), driving.turn)
