# SPDX-License-Identifier: GPL-3.0-or-later
# Made from openapi.yaml and panel.yaml by clst-blender-addon-gen. Do not edit.
# ruff: noqa: E501
"""What the panel shows and does, and which operations of the bridge it asks."""
from __future__ import annotations

from typing import Any, Dict

#: Of this panel; the same as that of the clst it came with.
VERSION = "0.1.0"

#: Of openapi.yaml, from which the client was made.
CONTRACT_VERSION = "1.2.0"

TABLE: Dict[str, Any] = {
    "version": 1,
    "apiVersion": "1.2",
    "states": [
        {
            "key": "normal",
            "of": "file",
            "when": [{"in": {"path": "context.state", "values": ["normal"]}}],
            "icon": "ok",
            "tone": "ok",
            "sentence": "Up to date: {head}",
        },
        {
            "key": "modified",
            "of": "file",
            "when": [{"in": {"path": "context.state", "values": ["modified"]}}],
            "icon": "modified",
            "tone": "attention",
            "sentence": "Changed since {base}",
            "action": "checkpoint",
        },
    ],
    "sentences": {
        "away": "The disk is not connected.",
        "anyHead": "the newest version",
        "readOnly": "It can only be read.",
        "notTracked": "It is not tracked.",
        "onDisk": "It is on the disk.",
    },
    "fields": {"message": {"of": "file"}},
    "guards": {"save-first": {"when": [{"has": "host.isDirty"}], "steps": [{"host": "save"}]}},
    "errors": {"read-only": {"advice": "Ask the owner.", "actions": ["retry"]}},
    "actions": {
        "cancel": {"label": "Cancel", "icon": "error", "steps": [{"panel": "cancel"}]},
        "dismiss": {"label": "Dismiss", "icon": "error", "steps": [{"panel": "dismiss"}]},
        "tryAgain": {"label": "Try again", "icon": "info", "steps": [{"panel": "tryAgain"}]},
        "retry": {"label": "Look again", "icon": "info", "steps": [{"panel": "reconnect"}]},
        "checkpoint": {
            "label": "Create checkpoint",
            "icon": "ok",
            "disabled": [
                {
                    "when": [{"not": "allowed.checkpoint.isAllowed"}],
                    "reason": "{allowed.checkpoint.reason}",
                },
            ],
            "guards": ["save-first"],
            "steps": [
                {
                    "operation": "checkpoint",
                    "fields": {
                        "projectKey": "{context.project.key}",
                        "message": "{message}",
                        "kind": "manual",
                    },
                },
            ],
            "done": "Saved {result.checkpoints.0.number|version}",
            "after": ["clear:message", "refresh"],
        },
        "copyComment": {
            "label": "Copy {item.comment}",
            "icon": "info",
            "steps": [{"host": "copyText", "fields": {"text": "{item.comment}"}}],
        },
    },
    "rows": [
        {"kind": "state"},
        {"kind": "messages"},
        {"kind": "input", "id": "message", "label": "Message", "submit": "checkpoint"},
        {"kind": "buttons", "actions": ["checkpoint"], "primary": "checkpoint"},
    ],
    "sections": [
        {
            "id": "history",
            "title": "History",
            "icon": "info",
            "isOpen": True,
            "load": {
                "first": "context",
                "operation": "history",
                "fields": {"projectKey": "{context.project.key}", "path": "{context.item.path}"},
                "list": "checkpoints",
                "reload": ["files-changed"],
            },
            "rows": [
                {
                    "kind": "list",
                    "id": "history",
                    "from": "data.checkpoints",
                    "key": "{item.id}",
                    "title": "{item.comment}",
                    "subtitle": "{item.createdAt|ago}",
                    "badge": "{item.number|version}",
                    "actions": ["copyComment"],
                },
            ],
        },
    ],
    "icons": {"ok": "CHECKMARK", "info": "INFO", "error": "ERROR", "modified": "GREASEPENCIL"},
}
