"""All that a panel knows at a moment. What it shows follows from this and from the description alone."""
from __future__ import annotations

from typing import Any, Dict, List, Optional, Set

from .conditions import choose
from .format import Moment
from .lookup import MISSING, Scope
from .table import Json, Table
from .words import version_words


class Section:
    """What is loaded of a section."""

    def __init__(self, is_open: bool) -> None:
        self.is_open = is_open
        #: Answers, by the names that the description gives them.
        self.data: Dict[str, Any] = {}
        self.next_cursor: Optional[str] = None
        self.is_loading = False
        #: What went wrong the last time, as a sentence.
        self.problem: Optional[str] = None


class Dialog:
    """A question to the person. ``values`` is what is typed into it."""

    def __init__(self, key: str, said: Json, buttons: List[Json], scope: Scope) -> None:
        self.key = key
        self.said = said
        self.buttons = buttons
        self.values: Dict[str, Any] = {}
        self.scope = scope.child({"dialog": self.values})
        #: The id of the button that was pressed.
        self.answer: Optional[str] = None


class Model:
    """Change it through the methods, or call :meth:`touch` afterwards."""

    def __init__(self, table: Table, settings: Json) -> None:
        self.table = table
        self.settings = settings
        self.host: Json = {"name": "", "version": "", "path": "", "isDirty": False, "can": []}
        self.is_changed_on_disk = False
        #: By clst itself, which brought another version and could not open it here.
        self.is_changed_by_clst = False
        #: ``state`` is connecting, up or down; ``code`` and ``detail`` say why it is down.
        self.connection: Json = {"state": "connecting"}
        #: The last answer about the open file.
        self.context: Optional[Json] = None
        #: The project of the last file that was in one.
        self.last_project: Optional[Json] = None
        self.fields: Dict[str, Any] = {}
        self.sections = {
            section["id"]: Section(bool(section.get("isOpen", False))) for section in table.sections
        }
        self.selected: Dict[str, Optional[str]] = {}
        #: Errors and results, newest first: ``{key, icon, tone, text, actions}``.
        self.messages: List[Json] = []
        #: Actions under way: ``{key, action, text, factor, canCancel}``.
        self.running: List[Json] = []
        self.dialog: Optional[Dialog] = None
        self.moment = Moment(0.0, settings.get("utcOffsetMinutes"))
        self.revision = 0
        self._scope: Optional[Scope] = None

    @property
    def wants_files(self) -> bool:
        """The host shows pictures that are files; the others ask the bridge for their bytes (``pictures``: ``url``)."""
        return bool(self.settings.get("pictures", "path") == "path")

    def touch(self) -> None:
        """Something that can be seen has changed."""
        self.revision += 1
        self._scope = None

    def scope(self) -> Scope:
        """The names for what is not about one row."""
        if self._scope is None:
            self._scope = Scope(self._names(), None, self.field)
        return self._scope

    def section_scope(self, section_id: str) -> Scope:
        return self.scope().child({"data": self.sections[section_id].data})

    def field(self, name: str) -> Any:
        """What was typed or chosen, else what the description says."""
        if name in self.fields:
            return self.fields[name]
        default = self.table.fields.get(name, {}).get("default")
        if isinstance(default, bool):
            return default
        scope = self._scope or Scope(self._names())
        chosen = choose(default, scope)
        return MISSING if chosen is None else chosen

    def in_flight(self) -> Set[str]:
        return {run["action"] for run in self.running}

    def _names(self) -> Dict[str, Any]:
        path = self.host["path"]
        folder, _, name = path.replace("\\", "/").rpartition("/")
        context = self.context
        offered = {each.get("name"): each for each in (context or {}).get("actions") or []}
        return {
            "host": {**self.host, "fileName": name, "folder": path[: len(folder)]},
            "file": {"isChangedOnDisk": self.is_changed_on_disk, "isChangedByClst": self.is_changed_by_clst},
            "connection": self.connection,
            "context": context,
            "lastProject": self.last_project,
            "allowed": offered,
            "settings": self.settings,
            "running": self.running,
            "sections": {key: section.data for key, section in self.sections.items()},
            "now": self.moment,
            **version_words((context or {}).get("item"), self.table.said.get("sentences", {})),
        }
