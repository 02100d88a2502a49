"""Requests on their way, gone on with a few steps at a time."""
from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Protocol

from .failure import Failure

#: Steps that one tick goes at most. A step reads at most what the client reads at once (256 KiB): together 1 MiB.
STEPS_PER_TICK = 4
#: The largest answer that a panel takes; give it to the client. Those for panels are below 64 KB.
MAX_ANSWER_BYTES = 1024 * 1024


class CallLike(Protocol):
    """A call of the client."""

    def pump(self) -> bool: ...

    def result(self) -> Any: ...

    def close(self) -> None: ...


class ClientLike(Protocol):
    """What the host layer's ``connect`` gives: :class:`PumpedClient` of clst_client is one."""

    def start(
        self, operation_id: str, fields: Dict[str, Any], timeout: float, idempotency_key: Optional[str]
    ) -> CallLike: ...


class Pending:
    """A request whose answer is awaited. ``is_patient``: it waits for something to happen, so it is not hurried."""

    def __init__(self, operation: str, call: Optional[CallLike], is_change: bool, is_patient: bool) -> None:
        self.operation = operation
        self.is_change = is_change
        self.is_patient = is_patient
        self.is_done = False
        self._call = call
        self._answer: Any = None
        self._failure: Optional[Failure] = None

    def step(self) -> None:
        try:
            if self._call is None or not self._call.pump():
                return
            self._answer = self._call.result()
        except Exception as error:  # whatever it is, `result` raises it
            self._failure = Failure.of(error)
        self._end()

    def fail(self, failure: Failure) -> None:
        if not self.is_done:
            self._failure = failure
            if self._call is not None:
                self._call.close()
            self._end()

    def result(self) -> Any:
        """The answer; raises the :class:`Failure`."""
        if self._failure is not None:
            raise self._failure
        return self._answer

    def _end(self) -> None:
        self.is_done = True
        self._call = None


class Calls:
    """All requests of a panel. ``connect`` makes the client when the first one is sent."""

    def __init__(self, connect: Callable[[], ClientLike]) -> None:
        self._connect = connect
        self._client: Optional[ClientLike] = None
        self._pending: List[Pending] = []
        #: Steps that were gone since the panel began; the tests count.
        self.steps = 0

    def start(
        self,
        operation: str,
        fields: Dict[str, Any],
        timeout: float = 60.0,
        key: Optional[str] = None,
        is_patient: bool = False,
    ) -> Pending:
        """Sends a request. ``key`` is the idempotency key of a change."""
        pending = Pending(operation, None, key is not None, is_patient)
        try:
            if self._client is None:
                self._client = self._connect()
            call = self._client.start(operation, fields, timeout=timeout, idempotency_key=key)
            pending = Pending(operation, call, key is not None, is_patient)
            self._pending.append(pending)
        except Exception as error:  # also an operation that this client does not have
            pending.fail(Failure.of(error))
        return pending

    def pump(self) -> None:
        """Goes on with the requests, those first that waited longest."""
        self._pending = [pending for pending in self._pending if not pending.is_done]
        turn, rest = self._pending[:STEPS_PER_TICK], self._pending[STEPS_PER_TICK:]
        for pending in turn:
            self.steps += 1
            pending.step()
        self._pending = rest + [pending for pending in turn if not pending.is_done]

    @property
    def is_hurried(self) -> bool:
        """Whether an answer is awaited that comes at once."""
        return any(not pending.is_patient for pending in self._pending)

    @property
    def is_any(self) -> bool:
        return len(self._pending) > 0

    def drop_reads(self) -> None:
        """Gives up what only reads: after a long silence of the host those answers are late. Changes go on."""
        for pending in self._pending:
            if not pending.is_change:
                pending.fail(Failure("cancelled", "Cancelled."))
        self._pending = [pending for pending in self._pending if not pending.is_done]

    def close(self) -> None:
        for pending in self._pending:
            pending.fail(Failure("cancelled", "Cancelled."))
        self._pending = []
