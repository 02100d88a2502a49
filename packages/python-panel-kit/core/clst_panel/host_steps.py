"""Calls of the host, as steps of an action."""
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Dict, List, Optional

from .expressions import value_of
from .failure import Failure
from .host import HostError
from .parts import Parts, Work

if TYPE_CHECKING:
    from .run import Run


_OTHER = "another file is open here now"
_UNSAVED = "what is open here has unsaved changes"
_OTHER_PROGRAM = "Another program wrote the file meanwhile. Nothing was saved."
_OTHER_VERSION = "The file on the disk is another version than what is open here. Nothing was saved."


def perform_host(parts: Parts, run: "Run", step: Dict[str, Any]) -> Work:
    """``save``, ``saveAs``, ``reload``, ``open``, ``capturePreview``, ``pastePicture``, ``pickFile``, ``copyText``,
    ``setUncompressed``."""
    name, host = step["host"], parts.host
    fields = value_of(step.get("fields", {}), run.scope)
    value: Any = None
    if name == "save":
        # Whoever wants to save over what another program wrote has said so just before.
        parts.facts.look_closely()
        if parts.model.is_changed_on_disk:
            raise Failure("host", _OTHER_VERSION if parts.model.is_changed_by_clst else _OTHER_PROGRAM)
        host.save()
        if host.is_dirty():
            raise HostError("The file was not saved.")
        parts.facts.restamp()
    elif name == "saveAs":
        host.save_as(str(fields.get("path", "")))
    elif name == "reload":
        if _is_unsaved(parts, run):
            raise Failure("host", "What is open here has unsaved changes now. Nothing was done.")
        if host.current_file() == run.path:
            _open_anew(parts, run.path)
    elif name == "open":
        _open(parts, run, fields["path"])
    elif name == "copyText":
        host.copy_text(fields["text"])
    elif name == "setUncompressed":
        host.set_uncompressed()
    elif name in ("capturePreview", "pastePicture"):
        value = {"path": _picture(parts, run, name)}
    elif name == "pickFile":
        picked: List[Optional[str]] = []
        host.pick_file(fields.get("kinds", []), picked.append)
        yield lambda: len(picked) > 0 or run.is_cancelled
        if not picked or picked[0] is None:
            raise run.cancelled()
        value = {"path": picked[0]}
    else:
        raise Failure("internal", "The description asks the host for %s, which none does." % name)
    parts.facts.look()
    if "as" in step:
        run.values[step["as"]] = value


def reload_file(parts: Parts, run: "Run") -> None:
    """Opens the file of the run anew, once it is written; not over what would be lost."""
    if not run.path:
        return
    if parts.host.current_file() != run.path:
        run.leave_to_person(_OTHER, "openReady", {"path": run.path})
    elif _is_unsaved(parts, run):
        run.leave_to_person(_UNSAVED, "reload", {})
    else:
        _open_anew(parts, run.path)


def _open(parts: Parts, run: "Run", path: str) -> None:
    """In place of the open file, where the host has only one; not over what would be lost."""
    is_only_one = not parts.host.can("documents")
    if is_only_one and parts.host.current_file() != run.path:
        run.leave_to_person(_OTHER, "openReady", {"path": path})
    elif is_only_one and _is_unsaved(parts, run):
        run.leave_to_person(_UNSAVED, "openReady", {"path": path})
    else:
        parts.host.open_file(path, run_scripts=False)


def _open_anew(parts: Parts, path: str) -> None:
    """Scripts in the file are not run."""
    if path:
        parts.host.open_file(path, run_scripts=False)
        parts.facts.restamp()


def _is_unsaved(parts: Parts, run: "Run") -> bool:
    return bool(parts.host.is_dirty()) and not run.may_discard


def _picture(parts: Parts, run: "Run", name: str) -> str:
    """A file that is removed when the action has ended; nobody else can read it."""
    # Imported on first use, as a host waits for imports at its start.
    import tempfile

    handle, path = tempfile.mkstemp(prefix="clst-", suffix=".png")
    os.close(handle)
    run.temporary.append(path)
    take = parts.host.capture_preview if name == "capturePreview" else parts.host.paste_picture
    if not take(path):
        raise HostError("There is no picture to take.")
    return path
