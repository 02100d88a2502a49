"""The heartbeat of the panel: a timer of Qt. No threads; ``maya.cmds`` is for the main thread only."""
from __future__ import annotations

import traceback
from typing import Callable

from .qt import QtCore

#: Seconds between two steps while nobody can see the panel.
_HIDDEN = 2.0
#: After a step that failed. The core's steps never raise; drawing what they say must not end the panel either.
_AFTER_FAILURE = 5.0


class Pump(QtCore.QObject):
    """Calls ``step`` again and again; it answers the seconds until the next time."""

    def __init__(self, parent: QtCore.QObject, step: Callable[[], float], is_seen: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._step = step
        self._is_seen = is_seen
        self._is_inside = False
        self._is_closed = False
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._run)

    def wake(self) -> None:
        """The next step comes as soon as Qt has time."""
        if not self._is_closed and not self._is_inside:
            self._timer.start(0)

    def close(self) -> None:
        self._is_closed = True
        self._timer.stop()

    def _run(self) -> None:
        # A dialog of Maya inside of a step has events of its own.
        if self._is_inside or self._is_closed:
            return
        self._is_inside = True
        try:
            seconds = self._step()
            seconds = seconds if self._is_seen() else max(seconds, _HIDDEN)
        except Exception:
            traceback.print_exc()
            seconds = _AFTER_FAILURE
        finally:
            self._is_inside = False
        if not self._is_closed:
            self._timer.start(max(1, round(seconds * 1000)))
