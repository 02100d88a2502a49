"""What the programs here have in common: Maya's stand-in with the panel in it, and a person's eyes and hands."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from typing import Any

from host_driver import wait_until
from maya import _program
from maya._window import QtCore, QtGui, QtTest, QtWidgets

LEFT = QtCore.Qt.MouseButton.LeftButton
PROGRAM = _program.PROGRAM


def turn(seconds: float) -> None:
    """Qt's events for so long."""
    loop = QtCore.QEventLoop()
    QtCore.QTimer.singleShot(max(1, int(seconds * 1000)), loop.quit)
    (loop.exec if hasattr(loop, 'exec') else loop.exec_)()


def open_panel() -> Any:
    """Chooses *Show Panel* in the menu, and answers the panel's widget."""
    from maya import _ui

    _ui.press_menu('Show Panel')
    return panel()


def panel() -> Any:
    from clst_maya import control

    found = control.session()
    assert found is not None, PROGRAM.script_errors
    return found.widget


def find(name: str) -> Any:
    """A widget of the panel that is to be seen, by its object name such as ``state:modified``; None when it is not."""
    for widget in panel().findChildren(QtWidgets.QWidget):
        if widget.objectName() == name and widget.isVisible():
            return widget
    return None


def dialog() -> Any:
    """The question that is asked; None when there is none."""
    card = panel().dialog
    return card if card.isVisible() else None


def in_dialog(name: str) -> Any:
    [found] = [each for each in dialog().findChildren(QtWidgets.QWidget) if each.objectName() == name and each.isVisible()]
    return found


def escape() -> None:
    QtTest.QTest.keyClick(dialog(), QtCore.Qt.Key.Key_Escape)


def state() -> str:
    """The key of the state that is shown."""
    for widget in panel().findChildren(QtWidgets.QAbstractButton):
        if widget.objectName().startswith('state:') and widget.isVisible():
            return widget.objectName()[len('state:') :]
    return ''


def sentence() -> str:
    widget = find('state:' + state())
    return widget.text() if widget is not None else ''


def until_state(key: str) -> Iterator[float]:
    yield from wait_until(lambda: state() == key, f'the state {key}, not {state()}')


def press(name: str) -> Iterator[float]:
    """Clicks a button with the mouse, once it is there and can be pressed."""
    yield from wait_until(lambda: find(name) is not None and find(name).isEnabled(), name)
    button = find(name)
    show(button)
    QtTest.QTest.mouseClick(button, LEFT)
    yield 0.02


def show(widget: Any) -> None:
    """Scrolls to a widget."""
    panel().scroller.ensureWidgetVisible(widget)


def write(name: str, text: str) -> Iterator[float]:
    """Types into a field, key by key."""
    yield from wait_until(lambda: find(name) is not None, name)
    field = find(name)
    field.setFocus()
    QtTest.QTest.keyClicks(field, text)
    yield 0.02


def rows_of(name: str) -> list[dict[str, Any]]:
    """The items of a list, by its id."""
    view = find('list:' + name)
    return [] if view is None else [view.model().items[at] for at in range(len(view.model().items))]


def texts() -> str:
    """All words that are to be seen, one widget a line."""
    found = []
    for widget in panel().findChildren(QtWidgets.QWidget):
        if widget.isVisible() and callable(getattr(widget, 'text', None)):
            found.append(str(widget.text()))
    return '\n'.join(found)


def press_row(list_id: str, row: int, action: str) -> Iterator[float]:
    """Clicks a button of a row: the rows have theirs where the pointer is."""
    view = find('list:' + list_id)
    index = view.model().index(row)
    view.scrollTo(index)
    yield 0.02
    rect = view.visualRect(index)
    delegate = view.itemDelegate()
    [place] = [where for where, each in delegate.buttons(rect, view.model().items[row]) if each['id'] == action]
    QtTest.QTest.mouseClick(view.viewport(), LEFT, QtCore.Qt.KeyboardModifier.NoModifier, place.center())
    yield 0.02


def choose_in_menu(list_id: str, row: int, label: str) -> Iterator[float]:
    """Opens the context menu of a row and chooses an entry of it."""
    view = find('list:' + list_id)
    view.scrollTo(view.model().index(row))
    yield 0.02
    view.customContextMenuRequested.emit(view.visualRect(view.model().index(row)).center())
    yield from wait_until(lambda: QtWidgets.QApplication.activePopupWidget() is not None, 'the menu')
    menu = QtWidgets.QApplication.activePopupWidget()
    [entry] = [each for each in menu.actions() if each.text() == label]
    QtTest.QTest.mouseClick(menu, LEFT, QtCore.Qt.KeyboardModifier.NoModifier, menu.actionGeometry(entry).center())
    yield 0.02


def make_project(name: str = 'film') -> str:
    """A project that the bridge knows, made beside the panel: the folder."""
    from clst_maya.client import Client

    folder = os.path.join(tempfile.mkdtemp(prefix='clst-maya-'), name)
    Client().create_project(folder=folder, name=name)
    return folder


def save_scene(path: str) -> None:
    """As an artist saves under a name."""
    from maya import cmds

    cmds.file(rename=path)
    cmds.file(save=True, type='mayaAscii')


def bytes_of(path: str) -> bytes:
    with open(path, 'rb') as file:
        return file.read()


__all__ = ['QtCore', 'QtGui', 'QtTest', 'QtWidgets']


def start() -> None:
    """Starts Maya and lets its deferred scripts run."""
    PROGRAM.start()
    turn(0.1)
    assert PROGRAM.script_errors == [], PROGRAM.script_errors[0]
