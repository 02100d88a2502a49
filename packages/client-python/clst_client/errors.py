"""Failures of the client."""
from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

#: Failures that the client finds by itself: the same call can succeed later.
_RETRYABLE = frozenset({"bridge-not-running", "no-answer"})


class ClstApiError(Exception):
    """Every failure of the client. Decide by ``code``; the text is for people.

    ``code`` is one of docs/reference/errors.md, or one that the client finds by itself: ``bridge-not-trusted`` (the
    discovery file cannot be trusted, or another program answers), ``no-answer`` (too late, or the connection broke),
    ``answer-invalid`` (not what the contract says).
    """

    def __init__(self, code: str, message: str, problem: Optional[Mapping[str, Any]] = None) -> None:
        super().__init__(message)
        self.code = code
        #: What the bridge answered, or what a job ended with.
        self.problem = problem

    @classmethod
    def from_problem(cls, problem: Mapping[str, Any]) -> "ClstApiError":
        return cls(str(problem.get("code")), str(problem.get("detail", "")), problem)

    @property
    def status(self) -> Optional[int]:
        """HTTP status, where the failure came from the bridge."""
        return self.problem.get("status") if self.problem else None

    @property
    def retryable(self) -> bool:
        """The same call can succeed later without anybody changing anything."""
        if self.problem is not None:
            return bool(self.problem.get("retryable"))
        return self.code in _RETRYABLE

    @property
    def request_id(self) -> Optional[str]:
        """Names the request in the log of the bridge."""
        return self.problem.get("requestId") if self.problem else None

    @property
    def details(self) -> Dict[str, Any]:
        return dict((self.problem or {}).get("details") or {})
