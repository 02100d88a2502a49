"""The file in which the bridge says where it listens."""
from __future__ import annotations

import json
import os
import re
import socket
import stat
from typing import NamedTuple, Optional

from .errors import ClstApiError


class Discovery(NamedTuple):
    """Where a bridge listens. ``token`` goes only to a program that has proven to know it; never log it."""

    port: int
    token: str

    def __repr__(self) -> str:
        return "Discovery(port=%d)" % self.port


def bridge_home() -> str:
    """The folder of the bridge: ``$CLST_HOME``, else ``~/.clst``."""
    return os.environ.get("CLST_HOME") or os.path.join(os.path.expanduser("~"), ".clst")


def read_discovery(home: Optional[str] = None) -> Discovery:
    """Reads the discovery file.

    Raises ``bridge-not-running`` when there is none or it is of another computer (a home folder can be shared), and
    ``bridge-not-trusted`` when others could have written or read it.
    """
    path = os.path.join(home or bridge_home(), "bridge.json")
    try:
        _assert_private(path)
        with open(path, encoding="utf-8") as file:
            text = file.read(65536)
    except FileNotFoundError:
        message = 'The clst bridge is not running. "clst bridge start" starts it.'
        raise ClstApiError("bridge-not-running", message) from None
    found = _parse(text)
    if found is None:
        raise ClstApiError("bridge-not-trusted", "%s is damaged. Start the bridge anew." % path)
    host = found.get("hostname")
    if host != socket.gethostname():
        raise ClstApiError("bridge-not-running", "The bridge in %s runs on another computer, %s." % (path, host))
    return Discovery(found["port"], found["token"])


def _assert_private(path: str) -> None:
    """Windows has no such modes; there the folder of the person is private by its access list."""
    facts = os.lstat(path)
    if not stat.S_ISREG(facts.st_mode):
        raise ClstApiError("bridge-not-trusted", "%s is not an ordinary file." % path)
    if os.name == "nt":
        return
    if facts.st_mode & 0o077:
        raise ClstApiError("bridge-not-trusted", "Others can read %s. Start the bridge anew." % path)
    if facts.st_uid != os.getuid():
        raise ClstApiError("bridge-not-trusted", "%s belongs to somebody else." % path)


def _parse(text: str) -> Optional[dict]:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict) or not isinstance(found.get("port"), int) or isinstance(found["port"], bool):
        return None
    if not 0 < found["port"] < 65536 or not isinstance(found.get("token"), str):
        return None
    return found if re.fullmatch(r"[!-~]{16,}", found["token"]) else None
