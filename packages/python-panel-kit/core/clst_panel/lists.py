"""List rows of the view."""
from __future__ import annotations

from typing import Any, Dict, List, Optional

from .action_view import actions_view
from .conditions import choose, holds
from .expressions import read_path, text_of, value_of
from .items import Cache, Items
from .lookup import MISSING, Scope
from .model import Model
from .table import Json

_MINUTE = 60


def find_item(model: Model, list_id: str, key: str) -> Optional[Any]:
    """What a row of a list was made from."""
    if list_id not in model.table.lists:
        return None
    section, said = model.table.lists[list_id]
    scope = model.section_scope(section["id"])
    for raw in _raw_of(said, scope):
        if text_of(said["key"], scope.child({"item": raw})) == key:
            return raw
    return None


def list_view(model: Model, section_id: str, said: Json, cache: Cache) -> Json:
    """A list, with rows that are made when they are looked at."""
    section = model.sections[section_id]
    scope = model.section_scope(section_id)
    cache.renew(_depends_on(model))
    found = _raw_of(said, scope)
    return {
        "kind": "list",
        "id": said["id"],
        "items": Items(found, lambda raw: item_view(model, said, scope.child({"item": raw})), cache),
        "isMore": section.next_cursor is not None,
        "isLoading": section.is_loading,
        "selected": model.selected.get(said["id"]),
        "empty": "" if section.is_loading else section.problem or choose(said.get("empty"), scope) or "",
    }


def item_view(model: Model, said: Json, scope: Scope) -> Json:
    """One row of a list."""
    key = text_of(said["key"], scope)
    args = {"list": said["id"], "key": key}
    return {
        "key": key,
        "title": choose(said["title"], scope) or "",
        "subtitle": choose(said.get("subtitle"), scope) or "",
        "icon": model.table.icon(choose(said.get("icon"), scope) or ""),
        "badge": choose(said.get("badge"), scope) or "",
        "picture": picture_view(said.get("picture"), scope),
        "isCurrent": "current" in said and holds(said["current"], scope),
        "tone": choose(said.get("tone"), scope) or "muted",
        "actions": actions_view(model, said.get("actions", []), scope, args, said.get("primary")),
    }


def picture_view(said: Optional[Dict[str, str]], scope: Scope) -> Optional[Json]:
    """A picture that is a file or lies at the bridge; None when it is neither."""
    if said is None:
        return None
    picture = value_of(said, scope)
    return picture if "path" in picture or "url" in picture else None


def _raw_of(said: Json, scope: Scope) -> List[Any]:
    found = read_path(said["from"], scope)
    return found if found is not MISSING and isinstance(found, list) else []


def _depends_on(model: Model) -> Any:
    """Rows name the versions, how long ago they were made and what can be done: no more than this changes them."""
    return (
        model.context,
        model.connection["state"],
        model.host["isDirty"],
        frozenset(model.in_flight()),
        int(model.moment.seconds // _MINUTE),
    )
