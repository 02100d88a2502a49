"""Lists that come in pages."""
from __future__ import annotations

from typing import Any, Dict, Generator, List, Optional, Tuple

from .conditions import holds
from .expressions import value_of
from .failure import object_of
from .lookup import Scope
from .parts import Parts, Ready, Work, answered
from .pieces import joined, pieces_of
from .table import Json

_SECONDS = 30.0
#: In the place of a cursor: the first page of the next piece is there already.
_NEXT_PIECE = "next-piece"
#: The bridge writes some pictures for each answer: so often a page is asked for until all are there.
_TRIES_FOR_PICTURES = 6


class Pages:
    """Asks for the pages of one section and keeps them in the model."""

    def __init__(self, parts: Parts, section_id: str, loads: List[Json]) -> None:
        self._parts = parts
        self._section = parts.model.sections[section_id]
        self._loads = loads
        self._paged: Optional[Json] = next((load for load in loads if "list" in load), None)
        #: Fields of the piece whose pages are asked for; of the pieces after it, their fields and their first answers.
        self._fields: Json = {}
        self._later: List[Tuple[Json, Json]] = []

    def first(self, is_new: bool) -> Work:
        """All answers that the section shows, the first page of its list among them."""
        data: Dict[str, Any] = {}
        cursor: Optional[str] = None
        for load in self._loads:
            if not holds(load.get("when"), self._scope(data)):
                continue
            if "host" in load:
                answer: Any = yield from self._needed()
            elif "list" in load:
                pieces = pieces_of(load, value_of(load.get("fields", {}), self._scope(data)))
                # Whoever has scrolled through several pieces begins again with the first.
                is_new = is_new or len(pieces) > 1
                for _ in range(_TRIES_FOR_PICTURES):
                    answer = yield from self._answer_to(load, pieces[0])
                    cursor = answer.get("nextCursor")
                    self.replace({**data, **answer}, cursor, is_new)
                    is_new = False
                    if not self._lacks_pictures(list_in(answer, load["list"])):
                        break
                if self._section.next_cursor == cursor:
                    self._fields, self._later = pieces[0], []
                for fields in pieces[1:]:
                    later = yield from self._answer_to(load, fields)
                    self._later.append((fields, later))
                    both = joined(answer, later)
                    answer = {**both, load["list"]: list_in(answer, load["list"])}
                    cursor = cursor or _NEXT_PIECE
                    self.replace({**data, **answer}, cursor, True)
                is_new = is_new or len(pieces) > 1
            else:
                answer = yield from self._answer_to(load, value_of(load.get("fields", {}), self._scope(data)))
            data = {**data, **({load["as"]: answer} if "as" in load else answer)}
        self.replace(data, cursor, is_new)

    def next(self) -> Work:
        """The page after the last one; again while pictures of it are not written yet."""
        load, cursor = self._paged, self._section.next_cursor
        if load is None or cursor is None:
            return
        name = load["list"]
        before = list_in(self._section.data, name)
        if cursor == _NEXT_PIECE and self._later:
            self._fields, answer = self._later.pop(0)
            self._section.data = {**self._section.data, name: before + list_in(answer, name)}
            self._section.next_cursor = self._cursor_after(answer)
            self._parts.model.touch()
            return
        fields = self._fields if "pieces" in load else value_of(load.get("fields", {}), self._scope(self._section.data))
        for _ in range(_TRIES_FOR_PICTURES):
            answer = yield from self._answer_to(load, {**fields, "cursor": cursor})
            known = list_in(self._section.data, name)
            if self._section.next_cursor != cursor or known[: len(before)] != before:
                # The list was replaced meanwhile.
                return
            page = list_in(answer, name)
            self._section.data = {**self._section.data, name: before + page}
            self._parts.model.touch()
            if not self._lacks_pictures(page):
                break
        self._section.next_cursor = self._cursor_after(answer)

    def replace(self, data: Dict[str, Any], cursor: Optional[str], is_new: bool) -> None:
        """A first page came. Of the same list the pages after it stay, so that nobody who has scrolled is thrown back."""
        name = None if self._paged is None else self._paged["list"]
        if name is not None and not is_new and cursor is not None:
            page, known = list_in(data, name), list_in(self._section.data, name)
            place = _place_of(page[-1], known) if page else None
            if place is not None and len(known) > place + 1:
                data = {**data, name: page + known[place + 1 :]}
                cursor = self._section.next_cursor
        self._section.data = data
        self._section.next_cursor = cursor
        self._parts.model.touch()

    def _needed(self) -> Generator[Ready, None, Any]:
        """What the host says at once, or a step of its looking in each tick."""
        found = self._parts.host.dependencies()
        if isinstance(found, list):
            return found
        for step in found:
            if step is not None:
                return step
            yield lambda: True
        return []

    def _answer_to(self, load: Json, fields: Json) -> Generator[Ready, None, Json]:
        pending = self._parts.calls.start(load["operation"], fields, timeout=_SECONDS)
        yield answered(pending)
        return object_of(pending.result())

    def _cursor_after(self, answer: Json) -> Optional[str]:
        cursor: Optional[str] = answer.get("nextCursor")
        return cursor or (_NEXT_PIECE if self._later else None)

    def _scope(self, data: Dict[str, Any]) -> Scope:
        return self._parts.model.scope().child({"data": data})

    def _lacks_pictures(self, items: List[Any]) -> bool:
        return self._parts.model.wants_files and any(lacks_picture(item) for item in items)


def lacks_picture(item: Any) -> bool:
    """The bridge has a picture of it, and has not written the file yet."""
    return isinstance(item, dict) and "previewUrl" in item and "previewPath" not in item


def list_in(data: Json, name: str) -> List[Any]:
    """A list in an answer; empty where there is none."""
    found = data.get(name)
    return found if isinstance(found, list) else []


def _place_of(wanted: Json, known: List[Json]) -> Optional[int]:
    """Where in a list a row was, by what identifies it."""
    name = next((each for each in ("id", "assetId", "path") if each in wanted), None)
    if name is not None:
        for place, each in enumerate(known):
            if each.get(name) == wanted[name]:
                return place
    return None
