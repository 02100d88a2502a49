"""Lines of words: the state of the file, bars, notes."""
from __future__ import annotations

from typing import Any

from .buttons import draw_buttons, press
from .surface import Row, Surface
from .text import wrap

#: What an icon and the borders take of a line of words, in lines.
_ICON = 1.7
_LINE_HEIGHT = 0.8


def draw_sentence(layout: Any, text: str, icon: str, surface: Surface) -> None:
    """A sentence over as many lines as it needs; the icon stands before the first."""
    taken = _ICON if icon != "NONE" else 0.5
    column = layout.column(align=True)
    lines = wrap(text, surface.width - taken * surface.unit, surface.measure)
    if len(lines) > 1:
        column.scale_y = _LINE_HEIGHT
    for number, line in enumerate(lines):
        column.label(text=line, icon=icon if number == 0 or icon == "NONE" else "BLANK1")


def draw_state(layout: Any, row: Row, surface: Surface, is_button_near: bool = True) -> None:
    """The sentence about the file. With something to do it is the button for that, as many lines as it has.

    :param is_button_near: the rows below have a button with the words of that; else it stands below the sentence
    """
    column = layout.column(align=True)
    column.alert = row["tone"] == "error"
    column.active = not row.get("isGreyed")
    icon = surface.icon(row["icon"])
    action = row.get("action")
    if action is None:
        draw_sentence(column.box(), row["text"], icon, surface.narrower(0.8))
    else:
        lines = wrap(row["text"], surface.width - 2.2 * surface.unit, surface.measure)
        for number, line in enumerate(lines):
            press(column, action, line, icon if number == 0 else "BLANK1")
    if row.get("advice"):
        below = layout.column(align=True)
        below.active = False
        draw_sentence(below, row["advice"], "NONE", surface)
    if action is not None and not is_button_near:
        draw_buttons(layout.column(align=True), [action], surface)


def draw_bar(layout: Any, row: Row, surface: Surface) -> None:
    box = layout.box()
    words = box.column(align=True)
    words.alert = row["tone"] == "error"
    inner = surface.narrower(0.8)
    draw_sentence(words, row["text"], surface.icon(row["icon"]), inner)
    if row["actions"]:
        draw_buttons(box.column(align=True), row["actions"], inner)


def draw_note(layout: Any, row: Row, surface: Surface) -> None:
    column = layout.column(align=True)
    column.active = row.get("tone") not in ("muted", None) or bool(row.get("icon"))
    draw_sentence(column, row["text"], surface.icon(row.get("icon") or ""), surface)

