"""Keys of the rows of a list, without making the rows: a list can have 5,000, of which ten are seen."""
from __future__ import annotations

import re
from typing import Any, Callable, Dict, Mapping

from ..core.expressions import text_of
from ..core.items import Items
from ..core.lookup import Scope
from ..table import TABLE

_OF_ITEM = re.compile(r"\{item(\.\w+)*\}\Z")


def row_keys(row: Mapping[str, Any]) -> Callable[[int], str]:
    """From the number of a row to its key, which is read from what the row would be made of."""
    items, said = row["items"], _KEYS.get(row["id"])
    if said is None or not isinstance(items, Items):
        return lambda number: str(items[number]["key"])
    found, template = items.raw, said
    return lambda number: text_of(template, Scope({"item": found[number]}))


def _keys_of(table: Mapping[str, Any]) -> Dict[str, str]:
    """The expression of the key, by list. Those that read more than the row are left out."""
    return {
        row["id"]: row["key"]
        for section in table["sections"]
        for row in section["rows"]
        if row["kind"] == "list" and _OF_ITEM.match(row["key"])
    }


_KEYS = _keys_of(TABLE)
