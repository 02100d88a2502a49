"""The steps of an action: questions to the bridge and calls of the host."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Generator, List, Set, Tuple

from .conditions import holds
from .expressions import value_of
from .failure import ABOUT_THE_BRIDGE, Failure
from .host import HostError
from .host_steps import perform_host
from .jobs import finish_job
from .parts import Parts, Ready, Work, answered
from .pieces import joined, pieces_of
from .table import Json

if TYPE_CHECKING:
    from .run import Run

_SECONDS = 60.0
#: Tries after an answer was lost, and the pause before each, which doubles.
_TRIES = 6
_FIRST_PAUSE = 1.0
#: How long it waits for a bridge that went away meanwhile.
_PATIENCE = 120.0


class Steps:
    """Remembers what was done, so that a second try goes on where the first one failed."""

    def __init__(self, parts: Parts, run: "Run") -> None:
        self._parts = parts
        self._run = run
        self._done: Set[int] = set()
        #: Fields and key of each request of a step.
        self._sent: Dict[int, List[Tuple[Json, str]]] = {}
        self._has_asked = False

    def perform(self, steps: List[Json], is_main: bool = False) -> Work:
        """Those whose conditions hold, one after the other. The main ones are not repeated by a second try."""
        for index, step in enumerate(steps):
            if is_main and index in self._done:
                continue
            if holds(step.get("when"), self._run.scope):
                try:
                    yield from self._one(step, index)
                except (Failure, HostError):
                    if not step.get("isOptional"):
                        raise
            if is_main:
                self._done.add(index)

    def _one(self, step: Json, index: int) -> Work:
        run = self._run
        if "operation" in step:
            if not self._has_asked:
                run.check_same_file()
                self._has_asked = True
            yield from self._operation(step, index)
        elif "host" in step:
            yield from perform_host(self._parts, run, step)
        elif "panel" in step:
            run.panel_step(step["panel"])
        elif "let" in step:
            run.values.update(value_of(step["let"], run.scope))
        elif "set" in step:
            said = step["set"]
            found = value_of(said, run.scope)
            for name in said:
                self._parts.model.fields.pop(name, None)
            self._parts.model.fields.update(found)
            self._parts.model.touch()

    def _operation(self, step: Json, index: int) -> Work:
        """The same fields and the same keys however often it is sent: it is done once."""
        run = self._run
        if index not in self._sent:
            pieces = pieces_of(step, value_of(step.get("fields", {}), run.scope))
            self._sent[index] = [(fields, self._parts.new_key()) for fields in pieces]
            run.sent = dict(self._parts.model.fields)
        answer: Any = None
        for place, (fields, key) in enumerate(self._sent[index]):
            found = yield from self._answer_to(step, fields, key)
            answer = found if place == 0 else joined(answer, found)
        run.values[step.get("as", "result")] = answer

    def _answer_to(self, step: Json, fields: Json, key: str) -> Generator[Ready, None, Any]:
        run = self._run
        text = run.shown["text"]
        pause, tries = _FIRST_PAUSE, 0
        while True:
            yield from self._reach_bridge()
            pending = self._parts.calls.start(step["operation"], fields, timeout=_SECONDS, key=key)
            yield answered(pending)
            try:
                answer = pending.result()
                if _is_job(answer, step["operation"]):
                    answer = yield from finish_job(self._parts, run, answer, text)
                break
            except Failure as failure:
                tries += 1
                if failure.code in ABOUT_THE_BRIDGE or failure.is_lost:
                    self._parts.connection.lost(failure)
                is_repeatable = failure.is_lost or failure.is_retryable or failure.code == "job-not-found"
                if not is_repeatable or tries >= _TRIES or run.is_cancelled:
                    raise
                yield self._after(pause)
                pause *= 2
        run.show(text)
        failed = answer.get("failed") if isinstance(answer, dict) else None
        if failed:
            raise Failure.of_problem(failed[0])
        return answer

    def _after(self, seconds: float) -> Ready:
        until = self._parts.clock() + seconds
        return lambda: self._parts.clock() >= until or self._run.is_cancelled

    def _reach_bridge(self) -> Work:
        run, connection = self._run, self._parts.connection
        until = self._parts.clock() + _PATIENCE
        yield lambda: connection.is_up or run.is_cancelled or self._parts.clock() >= until
        if run.is_cancelled:
            raise Failure("cancelled", "Cancelled.")
        if not connection.is_up:
            raise Failure("bridge-not-running", "The clst bridge went away before this was done.", True)


def _is_job(answer: Any, operation: str) -> bool:
    """The job that does it; what those answer that are about jobs is just an answer."""
    is_about_jobs = operation in ("getJob", "cancelJob")
    return not is_about_jobs and isinstance(answer, dict) and "operationId" in answer and "state" in answer

