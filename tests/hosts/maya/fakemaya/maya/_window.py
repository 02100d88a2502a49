"""The main window: a real QMainWindow whose docks are the workspace controls."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._program import Program

try:
    from PySide6 import QtCore, QtGui, QtTest, QtWidgets
    from shiboken6 import getCppPointer
except ImportError:
    from PySide2 import QtCore, QtGui, QtTest, QtWidgets
    from shiboken2 import getCppPointer

__all__ = ['QtCore', 'QtGui', 'QtTest', 'QtWidgets', 'close_control', 'dress', 'fill_control', 'getCppPointer', 'open_window']

#: Of Maya's dark interface, measured in pictures of its manual.
_PALETTE = {
    'Window': '#444444',
    'WindowText': '#bbbbbb',
    'Base': '#2b2b2b',
    'AlternateBase': '#333333',
    'Text': '#c8c8c8',
    'Button': '#5d5d5d',
    'ButtonText': '#eeeeee',
    'Midlight': '#525252',
    'Mid': '#3a3a3a',
    'Dark': '#2f2f2f',
    'Highlight': '#5285a6',
    'HighlightedText': '#ffffff',
    'ToolTipBase': '#333333',
    'ToolTipText': '#dddddd',
}


def dress(application: Any) -> None:
    """Looks as much like Maya as the style Fusion with Maya's colours does."""
    application.setStyle('Fusion')
    palette = QtGui.QPalette()
    for name, colour in _PALETTE.items():
        palette.setColor(getattr(QtGui.QPalette.ColorRole, name), QtGui.QColor(colour))
    application.setPalette(palette)


def open_window(program: Program) -> None:
    application = QtWidgets.QApplication.instance() or QtWidgets.QApplication(sys.argv[:1])
    dress(application)
    program.window = QtWidgets.QMainWindow()
    program.window.setObjectName('MayaWindow')
    program.window.resize(1100, 800)
    program.window.setCentralWidget(QtWidgets.QLabel('viewport'))
    program.window.show()
    for name, facts in list(program.control_facts.items()):
        # User guide, "Writing workspace controls": the uiScript is saved with the workspace and executed when Maya
        # restores the control, before any deferred start-up script.
        if facts['isOpen']:
            fill_control(program, name)
    timer = QtCore.QTimer(program.window)
    timer.setInterval(5)
    timer.timeout.connect(program.run_idle)
    timer.start()


def fill_control(program: Program, name: str) -> None:
    """Makes the control's widget and executes its uiScript with that as the current parent."""
    facts = program.control_facts[name]
    dock = QtWidgets.QDockWidget(facts['label'], program.window)
    place = QtWidgets.QWidget(dock)
    place.setObjectName(name)
    layout = QtWidgets.QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    dock.setWidget(place)
    program.window.addDockWidget(QtCore.Qt.DockWidgetArea.RightDockWidgetArea, dock)
    program.window.resizeDocks([dock], [facts['width']], QtCore.Qt.Orientation.Horizontal)
    program.controls[name] = place
    program.current_parent = place
    try:
        program.execute(facts['uiScript'])
    finally:
        program.current_parent = None


def close_control(program: Program, name: str) -> None:
    """CommandsPython, workspaceControl, retain: without it the content is deleted when the control is closed."""
    place = program.controls.pop(name, None)
    if place is not None:
        dock = place.parent()
        program.window.removeDockWidget(dock)
        dock.deleteLater()
