"""The way from the widgets to the panel."""
from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional, Protocol


class Controller(Protocol):
    """What the widgets need of the panel's core."""

    def view(self) -> Mapping[str, Any]: ...

    def press(self, action_id: str, args: Optional[Dict[str, Any]] = None) -> None: ...

    def edit(self, field_id: str, value: Any) -> None: ...

    def answer(self, button_id: str) -> None: ...

    def toggle_section(self, section_id: str) -> None: ...

    def select(self, list_id: str, key: Optional[str]) -> None: ...

    def more(self, list_id: str) -> None: ...


class Presses:
    """Passes on what somebody did, and has the panel go on at once instead of at its next step.

    ``on_change`` is called after each; it must return soon and must not delete the widget that was pressed.
    """

    def __init__(self, panel: Controller, on_change: Callable[[], None]) -> None:
        self._panel = panel
        self._on_change = on_change

    def press(self, action: Mapping[str, Any], **more: Any) -> None:
        """``more`` is added to the arguments of the action."""
        if action.get("isEnabled", True):
            self._panel.press(action["id"], {**action.get("args", {}), **more})
            self._on_change()

    def edit(self, field_id: str, value: Any) -> None:
        self._panel.edit(field_id, value)
        self._on_change()

    def answer(self, button_id: str) -> None:
        self._panel.answer(button_id)
        self._on_change()

    def toggle_section(self, section_id: str) -> None:
        self._panel.toggle_section(section_id)
        self._on_change()

    def select(self, list_id: str, key: Optional[str]) -> None:
        self._panel.select(list_id, key)
        self._on_change()

    def more(self, list_id: str) -> None:
        self._panel.more(list_id)
        self._on_change()
