"""What can be typed, switched and chosen."""
from __future__ import annotations

from typing import Any

from .buttons import draw_icons, press
from .sentences import draw_sentence
from .surface import Row, Surface
from .text import shorten

#: The part of a line that the name of a choice takes at most.
_NAME = 0.4


def draw_input(layout: Any, row: Row, surface: Surface, is_button_near: bool) -> None:
    """A field for words. Enter presses its action; without a button nearby there is one at its end.

    :param is_button_near: a button of the same action follows
    """
    place = surface.text_field(row["id"])
    if place is None:
        return
    column = layout.column(align=True)
    placeholder = row.get("placeholder") or ""
    name = row.get("label") or ("" if surface.has_placeholders else placeholder)
    if name:
        draw_sentence(column, name, "NONE", surface)
    line = column.row(align=True)
    more = {"placeholder": placeholder} if surface.has_placeholders and placeholder else {}
    line.prop(place[0], place[1], text="", **more)
    if row.get("submit") and not is_button_near:
        draw_icons(line, [row["submit"]], surface)


def draw_toggle(layout: Any, row: Row, surface: Surface) -> None:
    place = surface.toggle_field(row["id"])
    if place is None:
        return
    line = layout.row()
    line.enabled = bool(row.get("isEnabled", True))
    line.prop(place[0], place[1], text=shorten(row["label"], surface.width - 1.8 * surface.unit, surface.measure))


def draw_choice(layout: Any, row: Row, surface: Surface) -> None:
    """A menu that shows what is chosen. It is filled when it opens, from the view of that moment."""
    chosen = next((option["label"] for option in row["options"] if option["value"] == row["value"]), "")
    line = layout.row(align=True)
    room = surface.width
    if row.get("label"):
        name = min((surface.measure(row["label"]) + 0.7 * surface.unit) / room, _NAME)
        line = line.split(factor=name, align=True)
        line.label(text=shorten(row["label"], room * name, surface.measure))
        room *= 1 - name
    menu = line.operator(
        "clst.choose_menu", text=shorten(chosen or "–", room - 2.4 * surface.unit, surface.measure), icon="DOWNARROW_HLT"
    )
    menu.field = row["id"]
    menu.tip = row.get("label") or chosen


def draw_progress(layout: Any, row: Row, surface: Surface) -> None:
    """How far a job is. Without a known end there are only its words."""
    column = layout.column(align=True)
    factor = row.get("factor")
    room = surface.width - (1.4 * surface.unit if row.get("cancel") else 0)
    line = column.row(align=True)
    if factor is None:
        line.label(text=shorten(row["text"], room - 1.7 * surface.unit, surface.measure), icon="SORTTIME")
    elif surface.has_progress:
        words = shorten(row["text"], room - surface.unit, surface.measure)
        line.progress(factor=factor, text=words, type="BAR")
    else:
        draw_sentence(column, row["text"], "NONE", surface)
        line = column.row(align=True)
        place = surface.factor_field(row["id"])
        if place is not None:
            bar = line.row(align=True)
            bar.prop(place[0], place[1], text="", slider=True)
    if row.get("cancel"):
        press(line, row["cancel"], "", "X")
