"""What expressions and conditions read: names, each with a value below which more can lie."""
from __future__ import annotations

from typing import Any, Callable, Dict, Mapping, Optional


class _Missing:
    def __repr__(self) -> str:
        return "MISSING"

    def __bool__(self) -> bool:
        return False


#: Nothing is at that path.
MISSING: Any = _Missing()


def is_empty(value: Any) -> bool:
    """What does not count as there: nothing, null, false, zero, and texts, lists and objects without content."""
    if value is MISSING or value is None or value is False:
        return True
    if isinstance(value, (str, list, tuple, dict)):
        return len(value) == 0
    return isinstance(value, (int, float)) and value == 0


def step_into(value: Any, name: str) -> Any:
    """What lies one step below a value: a key of an object, or a place in a list."""
    if isinstance(value, Mapping):
        return value.get(name, MISSING)
    if isinstance(value, (list, tuple)) and name.isdigit() and int(name) < len(value):
        return value[int(name)]
    return MISSING


class Scope:
    """Names with values. A child adds names to those of its parent."""

    def __init__(
        self,
        names: Dict[str, Any],
        parent: Optional["Scope"] = None,
        fallback: Optional[Callable[[str], Any]] = None,
    ) -> None:
        self._names = names
        self._parent = parent
        self._fallback = fallback

    def child(self, names: Dict[str, Any]) -> "Scope":
        return Scope(names, self)

    def get(self, name: str) -> Any:
        """The value of a name, else of a field of that name, else :data:`MISSING`."""
        scope: Optional[Scope] = self
        while scope is not None:
            if name in scope._names:
                return scope._names[name]
            if scope._fallback is not None:
                return scope._fallback(name)
            scope = scope._parent
        return MISSING

    def find(self, path: str) -> Any:
        """The value at a path such as ``context.project.key``."""
        first, *rest = path.split(".")
        value = self.get(first)
        for name in rest:
            if value is MISSING:
                return MISSING
            value = step_into(value, name)
        return value
