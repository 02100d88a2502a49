"""Work that the bridge goes on with by itself: followed to its end."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Generator, Optional

from .calls import Pending
from .failure import Failure
from .format import format_size
from .parts import Parts, Ready, answered
from .table import Json

if TYPE_CHECKING:
    from .run import Run

_WAIT_SECONDS = 1
_SECONDS = 30.0
_ENDED = ("succeeded", "failed", "cancelled")


def finish_job(
    parts: Parts, run: "Run", job: Json, text: str
) -> Generator[Ready, None, Any]:
    """Waits until a job has ended and returns its result; raises its failure. Shows how far it is, and can be cancelled."""
    is_cancelling = False
    key: Optional[str] = None
    while job["state"] not in _ENDED:
        show_progress(run, job, text)
        if run.is_cancelled and not is_cancelling:
            is_cancelling = True
            key = key or parts.new_key()
            pending = parts.calls.start("cancelJob", {"jobId": job["id"]}, timeout=_SECONDS, key=key)
            yield answered(pending)
        else:
            fields = {"jobId": job["id"], "wait": _WAIT_SECONDS}
            pending = parts.calls.start("getJob", fields, timeout=_SECONDS, is_patient=True)
            yield _answered_or_cancelled(pending, run, is_cancelling)
            if not pending.is_done:
                pending.fail(Failure("cancelled", "Cancelled."))
        try:
            job = pending.result()
        except Failure as failure:
            # The question was given up, here or after a silence of the host. The job is asked about anew.
            if failure.code != "cancelled":
                raise
    if job["state"] == "cancelled":
        run.is_cancelled = True
        raise Failure("cancelled", "Cancelled.")
    if job["state"] == "failed":
        raise Failure.of_problem(job.get("error", {}))
    return job.get("result", {})


def _answered_or_cancelled(pending: Pending, run: "Run", is_cancelling: bool) -> Ready:
    """Who cancels does not wait for a question that waits itself."""
    return lambda: pending.is_done or (run.is_cancelled and not is_cancelling)


def show_progress(run: "Run", job: Json, text: str) -> None:
    progress: Dict[str, Any] = job.get("progress") or {}
    done, total = progress.get("doneBytes", 0), progress.get("totalBytes", 0)
    if total > 0:
        run.show("%s, %s of %s" % (text, format_size(done), format_size(total)), min(1.0, done / total), True)
    else:
        run.show(text, None, True)
