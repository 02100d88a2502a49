"""Whether the bridge can be reached; tries again by itself, ever less often."""
from __future__ import annotations

import re
from typing import Any, Callable, Dict, Optional

from .calls import Calls, Pending
from .failure import Failure, object_of
from .model import Model
from .table import Table

_FIRST_DELAY = 1.0
_LONGEST_DELAY = 30.0
_PROBE_SECONDS = 10.0


class Connection:
    """``connecting`` until the first answer, then ``up`` or ``down``."""

    def __init__(self, table: Table, model: Model, calls: Calls, clock: Callable[[], float]) -> None:
        self._table = table
        self._model = model
        self._calls = calls
        self._clock = clock
        self._delay = _FIRST_DELAY
        self._next_try = clock()
        self._probe: Optional[Pending] = None
        #: Grows with each time that the bridge is reached anew: what was known before may be old.
        self.times_up = 0
        #: Of the bridge, for the report.
        self.bridge_version = ""

    @property
    def is_up(self) -> bool:
        return bool(self._model.connection["state"] == "up")

    @property
    def seconds_to_try(self) -> float:
        """Until the next try; 0 while one is under way."""
        return 0.0 if self._probe is not None else max(0.0, self._next_try - self._clock())

    def tick(self) -> None:
        if self._probe is not None:
            if self._probe.is_done:
                self._take(self._probe)
        elif not self.is_up and self._clock() >= self._next_try:
            self._probe = self._calls.start("getBridge", {}, timeout=_PROBE_SECONDS)

    def lost(self, failure: Failure) -> None:
        """A request failed for a reason that is about the bridge as a whole."""
        if self.is_up:
            self._delay = _FIRST_DELAY
        self._down(failure.code, failure.sentence)

    def try_now(self) -> None:
        self._delay = _FIRST_DELAY
        self._next_try = self._clock()

    def _take(self, probe: Pending) -> None:
        self._probe = None
        try:
            answer = object_of(probe.result())
            mismatch = _mismatch(str(answer.get("apiVersion", "")), self._table.api_version)
            self.bridge_version = str(answer.get("appVersion", ""))
        except Failure as failure:
            self._down(failure.code, failure.sentence)
            return
        if mismatch is not None:
            self._down(mismatch, "")
            return
        self._delay = _FIRST_DELAY
        self.times_up += 1
        self._set({"state": "up"})

    def _down(self, code: str, detail: str) -> None:
        if code == "cancelled":
            # The host was busy for long; nothing is known of the bridge.
            self._next_try = self._clock()
            return
        self._next_try = self._clock() + self._delay
        self._delay = min(self._delay * 2, _LONGEST_DELAY)
        self._set({"state": "down", "code": code, "detail": detail})

    def _set(self, connection: Dict[str, Any]) -> None:
        if connection != self._model.connection:
            self._model.connection = connection
            self._model.touch()


def _mismatch(spoken: str, needed: str) -> Optional[str]:
    """The same major version, and at least the minor one."""
    if re.fullmatch(r"[0-9]+\.[0-9]+", spoken) is None:
        return "answer-invalid"
    major, minor = (int(each) for each in spoken.split("."))
    needed_major, needed_minor = (int(each) for each in needed.split("."))
    if major > needed_major:
        return "bridge-too-new"
    return "bridge-too-old" if (major, minor) < (needed_major, needed_minor) else None
