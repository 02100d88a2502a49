"""Actions as buttons: side by side where their words fit, else one below the other."""
from __future__ import annotations

from typing import Any, List, Sequence

from .surface import Action, Surface, arguments_text
from .text import shorten, wrap

#: What an icon and the borders of a button take, in lines.
_AROUND = 2.2
_PRIMARY_HEIGHT = 1.5


def press(layout: Any, action: Action, text: str, icon: str, is_flat: bool = False) -> None:
    """One button. Its tooltip says why it is off."""
    place = layout.row(align=True)
    place.enabled = bool(action.get("isEnabled", True))
    button = place.operator("clst.press", text=text, icon=icon, emboss=not is_flat)
    button.action = action["id"]
    button.args = arguments_text(action)
    button.tip = action.get("reason") or action.get("tooltip") or action["label"]


def draw_button(layout: Any, action: Action, surface: Surface) -> None:
    """A button over the whole width. Words that are too long for it go on in a second one that does the same."""
    column = layout.column(align=True)
    lines = wrap(action["label"], surface.width - _AROUND * surface.unit, surface.measure)
    if action.get("isPrimary") and len(lines) == 1:
        column.scale_y = _PRIMARY_HEIGHT
    for number, line in enumerate(lines):
        press(column, action, line, surface.icon(action.get("icon") or "") if number == 0 else "BLANK1")


def draw_buttons(layout: Any, actions: Sequence[Action], surface: Surface) -> None:
    """Primary actions first, each on its own line."""
    for action in actions:
        if action.get("isPrimary"):
            draw_button(layout, action, surface)
    for line in _lines([action for action in actions if not action.get("isPrimary")], surface):
        if len(line) == 1:
            draw_button(layout, line[0], surface)
            continue
        row = layout.row(align=True)
        for action in line:
            press(row, action, action["label"], surface.icon(action.get("icon") or ""))


def draw_icons(layout: Any, actions: Sequence[Action], surface: Surface) -> None:
    """Actions as pictures only, for the end of a line; their words are in the tooltips."""
    for action in actions:
        press(layout, action, "", surface.icon(action.get("icon") or "") or "DOT", is_flat=True)


def _lines(actions: Sequence[Action], surface: Surface) -> List[List[Action]]:
    """Buttons of a line are equally wide: the longest words say how many there is room for."""
    lines: List[List[Action]] = []
    for action in actions:
        line = [*lines[-1], action] if lines else [action]
        widest = max(surface.measure(each["label"]) for each in line) + _AROUND * surface.unit
        if lines and widest * len(line) <= surface.width:
            lines[-1] = line
        else:
            lines.append([action])
    return lines


def title_line(text: str, surface: Surface, taken: float) -> str:
    """Words of one line beside what takes `taken` lines of the width."""
    return shorten(text, surface.width - taken * surface.unit, surface.measure)
