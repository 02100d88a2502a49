"""What the open sections show, asked for when they are open, page by page."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from .conditions import holds
from .expressions import text_of, value_of
from .failure import ABOUT_THE_BRIDGE, Failure
from .parts import Parts, Work, answered
from .table import Json

_SECONDS = 30.0
#: What is typed is not asked for at once.
_TYPING_SECONDS = 0.3
_AFTER_FAILURE = 5.0
_RELOADED_BY = ("checkpoint-created", "files-changed", "project-changed", "reset")


class SectionLoader:
    """Loads one section."""

    def __init__(self, parts: Parts, said: Json) -> None:
        self._parts = parts
        self._said = said
        loads = said.get("load", [])
        self._loads: List[Json] = loads if isinstance(loads, list) else [loads]
        self._section = parts.model.sections[said["id"]]
        self._work: Optional[Work] = None
        self._ready: Any = None
        #: What was asked for, and what the person would like to be asked for since when.
        self._signature: Any = None
        self._wanted: Any = None
        self._wanted_since = 0.0
        self._is_stale = False
        self._is_more_wanted = False
        self._not_before = 0.0
        self._context: Any = None

    def hear(self, kind: str) -> None:
        """Something happened at the bridge."""
        for load in self._loads:
            if kind in load.get("reload", _RELOADED_BY):
                self._is_stale = True

    def reload(self) -> None:
        self._is_stale = True
        self._not_before = 0.0

    def more(self) -> None:
        """The end of the list comes near."""
        if self._section.next_cursor is not None:
            self._is_more_wanted = True

    @property
    def is_active(self) -> bool:
        return self._work is not None

    def tick(self) -> None:
        if not self._loads or not self._is_shown():
            return
        first = self._loads[0].get("first")
        if first is not None:
            self._take_first(first)
        if self._work is not None:
            self._go_on()
            return
        if self._parts.clock() < self._not_before or not self._parts.connection.is_up:
            return
        if first is None and self._must_begin():
            self._begin(self._first_page())
        elif self._is_more_wanted:
            self._is_more_wanted = False
            if self._section.next_cursor is not None:
                self._begin(self._next_page(self._section.next_cursor))

    def drop(self, list_id: str, key: str) -> None:
        """A row is no longer there; the next answer says so as well."""
        said = self._parts.table.lists[list_id][1]
        name = said["from"].split(".", 1)[1].split("|")[0]
        scope = self._parts.model.scope()
        found = self._section.data.get(name, [])
        kept = [each for each in found if text_of(said["key"], scope.child({"item": each})) != key]
        self._section.data = {**self._section.data, name: kept}
        self._parts.model.touch()

    def _is_shown(self) -> bool:
        return self._section.is_open and holds(self._said.get("when"), self._parts.model.scope())

    def _must_begin(self) -> bool:
        wanted = [value_of(load.get("fields", {}), self._parts.model.scope()) for load in self._loads]
        now = self._parts.clock()
        if wanted != self._wanted:
            self._wanted, self._wanted_since = wanted, now
        if wanted == self._signature:
            return self._is_stale
        return self._signature is None or now - self._wanted_since >= _TYPING_SECONDS

    def _begin(self, work: Work) -> None:
        self._work = work
        self._ready = lambda: True
        self._section.is_loading = True
        self._parts.model.touch()
        self._go_on()

    def _go_on(self) -> None:
        if self._work is None or not self._ready():
            return
        try:
            self._ready = next(self._work)
            return
        except StopIteration:
            self._section.problem = None
        except Exception as error:
            self._fail(Failure.of(error))
        self._work = None
        self._section.is_loading = False
        self._parts.model.touch()

    def _fail(self, failure: Failure) -> None:
        self._is_stale = True
        if failure.code == "cancelled":
            return
        self._not_before = self._parts.clock() + _AFTER_FAILURE
        self._section.problem = failure.sentence
        if failure.code in ABOUT_THE_BRIDGE:
            self._parts.connection.lost(failure)

    def _first_page(self) -> Work:
        is_new = self._wanted != self._signature
        self._is_stale = False
        self._signature = self._wanted
        data: Dict[str, Any] = {}
        cursor: Optional[str] = None
        for load in self._loads:
            scope = self._parts.model.scope().child({"data": data, **data})
            if "host" in load:
                answer: Any = self._parts.host.dependencies()
            else:
                pending = self._parts.calls.start(
                    load["operation"], value_of(load.get("fields", {}), scope), timeout=_SECONDS
                )
                yield answered(pending)
                answer = pending.result()
                cursor = answer.get("nextCursor") if "list" in load else cursor
            data.update({load["as"]: answer} if "as" in load else answer)
        self._replace(data, cursor, is_new)

    def _next_page(self, cursor: str) -> Work:
        load = next(each for each in self._loads if "list" in each)
        fields = value_of(load.get("fields", {}), self._parts.model.scope())
        pending = self._parts.calls.start(load["operation"], {**fields, "cursor": cursor}, timeout=_SECONDS)
        yield answered(pending)
        answer = pending.result()
        if cursor != self._section.next_cursor:
            return
        name = load["list"]
        found = self._section.data.get(name, []) + answer[name]
        self._section.data = {**self._section.data, name: found}
        self._section.next_cursor = answer.get("nextCursor")

    def _take_first(self, name: str) -> None:
        """The first page is part of what is known already."""
        known = getattr(self._parts.model, name)
        if known is self._context:
            return
        path = None if self._context is None else self._context.get("path")
        is_new = known is None or known.get("path") != path
        self._context = known
        self._replace(dict(known or {}), (known or {}).get("nextCursor"), is_new)
        self._parts.model.touch()

    def _replace(self, data: Dict[str, Any], cursor: Optional[str], is_new: bool) -> None:
        """A first page came. Of the same list, the pages after it stay, so that nobody who has scrolled is thrown back."""
        name = next((load["list"] for load in self._loads if "list" in load), None)
        if name is not None and not is_new and cursor is not None:
            page, known = data.get(name, []), self._section.data.get(name, [])
            place = _place_of(page[-1], known) if page else None
            if place is not None and len(known) > place + 1:
                data = {**data, name: page + known[place + 1 :]}
                cursor = self._section.next_cursor
        self._section.data = data
        self._section.next_cursor = cursor


def _place_of(wanted: Json, known: List[Json]) -> Optional[int]:
    """Where in a list a row was, by what identifies it."""
    for name in ("id", "assetId", "path"):
        if name in wanted:
            for place, each in enumerate(known):
                if each.get(name) == wanted[name]:
                    return place
            return None
    return None
