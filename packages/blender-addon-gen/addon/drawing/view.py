"""A whole view: its rows from top to bottom, and the dialog that waits for an answer above them."""
from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional, Sequence

from .buttons import draw_buttons, title_line
from .fields import draw_choice, draw_input, draw_progress, draw_toggle
from .lists import draw_list
from .sentences import draw_bar, draw_note, draw_sentence, draw_state
from .surface import Row, Surface
from .text import wrap

_PICTURE_LINES = 5.0

#: Rows that are the panel of other editors as well: the state of the file, and what is done with it most.
SHORT_KINDS = frozenset({"state", "bar", "input", "choice", "toggle", "buttons", "progress", "note", "picture"})


def draw_view(
    layout: Any, view: Mapping[str, Any], surface: Surface, is_short: bool = False, is_popover: bool = False
) -> None:
    """
    :param is_short: without sections and lists
    :param is_popover: it came for a question: nothing else is drawn
    """
    dialog = view.get("dialog")
    if dialog is not None:
        draw_dialog(layout.box(), dialog, surface.narrower(0.8))
        if is_popover:
            return
    below = layout.column()
    # What waits for an answer comes first.
    below.enabled = dialog is None
    rows = [row for row in view["rows"] if not is_short or row["kind"] in SHORT_KINDS]
    draw_rows(below, rows, surface)


def draw_rows(layout: Any, rows: Sequence[Row], surface: Surface) -> None:
    for number, row in enumerate(rows):
        draw = _DRAW.get(row["kind"])
        if row["kind"] == "input":
            draw_input(layout, row, surface, _is_button_near(row.get("submit"), rows[number + 1 :]))
        elif row["kind"] == "state":
            draw_state(layout, row, surface, _is_button_near(row.get("action"), rows))
        elif draw is not None:
            draw(layout, row, surface)


def draw_dialog(layout: Any, dialog: Mapping[str, Any], surface: Surface) -> None:
    draw_sentence(layout, dialog["title"], "QUESTION", surface)
    if dialog.get("text"):
        draw_sentence(layout, dialog["text"], "NONE", surface)
    draw_rows(layout, dialog["rows"], surface)
    for reason in dict.fromkeys(button["reason"] for button in dialog["buttons"] if button.get("reason")):
        draw_sentence(layout, reason, "INFO", surface)
    buttons = layout.column(align=True)
    for button in dialog["buttons"]:
        place = buttons.column(align=True)
        place.enabled = bool(button.get("isEnabled", True))
        place.alert = bool(button.get("isDanger"))
        if button.get("isDefault"):
            place.scale_y = 1.3
        for line in wrap(button["label"], surface.width - surface.unit, surface.measure):
            place.operator("clst.answer", text=line).button = button["id"]


def draw_section(layout: Any, row: Row, surface: Surface) -> None:
    """A heading that opens and closes what is below it."""
    column = layout.column(align=True)
    count = row.get("count")
    title = row["title"] if count is None else "%s (%s)" % (row["title"], count)
    heading = column.row(align=True)
    heading.alignment = "LEFT"
    icon = "DISCLOSURE_TRI_DOWN" if row["isOpen"] else "DISCLOSURE_TRI_RIGHT"
    toggle = heading.operator("clst.toggle_section", text=title_line(title, surface, 1.6), icon=icon, emboss=False)
    toggle.section = row["id"]
    if row["isOpen"]:
        draw_rows(layout.column(), row["rows"], surface)


def draw_picture(layout: Any, row: Row, surface: Surface) -> None:
    number = surface.picture(row["picture"])
    if number:
        layout.template_icon(icon_value=number, scale=_PICTURE_LINES)
    if row.get("label"):
        draw_sentence(layout, row["label"], "NONE" if number else "IMAGE_DATA", surface)


def _is_button_near(action: Optional[Mapping[str, Any]], rows: Sequence[Row]) -> bool:
    """Whether some rows have a button of the same action, so that no other is needed."""
    if action is None:
        return True
    return any(each["id"] == action["id"] for row in rows for each in row.get("actions", ()))


_DRAW: Dict[str, Callable[[Any, Row, Surface], None]] = {
    "bar": draw_bar,
    "note": draw_note,
    "toggle": draw_toggle,
    "choice": draw_choice,
    "buttons": lambda layout, row, surface: draw_buttons(layout.column(align=True), row["actions"], surface),
    "picture": draw_picture,
    "list": draw_list,
    "progress": draw_progress,
    "section": draw_section,
}
