"""Conditions of the description: lists of which all must hold."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from .expressions import is_there, read_path, text_of
from .format import as_text
from .lookup import MISSING, Scope, is_empty

Condition = Dict[str, Any]


def holds(conditions: Optional[List[Condition]], scope: Scope) -> bool:
    """Whether all conditions hold; none always do."""
    return all(_holds(condition, scope) for condition in conditions or [])


def _holds(condition: Condition, scope: Scope) -> bool:
    for kind, said in condition.items():
        if kind == "has":
            return is_there(said, scope)
        if kind == "not":
            return not is_there(said, scope)
        if kind == "in":
            value = read_path(said["path"], scope)
            return value is not MISSING and as_text(value) in said["values"]
        if kind == "same":
            value = read_path(said["path"], scope)
            return value is not MISSING and value == read_path(said["as"], scope)
        if kind == "differs":
            value = read_path(said["path"], scope)
            return not is_empty(value) and value != read_path(said["as"], scope)
        if kind == "can":
            return _can(said, scope)
        if kind == "cannot":
            return not _can(said, scope)
        if kind == "any":
            return any(holds(each, scope) for each in said)
    return False


def _can(name: str, scope: Scope) -> bool:
    can = scope.find("host.can")
    return isinstance(can, (list, tuple)) and name in can


def choose(texts: Any, scope: Scope) -> Optional[str]:
    """A text of the description, or the first of several whose conditions hold, with its expressions read."""
    if texts is None or isinstance(texts, str):
        return None if texts is None else text_of(texts, scope)
    for each in texts:
        if holds(each.get("when"), scope):
            return text_of(each["text"], scope)
    return None
