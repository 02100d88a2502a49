"""The native list. It has an empty place for each row of the view, and draws the row of that number."""
from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

import bpy

from .. import session as sessions
from ..drawing.lists import draw_item
from ..drawing.surface import ListPlace
from . import fields, surfaces

#: Places that are made or taken away in one step.
_PLACES_PER_STEP = 500

#: The last row that was drawn, by list: what was seen says when the next page is needed.
_seen: Dict[str, int] = {}


class CLST_UL_items(bpy.types.UIList):
    """Any list of a view."""

    use_filter_show = False

    def draw_item(
        self,
        context: Any,
        layout: Any,
        data: Any,
        item: Any,
        icon: Optional[int],
        active_data: Any,
        active_property: Optional[str],
        index: Optional[int],
        flt_flag: Optional[int],
    ) -> None:
        session = sessions.current()
        row = None if session is None else session.lists.get(self.list_id)
        if row is None or index is None or index >= len(row["items"]):
            return
        _seen[self.list_id] = max(index, _seen.get(self.list_id, 0))
        draw_item(layout, self.list_id, row["items"][index], surfaces.of_region(context).narrower(1.7))

    def draw_filter(self, context: Any, layout: Any) -> None:
        """The bridge searches, not the list: it has only the rows that were loaded."""


def place(list_id: str) -> Optional[ListPlace]:
    name = fields.LISTS.name_of(list_id)
    if name is None:
        return None
    data = getattr(bpy.context.window_manager, fields.NAME)
    return ListPlace(data, name, name.replace("list", "selected"), fields.selected_of(list_id))


def step(rows: Mapping[str, Mapping[str, Any]]) -> int:
    """Brings the number of places nearer to the number of rows; how many were made or taken away."""
    left = _PLACES_PER_STEP
    for list_id, row in rows.items():
        where = place(list_id)
        if where is None:
            continue
        places = getattr(where.data, where.rows_property)
        wanted = len(row["items"])
        if wanted == 0 and len(places) > 0:
            places.clear()
            left -= 1
        while left > 0 and len(places) < wanted:
            places.add()
            left -= 1
        while left > 0 and len(places) > wanted:
            places.remove(len(places) - 1)
            left -= 1
    return _PLACES_PER_STEP - left


def take_seen() -> Dict[str, int]:
    """The last row that was drawn of each list, since the last call."""
    seen = dict(_seen)
    _seen.clear()
    return seen
