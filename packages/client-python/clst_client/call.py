"""A request on its way."""
from __future__ import annotations

import select
from typing import Any, Generator, Generic, Optional, TypeVar

from .errors import ClstApiError
from .exchange import Waiting

T = TypeVar("T")


class Call(Generic[T]):
    """A request on its way. Call :meth:`pump` from a timer until it is true, or :meth:`wait`.

    A step takes about a millisecond, whatever the bridge does. Without further calls nothing goes on; :meth:`close` ends
    it, and what was asked for may go on in the bridge.
    """

    def __init__(self, steps: Generator[Waiting, None, Any]) -> None:
        self._steps: Optional[Generator[Waiting, None, Any]] = steps
        self._waiting: Optional[Waiting] = None
        self._answer: Any = None
        self._failure: Optional[BaseException] = None

    @property
    def is_done(self) -> bool:
        return self._steps is None

    def pump(self) -> bool:
        """Goes one step. True when there is an answer or a failure. Never raises."""
        if self._steps is not None:
            try:
                self._waiting = next(self._steps)
            except StopIteration as end:
                self._end(answer=end.value)
            except Exception as failure:  # whatever it is, `result` raises it
                self._end(failure=failure)
        return self.is_done

    def result(self) -> T:
        """The answer; raises the failure. Only when :attr:`is_done`."""
        if not self.is_done:
            raise RuntimeError("The call is not done.")
        if self._failure is not None:
            raise self._failure
        return self._answer

    def wait(self) -> T:
        """Blocks until there is an answer. For scripts, never for the main thread of a program with windows."""
        while not self.pump():
            if self._waiting is not None:
                sock, is_reading = self._waiting
                select.select([sock] if is_reading else [], [] if is_reading else [sock], [sock], 0.5)
        return self.result()

    def close(self) -> None:
        """Ends the call; `result` then raises ``cancelled``."""
        if self._steps is not None:
            self._steps.close()
            self._end(failure=ClstApiError("cancelled", "Cancelled."))

    def _end(self, answer: Any = None, failure: Optional[BaseException] = None) -> None:
        self._steps = None
        self._waiting = None
        self._answer = answer
        self._failure = failure

