"""The measures of a region of Blender, for drawing."""
from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, FrozenSet, Mapping

import blf
import bpy

from .. import session as sessions
from ..drawing.surface import Surface
from ..host.windows import preferences
from ..table import TABLE
from . import fields, lists

#: Borders, scroll bar and the tabs of a sidebar, in lines.
_AROUND = 2.4
#: Width where a region has none: in menus, in the background.
_USUAL_LINES = 16.0
_POINTS = 11.0


def of_region(context: Any, units: float = 0.0) -> Surface:
    """:param units: the width in lines, where it is not that of the region: in a popover or a dialog"""
    scale = _scale()
    unit = 20.0 * scale
    region = getattr(context, "region", None)
    width = units * unit if units else _width_of(region, unit)
    return Surface(
        width=width,
        unit=unit,
        measure=lambda text: _measure(text, scale),
        icon=icon,
        picture=_picture,
        text_field=lambda field: fields.place(fields.TEXTS, field),
        toggle_field=lambda field: fields.place(fields.TOGGLES, field),
        factor_field=lambda field: fields.place(fields.FACTORS, field),
        list_place=lists.place,
        has_placeholders="placeholder" in _layout_functions()["prop"],
        has_progress="progress" in _layout_functions(),
    )


def _width_of(region: Any, unit: float) -> float:
    if region is None or region.type != "UI" or region.width <= 1:
        return _USUAL_LINES * unit
    return max(region.width - _AROUND * unit, 4 * unit)


def _scale() -> float:
    return float(preferences().system.ui_scale) or 1.0


@lru_cache(maxsize=4096)
def _measure(text: str, scale: float) -> float:
    styles = preferences().ui_styles
    points = styles[0].widget.points if len(styles) else _POINTS
    blf.size(0, points * scale)
    return float(blf.dimensions(0, text)[0])


def icon(name: str) -> str:
    """Blender's icon for a name of the description, or itself; `NONE` for none, `DOT` when this Blender has no such icon."""
    if not name:
        return "NONE"
    found = TABLE["icons"].get(name, name)
    return found if found in _icons() else "DOT"


def _picture(picture: Mapping[str, Any]) -> int:
    session = sessions.current()
    return 0 if session is None else session.pictures.number(picture)


@lru_cache(maxsize=1)
def _layout_functions() -> Dict[str, FrozenSet[str]]:
    """What a layout of this Blender can draw, and with what."""
    kind: Any = bpy.types.UILayout.bl_rna
    functions = kind.functions
    return {name: frozenset(function.parameters.keys()) for name, function in functions.items()}


@lru_cache(maxsize=1)
def _icons() -> FrozenSet[str]:
    kind: Any = bpy.types.UILayout.bl_rna
    items = kind.functions["label"].parameters["icon"].enum_items
    return frozenset(items.keys())
