"""What the person chose in the preferences of the add-on, and the client that follows from it."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Optional, Tuple

import bpy

from .core import MAX_ANSWER_BYTES
from .host.windows import preferences
from .table import VERSION

if TYPE_CHECKING:
    from .client import PumpedClient


class Settings:
    """Reads the preferences whenever they are needed: they can be changed at any time."""

    def __init__(self, package: str) -> None:
        self._package = package
        #: For the core, which reads it at every look.
        self.for_panel: Dict[str, Any] = {"panelVersion": VERSION, "asksBeforeReload": False}

    def connect(self, author: Optional[str] = None, program: Optional[str] = None) -> "Bridge":
        """A client for the bridge of this person."""
        return Bridge(self, author, program)

    def read(self) -> None:
        """Takes over what was changed."""
        self.for_panel["asksBeforeReload"] = bool(getattr(self._preferences(), "asks_before_reload", False))

    @property
    def asks_before_save(self) -> bool:
        return bool(getattr(self._preferences(), "asks_before_save", True))

    @property
    def home(self) -> str:
        """Folder of the discovery file; empty for the usual one."""
        chosen = getattr(self._preferences(), "home", "")
        return bpy.path.abspath(chosen) if chosen else ""

    def _preferences(self) -> Any:
        addon: Any = preferences().addons.get(self._package)
        return None if addon is None else addon.preferences


class Bridge:
    """The client of the folder that the preferences name at the moment of a request."""

    def __init__(self, settings: Settings, author: Optional[str], program: Optional[str]) -> None:
        self._settings = settings
        self._about = (author, program)
        self._made: Optional[Tuple[str, PumpedClient]] = None

    def start(
        self, operation_id: str, fields: Dict[str, Any], timeout: float, idempotency_key: Optional[str]
    ) -> Any:
        # Imported with the first request: Blender waits for add-ons when it starts.
        from .client import PumpedClient

        home = self._settings.home
        if self._made is None or self._made[0] != home:
            self._made = (home, PumpedClient(home or None, *self._about, max_bytes=MAX_ANSWER_BYTES))
        return self._made[1].start(operation_id, fields, timeout=timeout, idempotency_key=idempotency_key)
