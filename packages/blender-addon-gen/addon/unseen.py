"""Questions that are asked while nobody sees the tab."""
from __future__ import annotations

from .host.windows import show_popover

#: A question that was not drawn after so many steps is not in a visible part of a window.
_STEPS_TO_DRAW = 3


class Unseen:
    """A question that nobody sees: asked by a menu or a shortcut while the tab is closed. It comes to the pointer.

    Questions follow from presses only, never from what happens in the background.
    """

    def __init__(self) -> None:
        self._steps = 0
        self._is_wanted = False

    def show_again(self) -> None:
        """Somebody asked for it: in the next step, wherever it was drawn before."""
        self._is_wanted = True

    def step(self, is_asked: bool, is_drawn: bool) -> None:
        is_wanted, self._is_wanted = self._is_wanted and is_asked, False
        if is_wanted:
            self._steps = _STEPS_TO_DRAW + 1
            show_popover()
            return
        if not is_asked or is_drawn:
            self._steps = 0 if not is_asked else _STEPS_TO_DRAW + 1
            return
        self._steps += 1
        if self._steps == _STEPS_TO_DRAW:
            show_popover()
