"""Properties that widgets need. Nothing is kept in them: what is read is what the view says, what is written goes to it.

They are on the window manager: not saved, not in the undo history, and the open file stays as it is.
"""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple

import bpy
from bpy.props import BoolProperty, CollectionProperty, FloatProperty, IntProperty, PointerProperty, StringProperty

from .. import session as sessions
from .row_keys import row_keys

#: So many of a kind can be shown at once. Fixed, because Blender holds on to their places while somebody types.
_TEXTS = 24
_TOGGLES = 24
_FACTORS = 12
_LISTS = 12

#: Name of the property on the window manager.
NAME = "clst"


class Slots:
    """Which property shows which field. A field keeps its place as long as it is shown."""

    def __init__(self, prefix: str, count: int) -> None:
        self._prefix = prefix
        self._ids: List[Optional[str]] = [None] * count
        self.rows: Dict[str, Mapping[str, Any]] = {}

    def show(self, rows: Mapping[str, Mapping[str, Any]]) -> None:
        self.rows = dict(rows)
        self._ids = [each if each in rows else None for each in self._ids]
        for field in rows:
            if field not in self._ids and None in self._ids:
                self._ids[self._ids.index(None)] = field

    def name_of(self, field: str) -> Optional[str]:
        return "%s_%d" % (self._prefix, self._ids.index(field)) if field in self._ids else None

    def id_at(self, number: int) -> Optional[str]:
        return self._ids[number]

    def row_at(self, number: int) -> Optional[Mapping[str, Any]]:
        field = self._ids[number]
        return None if field is None else self.rows.get(field)


TEXTS = Slots("text", _TEXTS)
TOGGLES = Slots("toggle", _TOGGLES)
FACTORS = Slots("factor", _FACTORS)
LISTS = Slots("list", _LISTS)

_KINDS = {"input": TEXTS, "toggle": TOGGLES, "progress": FACTORS, "list": LISTS}


def show(rows: List[Mapping[str, Any]]) -> None:
    """Gives the fields of a view their places."""
    for kind, slots in _KINDS.items():
        slots.show({row["id"]: row for row in rows if row["kind"] == kind})
    _selected_rows.update({key: _find_selected(row) for key, row in LISTS.rows.items()})


def place(slots: Slots, field: str) -> Optional[Tuple[Any, str]]:
    """Where a widget finds its value."""
    name = slots.name_of(field)
    return None if name is None else (getattr(bpy.context.window_manager, NAME), name)


def _text(number: int) -> Any:
    def read(_self: Any) -> str:
        row = TEXTS.row_at(number)
        return "" if row is None else str(row["value"] or "")

    def write(_self: Any, value: str) -> None:
        field, row = TEXTS.id_at(number), TEXTS.row_at(number)
        if field is None or row is None:
            return
        _edit(TEXTS, field, value)
        if not bpy.app.background:
            # Blender tells nobody which key ended the typing; an operator learns it from its event.
            operators: Any = bpy.ops
            operators.clst.entered("INVOKE_DEFAULT", field=field)

    return StringProperty(name="", description="", get=read, set=write, options={"SKIP_SAVE"})


def _toggle(number: int) -> Any:
    def read(_self: Any) -> bool:
        row = TOGGLES.row_at(number)
        return row is not None and bool(row["value"])

    def write(_self: Any, value: bool) -> None:
        field = TOGGLES.id_at(number)
        if field is not None:
            _edit(TOGGLES, field, value)

    return BoolProperty(name="", description="", get=read, set=write, options={"SKIP_SAVE"})


def _factor(number: int) -> Any:
    def read(_self: Any) -> float:
        row = FACTORS.row_at(number)
        return 0.0 if row is None else 100 * float(row["factor"] or 0)

    def write(_self: Any, _value: float) -> None:
        """How far a job is cannot be changed by pulling at the bar."""

    return FloatProperty(
        name="", min=0, max=100, precision=0, subtype="PERCENTAGE", get=read, set=write, options={"SKIP_SAVE"}
    )


#: Numbers of the selected rows, by list.
_selected_rows: Dict[str, int] = {}


def selected_of(list_id: str) -> int:
    """Number of the row that is selected; -1 for none."""
    return _selected_rows.get(list_id, -1)


def _find_selected(row: Mapping[str, Any]) -> int:
    """Where it was before is looked at first, and one further for a new one on top. No row is made for it."""
    items, key = row["items"], row["selected"]
    if key is None:
        return -1
    before = selected_of(row["id"])
    near = [each for each in (before, before + 1) if 0 <= each < len(items)]
    keys = row_keys(row)
    return next((each for each in (*near, *range(len(items))) if keys(each) == key), -1)


def _selected(number: int) -> Any:
    def read(_self: Any) -> int:
        return selected_of(LISTS.id_at(number) or "")

    def write(_self: Any, value: int) -> None:
        row, session = LISTS.row_at(number), sessions.current()
        if row is not None and session is not None and 0 <= value < len(row["items"]):
            _selected_rows[row["id"]] = value
            session.select(row["id"], row["items"][value]["key"])

    return IntProperty(name="", min=-1, get=read, set=write, options={"SKIP_SAVE"})


def _edit(slots: Slots, field: str, value: Any) -> None:
    session = sessions.current()
    if session is not None:
        # Read back by the widget before the next view is made.
        slots.rows[field] = {**slots.rows[field], "value": value}
        session.edit(field, value)


class CLST_ListRow(bpy.types.PropertyGroup):
    """An empty place in a list. What is drawn there is looked up by its number."""


def _properties() -> Dict[str, Any]:
    makers: List[Tuple[str, int, Callable[[int], Any]]] = [
        ("text", _TEXTS, _text),
        ("toggle", _TOGGLES, _toggle),
        ("factor", _FACTORS, _factor),
        ("list", _LISTS, lambda _number: CollectionProperty(type=CLST_ListRow)),
        ("selected", _LISTS, _selected),
    ]
    return {"%s_%d" % (name, number): make(number) for name, count, make in makers for number in range(count)}


class CLST_Fields(bpy.types.PropertyGroup):
    """The places of all fields, lists and bars."""

    __annotations__ = _properties()


def register() -> None:
    bpy.utils.register_class(CLST_ListRow)
    bpy.utils.register_class(CLST_Fields)
    setattr(bpy.types.WindowManager, NAME, PointerProperty(type=CLST_Fields))


def unregister() -> None:
    delattr(bpy.types.WindowManager, NAME)
    bpy.utils.unregister_class(CLST_Fields)
    bpy.utils.unregister_class(CLST_ListRow)
    for slots in _KINDS.values():
        slots.show({})
