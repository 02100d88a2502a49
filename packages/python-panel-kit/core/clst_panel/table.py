"""The panel description as data, with what is looked up in it often."""
from __future__ import annotations

from typing import Any, Dict, List, Tuple

Json = Dict[str, Any]


class Table:
    """The content of ``panel.yaml``, already checked against its schema."""

    def __init__(self, said: Json) -> None:
        self.said = said
        self.states: List[Json] = said["states"]
        self.actions: Dict[str, Json] = said["actions"]
        self.rows: List[Json] = said["rows"]
        self.sections: List[Json] = said.get("sections", [])
        self.fields: Dict[str, Json] = said.get("fields", {})
        self.guards: Dict[str, Json] = said.get("guards", {})
        self.errors: Dict[str, Json] = said.get("errors", {})
        self.api_version: str = said["apiVersion"]
        #: By id: the section that a list is in, and its row.
        self.lists: Dict[str, Tuple[Json, Json]] = {}
        for section in self.sections:
            for row in section["rows"]:
                if row["kind"] == "list":
                    self.lists[row["id"]] = (section, row)

    def icon(self, name: str) -> str:
        """What the host draws. In a description that was not made for one host it is the name itself."""
        found = self.said.get("icons", {}).get(name)
        return found if isinstance(found, str) else name

    def section(self, section_id: str) -> Json:
        for section in self.sections:
            if section["id"] == section_id:
                return section
        raise KeyError(section_id)

    def needs_bridge(self, action_id: str) -> bool:
        """Whether an action asks the bridge for anything."""
        return any("operation" in step for step in self.actions[action_id].get("steps", []))

    def asks_anything(self, action_id: str) -> bool:
        """Whether an action can need the person, the host or the bridge: not while a dialog is open."""
        said = self.actions[action_id]
        return "dialog" in said or "guards" in said or any("panel" not in step for step in said.get("steps", []))
