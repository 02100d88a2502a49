"""Host and client of the conversations: they do what the script says and note down what was asked of them."""
from __future__ import annotations

from typing import Any, Callable, Dict, Iterator, List, Optional, Union

from clst_panel import HostError

Json = Dict[str, Any]


class ScriptedError(Exception):
    """A failure as the client raises them."""

    def __init__(self, said: Json) -> None:
        super().__init__(said["message"])
        self.code = said["code"]
        self.retryable = said.get("retryable", False)
        self.request_id = said.get("requestId")


class ScriptedCall:
    def __init__(self, reply: Json) -> None:
        self.reply = reply
        self.is_closed = False

    def pump(self) -> bool:
        return "never" not in self.reply

    def result(self) -> Any:
        if "error" in self.reply:
            raise ScriptedError(self.reply["error"])
        return self.reply["answer"]

    def close(self) -> None:
        self.is_closed = True


class ScriptedClient:
    """Replies by operation; events when the script has some."""

    def __init__(self) -> None:
        self.replies: Dict[str, List[Json]] = {
            "getBridge": [{"answer": {"apiVersion": "1.1", "appVersion": "1.2.3"}}]
        }
        self.requests: List[Json] = []
        self._waiting: Optional[ScriptedCall] = None
        self._event_count = 0

    def start(
        self, operation_id: str, fields: Json, timeout: float, idempotency_key: Optional[str]
    ) -> ScriptedCall:
        if operation_id == "listEvents" and operation_id not in self.replies:
            return self._events(fields)
        if operation_id not in ("getBridge", "listEvents"):
            said: Json = {"operation": operation_id, "fields": fields}
            self.requests.append(said if idempotency_key is None else {**said, "key": idempotency_key})
        left = self.replies.get(operation_id)
        if not left:
            return ScriptedCall({"error": {"code": "not-found", "message": "No reply to %s." % operation_id}})
        return ScriptedCall(left.pop(0) if len(left) > 1 else left[0])

    def happen(self, events: List[Json]) -> None:
        if self._waiting is None or self._waiting.is_closed:
            raise AssertionError("Nobody waits for events.")
        self._event_count += 1
        answer: Json = {"cursor": "c-%d" % self._event_count, "events": []}
        for event in events:
            answer.update({"reset": True} if event.get("reset") else {"events": answer["events"] + [event]})
        self._waiting.reply = {"answer": answer}

    def _events(self, fields: Json) -> ScriptedCall:
        is_first = "cursor" not in fields
        call = ScriptedCall({"answer": {"events": [], "cursor": "c-0"}} if is_first else {"never": True})
        self._waiting = None if is_first else call
        return call


def many_files(count: int) -> Iterator[Optional[List[Json]]]:
    """As many as ``count`` files, looked for in three steps."""
    yield None
    yield None
    paths = ["/shows/tired-king/%d.png" % number for number in range(count)]
    yield [{"path": path, "absolutePath": path, "kind": "image"} for path in paths]


class ScriptedHost:
    name = "Plain"
    version = "1.2.3"

    def __init__(self) -> None:
        self.facts: Json = {"path": "", "isDirty": False, "isBusy": False, "stamp": "1", "can": []}
        self.calls: List[List[Any]] = []
        self.note: Callable[[str], None] = lambda what: None
        self._stamps = 0

    def can(self, capability: str) -> bool:
        return capability in self.facts["can"]

    def current_file(self) -> str:
        return str(self.facts["path"])

    def is_dirty(self) -> bool:
        return bool(self.facts["isDirty"])

    def is_busy(self) -> bool:
        return bool(self.facts["isBusy"])

    def more_facts(self) -> Json:
        return {}

    def file_stamp(self, path: str) -> str:
        return str(self.facts["stamp"])

    def is_open(self, path: str) -> bool:
        return "documents" in self.facts["can"] and path in self.facts.get("open", [])

    def save(self) -> None:
        self._called("save")
        self._saved()

    def save_as(self, path: str) -> None:
        self._called("saveAs", path)
        self.facts["path"] = path
        self._saved()

    def open_file(self, path: str, run_scripts: bool = False) -> None:
        self._called("open", path, run_scripts)
        self.facts.update({"path": path, "isDirty": False})
        self.note("opened")

    def capture_preview(self, path: str) -> bool:
        return self._picture("capturePreview")

    def paste_picture(self, path: str) -> bool:
        return self._picture("pastePicture")

    def dependencies(self) -> Union[List[Json], Iterator[Optional[List[Json]]]]:
        self._called("dependencies")
        said: Any = self.facts.get("dependencies", [])
        return said if isinstance(said, list) else many_files(said["count"])

    def copy_text(self, text: str) -> None:
        self._called("copyText", text)

    def pick_file(self, kinds: List[str], done: Callable[[Optional[str]], None]) -> None:
        self._called("pickFile", kinds)
        done(self.facts["picks"].pop(0))

    def set_uncompressed(self) -> None:
        self._called("setUncompressed")

    def _picture(self, name: str) -> bool:
        self._called(name, "PICTURE")
        return bool(self.facts.get("picture", True))

    def _saved(self) -> None:
        self._stamps += 1
        self.facts.update({"isDirty": False, "stamp": "saved-%d" % self._stamps})
        self.note("saved")

    def _called(self, name: str, *args: Any) -> None:
        self.calls.append([name, *args])
        sentence = self.facts.get("fails", {}).get(name)
        if sentence is not None:
            raise HostError(sentence)
