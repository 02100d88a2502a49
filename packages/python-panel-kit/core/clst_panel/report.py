"""*Copy report*: what somebody who helps has to know, and nothing that is private."""
from __future__ import annotations

import datetime
from typing import List

from .parts import Parts


def report(parts: Parts, with_names: bool = False) -> str:
    """Versions, the connection, and the last errors with codes and request ids. Names of files only when asked."""
    model = parts.model
    connection = model.connection
    lines: List[str] = [
        "clst panel %s" % model.settings.get("panelVersion", "?"),
        "%s %s" % (model.host["name"], model.host["version"]),
        "clst bridge %s" % (parts.connection.bridge_version or "not reached"),
        "description %s, answers %s" % (model.table.said["version"], model.table.api_version),
        " ".join(["connection", connection["state"], connection.get("code", "")]).strip(),
        "state %s" % ((model.context or {}).get("state") or "none"),
        "calls under way %d" % len(model.running),
    ]
    if with_names:
        lines.append("file %s" % model.host["path"])
    lines.append("last errors:" if parts.messages.errors else "no errors")
    for error in parts.messages.errors:
        at = datetime.datetime.fromtimestamp(error["at"], datetime.timezone.utc)
        moment = at.strftime("%Y-%m-%dT%H:%M:%SZ")
        lines.append("  ".join([moment, error["action"], error["code"], error["requestId"] or "-"]))
    return "\n".join(lines) + "\n"
