"""Views of the core as widgets, without Maya around them."""

from __future__ import annotations

import json
import os
from typing import Any

import driving
from driving import QtCore, QtGui, QtWidgets
from maya import _window

ROOT = os.environ['CLST_ROOT']
VECTORS = os.path.join(ROOT, 'packages/python-panel-kit/core/vectors/views.json')

#: What a panel is never narrower than.
NARROW = 230


class Shown:
    """A controller that shows views and notes down what it is told."""

    def __init__(self, view: dict[str, Any]) -> None:
        self.told: list[tuple[Any, ...]] = []
        self._view = {**view, 'revision': 1}

    def show(self, view: dict[str, Any]) -> None:
        self._view = {**view, 'revision': self._view['revision'] + 1}

    def view(self) -> dict[str, Any]:
        return self._view

    def press(self, action_id: str, args: Any = None) -> None:
        self.told.append(('press', action_id, args))

    def edit(self, field_id: str, value: Any) -> None:
        self.told.append(('edit', field_id, value))

    def answer(self, button_id: str) -> None:
        self.told.append(('answer', button_id))

    def toggle_section(self, section_id: str) -> None:
        self.told.append(('toggle', section_id))

    def select(self, list_id: str, key: Any) -> None:
        self.told.append(('select', list_id, key))

    def more(self, list_id: str) -> None:
        self.told.append(('more', list_id))


def application() -> Any:
    found = QtWidgets.QApplication.instance() or QtWidgets.QApplication([])
    _window.dress(found)
    return found


def all_views() -> list[tuple[str, dict[str, Any]]]:
    """Every view of the vectors, with its name."""
    with open(VECTORS, encoding='utf-8') as file:
        return [(case['name'], with_pictures(case['view'])) for case in json.load(file) if 'table' not in case]


def with_pictures(value: Any) -> Any:
    """The pictures of the vectors are of no disk: each gets one."""
    if isinstance(value, list):
        return [with_pictures(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {name: with_pictures(each) for name, each in value.items()}
    if isinstance(found.get('picture'), dict):
        found['picture'] = {'key': found['picture'].get('key'), 'path': _picture(str(found['picture'].get('key')))}
    return found


def _picture(key: str) -> str:
    """A sky and a hill, of another colour for each key."""
    path = os.path.join(os.environ['TMPDIR'], f'picture-{key}.png')
    if not os.path.isfile(path):
        hue = sum(key.encode()) * 47 % 360
        image = QtGui.QImage(320, 180, QtGui.QImage.Format.Format_RGB32)
        image.fill(QtGui.QColor.fromHsv(hue, 90, 190))
        painter = QtGui.QPainter(image)
        painter.setBrush(QtGui.QColor.fromHsv((hue + 90) % 360, 120, 110))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.drawEllipse(-40, 90, 300, 220)
        painter.end()
        image.save(path)
    return path


def make_widget(controller: Shown, width: int, height: int = 900) -> Any:
    """The panel in a window of its own, at that size."""
    from clst_maya.ui.panel_widget import PanelWidget

    window = QtWidgets.QWidget()
    layout = QtWidgets.QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    widget = PanelWidget(window, controller, lambda: None)
    layout.addWidget(widget)
    widget.kept = window  # Qt destroys what Python forgets
    window.resize(width, height)
    window.show()
    widget.refresh()
    driving.turn(0.02)
    return widget
