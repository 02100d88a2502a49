"""How an action is shown: its words, and why it cannot be pressed."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from .conditions import choose, holds
from .expressions import text_of
from .lookup import Scope
from .model import Model
from .states import away_sentence
from .table import Json


def why_not(model: Model, action_id: str, scope: Scope) -> Optional[str]:
    """Why an action cannot be pressed now, as a sentence; None when it can."""
    said = model.table.actions[action_id]
    for run in model.running:
        running = model.table.actions[run["action"]]
        # What is guarded is about the open file: one after the other.
        if run["action"] == action_id or ("guards" in said and "guards" in running):
            return "%s …" % (run["text"] or choose(running["label"], scope))
    if model.table.needs_bridge(action_id):
        away = away_sentence(model)
        if away is not None:
            return text_of(away["sentence"], scope)
    for rule in said.get("disabled", []):
        if holds(rule.get("when"), scope):
            return choose(rule["reason"], scope) or ""
    return None


def is_offered(model: Model, action_id: str, scope: Scope) -> bool:
    """Whether an action is there at all."""
    return holds(model.table.actions[action_id].get("when"), scope)


def action_view(
    model: Model,
    action_id: str,
    scope: Scope,
    args: Optional[Dict[str, Any]] = None,
    is_primary: bool = False,
    label: Optional[str] = None,
) -> Json:
    """One action for the view."""
    said = model.table.actions[action_id]
    reason = why_not(model, action_id, scope)
    shown: Json = {
        "id": action_id,
        "label": label or choose(said["label"], scope) or "",
        "icon": model.table.icon(said["icon"]),
        "tooltip": choose(said.get("tooltip"), scope) or "",
        "isEnabled": reason is None,
        "isPrimary": is_primary,
        "args": args or {},
    }
    if reason is not None:
        shown["reason"] = reason
    return shown


def actions_view(
    model: Model,
    ids: List[str],
    scope: Scope,
    args: Optional[Dict[str, Any]] = None,
    primary: Optional[str] = None,
) -> List[Json]:
    """Those of the actions that are offered."""
    return [
        action_view(model, action_id, scope, args, action_id == primary)
        for action_id in ids
        if is_offered(model, action_id, scope)
    ]
