"""What the rows are drawn with: the measures of the region, and where the values of fields lie."""
from __future__ import annotations

import json
from typing import Any, Callable, Dict, Mapping, NamedTuple, Optional, Tuple

from .text import Measure

Row = Mapping[str, Any]
Action = Mapping[str, Any]


class ListPlace(NamedTuple):
    """A native list: a collection of `data` with one entry for each row, and the number of the selected one."""

    data: Any
    rows_property: str
    index_property: str
    #: Number of the row that is selected; -1 for none.
    selected: int


class Surface(NamedTuple):
    """All that drawing needs, so that a view is drawn in the same way in a window and in a test."""

    #: Pixels that a line of the layout may take, without borders of the region.
    width: float
    #: Height of a line of the host in pixels; icons are as wide.
    unit: float
    measure: Measure
    #: Name of an icon of the description to the host's.
    icon: Callable[[str], str]
    #: A number of a loaded picture for the host; 0 while it is not loaded.
    picture: Callable[[Mapping[str, Any]], int]
    #: Where the value of a field lies: an object and the name of its property. None when there are too many fields.
    text_field: Callable[[str], Optional[Tuple[Any, str]]]
    toggle_field: Callable[[str], Optional[Tuple[Any, str]]]
    factor_field: Callable[[str], Optional[Tuple[Any, str]]]
    list_place: Callable[[str], Optional[ListPlace]]
    #: A field can show words while it is empty.
    has_placeholders: bool
    #: The layout can draw a bar of progress.
    has_progress: bool

    def narrower(self, units: float) -> "Surface":
        """The same inside of a frame that takes `units` lines of the width."""
        return self._replace(width=max(self.width - units * self.unit, 3 * self.unit))


def arguments_text(action: Action) -> str:
    """The arguments of an action as the text that an operator keeps."""
    args: Dict[str, Any] = dict(action.get("args") or {})
    return json.dumps(args, ensure_ascii=False, sort_keys=True) if args else ""
