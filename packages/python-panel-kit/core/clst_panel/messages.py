"""Errors and results, as lines that say what to do."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional

from .conditions import choose
from .failure import Failure
from .model import Model
from .table import Json, Table

_MOST = 4
_MOST_REMEMBERED = 20
#: Seconds that a result stays.
_RESULT_STAYS = 20.0


class Messages:
    """The newest come first, and only a few of them. Errors are remembered for the report."""

    def __init__(self, table: Table, model: Model, clock: Callable[[], float]) -> None:
        self._table = table
        self._model = model
        self._clock = clock
        self._count = 0
        #: ``{at, action, code, requestId}`` of the last errors, the oldest first; no names of files.
        self.errors: List[Json] = []
        #: What *try again* goes on with, by the key of the line; it has a ``tidy``.
        self.retries: Dict[str, Any] = {}

    def result(self, text: str) -> None:
        self._add("ok", "ok", text, ["dismiss"], self._clock() + _RESULT_STAYS)

    def waiting(self, text: str, action: str, args: Json) -> None:
        """Something is ready, and the person has to say when it is taken."""
        self._add("warning", "attention", text, [action, "dismiss"])
        self._model.messages[0]["args"] = args

    def error(self, action: str, failure: Failure, retry: Any = None) -> None:
        """One line: what went wrong, what to do, and what can be pressed. ``retry`` is what *try again* goes on with."""
        self.remember(action, failure)
        said = self._table.errors.get(failure.code, {})
        advice = choose(said.get("advice"), self._model.scope())
        actions = list(said.get("actions", []))
        if retry is not None:
            actions.insert(0, "tryAgain")
        key = self._add(
            "error", "error", " ".join(each for each in (failure.sentence, advice) if each), actions + ["dismiss"]
        )
        if retry is not None:
            self.retries[key] = retry

    def mistake(self, action: str, failure: Failure) -> None:
        """A mistake of the panel itself: said once, and whatever is wrong with the model, without reading it."""
        text = failure.sentence
        if any(each["text"] == text for each in self._model.messages):
            return
        self.remember(action, failure)
        self._add("error", "error", text, ["copyReport", "dismiss"])

    def remember(self, action: str, failure: Failure) -> None:
        """For the report alone."""
        at = self._model.moment.seconds
        self.errors.append({"at": at, "action": action, "code": failure.code, "requestId": failure.request_id})
        del self.errors[:-_MOST_REMEMBERED]

    def dismiss(self, key: Optional[str]) -> None:
        self._keep([each for each in self._model.messages if each["key"] != key])

    def clear(self) -> None:
        """A new action begins, or another file is open: what was said before is about something else."""
        self._keep([])

    def expire(self) -> None:
        now = self._clock()
        self._keep([each for each in self._model.messages if each.get("until", now + 1) > now])

    def _add(
        self, icon: str, tone: str, text: str, actions: List[str], until: Optional[float] = None
    ) -> str:
        self._count += 1
        key = "message-%d" % self._count
        line: Json = {"key": key, "icon": icon, "tone": tone, "text": text, "actions": actions}
        if until is not None:
            line["until"] = until
        self._keep([line] + self._model.messages[: _MOST - 1])
        return key

    def _keep(self, lines: List[Json]) -> None:
        if lines != self._model.messages:
            self._model.messages = lines
            kept = {each["key"] for each in lines}
            for key in [each for each in self.retries if each not in kept]:
                self.retries.pop(key).tidy()
            self._model.touch()
