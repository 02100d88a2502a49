"""Rows of the view, by the kinds of the description."""
from __future__ import annotations

from typing import Any, Callable, Dict, List

from .action_view import action_view, actions_view, is_offered
from .conditions import choose, holds
from .expressions import read_path, value_of
from .items import Cache
from .lists import list_view, picture_view
from .lookup import MISSING, Scope
from .model import Model
from .state_row import state_row
from .table import Json


class Builder:
    """Makes rows; ``caches`` holds those of the lists from one view to the next."""

    def __init__(self, model: Model, caches: Dict[str, Cache]) -> None:
        self._model = model
        self._caches = caches
        self._kinds: Dict[str, Callable[[Json, Scope], List[Json]]] = {
            "bar": self._bar,
            "note": self._note,
            "input": self._input,
            "toggle": self._toggle,
            "choice": self._choice,
            "buttons": self._buttons,
            "picture": self._picture,
            "progress": self._progress,
        }

    def rows(self, said: List[Json], scope: Scope, section_id: str = "") -> List[Json]:
        """All rows whose conditions hold; one for each of something where the description says so."""
        rows: List[Json] = []
        for each in said:
            if "each" in each:
                found = read_path(each["each"], scope)
                for raw in found if isinstance(found, list) else []:
                    rows += self._row(each, scope.child({"item": raw}), section_id)
            else:
                rows += self._row(each, scope, section_id)
        return rows

    def _row(self, said: Json, scope: Scope, section_id: str) -> List[Json]:
        if not holds(said.get("when"), scope):
            return []
        kind = said["kind"]
        if kind == "state":
            return [state_row(self._model, said)]
        if kind == "messages":
            return [self._message(each) for each in self._model.messages]
        if kind == "running":
            return [self._run(each) for each in self._model.running if each["text"]]
        if kind == "list":
            cache = self._caches.setdefault(said["id"], Cache())
            return [list_view(self._model, section_id, said, cache)]
        return self._kinds[kind](said, scope)

    def _bar(self, said: Json, scope: Scope) -> List[Json]:
        return [
            {
                "kind": "bar",
                "key": said["key"],
                "icon": self._model.table.icon(choose(said["icon"], scope) or ""),
                "text": choose(said["text"], scope) or "",
                "tone": said["tone"],
                "actions": actions_view(self._model, said.get("actions", []), scope),
            }
        ]

    def _message(self, message: Json) -> Json:
        scope = self._model.scope()
        args = {"bar": message["key"], **message.get("args", {})}
        actions = actions_view(self._model, message["actions"], scope, args)
        icon = self._model.table.icon(message["icon"])
        shown = {"kind": "bar", **message, "icon": icon, "actions": actions}
        return {name: value for name, value in shown.items() if name not in ("until", "args")}

    def _run(self, run: Json) -> Json:
        cancel = None
        if run["canCancel"]:
            cancel = action_view(self._model, "cancel", self._model.scope(), {"run": run["key"]})
        return {
            "kind": "progress",
            "id": run["key"],
            "text": run["text"],
            "factor": run["factor"],
            "cancel": cancel,
        }

    def _note(self, said: Json, scope: Scope) -> List[Json]:
        text = choose(said["text"], scope)
        icon = self._model.table.icon(choose(said.get("icon", "info"), scope) or "")
        return [{"kind": "note", "icon": icon, "text": text}] if text else []

    def _input(self, said: Json, scope: Scope) -> List[Json]:
        submit = said.get("submit")
        action = None
        if submit is not None and is_offered(self._model, submit, scope):
            action = action_view(self._model, submit, scope)
        return [
            {
                "kind": "input",
                "id": said["id"],
                "label": choose(said["label"], scope) or "",
                "value": self._value(said, scope, ""),
                "placeholder": choose(said.get("placeholder"), scope) or "",
                "isMultiline": bool(said.get("isMultiline", False)),
                "submit": action,
            }
        ]

    def _toggle(self, said: Json, scope: Scope) -> List[Json]:
        return [
            {
                "kind": "toggle",
                "id": said["id"],
                "label": choose(said["label"], scope) or "",
                "value": bool(self._value(said, scope, False)),
                "isEnabled": True,
            }
        ]

    def _choice(self, said: Json, scope: Scope) -> List[Json]:
        action = said.get("action")
        return [
            {
                "kind": "choice",
                "id": said["id"],
                "label": choose(said["label"], scope) or "",
                "value": self._value(said, scope, ""),
                "options": options_of(said, scope),
                "action": None if action is None else action_view(self._model, action, scope),
            }
        ]

    def _buttons(self, said: Json, scope: Scope) -> List[Json]:
        actions = actions_view(self._model, said["actions"], scope, self._args(said, scope), said.get("primary"))
        return [{"kind": "buttons", "actions": actions}] if actions else []

    def _picture(self, said: Json, scope: Scope) -> List[Json]:
        picture = picture_view(said["picture"], scope)
        if picture is None:
            return []
        return [{"kind": "picture", "picture": picture, "label": choose(said.get("label"), scope) or ""}]

    def _progress(self, said: Json, scope: Scope) -> List[Json]:
        factor = value_of(said.get("factor"), scope)
        cancel = said.get("cancel")
        args = self._args(said, scope)
        return [
            {
                "kind": "progress",
                "id": choose(said["id"], scope) or "",
                "text": choose(said["text"], scope) or "",
                "factor": None if factor is MISSING else factor,
                "cancel": None if cancel is None else action_view(self._model, cancel, scope, args),
            }
        ]

    def _args(self, said: Json, scope: Scope) -> Json:
        args: Json = value_of(said.get("args", {}), scope)
        return args

    def _value(self, said: Json, scope: Scope, empty: Any) -> Any:
        """What was typed or chosen, else what the row shows at first."""
        value = value_of(said.get("value", "{%s}" % said["id"]), scope)
        typed = scope.find(said["id"])
        if typed is not MISSING and typed is not None:
            return typed
        return empty if value is MISSING or value is None else value


def options_of(said: Json, scope: Scope) -> List[Json]:
    """What can be chosen: what the row lists, then what was read, by name, with its colour."""
    options = [
        {"value": each["value"], "label": choose(each["label"], scope) or ""}
        for each in said.get("options", [])
        if holds(each.get("when"), scope)
    ]
    if "optionsFrom" in said:
        found = read_path(said["optionsFrom"], scope)
        for each in found if isinstance(found, list) else []:
            option = {"value": each[said.get("optionKey", "name")], "label": each["name"]}
            if each.get("color"):
                option["color"] = each["color"]
            options.append(option)
    return options
