"""What the panel remembers, in Maya's own preferences (``optionVar``)."""
from __future__ import annotations

from typing import Any, Dict, cast

from maya import cmds

from .table import VERSION

#: The name under which somebody works; empty: the one of the bridge's settings.
AUTHOR = "clstAuthor"


def read() -> Dict[str, Any]:
    """For the core of the panel."""
    author = str(cast(Any, cmds).optionVar(query=AUTHOR) or "") if cmds.optionVar(exists=AUTHOR) else ""
    return {"author": author or None, "panelVersion": VERSION, "utcOffsetMinutes": None}
