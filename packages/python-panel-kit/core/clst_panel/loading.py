"""What the open sections show, asked for when they are open, and anew when it may be old."""
from __future__ import annotations

from typing import Any, List, Optional

from .conditions import holds
from .expressions import text_of, value_of
from .failure import ABOUT_THE_BRIDGE, Failure
from .pages import Pages
from .parts import Parts, Ready, Work
from .table import Json

#: What is typed is not asked for at once.
_TYPING_SECONDS = 0.3
_AFTER_FAILURE = 5.0
_RELOADED_BY = ("checkpoint-created", "files-changed", "project-changed", "reset")


class SectionLoader:
    """Loads one section: its first page, and the next ones when the end of the list comes near."""

    def __init__(self, parts: Parts, said: Json) -> None:
        self._parts = parts
        self._said = said
        loads = said.get("load", [])
        self._loads: List[Json] = loads if isinstance(loads, list) else [loads]
        self._first: Optional[str] = self._loads[0].get("first") if self._loads else None
        self._section = parts.model.sections[said["id"]]
        self._pages = Pages(parts, said["id"], self._loads)
        self._work: Optional[Work] = None
        self._ready: Ready = lambda: True
        #: What was asked for, and what the person would like to be asked for since when.
        self._signature: Any = None
        self._wanted: Any = None
        self._wanted_since = 0.0
        self._is_stale = False
        self._is_more_wanted = False
        self._not_before = 0.0
        self._loaded_at = 0.0
        self._context: Any = None

    def hear(self, kind: str) -> None:
        """Something happened at the bridge, or the host ``saved`` its file."""
        if any(kind in load.get("reload", _RELOADED_BY) for load in self._loads):
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
        if self._first is not None:
            self._take_first(self._first)
        if self._work is not None:
            self._go_on()
            return
        if self._parts.clock() < self._not_before or not self._parts.connection.is_up:
            return
        if self._first is None and self._must_begin():
            is_new = self._wanted != self._signature
            self._is_stale = False
            self._signature = self._wanted
            self._loaded_at = self._parts.clock()
            self._begin(self._pages.first(is_new))
        elif self._is_more_wanted:
            self._is_more_wanted = False
            self._begin(self._pages.next())

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
        now = self._parts.clock()
        wanted = [value_of(load.get("fields", {}), self._parts.model.scope()) for load in self._loads]
        if wanted != self._wanted:
            self._wanted, self._wanted_since = wanted, now
        if wanted == self._signature:
            return self._is_stale or any(
                now - self._loaded_at >= load.get("every", float("inf")) for load in self._loads
            )
        return self._signature is None or now - self._wanted_since >= _TYPING_SECONDS

    def _take_first(self, name: str) -> None:
        """The first page is part of what is known already."""
        known = getattr(self._parts.model, name)
        if known is not self._context:
            is_new = known is None or known.get("path") != (self._context or {}).get("path")
            self._context = known
            self._pages.replace(dict(known or {}), (known or {}).get("nextCursor"), is_new)

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
