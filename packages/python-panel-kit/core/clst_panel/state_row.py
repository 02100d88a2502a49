"""The first row: the state of the open file, which is itself the button for what it asks for."""
from __future__ import annotations

from typing import Optional

from .action_view import action_view, is_offered
from .conditions import choose, holds
from .expressions import text_of
from .model import Model
from .states import find_state
from .table import Json


def state_row(model: Model, said: Json) -> Json:
    """While the bridge is away, what was known last stays, greyed, and the line tries to reach the bridge."""
    scope = model.scope()
    found = find_state(model)
    away, of_file = found
    state = found.shown
    is_greyed = away is not None and of_file is not None
    text = text_of(state["sentence"], scope)
    if of_file is not None:
        for addition in said.get("additions", []):
            if holds(addition.get("when"), scope):
                text += text_of(addition["text"], scope)
    pressing = away if is_greyed and away is not None else state
    row: Json = {
        "kind": "state",
        "key": state["key"],
        "icon": model.table.icon(state["icon"]),
        "text": text,
        "tone": "muted" if is_greyed else state["tone"],
        "isGreyed": is_greyed,
        "action": _action(model, pressing),
    }
    advice = _away_advice(model, away) if is_greyed and away is not None else choose(state.get("advice"), scope)
    if advice:
        row["advice"] = advice
    return row


def status_line(model: Model) -> Json:
    """The state in one short line, for status bars."""
    state = find_state(model)
    shown = state.away or state.shown
    return {"icon": model.table.icon(shown["icon"]), "text": text_of(shown["sentence"], model.scope())}


def _action(model: Model, state: Json) -> Optional[Json]:
    action_id = state.get("action")
    if action_id is None or not is_offered(model, action_id, model.scope()):
        return None
    label = state.get("label") if state["of"] == "file" and not model.host["isDirty"] else None
    return action_view(model, action_id, model.scope(), label=label)


def _away_advice(model: Model, away: Json) -> str:
    scope = model.scope()
    advice = choose(away.get("advice"), scope)
    sentence = text_of(away["sentence"], scope)
    return "%s. %s" % (sentence, advice) if advice else sentence
