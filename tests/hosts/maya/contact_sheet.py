"""Draws every state and dialog of the panel into one picture, for people to look at.

``node tests/hosts/maya/draw-contact-sheet.mjs`` runs it and writes docs/images/panels/maya.png.
"""

from __future__ import annotations

import sys
from collections import Counter

import driving
import views
from driving import QtCore, QtGui
from maya import _modules

_WIDTH, _GAP, _TITLE = 250, 14, 22
_COLUMNS, _HIGHEST = 12, 1000


def tile(name, view):
    """One view with its name above, no higher than it has to be."""
    widget = views.make_widget(views.Shown(view), _WIDTH)
    height = 60
    widget.kept.resize(_WIDTH, height)
    while height < _HIGHEST and (driving.turn(0.01) or widget.scroller.verticalScrollBar().maximum() > 0):
        height += max(8, widget.scroller.verticalScrollBar().maximum())
        widget.kept.resize(_WIDTH, height)
    # Pictures come one at a time.
    driving.turn(0.15)
    picture = widget.kept.grab()
    widget.kept.close()
    whole = QtGui.QPixmap(_WIDTH, picture.height() + _TITLE)
    whole.fill(QtGui.QColor('#2a2a2a'))
    painter = QtGui.QPainter(whole)
    painter.setPen(QtGui.QColor('#e0e0e0'))
    painter.drawText(QtCore.QRect(0, 0, _WIDTH, _TITLE), int(QtCore.Qt.AlignmentFlag.AlignVCenter), name)
    painter.drawPixmap(0, _TITLE, picture)
    painter.end()
    return whole


def sheet(tiles):
    """Columns of about the same height, in reading order from the top left."""
    bottoms = [_GAP] * _COLUMNS
    places = []
    for each in tiles:
        column = bottoms.index(min(bottoms))
        places.append((_GAP + column * (_WIDTH + _GAP), bottoms[column]))
        bottoms[column] += each.height() + _GAP
    whole = QtGui.QImage(_COLUMNS * (_WIDTH + _GAP) + _GAP, max(bottoms), QtGui.QImage.Format.Format_RGB32)
    whole.fill(QtGui.QColor('#2a2a2a'))
    painter = QtGui.QPainter(whole)
    for each, (left, top) in zip(tiles, places):
        painter.drawPixmap(left, top, each)
    painter.end()
    return whole


def in_few_colours(image):
    """256 colours, which is a third of the size: of each kind of colour the one used most, then the others used most."""
    most = [colour for colour, _ in Counter(memoryview(image.constBits()).cast('I')).most_common()]
    kinds = {}
    for colour in most:
        kinds.setdefault(colour & 0xF0F0F0, colour)
    table = list(dict.fromkeys([*list(kinds.values())[:180], *most]))[:256]
    flags = QtCore.Qt.ImageConversionFlag.ThresholdDither | QtCore.Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QtGui.QImage.Format.Format_Indexed8, table, flags)


if __name__ == '__main__':
    _modules.find()
    views.application()
    drawn = sheet([tile(name, view) for name, view in views.all_views()])
    in_few_colours(drawn).save(sys.argv[1], 'PNG', 0)
