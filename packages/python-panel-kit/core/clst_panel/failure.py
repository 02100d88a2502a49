"""What went wrong, whatever it was."""
from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from .host import HostError

#: They are about the bridge as a whole, not about what was asked.
ABOUT_THE_BRIDGE = frozenset(
    {
        "bridge-not-running",
        "bridge-not-trusted",
        "bridge-stopping",
        "unauthenticated",
        "host-not-allowed",
        "forbidden-origin",
    }
)
#: The answer was lost: what was asked for may have been done. The same key finds out.
_LOST = frozenset({"no-answer", "bridge-not-running", "bridge-stopping"})


class Failure(Exception):
    """``code`` is one of the bridge or the client, ``host`` or ``internal``; the text is a sentence for the person."""

    def __init__(
        self, code: str, sentence: str, is_retryable: bool = False, request_id: Optional[str] = None
    ) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.is_retryable = is_retryable
        self.request_id = request_id

    @property
    def is_lost(self) -> bool:
        return self.code in _LOST

    @classmethod
    def of(cls, error: BaseException) -> "Failure":
        """Errors of the client have a ``code``, ``retryable`` and ``request_id``."""
        if isinstance(error, Failure):
            return error
        if isinstance(error, HostError):
            return cls("host", str(error))
        code = getattr(error, "code", None)
        if isinstance(code, str):
            return cls(
                code, str(error), bool(getattr(error, "retryable", False)), getattr(error, "request_id", None)
            )
        return cls("internal", "The panel made a mistake: %s (%s)." % (error, type(error).__name__))

    @classmethod
    def of_problem(cls, problem: Mapping[str, Any]) -> "Failure":
        """Of what a job ended with, or of one file of its result."""
        sentence = str(problem.get("detail") or problem.get("message") or "")
        return cls(
            str(problem.get("code")), sentence, bool(problem.get("retryable")), problem.get("requestId")
        )


def not_understood() -> Failure:
    """An answer of another form than the contract says."""
    return Failure("answer-invalid", "The bridge gave an answer that this panel does not understand.")


def object_of(answer: Any) -> Dict[str, Any]:
    """An answer that has to be an object; raises a :class:`Failure` where it is not."""
    if not isinstance(answer, dict):
        raise not_understood()
    return answer
