"""The words that the widgets of the panel have of the facts of the vectors, and the icons that they paint."""

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
from clst_maya.ui import icons  # noqa: E402
from clst_maya.ui.button import Button  # noqa: E402
from clst_maya.ui.colours import of_tone  # noqa: E402
from clst_maya.ui.text import Words  # noqa: E402

#: Name and colour of each icon that was painted.
painted = []
_pixmap = icons.pixmap


def noted(name, size, colour, ratio=1.0):
    painted.append((name, colour))
    return _pixmap(name, size, colour, ratio)


icons.pixmap = noted


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


def mark(palette):
    """The first icon; without a tone in the colour of the words, or greyed."""
    if not painted:
        return {}
    name, colour = painted[0]
    tones = [tone for tone in ('ok', 'attention', 'error', 'muted') if of_tone(tone, palette) == colour]
    return {'icon': name, 'tone': tones[0] if tones else ''}


def test_words_are_drawn():
    take_core('clst_maya.core')

    def draw(view):
        painted.clear()
        widget = views.make_widget(views.Shown(views.with_pictures(view)), 600)
        try:
            widget.grab()
            return seen(widget), mark(widget.palette())
        finally:
            widget.kept.close()

    assert write_words(TABLE, draw) > 60


run(globals(), driving.turn)
