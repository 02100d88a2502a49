"""A view as a menu: the sentence about the file, and what can be done with it; and as one line."""
from __future__ import annotations

from typing import Any, Mapping, Set

from .buttons import press
from .surface import Surface
from .text import shorten

#: Width of the line in the status bar, in lines of the host.
_STATUS_LINES = 20


def draw_menu(layout: Any, view: Mapping[str, Any], surface: Surface) -> None:
    """Each action once. What asks before it is done asks in the panel, which the last line opens."""
    named: Set[str] = set()
    for row in view["rows"]:
        if row["kind"] == "state":
            layout.label(text=row["text"], icon=surface.icon(row["icon"]))
            layout.separator()
        own = [row["action"]] if row["kind"] == "state" and row.get("action") else row.get("actions") or []
        for action in own:
            if action["id"] not in named:
                named.add(action["id"])
                press(layout, action, action["label"], surface.icon(action.get("icon") or ""))
    layout.separator()
    layout.operator("wm.call_panel", text="Panel …").name = "CLST_PT_popover"


def draw_status(layout: Any, view: Mapping[str, Any], surface: Surface) -> None:
    status = view["status"]
    if status["text"]:
        words = shorten(status["text"], _STATUS_LINES * surface.unit, surface.measure)
        layout.label(text=words, icon=surface.icon(status["icon"]))
