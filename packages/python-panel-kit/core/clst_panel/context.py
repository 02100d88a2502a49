"""The bridge's answer about the open file, asked for anew whenever it may be old."""
from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from .calls import Pending
from .failure import ABOUT_THE_BRIDGE, Failure, object_of
from .pages import lacks_picture, list_in
from .parts import Parts

_SECONDS = 30.0
#: Between two questions that only events asked for.
_LEAST_BETWEEN = 0.5
_AFTER_FAILURE = 5.0
_PAGE = 50
#: The bridge writes some pictures for each answer.
_TRIES_FOR_PICTURES = 6


class ContextLoader:
    """Keeps ``model.context`` true."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._asked: Optional[Tuple[str, Pending]] = None
        self._is_stale = True
        self._not_before = 0.0
        self._seen: Any = None
        self._picture_tries = 0

    def refresh(self, is_at_once: bool = False) -> None:
        """What is known may be old."""
        self._is_stale = True
        if is_at_once:
            self._not_before = 0.0

    @property
    def is_waiting(self) -> bool:
        """Something is asked for, or will be."""
        return self._asked is not None or (self._is_stale and self._can_ask())

    def tick(self) -> None:
        parts = self._parts
        path = parts.model.host["path"]
        seen = (path, parts.facts.times_opened, parts.facts.times_written, parts.connection.times_up)
        if self._seen is None or seen[:2] != self._seen[:2]:
            self._forget(path)
        if seen != self._seen:
            self._seen = seen
            self.refresh(is_at_once=True)
        if self._asked is not None and self._asked[1].is_done:
            asked_path, pending = self._asked
            self._asked = None
            self._take(asked_path, pending)
        now = parts.clock()
        if self._asked is None and self._is_stale and self._can_ask() and now >= self._not_before:
            self._is_stale = False
            self._not_before = now + _LEAST_BETWEEN
            fields = {"path": path, "limit": _PAGE}
            self._asked = (path, parts.calls.start("getContext", fields, timeout=_SECONDS))

    def _can_ask(self) -> bool:
        return self._parts.connection.is_up and self._parts.model.host["path"] != ""

    def _forget(self, path: str) -> None:
        """Another file is open; the same one, opened anew, is still the same."""
        model = self._parts.model
        if self._asked is not None and self._asked[0] != path:
            self._asked[1].fail(Failure("cancelled", "Cancelled."))
            self._asked = None
        if model.context is not None and model.context.get("path") != path:
            model.context = None
            # What was said is about the other file.
            self._parts.messages.clear()
            model.touch()

    def _take(self, path: str, pending: Pending) -> None:
        model = self._parts.model
        if path != model.host["path"]:
            return
        try:
            self._know(object_of(pending.result()))
        except Exception as error:
            self._fail(path, Failure.of(error))

    def _know(self, context: Dict[str, Any]) -> None:
        model = self._parts.model
        if context != model.context:
            model.context = context
            model.last_project = context.get("project") or model.last_project
            model.touch()
        lacks = any(lacks_picture(each) for each in list_in(context, "checkpoints"))
        self._picture_tries = self._picture_tries + 1 if lacks and model.wants_files else 0
        if 0 < self._picture_tries < _TRIES_FOR_PICTURES:
            self.refresh()

    def _fail(self, path: str, failure: Failure) -> None:
        parts = self._parts
        self._is_stale = True
        if failure.code == "cancelled":
            return
        self._not_before = parts.clock() + _AFTER_FAILURE
        if failure.code in ABOUT_THE_BRIDGE or failure.is_lost:
            parts.connection.lost(failure)
            return
        problem = {"code": failure.code, "message": failure.sentence, "retryable": failure.is_retryable}
        parts.model.context = {**NOTHING, "path": path, "problem": problem, "advice": failure.sentence}
        parts.model.touch()


#: An answer about a path that cannot be asked about.
NOTHING: Dict[str, Any] = {
    "place": "unusable",
    "project": None,
    "item": None,
    "state": None,
    "actions": [],
    "checkpoints": [],
    "statuses": [],
}
