"""The view: what a renderer draws, made from the description and the model alone."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from .conditions import choose, holds
from .dialogs import why_no_answer
from .items import Cache, Items
from .model import Dialog, Model
from .rows import Builder
from .state_row import status_line
from .table import Json


def build_view(model: Model, caches: Dict[str, Cache]) -> Json:
    """All rows, the dialog, and a line for status bars. It reads nothing but the model, and costs no more for long lists."""
    builder = Builder(model, caches)
    rows = builder.rows(model.table.rows, model.scope())
    for said in model.table.sections:
        rows += _section(model, builder, said)
    return {
        "rows": rows,
        "dialog": _dialog(model, builder),
        "status": status_line(model),
        "revision": model.revision,
    }


def _section(model: Model, builder: Builder, said: Json) -> List[Json]:
    if not holds(said.get("when"), model.scope()):
        return []
    section = model.sections[said["id"]]
    scope = model.section_scope(said["id"])
    row: Json = {
        "kind": "section",
        "id": said["id"],
        "title": choose(said["title"], scope) or "",
        "isOpen": section.is_open,
        "rows": builder.rows(said["rows"], scope, said["id"]) if section.is_open else [],
    }
    count = choose(said.get("count"), scope)
    if count:
        row["count"] = count
    return [row]


def _dialog(model: Model, builder: Builder) -> Optional[Json]:
    dialog = model.dialog
    if dialog is None:
        return None
    scope = dialog.scope
    return {
        "id": dialog.key,
        "title": choose(dialog.said["title"], scope) or "",
        "text": choose(dialog.said.get("text"), scope) or "",
        "rows": builder.rows(dialog.said.get("rows", []), scope),
        "buttons": [_button(model, dialog, button) for button in dialog.buttons],
    }


def _button(model: Model, dialog: Dialog, button: Json) -> Json:
    reason = why_no_answer(model, dialog, button)
    shown: Json = {
        "id": button["id"],
        "label": choose(button["label"], dialog.scope) or "",
        "isEnabled": reason is None,
        "isDefault": bool(button.get("isDefault", False)),
        "isDanger": bool(button.get("isDanger", False)),
    }
    return shown if reason is None else {**shown, "reason": reason}


#: Before there is any.
NO_VIEW: Json = {"rows": [], "dialog": None, "status": {"icon": "", "text": ""}, "revision": -1}


def plain(value: Any) -> Any:
    """A view with every row of every list made: for tests, and for renderers that want it so."""
    if isinstance(value, dict):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, (list, Items)):
        return [plain(each) for each in value]
    return value
