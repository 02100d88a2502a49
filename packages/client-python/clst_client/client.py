"""The bridge of the person who works here."""
from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, Mapping, Optional
from urllib.parse import quote

from .call import Call
from .errors import ClstApiError
from .generated.methods import Methods
from .generated.pumped import PumpedMethods
from .generated.routes import ROUTES
from .omit import OMIT
from .session import MAX_BYTES, Request, Session

# Annotations alone need them, and a panel starts with its host.
if TYPE_CHECKING:
    from .generated import types as t

_LONG_WAIT_SECONDS = 25


class PumpedClient(PumpedMethods):
    """Every operation as a :class:`Call` that a timer pumps: for programs with windows.

    >>> call = PumpedClient().get_context(path="/shows/tired-king/scene.blend")
    >>> # from a timer:
    >>> if call.pump():
    ...     show(call.result())

    ``home`` is the folder of the discovery file; ``$CLST_HOME``, else ``~/.clst``, when it is left out. ``author`` is who
    works: the author of what this client makes, and who ``me`` is; the person of the bridge's settings when it is left
    out. ``program`` is the program that asks, ``Blender/4.2.1``; it is kept with the checkpoints. An answer of more than
    ``max_bytes`` is refused.
    """

    def __init__(
        self,
        home: Optional[str] = None,
        author: Optional[str] = None,
        program: Optional[str] = None,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self._session = Session(home, author, program, max_bytes)

    def start(
        self,
        operation_id: str,
        fields: Mapping[str, Any],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> Call:
        """Any operation by its name in the contract, with its fields by theirs: for programs made from a description.

        Raises ``KeyError`` for an operation that this client does not know, or a part of its path that is not given.
        """
        _, route = ROUTES[operation_id]
        names = re.findall(r"\{(\w+)\}", route)
        path = {name: str(fields[name]) for name in names}
        rest = {name: value for name, value in fields.items() if name not in path}
        return self._call(operation_id, path, rest, timeout=timeout, idempotency_key=idempotency_key)

    def _call(
        self,
        operation_id: str,
        path: Dict[str, str],
        fields: Dict[str, Any],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> Call[Any]:
        method, route = ROUTES[operation_id]
        for name, value in path.items():
            route = route.replace("{%s}" % name, quote(value, safe=""))
        said = {name: value for name, value in fields.items() if value is not OMIT}
        is_change = method != "GET"
        has_body = is_change and method != "DELETE"
        if is_change and idempotency_key is None:
            idempotency_key = str(uuid.uuid4())
        request = Request(method, route, {} if has_body else said, said if has_body else None, idempotency_key, timeout)
        return Call(self._session.steps(request))


class Client(Methods):
    """Every operation, waiting for its answer: for scripts.

    >>> clst = Client()
    >>> context = clst.get_context(path="/shows/tired-king/scene.blend")
    >>> job = clst.checkpoint(context["project"]["key"], paths=["scene.blend"], message="blocking pass complete")
    >>> clst.wait_for_job(job)["checkpoints"]

    It takes what :class:`PumpedClient` takes.
    """

    def __init__(
        self, home: Optional[str] = None, author: Optional[str] = None, program: Optional[str] = None
    ) -> None:
        self._pumped = PumpedClient(home, author, program)

    def _call(self, operation_id: str, path: Dict[str, str], fields: Dict[str, Any], **options: Any) -> Any:
        return self._pumped._call(operation_id, path, fields, **options).wait()

    def wait_for_job(
        self,
        job: Mapping[str, Any],
        on_progress: Optional[Callable[[t.JobProgress], None]] = None,
        should_cancel: Optional[Callable[[], bool]] = None,
    ) -> Dict[str, Any]:
        """Waits until a job has ended and returns its result; raises its failure, and ``cancelled``.

        ``on_progress`` and ``should_cancel`` are called about once a second. Ctrl+C cancels the job as well.
        """
        wait = _LONG_WAIT_SECONDS if on_progress is None and should_cancel is None else 1
        is_cancelled = False
        while True:
            try:
                now = self.get_job(job["id"], wait=wait)
            except KeyboardInterrupt:
                self.cancel_job(job["id"])
                raise
            if on_progress is not None and "progress" in now:
                on_progress(now["progress"])
            if now["state"] in ("succeeded", "failed", "cancelled"):
                return result_of(now)
            if should_cancel is not None and not is_cancelled and should_cancel():
                self.cancel_job(job["id"])
                is_cancelled = True

    def job_items(self, job_id: str, list_name: str) -> Iterator[Any]:
        """All items of a list in the result of a job, also of one that is too long for it (``truncated``)."""
        for page in pages(lambda cursor: self.get_job_result(job_id, list=list_name, cursor=cursor)):
            yield from page["items"]

    def events(self, cursor: Optional[str] = None, project_key: Optional[str] = None) -> Iterator[Dict[str, Any]]:
        """Events as they happen, for ever. ``{"type": "reset", …}`` says that some are missing: reload what you show."""
        about: Dict[str, Any] = {} if project_key is None else {"project_key": project_key}
        if cursor is None:
            cursor = self.list_events(**about)["cursor"]
        while True:
            answer = self.list_events(cursor=cursor, wait=_LONG_WAIT_SECONDS, **about)
            cursor = answer["cursor"]
            if answer.get("reset"):
                yield {"type": "reset", "id": cursor}
            yield from answer["events"]  # type: ignore[misc]


def result_of(job: Mapping[str, Any]) -> Dict[str, Any]:
    """The result of a job that has ended; raises its failure, and ``cancelled``."""
    if job["state"] == "succeeded":
        return job.get("result", {})
    if job["state"] == "cancelled":
        raise ClstApiError("cancelled", "The job was cancelled.", job.get("error"))
    if "error" not in job:
        raise ClstApiError("answer-invalid", "The job %s failed without saying why." % job["id"])
    raise ClstApiError.from_problem(job["error"])


def pages(ask: Callable[[Any], Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Reads a list page by page.

    >>> for page in pages(lambda cursor: clst.history(key, path="scene.blend", cursor=cursor)):
    ...     print(page["checkpoints"])
    """
    cursor: Any = OMIT
    while True:
        page = ask(cursor)
        yield page
        cursor = page.get("nextCursor")
        if cursor is None:
            return
