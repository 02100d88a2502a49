"""Lists: the native list shows one line for each thing, and below it stands the one that is selected."""
from __future__ import annotations

from typing import Any, Mapping, Tuple

from .buttons import draw_buttons
from .sentences import draw_sentence
from .surface import Row, Surface
from .text import shorten

#: Lines of a list that stands in the panel, between the two.
_LEAST_LINES = 3
_MOST_LINES = 8
#: Height of the picture of the selected thing, in lines.
_PICTURE_LINES = 5.0
#: Height and width of the picture in a row.
_THUMBNAIL_LINES = 1.8

Item = Mapping[str, Any]


def draw_list(layout: Any, row: Row, surface: Surface) -> None:
    items = row["items"]
    place = surface.list_place(row["id"])
    if len(items) == 0 or place is None:
        words = "…" if row.get("isLoading") else row.get("empty") or ""
        if words:
            note = layout.column(align=True)
            note.active = False
            draw_sentence(note, words, "SORTTIME" if row.get("isLoading") else "NONE", surface)
        return
    column = layout.column()
    lines = max(_LEAST_LINES, min(_MOST_LINES, len(items)))
    column.template_list(
        "CLST_UL_items", row["id"], place.data, place.rows_property, place.data, place.index_property, rows=lines
    )
    if 0 <= place.selected < len(items):
        draw_selected(column.box(), items[place.selected], surface.narrower(0.8))


def draw_item(layout: Any, list_id: str, item: Item, surface: Surface) -> None:
    """One row of a list: its picture, its title and its mark, and below them what else there is to say."""
    line = layout.row(align=True)
    number = surface.picture(item["picture"]) if item.get("picture") else 0
    room = surface.width - _THUMBNAIL_LINES * surface.unit
    if number:
        line.template_icon(icon_value=number, scale=_THUMBNAIL_LINES)
    else:
        mark = line.row(align=True)
        mark.alert = item.get("tone") == "error"
        mark.label(text="", icon=surface.icon(item.get("icon") or ""))
    words = line.column(align=True)
    words.scale_y = 0.8
    title = ("● " if item.get("isCurrent") else "") + item["title"]
    for is_below, text, end in ((False, title, item.get("badge")), (True, item.get("subtitle"), item.get("label"))):
        place = words.row(align=True)
        place.active = not is_below
        left, text = _ends(place, text or "", end or "", room, surface)
        # The native row is one line high. Here all of it answers to a press.
        left.alignment = "LEFT"
        select = left.operator("clst.select", text=text, emboss=False)
        select.list_id = list_id
        select.key = item["key"]


def _ends(layout: Any, text: str, end: str, room: float, surface: Surface) -> Tuple[Any, str]:
    """Draws what stands at the right, and gives the place at the left with the words that fit there."""
    taken = min(surface.measure(end) + 0.8 * surface.unit, room / 2) if end else 0.0
    parts = layout.split(factor=1 - taken / room, align=True) if end else layout
    left = parts.row(align=True)
    if end:
        right = parts.row(align=True)
        right.alignment = "RIGHT"
        right.label(text=shorten(end, taken - 0.5 * surface.unit, surface.measure))
    return left, shorten(text, room - taken - 0.9 * surface.unit, surface.measure)


def draw_selected(layout: Any, item: Item, surface: Surface) -> None:
    """All about one thing: its picture, whole sentences, and what can be done with it."""
    number = surface.picture(item["picture"]) if item.get("picture") else 0
    if number:
        layout.template_icon(icon_value=number, scale=_PICTURE_LINES)
    words = layout.column(align=True)
    words.alert = item.get("tone") == "error"
    draw_sentence(words, item["title"], surface.icon(item.get("icon") or ""), surface)
    if item.get("subtitle"):
        below = layout.column(align=True)
        below.active = False
        draw_sentence(below, item["subtitle"], "NONE", surface)
    if item.get("actions"):
        draw_buttons(layout.column(align=True), item["actions"], surface)
