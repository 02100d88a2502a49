"""The rows of a list, each made only when it is looked at: 5,000 cost no more than those that are seen."""
from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Sequence, Tuple

from .table import Json


class Cache:
    """Rows that were made, as long as nothing has changed that they depend on."""

    def __init__(self) -> None:
        self.stands_for: Any = None
        self.made: Dict[int, Tuple[Any, Json]] = {}
        #: How many rows were made since the panel began; the tests count.
        self.count = 0

    def renew(self, stands_for: Any) -> None:
        if stands_for != self.stands_for:
            self.stands_for = stands_for
            self.made = {}


class Items:
    """A list of rows that cannot be changed."""

    def __init__(self, found: List[Any], make: Callable[[Any], Json], cache: Cache) -> None:
        self._found = found
        self._make = make
        self._cache = cache

    @property
    def raw(self) -> Sequence[Any]:
        """What the rows are made from, for whoever needs no more than that."""
        return self._found

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, index: int) -> Json:
        raw = self._found[index]
        kept = self._cache.made.get(id(raw))
        if kept is None or kept[0] is not raw:
            self._cache.count += 1
            kept = (raw, self._make(raw))
            self._cache.made[id(raw)] = kept
        return kept[1]

    def __iter__(self) -> Iterator[Json]:
        return (self[index] for index in range(len(self._found)))
