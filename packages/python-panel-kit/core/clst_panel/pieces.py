"""Long lists in a request: the contract takes only so many at once. They are sent in pieces, and the answers joined."""
from __future__ import annotations

from typing import Any, List

from .table import Json


def pieces_of(said: Json, fields: Json) -> List[Json]:
    """The fields of each request for a load or a step with ``pieces``; of one without, or with few enough, there is one."""
    pieces = said.get("pieces")
    if pieces is None:
        return [fields]
    whole, most = fields.get(pieces["of"]), pieces["most"]
    if not isinstance(whole, list) or len(whole) <= most:
        return [fields]
    return [{**fields, pieces["of"]: whole[begin : begin + most]} for begin in range(0, len(whole), most)]


def joined(one: Any, other: Any) -> Any:
    """Two answers as one: numbers added, lists one after the other, objects by their names. Else the later one."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {**one, **{name: joined(one[name], each) if name in one else each for name, each in other.items()}}
    if isinstance(one, list) and isinstance(other, list):
        return one + other
    if _is_number(one) and _is_number(other):
        return one + other
    return other


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)
