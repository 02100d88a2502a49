"""Makes the view of a vector; the README beside the vectors says what the inputs mean."""
from __future__ import annotations

from typing import Any, Dict

from clst_panel import plain
from clst_panel.dialogs import buttons_of, offered
from clst_panel.format import Moment, parse_time
from clst_panel.model import Dialog, Model
from clst_panel.table import Table
from clst_panel.view import build_view

Json = Dict[str, Any]
_NOW = "2026-03-02T17:00:00Z"


def view_of(table: Json, said: Json) -> Json:
    model = Model(Table(table), {"utcOffsetMinutes": 0, **said.get("settings", {})})
    host = {"name": "Plain", "version": "1.2.3", "path": "", "isDirty": False, "can": []}
    model.host = {**host, **said.get("host", {})}
    model.is_changed_on_disk = said.get("isChangedOnDisk", False)
    model.is_changed_by_clst = said.get("isChangedByClst", False)
    model.connection = said.get("connection", {"state": "up"})
    model.context = said.get("context")
    model.fields = dict(said.get("fields", {}))
    model.selected = said.get("selected", {})
    model.messages = said.get("messages", [])
    model.running = said.get("running", [])
    model.moment = Moment(parse_time(said.get("now", _NOW)) or 0.0, 0)
    for name, values in said.get("sections", {}).items():
        section = model.sections[name]
        section.is_open = values.get("isOpen", section.is_open)
        section.data = values.get("data", {})
        section.next_cursor = values.get("nextCursor")
        section.is_loading = values.get("isLoading", False)
        section.problem = values.get("problem")
    if "dialog" in said:
        model.dialog = _dialog(model, said["dialog"])
    view = plain(build_view(model, {}))
    del view["revision"]
    return dict(view)


def _dialog(model: Model, said: Json) -> Dialog:
    scope = model.scope().child({"item": said["item"]} if "item" in said else {})
    if "guard" in said:
        guard = model.table.guards[said["guard"]]
        dialog = Dialog("guard:" + said["guard"], guard, offered(guard["buttons"], scope), scope)
    else:
        own = model.table.actions[said["action"]]["dialog"]
        dialog = Dialog("action:" + said["action"], own, buttons_of(own), scope)
    dialog.values.update(said.get("values", {}))
    return dialog
