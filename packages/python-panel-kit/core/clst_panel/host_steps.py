"""Calls of the host, as steps of an action."""
from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Any, Dict, List, Optional

from .expressions import value_of
from .host import HostError
from .parts import Parts, Work

if TYPE_CHECKING:
    from .run import Run


def perform_host(parts: Parts, run: "Run", step: Dict[str, Any]) -> Work:
    """``save``, ``saveAs``, ``reload``, ``open``, ``capturePreview``, ``pastePicture``, ``pickFile``, ``copyText``,
    ``setUncompressed``."""
    name, host = step["host"], parts.host
    fields = value_of(step.get("fields", {}), run.scope)
    value: Any = None
    if name == "save":
        host.save()
        if host.is_dirty():
            raise HostError("The file was not saved.")
        parts.facts.restamp()
    elif name == "saveAs":
        host.save_as(str(fields.get("path", "")))
    elif name == "reload":
        reload_file(parts, run.path)
    elif name == "open":
        host.open_file(fields["path"], run_scripts=False)
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
    parts.facts.look()
    if "as" in step:
        run.values[step["as"]] = value


def reload_file(parts: Parts, path: str) -> None:
    """Opens the file anew; scripts in it are not run."""
    if parts.host.current_file() == path and path:
        parts.host.open_file(path, run_scripts=False)
        parts.facts.restamp()


def _picture(parts: Parts, run: "Run", name: str) -> str:
    """A file that is removed when the action has ended; nobody else can read it."""
    handle, path = tempfile.mkstemp(prefix="clst-", suffix=".png")
    os.close(handle)
    run.temporary.append(path)
    take = parts.host.capture_preview if name == "capturePreview" else parts.host.paste_picture
    if not take(path):
        raise HostError("There is no picture to take.")
    return path
