"""Questions to the person, drawn inside the panel."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Generator, List, Optional

from .conditions import choose, holds
from .expressions import value_of
from .lookup import MISSING, Scope, is_empty
from .model import Dialog, Model
from .parts import Parts, Ready
from .table import Json

if TYPE_CHECKING:
    from .run import Run

_OWN = "dialog."


def ask(
    parts: Parts, key: str, said: Json, buttons: List[Json], run: "Run"
) -> Generator[Ready, None, Json]:
    """Shows a dialog and returns the button that was pressed. One at a time; the next waits."""
    model = parts.model
    yield lambda: model.dialog is None
    dialog = Dialog(key, said, buttons, run.scope)
    for row in said.get("rows", []):
        if row.get("id", "").startswith(_OWN) and "value" in row:
            value = value_of(row["value"], dialog.scope)
            if value is not MISSING:
                dialog.values[row["id"][len(_OWN) :]] = value
    run.values["dialog"] = dialog.values
    model.dialog = dialog
    model.touch()
    yield lambda: dialog.answer is not None
    model.dialog = None
    model.touch()
    return next(button for button in buttons if button["id"] == dialog.answer)


def buttons_of(said: Json) -> List[Json]:
    """The buttons of an action's own dialog: its label and *Cancel*, or *Close* when there is nothing to do."""
    if "submit" not in said:
        return [{"id": "close", "label": "Close", "isDefault": True, "then": "cancel"}]
    is_danger = bool(said.get("isDanger", False))
    return [
        {
            "id": "submit",
            "label": said["submit"],
            "isDefault": not is_danger,
            "isDanger": is_danger,
            "then": "continue",
        },
        {"id": "cancel", "label": "Cancel", "then": "cancel"},
    ]


def offered(buttons: List[Json], scope: Scope) -> List[Json]:
    """Those of the buttons of a guard that make sense now."""
    return [button for button in buttons if holds(button.get("when"), scope)]


def edit(model: Model, field: str, value: Any) -> None:
    """Something was typed or chosen, in the dialog or outside of it."""
    if field.startswith(_OWN):
        if model.dialog is None:
            return
        values: Dict[str, Any] = model.dialog.values
        values[field[len(_OWN) :]] = value
    else:
        model.fields[field] = value
    model.touch()


def why_no_answer(model: Model, dialog: Dialog, button: Json) -> Optional[str]:
    """Why a button cannot be pressed now, as a sentence: a field that it needs is empty. None when it can."""
    if button["then"] == "continue":
        for row in dialog.said.get("rows", []):
            # The dialog was made from names of its own; what is typed outside of it is read from the model.
            if "needed" in row and _is_empty(model, dialog, row["id"]):
                return choose(row["needed"], dialog.scope) or ""
    return None


def _is_empty(model: Model, dialog: Dialog, field: str) -> bool:
    if field.startswith(_OWN):
        value = dialog.values.get(field[len(_OWN) :], MISSING)
    else:
        value = model.field(field)
    return is_empty(value.strip() if isinstance(value, str) else value)
