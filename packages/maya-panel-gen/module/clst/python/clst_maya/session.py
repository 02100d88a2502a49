"""One panel as long as its widget lives: core, heartbeat and callbacks begin and end with it."""
from __future__ import annotations

from typing import Any, Callable

from maya import cmds, utils

from . import settings
from .client import PumpedClient
from .core import MAX_ANSWER_BYTES, Panel
from .host.adapter import MayaHost
from .host.events import SceneEvents
from .pump import Pump
from .qt import QtWidgets, is_alive
from .table import TABLE
from .ui.panel_widget import PanelWidget


class Session:
    """``widget`` is shown by whoever made this; when Qt destroys it, everything ends. ``show`` brings it to the front."""

    def __init__(self, parent: QtWidgets.QWidget, show: Callable[[], None]) -> None:
        self._show = show
        self.host = MayaHost()
        self.panel = Panel(TABLE, self.host, _connect, settings.read())
        self.widget = PanelWidget(parent, self.panel, self._wake)
        self.pump = Pump(self.widget, self._step, self.is_seen)
        self._events = SceneEvents(self._scene_changed, lambda: not self.panel.would_replace())
        self.is_closed = False
        self.widget.destroyed.connect(lambda *_: self.close())
        self.pump.wake()

    def close(self) -> None:
        """Nothing is left behind: no timer, no callback, no request. What the bridge does already goes on."""
        if self.is_closed:
            return
        self.is_closed = True
        self._events.close()
        self.panel.close()
        if is_alive(self.pump):
            self.pump.close()

    def press(self, action_id: str) -> None:
        """From a menu or a hotkey."""
        self.panel.press(action_id)
        self._wake()

    def _wake(self) -> None:
        if hasattr(self, "pump") and not self.is_closed:
            self.pump.wake()

    def _step(self) -> float:
        seconds = self.panel.tick()
        self.widget.refresh()
        return seconds

    def is_seen(self) -> bool:
        """False while the panel is hidden, such as behind another tab."""
        return is_alive(self.widget) and self.widget.isVisible()

    def _scene_changed(self, what: str) -> None:
        """From a callback of Maya, which must return at once: it is noted down, and looked at in the next step."""
        if what == "closed":
            self.close()
            return
        if what == "stopped":
            utils.executeDeferred(self._ask_about_save)
            return
        self.panel.host_changed(what)
        self._wake()

    def _ask_about_save(self) -> None:
        """Maya's own save was stopped: the panel says why, and asks. Outside of the callback, which must return at once."""
        if self.is_closed:
            return
        cmds.warning(
            "clst: the scene was not saved, because another program wrote its file meanwhile. The panel asks what to do."
        )
        self._show()
        self.press("save")


def _connect(**who: Any) -> PumpedClient:
    return PumpedClient(max_bytes=MAX_ANSWER_BYTES, **who)

