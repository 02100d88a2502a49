"""The actions of a row, side by side."""
from __future__ import annotations

from typing import Any, List, Mapping

from ..qt import QtWidgets
from .button import ActionButton
from .flow import Flow
from .presses import Presses


class ButtonsBox(Flow):
    """A button that stays keeps its widget, and with that the focus."""

    def __init__(self, parent: QtWidgets.QWidget, presses: Presses) -> None:
        super().__init__(parent)
        self._presses = presses
        self._buttons: List[ActionButton] = []

    def show_actions(self, actions: List[Mapping[str, Any]]) -> None:
        while len(self._buttons) > len(actions):
            self.remove(self._buttons.pop())
        while len(self._buttons) < len(actions):
            self._buttons.append(ActionButton(self, self._presses.press))
            self.add(self._buttons[-1])
        for button, action in zip(self._buttons, actions):
            button.show_action(action)
        self.setVisible(bool(actions))
        self.changed()
