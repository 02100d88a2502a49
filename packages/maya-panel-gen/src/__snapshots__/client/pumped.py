# Made from openapi.yaml by "npm run generate". Do not edit.
# ruff: noqa: E501
"""One method per operation of the contract."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, Literal, Optional

from ..call import Call
from ..omit import OMIT
from ..session import Picture

# Annotations alone need them, and a panel starts with its host.
if TYPE_CHECKING:
    from . import types as t

__all__ = ["PumpedMethods"]


class PumpedMethods:
    """None waits; what is left out is left to the bridge. Failures are ClstApiError."""

    def _call(
        self,
        operation_id: str,
        path: Dict[str, str],
        fields: Dict[str, Any],
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> Any:
        raise NotImplementedError

    def get_context(
        self,
        *,
        path: str,
        timeout: float = 60.0,
    ) -> Call[t.GetContextAnswer]:
        """All about a file.
        """
        fields: Dict[str, Any] = {
            "path": path,
        }
        return self._call("getContext", {}, fields, timeout=timeout)

    def history(
        self,
        project_key: str,
        *,
        path: str,
        from_: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> Call[t.HistoryAnswer]:
        """The versions of a file. Newest first.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "from": from_,
            "cursor": cursor,
        }
        return self._call("history", {"projectKey": project_key}, fields, timeout=timeout)

    def checkpoint(
        self,
        project_key: str,
        *,
        message: str,
        kind: Literal["manual", "automatic"] = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> Call[t.CheckpointAnswer]:
        """Save a version.

        The job answers t.CheckpointResult.

        Fails with read-only.
        """
        fields: Dict[str, Any] = {
            "message": message,
            "kind": kind,
        }
        return self._call("checkpoint", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_preview(
        self,
        preview_id: str,
        *,
        timeout: float = 60.0,
    ) -> Call[Picture]:
        """A picture.
        """
        fields: Dict[str, Any] = {}
        return self._call("getPreview", {"previewId": preview_id}, fields, timeout=timeout)

    def list_events(
        self,
        *,
        timeout: float = 60.0,
    ) -> Call[t.ListEventsAnswer]:
        """What changed.
        """
        fields: Dict[str, Any] = {}
        return self._call("listEvents", {}, fields, timeout=timeout)
