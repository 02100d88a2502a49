# Made from openapi.yaml by "npm run generate". Do not edit.
# ruff: noqa: E501
"""Objects of the contract. Fields may be added: ignore those that you do not know."""
from typing import Any, Dict, List, Literal, Optional, TypedDict

ErrorCode = Literal["read-only", "not-found"]

FileState = Literal["normal", "modified"]

ActionName = Literal["checkpoint"]

_ContextRequired = TypedDict(
    "_ContextRequired",
    {
        "state": "Optional[FileState]",
        "actions": "List[Dict[str, Any]]",
    },
    total=True,
)
_ContextOptional = TypedDict(
    "_ContextOptional",
    {
        "project": "Optional[Dict[str, Any]]",
        "item": "Optional[Dict[str, Any]]",
        "checkpoints": "List[Checkpoint]",
    },
    total=False,
)


class Context(_ContextRequired, _ContextOptional):
    pass


_CheckpointRequired = TypedDict(
    "_CheckpointRequired",
    {
        "id": "str",
        "number": "int",
    },
    total=True,
)
_CheckpointOptional = TypedDict(
    "_CheckpointOptional",
    {
        "comment": "str",
        "createdAt": "str",
    },
    total=False,
)


class Checkpoint(_CheckpointRequired, _CheckpointOptional):
    """One version of a file."""


_CheckpointResultOptional = TypedDict(
    "_CheckpointResultOptional",
    {
        "checkpoints": "List[Checkpoint]",
    },
    total=False,
)


class CheckpointResult(_CheckpointResultOptional):
    pass


_JobRequired = TypedDict(
    "_JobRequired",
    {
        "id": "str",
        "state": "Literal[\"running\", \"succeeded\"]",
    },
    total=True,
)


class Job(_JobRequired):
    pass


_EventsRequired = TypedDict(
    "_EventsRequired",
    {
        "events": "List[Dict[str, Any]]",
    },
    total=True,
)
_EventsOptional = TypedDict(
    "_EventsOptional",
    {
        "cursor": "str",
    },
    total=False,
)


class Events(_EventsRequired, _EventsOptional):
    pass


_GetContextAnswerRequired = TypedDict(
    "_GetContextAnswerRequired",
    {
        "state": "Optional[FileState]",
        "actions": "List[Dict[str, Any]]",
    },
    total=True,
)
_GetContextAnswerOptional = TypedDict(
    "_GetContextAnswerOptional",
    {
        "project": "Optional[Dict[str, Any]]",
        "item": "Optional[Dict[str, Any]]",
        "checkpoints": "List[Checkpoint]",
    },
    total=False,
)


class GetContextAnswer(_GetContextAnswerRequired, _GetContextAnswerOptional):
    """All about a file"""


_HistoryAnswerRequired = TypedDict(
    "_HistoryAnswerRequired",
    {
        "checkpoints": "List[Checkpoint]",
    },
    total=True,
)
_HistoryAnswerOptional = TypedDict(
    "_HistoryAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class HistoryAnswer(_HistoryAnswerRequired, _HistoryAnswerOptional):
    """The versions of a file"""


_CheckpointAnswerRequired = TypedDict(
    "_CheckpointAnswerRequired",
    {
        "id": "str",
        "state": "Literal[\"running\", \"succeeded\"]",
    },
    total=True,
)


class CheckpointAnswer(_CheckpointAnswerRequired):
    """Save a version"""


_ListEventsAnswerRequired = TypedDict(
    "_ListEventsAnswerRequired",
    {
        "events": "List[Dict[str, Any]]",
    },
    total=True,
)
_ListEventsAnswerOptional = TypedDict(
    "_ListEventsAnswerOptional",
    {
        "cursor": "str",
    },
    total=False,
)


class ListEventsAnswer(_ListEventsAnswerRequired, _ListEventsAnswerOptional):
    """What changed"""

