"""What the bridge says of itself as it happens: one question that waits for the next events."""
from __future__ import annotations

from typing import Any, Callable, Dict, Optional

from .calls import Pending
from .failure import Failure, not_understood, object_of
from .parts import Parts

_WAIT_SECONDS = 25
#: Beyond the time that the bridge waits.
_MORE_SECONDS = 15
#: A piece of news: the type of an event, or ``reset``; and the event.
Hear = Callable[[str, Dict[str, Any]], None]


class EventFeed:
    """Calls ``hear`` for each event, and with ``reset`` when some are missing."""

    def __init__(self, parts: Parts, hear: Hear) -> None:
        self._parts = parts
        self._hear = hear
        self._pending: Optional[Pending] = None
        self._cursor: Optional[str] = None

    def tick(self) -> None:
        if self._pending is not None and self._pending.is_done:
            pending, self._pending = self._pending, None
            self._take(pending)
        if self._pending is None and self._parts.connection.is_up:
            self._ask()

    def _ask(self) -> None:
        """What happens after the answer about the open file is told from its own cursor on."""
        model = self._parts.model
        if self._cursor is None and model.context is not None:
            self._cursor = model.context.get("eventCursor")
        if self._cursor is None and model.context is None and model.host["path"]:
            return
        fields: Dict[str, Any] = {}
        if self._cursor is not None:
            fields = {"cursor": self._cursor, "wait": _WAIT_SECONDS}
        timeout = float(_WAIT_SECONDS + _MORE_SECONDS)
        self._pending = self._parts.calls.start(
            "listEvents", fields, timeout=timeout, is_patient=self._cursor is not None
        )

    def _take(self, pending: Pending) -> None:
        try:
            answer = object_of(pending.result())
            cursor, events = answer.get("cursor"), answer.get("events")
            if not isinstance(cursor, str) or not isinstance(events, list):
                raise not_understood()
        except Failure as failure:
            if failure.code != "cancelled":
                self._parts.connection.lost(failure)
            return
        is_first, self._cursor = self._cursor is None, cursor
        if answer.get("reset") or is_first:
            # What was asked for before the cursor was known can be older than it.
            self._hear("reset", {})
        for event in events:
            self._hear(str(event.get("type")), event)


def concerns(event: Dict[str, Any], context: Optional[Dict[str, Any]]) -> bool:
    """Whether an event can change what is known of the open file."""
    if context is None:
        return False
    project = context.get("project")
    if project is None or event.get("projectKey") is None:
        return str(event.get("type")).startswith("project-")
    if event["projectKey"] != project["key"]:
        return False
    item, paths = context.get("item"), event.get("paths")
    if event.get("type") != "files-changed" or item is None or paths is None:
        return True
    path = item["path"]
    return any(path == each or path.startswith(each + "/") or each == "" for each in paths)
