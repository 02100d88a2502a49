# Made from openapi.yaml by "npm run generate". Do not edit.
# ruff: noqa: E501
"""Objects of the contract. Fields may be added: ignore those that you do not know."""
from typing import Any, Dict, List, Literal, Optional, TypedDict, Union

_EnvelopeRequired = TypedDict(
    "_EnvelopeRequired",
    {
        "apiVersion": "str",
    },
    total=True,
)


class Envelope(_EnvelopeRequired):
    pass


_PageRequired = TypedDict(
    "_PageRequired",
    {
        "apiVersion": "str",
    },
    total=True,
)
_PageOptional = TypedDict(
    "_PageOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class Page(_PageRequired, _PageOptional):
    """An answer that may go on."""


_ShortenedOptional = TypedDict(
    "_ShortenedOptional",
    {
        "truncated": "bool",
    },
    total=False,
)


class Shortened(_ShortenedOptional):
    """An answer that may be too large for a panel."""


_ProblemRequired = TypedDict(
    "_ProblemRequired",
    {
        "apiVersion": "str",
        "type": "str",
        "title": "str",
        "status": "int",
        "detail": "str",
        "instance": "str",
        "code": "ErrorCode",
        "retryable": "bool",
        "requestId": "str",
    },
    total=True,
)
_ProblemOptional = TypedDict(
    "_ProblemOptional",
    {
        "details": "Dict[str, Optional[Union[str, float, bool, List[str]]]]",
        "errors": "List[RequestError]",
    },
    total=False,
)


class Problem(_ProblemRequired, _ProblemOptional):
    """What went wrong (RFC 9457)."""


_RequestErrorRequired = TypedDict(
    "_RequestErrorRequired",
    {
        "pointer": "str",
        "message": "str",
    },
    total=True,
)


class RequestError(_RequestErrorRequired):
    pass


ErrorCode = Literal["invalid-argument", "path-outside-project", "path-reserved", "not-a-regular-file", "name-not-portable", "preview-invalid", "preview-too-large", "project-not-found", "project-ambiguous", "project-exists", "asset-not-found", "collection-not-found", "checkpoint-not-found", "status-not-found", "type-not-found", "tag-not-found", "label-not-found", "dependency-not-found", "ignore-rule-not-found", "preview-not-found", "template-not-found", "scaffold-not-found", "definition-invalid", "file-not-found", "name-clash", "file-exists", "name-taken", "in-use", "not-a-copy", "working-file-changing", "working-file-busy", "edited-since", "nothing-to-undo", "not-in-trash", "checkpoint-protected", "unsaved-work", "permission-denied", "storage-full", "read-only", "not-a-project-file", "schema-too-new", "store-busy", "store-corrupt", "storage-unsuitable", "chunk-missing", "chunk-damaged", "content-damaged", "codec-unknown", "io-error", "request-timeout", "bridge-not-running", "bridge-not-started", "unauthenticated", "forbidden-origin", "host-not-allowed", "not-found", "method-not-allowed", "payload-too-large", "unsupported-media-type", "idempotency-key-reused", "job-not-found", "job-not-finished", "job-interrupted", "rate-limited", "bridge-busy", "bridge-stopping", "studio-unreachable", "studio-not-trusted", "signed-out", "not-permitted", "not-assignee", "not-visible", "manifest-missing", "protocol-mismatch", "pack-damaged", "epoch-changed", "project-archived", "sign-in-failed", "one-time-token-invalid", "approval-pending", "approval-denied", "password-too-weak", "setup-done", "person-not-found", "role-not-found", "token-not-found", "invitation-not-found", "last-admin", "studio-busy", "cancelled", "internal"]

_ErrorJsonRequired = TypedDict(
    "_ErrorJsonRequired",
    {
        "code": "ErrorCode",
        "message": "str",
        "retryable": "bool",
        "details": "Dict[str, Optional[Union[str, float, bool, List[str]]]]",
    },
    total=True,
)


class ErrorJson(_ErrorJsonRequired):
    pass


_HealthRequired = TypedDict(
    "_HealthRequired",
    {
        "apiVersion": "str",
        "product": "Literal[\"clst\"]",
        "proof": "str",
    },
    total=True,
)


class Health(_HealthRequired):
    pass


_KnownProjectRequired = TypedDict(
    "_KnownProjectRequired",
    {
        "key": "str",
        "id": "str",
        "name": "str",
        "path": "str",
        "folder": "str",
        "isAvailable": "bool",
        "isOpen": "bool",
        "isReadOnly": "bool",
        "addedAt": "str",
        "lastUsedAt": "str",
    },
    total=True,
)


class KnownProject(_KnownProjectRequired):
    pass


_ProjectListRequired = TypedDict(
    "_ProjectListRequired",
    {
        "projects": "List[KnownProject]",
    },
    total=True,
)


class ProjectList(_ProjectListRequired):
    pass


_PanelContextRequired = TypedDict(
    "_PanelContextRequired",
    {
        "path": "str",
        "project": "Optional[KnownProject]",
        "item": "Optional[PanelItem]",
        "state": "Optional[FileState]",
        "stateText": "str",
        "primaryAction": "Optional[PanelActionName]",
        "actions": "List[PanelAction]",
        "checkpoints": "List[PanelCheckpoint]",
        "assignee": "Optional[str]",
        "status": "Optional[str]",
        "statuses": "List[StatusEntry]",
        "dependencies": "List[DependencyItem]",
        "dependencyCount": "int",
        "dependentCount": "int",
        "job": "Optional[Job]",
        "eventCursor": "str",
    },
    total=True,
)
_PanelContextOptional = TypedDict(
    "_PanelContextOptional",
    {
        "advice": "str",
        "problem": "ErrorJson",
        "place": "PanelPlace",
        "owner": "Optional[Owner]",
        "sync": "Optional[SyncState]",
        "conflict": "Optional[SyncConflict]",
    },
    total=False,
)


class PanelContext(_PanelContextRequired, _PanelContextOptional):
    pass


PanelPlace = Literal["none", "unopened", "unusable", "folder", "ignored", "opened", "unsaved", "file"]

_PanelItemRequired = TypedDict(
    "_PanelItemRequired",
    {
        "kind": "Literal[\"asset\", \"collection\", \"file\", \"folder\"]",
        "path": "str",
        "absolutePath": "str",
        "name": "str",
        "isOnDisk": "bool",
    },
    total=True,
)
_PanelItemOptional = TypedDict(
    "_PanelItemOptional",
    {
        "id": "str",
        "isIgnored": "bool",
        "sizeBytes": "int",
        "modifiedAt": "str",
        "baseNumber": "int",
        "baseSafetyNumber": "int",
        "headNumber": "int",
        "type": "Optional[str]",
        "description": "Optional[str]",
        "tags": "List[str]",
        "openedFrom": "str",
    },
    total=False,
)


class PanelItem(_PanelItemRequired, _PanelItemOptional):
    pass


PanelActionName = Literal["checkpoint", "revert", "rebuild", "openVersion", "acceptRenames", "set", "openProject", "createProject", "take", "sync", "update", "resolve"]

_PanelActionRequired = TypedDict(
    "_PanelActionRequired",
    {
        "name": "PanelActionName",
        "label": "str",
        "isAllowed": "bool",
    },
    total=True,
)
_PanelActionOptional = TypedDict(
    "_PanelActionOptional",
    {
        "reason": "str",
        "code": "ErrorCode",
    },
    total=False,
)


class PanelAction(_PanelActionRequired, _PanelActionOptional):
    pass


_PanelCheckpointRequired = TypedDict(
    "_PanelCheckpointRequired",
    {
        "id": "str",
        "assetId": "str",
        "path": "str",
        "number": "int",
        "labels": "List[str]",
        "baseId": "Optional[str]",
        "comment": "str",
        "author": "str",
        "createdAt": "str",
        "status": "Optional[str]",
        "sizeBytes": "int",
        "storedBytes": "int",
        "contentHash": "str",
        "hasPreview": "bool",
        "isOnDisk": "bool",
        "isSafety": "bool",
        "groupId": "Optional[str]",
    },
    total=True,
)
_PanelCheckpointOptional = TypedDict(
    "_PanelCheckpointOptional",
    {
        "label": "str",
        "previewUrl": "str",
        "previewPath": "str",
    },
    total=False,
)


class PanelCheckpoint(_PanelCheckpointRequired, _PanelCheckpointOptional):
    pass


FileState = Literal["normal", "modified", "outdated", "untracked", "rebuild", "diverged", "pinned"]

_FoundRenameRequired = TypedDict(
    "_FoundRenameRequired",
    {
        "kind": "Literal[\"asset\", \"collection\"]",
        "from": "str",
        "to": "str",
        "files": "int",
    },
    total=True,
)


class FoundRename(_FoundRenameRequired):
    """A tracked file, or a collection with everything in it, that was renamed outside of clst."""


_StatusItemRequired = TypedDict(
    "_StatusItemRequired",
    {
        "path": "str",
        "state": "FileState",
    },
    total=True,
)
_StatusItemOptional = TypedDict(
    "_StatusItemOptional",
    {
        "assetId": "str",
        "sizeBytes": "int",
        "baseNumber": "int",
        "baseSafetyNumber": "int",
        "headNumber": "int",
        "fileCount": "int",
        "missingFiles": "int",
        "renamedFrom": "str",
    },
    total=False,
)


class StatusItem(_StatusItemRequired, _StatusItemOptional):
    pass


_FileFailureRequired = TypedDict(
    "_FileFailureRequired",
    {
        "code": "ErrorCode",
        "message": "str",
        "retryable": "bool",
        "details": "Dict[str, Optional[Union[str, float, bool, List[str]]]]",
        "path": "str",
    },
    total=True,
)


class FileFailure(_FileFailureRequired):
    """A file that could not be handled; the others were."""


_NoticeRequired = TypedDict(
    "_NoticeRequired",
    {
        "code": "Literal[\"name-not-portable\", \"not-a-regular-file\", \"name-clash\", \"permission-denied\", \"working-file-busy\", \"working-file-changing\", \"io-error\", \"preview-failed\", \"ignore-rule-invalid\"]",
        "path": "str",
        "message": "str",
    },
    total=True,
)


class Notice(_NoticeRequired):
    """Something to know although nothing failed."""


_LeftOutSequencesRequired = TypedDict(
    "_LeftOutSequencesRequired",
    {
        "sequences": "int",
        "files": "int",
        "example": "str",
    },
    total=True,
)


class LeftOutSequences(_LeftOutSequencesRequired):
    """Rendered sequences that are not listed."""


_StatusResultRequired = TypedDict(
    "_StatusResultRequired",
    {
        "items": "List[StatusItem]",
        "counts": "Dict[str, Any]",
        "renames": "List[FoundRename]",
        "notices": "List[Notice]",
    },
    total=True,
)
_StatusResultOptional = TypedDict(
    "_StatusResultOptional",
    {
        "leftOut": "LeftOutSequences",
    },
    total=False,
)


class StatusResult(_StatusResultRequired, _StatusResultOptional):
    pass


_CreatedCheckpointRequired = TypedDict(
    "_CreatedCheckpointRequired",
    {
        "id": "str",
        "number": "int",
        "path": "str",
        "contentHash": "str",
        "sizeBytes": "int",
        "storedBytes": "int",
        "assetId": "str",
        "hasPreview": "bool",
        "isFirst": "bool",
    },
    total=True,
)
_CreatedCheckpointOptional = TypedDict(
    "_CreatedCheckpointOptional",
    {
        "divergedFromNumber": "int",
    },
    total=False,
)


class CreatedCheckpoint(_CreatedCheckpointRequired, _CreatedCheckpointOptional):
    pass


_CheckpointResultRequired = TypedDict(
    "_CheckpointResultRequired",
    {
        "checkpoints": "List[CreatedCheckpoint]",
        "unchanged": "List[str]",
        "failed": "List[FileFailure]",
        "notices": "List[Notice]",
    },
    total=True,
)


class CheckpointResult(_CheckpointResultRequired):
    pass


_HistoryItemRequired = TypedDict(
    "_HistoryItemRequired",
    {
        "id": "str",
        "assetId": "str",
        "path": "str",
        "number": "int",
        "labels": "List[str]",
        "baseId": "Optional[str]",
        "comment": "str",
        "author": "str",
        "createdAt": "str",
        "status": "Optional[str]",
        "sizeBytes": "int",
        "storedBytes": "int",
        "contentHash": "str",
        "hasPreview": "bool",
        "isOnDisk": "bool",
        "isSafety": "bool",
        "groupId": "Optional[str]",
    },
    total=True,
)
_HistoryItemOptional = TypedDict(
    "_HistoryItemOptional",
    {
        "label": "str",
    },
    total=False,
)


class HistoryItem(_HistoryItemRequired, _HistoryItemOptional):
    pass


_HistoryResultRequired = TypedDict(
    "_HistoryResultRequired",
    {
        "checkpoints": "List[PanelCheckpoint]",
    },
    total=True,
)
_HistoryResultOptional = TypedDict(
    "_HistoryResultOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class HistoryResult(_HistoryResultRequired, _HistoryResultOptional):
    pass


_RevertResultRequired = TypedDict(
    "_RevertResultRequired",
    {
        "path": "str",
        "checkpointId": "str",
        "number": "int",
        "isSafety": "bool",
        "sizeBytes": "int",
        "unchanged": "bool",
    },
    total=True,
)
_RevertResultOptional = TypedDict(
    "_RevertResultOptional",
    {
        "headNumber": "int",
        "safety": "Dict[str, Any]",
    },
    total=False,
)


class RevertResult(_RevertResultRequired, _RevertResultOptional):
    pass


_StatusEntryRequired = TypedDict(
    "_StatusEntryRequired",
    {
        "id": "str",
        "name": "str",
        "shortName": "str",
        "color": "str",
    },
    total=True,
)


class StatusEntry(_StatusEntryRequired):
    pass


ItemKind = Literal["asset", "collection"]

_DependencyPinOptional = TypedDict(
    "_DependencyPinOptional",
    {
        "label": "str",
        "number": "int",
        "checkpointId": "str",
    },
    total=False,
)


class DependencyPin(_DependencyPinOptional):
    pass


_DependencyItemRequired = TypedDict(
    "_DependencyItemRequired",
    {
        "id": "str",
        "sourcePath": "str",
        "sourceKind": "ItemKind",
        "path": "str",
        "kind": "ItemKind",
        "type": "Optional[str]",
        "isOutdated": "bool",
        "depth": "int",
    },
    total=True,
)
_DependencyItemOptional = TypedDict(
    "_DependencyItemOptional",
    {
        "pin": "DependencyPin",
        "headNumber": "int",
    },
    total=False,
)


class DependencyItem(_DependencyItemRequired, _DependencyItemOptional):
    pass


JobState = Literal["queued", "running", "cancelling", "cancelled", "succeeded", "failed"]

ProgressPhase = Literal["scanning", "reading", "storing", "writing", "verifying", "pruning", "returning", "copying", "repairing", "receiving", "sending"]

_JobProgressRequired = TypedDict(
    "_JobProgressRequired",
    {
        "phase": "ProgressPhase",
        "doneBytes": "int",
        "totalBytes": "int",
        "doneFiles": "int",
        "totalFiles": "int",
        "bytesPerSecond": "float",
    },
    total=True,
)
_JobProgressOptional = TypedDict(
    "_JobProgressOptional",
    {
        "remainingSeconds": "float",
        "path": "str",
    },
    total=False,
)


class JobProgress(_JobProgressRequired, _JobProgressOptional):
    pass


_JobRequired = TypedDict(
    "_JobRequired",
    {
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_JobOptional = TypedDict(
    "_JobOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class Job(_JobRequired, _JobOptional):
    pass


_JobListRequired = TypedDict(
    "_JobListRequired",
    {
        "jobs": "List[Job]",
    },
    total=True,
)


class JobList(_JobListRequired):
    pass


_JobResultPageRequired = TypedDict(
    "_JobResultPageRequired",
    {
        "list": "str",
        "items": "List[Any]",
    },
    total=True,
)


class JobResultPage(_JobResultPageRequired):
    pass


EventType = Literal["files-changed", "checkpoint-created", "job-changed", "project-opened", "project-changed", "project-forgotten", "sync-changed"]

_BridgeEventRequired = TypedDict(
    "_BridgeEventRequired",
    {
        "id": "str",
        "type": "EventType",
        "at": "str",
    },
    total=True,
)
_BridgeEventOptional = TypedDict(
    "_BridgeEventOptional",
    {
        "projectKey": "str",
        "paths": "List[str]",
        "job": "Job",
    },
    total=False,
)


class BridgeEvent(_BridgeEventRequired, _BridgeEventOptional):
    pass


_EventListRequired = TypedDict(
    "_EventListRequired",
    {
        "events": "List[BridgeEvent]",
        "cursor": "str",
    },
    total=True,
)
_EventListOptional = TypedDict(
    "_EventListOptional",
    {
        "reset": "Literal[True]",
    },
    total=False,
)


class EventList(_EventListRequired, _EventListOptional):
    pass


_BridgeInfoRequired = TypedDict(
    "_BridgeInfoRequired",
    {
        "appVersion": "str",
        "pid": "int",
        "port": "int",
        "hostname": "str",
        "startedAt": "str",
        "isStopping": "bool",
        "openProjects": "int",
        "runningJobs": "int",
    },
    total=True,
)


class BridgeInfo(_BridgeInfoRequired):
    pass


_SettingsRequired = TypedDict(
    "_SettingsRequired",
    {
        "author": "str",
        "preview": "Literal[\"auto\", \"none\"]",
        "color": "Literal[\"auto\", \"always\", \"never\"]",
        "sources": "Dict[str, Any]",
    },
    total=True,
)
_SettingsOptional = TypedDict(
    "_SettingsOptional",
    {
        "limitRate": "str",
    },
    total=False,
)


class Settings(_SettingsRequired, _SettingsOptional):
    pass


SettingSource = Literal["environment", "file", "system", "default"]

_DiagnosticsRequired = TypedDict(
    "_DiagnosticsRequired",
    {
        "createdAt": "str",
        "appVersion": "str",
        "nodeVersion": "str",
        "platform": "str",
        "arch": "str",
        "startedAt": "str",
        "memoryBytes": "int",
        "projects": "List[DiagnosticsProject]",
        "jobs": "Dict[str, Any]",
        "failures": "List[DiagnosticsFailure]",
    },
    total=True,
)


class Diagnostics(_DiagnosticsRequired):
    pass


_DiagnosticsProjectRequired = TypedDict(
    "_DiagnosticsProjectRequired",
    {
        "key": "str",
        "isAvailable": "bool",
        "isOpen": "bool",
        "isReadOnly": "bool",
    },
    total=True,
)
_DiagnosticsProjectOptional = TypedDict(
    "_DiagnosticsProjectOptional",
    {
        "fileBytes": "int",
        "watch": "WatchState",
        "name": "str",
        "path": "str",
    },
    total=False,
)


class DiagnosticsProject(_DiagnosticsProjectRequired, _DiagnosticsProjectOptional):
    pass


_WatchStateRequired = TypedDict(
    "_WatchStateRequired",
    {
        "state": "Literal[\"starting\", \"watching\", \"rescanning\"]",
        "folders": "int",
        "files": "int",
        "watches": "int",
    },
    total=True,
)
_WatchStateOptional = TypedDict(
    "_WatchStateOptional",
    {
        "reason": "Literal[\"too-many-folders\", \"network-disk\", \"not-permitted\", \"not-possible\"]",
    },
    total=False,
)


class WatchState(_WatchStateRequired, _WatchStateOptional):
    """How changes of working files are found. Only while somebody listens to events."""


_DiagnosticsFailureRequired = TypedDict(
    "_DiagnosticsFailureRequired",
    {
        "at": "str",
        "code": "ErrorCode",
        "requestId": "str",
    },
    total=True,
)
_DiagnosticsFailureOptional = TypedDict(
    "_DiagnosticsFailureOptional",
    {
        "operationId": "str",
        "detail": "str",
    },
    total=False,
)


class DiagnosticsFailure(_DiagnosticsFailureRequired, _DiagnosticsFailureOptional):
    pass


_RevertAllResultRequired = TypedDict(
    "_RevertAllResultRequired",
    {
        "reverted": "List[RevertResult]",
        "unchanged": "int",
        "younger": "List[str]",
        "deletedSince": "int",
        "failed": "List[FileFailure]",
    },
    total=True,
)
_RevertAllResultOptional = TypedDict(
    "_RevertAllResultOptional",
    {
        "at": "str",
    },
    total=False,
)


class RevertAllResult(_RevertAllResultRequired, _RevertAllResultOptional):
    pass


_OpenedVersionRequired = TypedDict(
    "_OpenedVersionRequired",
    {
        "path": "str",
        "absolutePath": "str",
        "checkpointId": "str",
        "number": "int",
        "isSafety": "bool",
    },
    total=True,
)


class OpenedVersion(_OpenedVersionRequired):
    pass


_ExportedVersionRequired = TypedDict(
    "_ExportedVersionRequired",
    {
        "outputPath": "str",
        "checkpointId": "str",
        "number": "int",
        "isSafety": "bool",
        "sizeBytes": "int",
    },
    total=True,
)


class ExportedVersion(_ExportedVersionRequired):
    pass


_ExportMomentResultRequired = TypedDict(
    "_ExportMomentResultRequired",
    {
        "folder": "str",
        "files": "int",
        "writtenBytes": "int",
        "failed": "List[FileFailure]",
    },
    total=True,
)
_ExportMomentResultOptional = TypedDict(
    "_ExportMomentResultOptional",
    {
        "at": "str",
    },
    total=False,
)


class ExportMomentResult(_ExportMomentResultRequired, _ExportMomentResultOptional):
    pass


_DeletedCheckpointRequired = TypedDict(
    "_DeletedCheckpointRequired",
    {
        "path": "str",
        "checkpointId": "str",
        "number": "int",
        "isSafety": "bool",
    },
    total=True,
)
_DeletedCheckpointOptional = TypedDict(
    "_DeletedCheckpointOptional",
    {
        "headNumber": "int",
    },
    total=False,
)


class DeletedCheckpoint(_DeletedCheckpointRequired, _DeletedCheckpointOptional):
    pass


_RebuiltFileRequired = TypedDict(
    "_RebuiltFileRequired",
    {
        "path": "str",
        "checkpointId": "str",
        "number": "int",
        "isSafety": "bool",
        "sizeBytes": "int",
    },
    total=True,
)


class RebuiltFile(_RebuiltFileRequired):
    pass


_RebuildResultRequired = TypedDict(
    "_RebuildResultRequired",
    {
        "rebuilt": "List[RebuiltFile]",
        "writtenBytes": "int",
        "failed": "List[FileFailure]",
        "conflicts": "List[DependencyConflict]",
    },
    total=True,
)


class RebuildResult(_RebuildResultRequired):
    pass


_FreedFileRequired = TypedDict(
    "_FreedFileRequired",
    {
        "path": "str",
        "sizeBytes": "int",
    },
    total=True,
)


class FreedFile(_FreedFileRequired):
    pass


_FreeResultRequired = TypedDict(
    "_FreeResultRequired",
    {
        "freed": "List[FreedFile]",
        "freedBytes": "int",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class FreeResult(_FreeResultRequired):
    pass


_MovedItemRequired = TypedDict(
    "_MovedItemRequired",
    {
        "kind": "Literal[\"asset\", \"collection\", \"file\", \"folder\"]",
        "from": "str",
        "to": "str",
        "isOnDisk": "bool",
    },
    total=True,
)


class MovedItem(_MovedItemRequired):
    pass


_MoveResultRequired = TypedDict(
    "_MoveResultRequired",
    {
        "moved": "List[MovedItem]",
        "notices": "List[Notice]",
    },
    total=True,
)


class MoveResult(_MoveResultRequired):
    pass


_AcceptResultRequired = TypedDict(
    "_AcceptResultRequired",
    {
        "moved": "List[MovedItem]",
        "notices": "List[Notice]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class AcceptResult(_AcceptResultRequired):
    pass


_CopiedFileRequired = TypedDict(
    "_CopiedFileRequired",
    {
        "from": "str",
        "to": "str",
        "assetId": "str",
        "checkpointId": "str",
        "sizeBytes": "int",
        "storedBytes": "int",
    },
    total=True,
)


class CopiedFile(_CopiedFileRequired):
    pass


_CopyResultRequired = TypedDict(
    "_CopyResultRequired",
    {
        "kind": "Literal[\"asset\", \"collection\"]",
        "from": "str",
        "to": "str",
        "copied": "List[CopiedFile]",
        "notices": "List[Notice]",
    },
    total=True,
)


class CopyResult(_CopyResultRequired):
    pass


_ImportedVersionRequired = TypedDict(
    "_ImportedVersionRequired",
    {
        "path": "str",
        "number": "int",
        "sizeBytes": "int",
        "createdAt": "str",
        "author": "str",
        "isWorkingFile": "bool",
    },
    total=True,
)


class ImportedVersion(_ImportedVersionRequired):
    pass


_ImportedAssetRequired = TypedDict(
    "_ImportedAssetRequired",
    {
        "path": "str",
        "versions": "List[ImportedVersion]",
        "isKnown": "bool",
    },
    total=True,
)


class ImportedAsset(_ImportedAssetRequired):
    pass


_ImportResultRequired = TypedDict(
    "_ImportResultRequired",
    {
        "dryRun": "bool",
        "assets": "List[ImportedAsset]",
        "removed": "List[str]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class ImportResult(_ImportResultRequired):
    pass


PictureOwner = Literal["asset", "collection", "project"]

_ExportedPictureRequired = TypedDict(
    "_ExportedPictureRequired",
    {
        "path": "str",
        "kind": "PictureOwner",
        "outputPath": "str",
        "mediaType": "str",
        "width": "int",
        "height": "int",
        "sizeBytes": "int",
    },
    total=True,
)
_ExportedPictureOptional = TypedDict(
    "_ExportedPictureOptional",
    {
        "checkpointId": "str",
        "number": "int",
        "isSafety": "bool",
    },
    total=False,
)


class ExportedPicture(_ExportedPictureRequired, _ExportedPictureOptional):
    pass


_CoverResultRequired = TypedDict(
    "_CoverResultRequired",
    {
        "path": "str",
        "kind": "PictureOwner",
        "mediaType": "str",
        "width": "int",
        "height": "int",
        "sizeBytes": "int",
        "unchanged": "bool",
    },
    total=True,
)


class CoverResult(_CoverResultRequired):
    pass


_AssetItemRequired = TypedDict(
    "_AssetItemRequired",
    {
        "path": "str",
        "assetId": "str",
        "extension": "str",
        "status": "Optional[str]",
        "type": "Optional[str]",
        "assignee": "Optional[str]",
        "description": "Optional[str]",
        "tags": "List[str]",
        "values": "Dict[str, str]",
    },
    total=True,
)
_AssetItemOptional = TypedDict(
    "_AssetItemOptional",
    {
        "headNumber": "int",
        "comment": "str",
        "author": "str",
        "createdAt": "str",
        "sizeBytes": "int",
        "match": "Dict[str, Any]",
        "state": "FileState",
    },
    total=False,
)


class AssetItem(_AssetItemRequired, _AssetItemOptional):
    pass


_ListedAssetRequired = TypedDict(
    "_ListedAssetRequired",
    {
        "path": "str",
        "assetId": "str",
        "extension": "str",
        "status": "Optional[str]",
        "type": "Optional[str]",
        "assignee": "Optional[str]",
        "description": "Optional[str]",
        "tags": "List[str]",
        "values": "Dict[str, str]",
    },
    total=True,
)
_ListedAssetOptional = TypedDict(
    "_ListedAssetOptional",
    {
        "headNumber": "int",
        "comment": "str",
        "author": "str",
        "createdAt": "str",
        "sizeBytes": "int",
        "match": "Dict[str, Any]",
        "state": "FileState",
        "absolutePath": "str",
        "previewUrl": "str",
        "previewPath": "str",
    },
    total=False,
)


class ListedAsset(_ListedAssetRequired, _ListedAssetOptional):
    pass


_AssetListResultRequired = TypedDict(
    "_AssetListResultRequired",
    {
        "items": "List[ListedAsset]",
        "notices": "List[Notice]",
    },
    total=True,
)
_AssetListResultOptional = TypedDict(
    "_AssetListResultOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class AssetListResult(_AssetListResultRequired, _AssetListResultOptional):
    pass


_LabelAtRequired = TypedDict(
    "_LabelAtRequired",
    {
        "name": "str",
        "number": "int",
        "checkpointId": "str",
    },
    total=True,
)


class LabelAt(_LabelAtRequired):
    pass


_AssetInfoRequired = TypedDict(
    "_AssetInfoRequired",
    {
        "kind": "Literal[\"asset\"]",
        "id": "str",
        "path": "str",
        "type": "Optional[str]",
        "status": "Optional[str]",
        "isTask": "bool",
        "description": "Optional[str]",
        "assignee": "Optional[str]",
        "assignedBy": "Optional[str]",
        "isAssignmentConfirmed": "bool",
        "tags": "List[str]",
        "values": "Dict[str, str]",
        "labels": "List[LabelAt]",
        "dependencies": "List[DependencyItem]",
        "dependents": "int",
        "headNumber": "Optional[int]",
        "sizeBytes": "Optional[int]",
        "checkpoints": "int",
        "hasCover": "bool",
        "createdAt": "str",
        "createdBy": "Optional[str]",
    },
    total=True,
)


class AssetInfo(_AssetInfoRequired):
    pass


_CollectionInfoRequired = TypedDict(
    "_CollectionInfoRequired",
    {
        "kind": "Literal[\"collection\"]",
        "id": "str",
        "path": "str",
        "type": "Optional[str]",
        "description": "Optional[str]",
        "isShared": "bool",
        "assignees": "List[str]",
        "assets": "int",
        "dependencies": "List[DependencyItem]",
        "dependents": "int",
        "createdAt": "str",
        "createdBy": "Optional[str]",
    },
    total=True,
)


class CollectionInfo(_CollectionInfoRequired):
    pass


ItemInfo = Union["AssetInfo", "CollectionInfo"]

_SetResultRequired = TypedDict(
    "_SetResultRequired",
    {
        "changed": "List[str]",
        "unchanged": "List[str]",
        "failed": "List[FileFailure]",
        "newTags": "List[str]",
        "newPeople": "List[str]",
    },
    total=True,
)


class SetResult(_SetResultRequired):
    pass


_UndoResultRequired = TypedDict(
    "_UndoResultRequired",
    {
        "description": "str",
        "steps": "int",
    },
    total=True,
)


class UndoResult(_UndoResultRequired):
    pass


_CreatedCollectionRequired = TypedDict(
    "_CreatedCollectionRequired",
    {
        "id": "str",
        "path": "str",
        "type": "Optional[str]",
        "description": "Optional[str]",
        "notices": "List[Notice]",
    },
    total=True,
)


class CreatedCollection(_CreatedCollectionRequired):
    pass


_SharedCollectionRequired = TypedDict(
    "_SharedCollectionRequired",
    {
        "path": "str",
        "isShared": "bool",
        "isChanged": "bool",
    },
    total=True,
)


class SharedCollection(_SharedCollectionRequired):
    pass


_DependenciesResultRequired = TypedDict(
    "_DependenciesResultRequired",
    {
        "path": "str",
        "dependencies": "List[DependencyItem]",
        "cycles": "List[List[str]]",
        "conflicts": "List[DependencyConflict]",
    },
    total=True,
)


class DependenciesResult(_DependenciesResultRequired):
    pass


_DependencyConflictRequired = TypedDict(
    "_DependencyConflictRequired",
    {
        "path": "str",
        "versions": "List[int]",
    },
    total=True,
)


class DependencyConflict(_DependencyConflictRequired):
    """One file that is needed in several versions, of which only one can be on the disk."""


_DependResultRequired = TypedDict(
    "_DependResultRequired",
    {
        "changed": "List[DependencyPair]",
        "unchanged": "List[DependencyPair]",
        "cycles": "List[List[str]]",
    },
    total=True,
)


class DependResult(_DependResultRequired):
    pass


_DependencyPairRequired = TypedDict(
    "_DependencyPairRequired",
    {
        "path": "str",
        "on": "str",
    },
    total=True,
)


class DependencyPair(_DependencyPairRequired):
    pass


PathMatch = Literal["tracked", "untracked", "missing", "outdated", "outside"]

_MatchedPathRequired = TypedDict(
    "_MatchedPathRequired",
    {
        "given": "str",
        "path": "Optional[str]",
        "absolutePath": "str",
        "name": "str",
        "kind": "Literal[\"asset\", \"file\", \"folder\", \"outside\", \"missing\"]",
        "match": "PathMatch",
        "state": "Optional[FileState]",
        "isOnDisk": "bool",
        "isDeclared": "bool",
    },
    total=True,
)
_MatchedPathOptional = TypedDict(
    "_MatchedPathOptional",
    {
        "isIgnored": "bool",
        "assetId": "str",
        "headNumber": "int",
        "baseNumber": "int",
        "fileCount": "int",
    },
    total=False,
)


class MatchedPath(_MatchedPathRequired, _MatchedPathOptional):
    pass


_MatchPathsResultRequired = TypedDict(
    "_MatchPathsResultRequired",
    {
        "items": "List[MatchedPath]",
        "counts": "Dict[str, Any]",
        "undeclared": "int",
    },
    total=True,
)


class MatchPathsResult(_MatchPathsResultRequired):
    pass


_DeclareResultRequired = TypedDict(
    "_DeclareResultRequired",
    {
        "path": "str",
        "declared": "List[str]",
        "unchanged": "List[str]",
        "checkpoints": "List[CreatedCheckpoint]",
        "rebuilt": "List[RebuiltFile]",
        "outside": "List[str]",
        "missing": "List[str]",
        "failed": "List[FileFailure]",
        "cycles": "List[List[str]]",
        "notices": "List[Notice]",
    },
    total=True,
)


class DeclareResult(_DeclareResultRequired):
    pass


_DeletedItemRequired = TypedDict(
    "_DeletedItemRequired",
    {
        "kind": "Literal[\"asset\", \"collection\"]",
        "id": "str",
        "path": "str",
        "assets": "int",
    },
    total=True,
)


class DeletedItem(_DeletedItemRequired):
    pass


_SafetyNoteRequired = TypedDict(
    "_SafetyNoteRequired",
    {
        "path": "str",
        "id": "str",
        "number": "int",
    },
    total=True,
)


class SafetyNote(_SafetyNoteRequired):
    pass


_DeleteResultRequired = TypedDict(
    "_DeleteResultRequired",
    {
        "deleted": "List[DeletedItem]",
        "removedFiles": "int",
        "removedBytes": "int",
        "safety": "List[SafetyNote]",
        "keptFolders": "List[str]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class DeleteResult(_DeleteResultRequired):
    pass


_TrashEntryRequired = TypedDict(
    "_TrashEntryRequired",
    {
        "kind": "Literal[\"asset\", \"collection\", \"checkpoint\", \"template\"]",
        "id": "str",
        "path": "str",
        "trashedAt": "str",
        "trashedBy": "str",
        "assets": "int",
        "checkpoints": "int",
        "sizeBytes": "int",
        "storedBytes": "int",
    },
    total=True,
)
_TrashEntryOptional = TypedDict(
    "_TrashEntryOptional",
    {
        "number": "int",
        "isSafety": "bool",
    },
    total=False,
)


class TrashEntry(_TrashEntryRequired, _TrashEntryOptional):
    pass


_TrashListRequired = TypedDict(
    "_TrashListRequired",
    {
        "items": "List[TrashEntry]",
    },
    total=True,
)


class TrashList(_TrashListRequired):
    pass


_RestoredItemRequired = TypedDict(
    "_RestoredItemRequired",
    {
        "kind": "Literal[\"asset\", \"collection\", \"checkpoint\", \"template\"]",
        "id": "str",
        "path": "str",
        "assets": "int",
    },
    total=True,
)
_RestoredItemOptional = TypedDict(
    "_RestoredItemOptional",
    {
        "number": "int",
        "isSafety": "bool",
    },
    total=False,
)


class RestoredItem(_RestoredItemRequired, _RestoredItemOptional):
    pass


_RestoreResultRequired = TypedDict(
    "_RestoreResultRequired",
    {
        "restored": "List[RestoredItem]",
        "parents": "List[str]",
        "writtenFiles": "int",
        "writtenBytes": "int",
        "present": "List[str]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class RestoreResult(_RestoreResultRequired):
    pass


_PurgeResultRequired = TypedDict(
    "_PurgeResultRequired",
    {
        "purged": "List[TrashEntry]",
        "assets": "int",
        "collections": "int",
        "checkpoints": "int",
    },
    total=True,
)


class PurgeResult(_PurgeResultRequired):
    pass


_StatusRequired = TypedDict(
    "_StatusRequired",
    {
        "id": "str",
        "name": "str",
        "shortName": "str",
        "color": "str",
        "position": "int",
        "isDefault": "bool",
        "permission": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class Status(_StatusRequired):
    pass


_StatusListRequired = TypedDict(
    "_StatusListRequired",
    {
        "statuses": "List[Status]",
    },
    total=True,
)


class StatusList(_StatusListRequired):
    pass


_DeletedTermRequired = TypedDict(
    "_DeletedTermRequired",
    {
        "id": "str",
        "name": "str",
        "replaced": "int",
    },
    total=True,
)
_DeletedTermOptional = TypedDict(
    "_DeletedTermOptional",
    {
        "replacedBy": "str",
    },
    total=False,
)


class DeletedTerm(_DeletedTermRequired, _DeletedTermOptional):
    pass


TypeKind = Literal["asset", "collection", "dependency"]

_TypeEntryRequired = TypedDict(
    "_TypeEntryRequired",
    {
        "id": "str",
        "kind": "TypeKind",
        "name": "str",
        "icon": "Optional[str]",
        "color": "Optional[str]",
        "description": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class TypeEntry(_TypeEntryRequired):
    pass


_TypeListRequired = TypedDict(
    "_TypeListRequired",
    {
        "types": "List[TypeEntry]",
    },
    total=True,
)


class TypeList(_TypeListRequired):
    pass


_TagRequired = TypedDict(
    "_TagRequired",
    {
        "id": "str",
        "name": "str",
        "color": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class Tag(_TagRequired):
    pass


_TagListRequired = TypedDict(
    "_TagListRequired",
    {
        "tags": "List[Tag]",
    },
    total=True,
)


class TagList(_TagListRequired):
    pass


_LabelRequired = TypedDict(
    "_LabelRequired",
    {
        "id": "str",
        "name": "str",
        "color": "Optional[str]",
        "createdAt": "str",
        "versions": "int",
        "dependencies": "int",
    },
    total=True,
)


class Label(_LabelRequired):
    pass


_LabelListRequired = TypedDict(
    "_LabelListRequired",
    {
        "labels": "List[Label]",
    },
    total=True,
)


class LabelList(_LabelListRequired):
    pass


_LabelResultRequired = TypedDict(
    "_LabelResultRequired",
    {
        "label": "str",
        "changed": "List[str]",
        "unchanged": "List[str]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class LabelResult(_LabelResultRequired):
    pass


_VocabularyDocumentRequired = TypedDict(
    "_VocabularyDocumentRequired",
    {
        "format": "Literal[\"clst-vocabulary\"]",
        "version": "Literal[1]",
        "statuses": "List[Dict[str, Any]]",
        "types": "List[Dict[str, Any]]",
        "tags": "List[VocabularyTerm]",
        "labels": "List[VocabularyTerm]",
        "ignoreRules": "List[str]",
        "roles": "List[Dict[str, Any]]",
        "settings": "Dict[str, Any]",
        "scaffolds": "List[Dict[str, Any]]",
        "templates": "List[Dict[str, Any]]",
    },
    total=True,
)
_VocabularyDocumentOptional = TypedDict(
    "_VocabularyDocumentOptional",
    {
        "project": "str",
    },
    total=False,
)


class VocabularyDocument(_VocabularyDocumentRequired, _VocabularyDocumentOptional):
    pass


_VocabularyTermRequired = TypedDict(
    "_VocabularyTermRequired",
    {
        "name": "str",
    },
    total=True,
)
_VocabularyTermOptional = TypedDict(
    "_VocabularyTermOptional",
    {
        "color": "str",
    },
    total=False,
)


class VocabularyTerm(_VocabularyTermRequired, _VocabularyTermOptional):
    pass


_SavedVocabularyRequired = TypedDict(
    "_SavedVocabularyRequired",
    {
        "outputPath": "str",
        "document": "VocabularyDocument",
    },
    total=True,
)


class SavedVocabulary(_SavedVocabularyRequired):
    pass


VocabularyKind = Literal["status", "type", "tag", "label", "ignore-rule", "role", "setting", "scaffold", "template"]

_VocabularyEntryRequired = TypedDict(
    "_VocabularyEntryRequired",
    {
        "kind": "VocabularyKind",
        "name": "str",
    },
    total=True,
)


class VocabularyEntry(_VocabularyEntryRequired):
    pass


_AppliedVocabularyRequired = TypedDict(
    "_AppliedVocabularyRequired",
    {
        "added": "List[VocabularyEntry]",
        "replaced": "List[VocabularyEntry]",
        "unchanged": "int",
        "clashes": "List[Any]",
    },
    total=True,
)


class AppliedVocabulary(_AppliedVocabularyRequired):
    pass


IgnoreSource = Literal["default", "project", "file"]

_IgnoreLineRequired = TypedDict(
    "_IgnoreLineRequired",
    {
        "pattern": "str",
        "source": "IgnoreSource",
        "line": "int",
    },
    total=True,
)
_IgnoreLineOptional = TypedDict(
    "_IgnoreLineOptional",
    {
        "file": "str",
    },
    total=False,
)


class IgnoreLine(_IgnoreLineRequired, _IgnoreLineOptional):
    pass


_IgnoreListResultRequired = TypedDict(
    "_IgnoreListResultRequired",
    {
        "rules": "List[IgnoreLine]",
        "notices": "List[Notice]",
    },
    total=True,
)


class IgnoreListResult(_IgnoreListResultRequired):
    pass


_AddIgnoreResultRequired = TypedDict(
    "_AddIgnoreResultRequired",
    {
        "added": "List[str]",
        "existing": "List[str]",
    },
    total=True,
)


class AddIgnoreResult(_AddIgnoreResultRequired):
    pass


_RemoveIgnoreResultRequired = TypedDict(
    "_RemoveIgnoreResultRequired",
    {
        "removed": "List[str]",
    },
    total=True,
)


class RemoveIgnoreResult(_RemoveIgnoreResultRequired):
    pass


_IgnoreTestRequired = TypedDict(
    "_IgnoreTestRequired",
    {
        "path": "str",
        "isIgnored": "bool",
        "isTracked": "bool",
    },
    total=True,
)
_IgnoreTestOptional = TypedDict(
    "_IgnoreTestOptional",
    {
        "rule": "IgnoreLine",
        "folder": "str",
        "isOpenedVersion": "Literal[True]",
        "sequence": "str",
    },
    total=False,
)


class IgnoreTest(_IgnoreTestRequired, _IgnoreTestOptional):
    pass


_IgnoreTestResultRequired = TypedDict(
    "_IgnoreTestResultRequired",
    {
        "paths": "List[IgnoreTest]",
        "notices": "List[Notice]",
    },
    total=True,
)


class IgnoreTestResult(_IgnoreTestResultRequired):
    pass


_SequenceRulesRequired = TypedDict(
    "_SequenceRulesRequired",
    {
        "patterns": "List[str]",
    },
    total=True,
)


class SequenceRules(_SequenceRulesRequired):
    pass


_TemplateRequired = TypedDict(
    "_TemplateRequired",
    {
        "id": "str",
        "name": "str",
        "extension": "str",
        "sizeBytes": "int",
        "contentHash": "str",
        "hasPreview": "bool",
        "createdAt": "str",
    },
    total=True,
)
_TemplateOptional = TypedDict(
    "_TemplateOptional",
    {
        "trashedAt": "str",
    },
    total=False,
)


class Template(_TemplateRequired, _TemplateOptional):
    pass


_TemplateListRequired = TypedDict(
    "_TemplateListRequired",
    {
        "templates": "List[Template]",
    },
    total=True,
)


class TemplateList(_TemplateListRequired):
    pass


_ExportedTemplateRequired = TypedDict(
    "_ExportedTemplateRequired",
    {
        "template": "Template",
        "outputPath": "str",
    },
    total=True,
)


class ExportedTemplate(_ExportedTemplateRequired):
    pass


_NewAssetResultRequired = TypedDict(
    "_NewAssetResultRequired",
    {
        "path": "str",
        "assetId": "str",
        "checkpointId": "str",
        "number": "int",
        "sizeBytes": "int",
        "template": "str",
        "notices": "List[Notice]",
    },
    total=True,
)


class NewAssetResult(_NewAssetResultRequired):
    pass


_ScaffoldDefinitionRequired = TypedDict(
    "_ScaffoldDefinitionRequired",
    {
        "format": "Literal[\"clst-scaffold\"]",
        "version": "Literal[1]",
        "variables": "Dict[str, Dict[str, Any]]",
        "collections": "List[Dict[str, Any]]",
        "assets": "List[Dict[str, Any]]",
        "dependencies": "List[Dict[str, Any]]",
    },
    total=True,
)
_ScaffoldDefinitionOptional = TypedDict(
    "_ScaffoldDefinitionOptional",
    {
        "name": "str",
        "description": "str",
    },
    total=False,
)


class ScaffoldDefinition(_ScaffoldDefinitionRequired, _ScaffoldDefinitionOptional):
    pass


_ScaffoldRequired = TypedDict(
    "_ScaffoldRequired",
    {
        "id": "str",
        "name": "str",
        "definition": "ScaffoldDefinition",
    },
    total=True,
)


class Scaffold(_ScaffoldRequired):
    pass


_ScaffoldListRequired = TypedDict(
    "_ScaffoldListRequired",
    {
        "scaffolds": "List[Scaffold]",
    },
    total=True,
)


class ScaffoldList(_ScaffoldListRequired):
    pass


_ScaffoldResultRequired = TypedDict(
    "_ScaffoldResultRequired",
    {
        "scaffold": "str",
        "into": "str",
        "isDryRun": "bool",
        "collections": "List[str]",
        "existing": "List[str]",
        "assets": "List[ScaffoldAsset]",
        "dependencies": "List[DependencyPair]",
        "notices": "List[Notice]",
    },
    total=True,
)


class ScaffoldResult(_ScaffoldResultRequired):
    pass


_ScaffoldAssetRequired = TypedDict(
    "_ScaffoldAssetRequired",
    {
        "path": "str",
        "template": "str",
        "sizeBytes": "int",
    },
    total=True,
)
_ScaffoldAssetOptional = TypedDict(
    "_ScaffoldAssetOptional",
    {
        "assetId": "str",
        "checkpointId": "str",
    },
    total=False,
)


class ScaffoldAsset(_ScaffoldAssetRequired, _ScaffoldAssetOptional):
    pass


_AssetStatsRequired = TypedDict(
    "_AssetStatsRequired",
    {
        "path": "str",
        "checkpoints": "int",
        "versionBytes": "int",
        "storedBytes": "int",
    },
    total=True,
)


class AssetStats(_AssetStatsRequired):
    pass


_KindStatsRequired = TypedDict(
    "_KindStatsRequired",
    {
        "extension": "str",
        "assets": "int",
        "checkpoints": "int",
        "versionBytes": "int",
        "storedBytes": "int",
    },
    total=True,
)


class KindStats(_KindStatsRequired):
    pass


_StatsResultRequired = TypedDict(
    "_StatsResultRequired",
    {
        "versionBytes": "int",
        "storedBytes": "int",
        "fileBytes": "int",
        "assets": "int",
        "checkpoints": "int",
        "chunks": "int",
        "byAsset": "List[AssetStats]",
        "byKind": "List[KindStats]",
    },
    total=True,
)


class StatsResult(_StatsResultRequired):
    pass


VerifyProblemCode = Literal["file-damaged", "schema-damaged", "row-damaged", "chunk-damaged", "chunk-missing", "manifest-damaged", "content-damaged", "checkpoint-damaged", "preview-damaged", "reference-missing"]

_VerifyProblemRequired = TypedDict(
    "_VerifyProblemRequired",
    {
        "code": "VerifyProblemCode",
        "detail": "str",
    },
    total=True,
)
_VerifyProblemOptional = TypedDict(
    "_VerifyProblemOptional",
    {
        "path": "str",
        "number": "int",
    },
    total=False,
)


class VerifyProblem(_VerifyProblemRequired, _VerifyProblemOptional):
    pass


_VerifyResultRequired = TypedDict(
    "_VerifyResultRequired",
    {
        "ok": "bool",
        "checkedChunks": "int",
        "checkedCheckpoints": "int",
        "problems": "List[VerifyProblem]",
    },
    total=True,
)


class VerifyResult(_VerifyResultRequired):
    pass


_HealedProblemRequired = TypedDict(
    "_HealedProblemRequired",
    {
        "code": "VerifyProblemCode",
        "detail": "str",
        "source": "str",
    },
    total=True,
)
_HealedProblemOptional = TypedDict(
    "_HealedProblemOptional",
    {
        "path": "str",
        "number": "int",
    },
    total=False,
)


class HealedProblem(_HealedProblemRequired, _HealedProblemOptional):
    pass


_RepairResultRequired = TypedDict(
    "_RepairResultRequired",
    {
        "ok": "bool",
        "checkedChunks": "int",
        "checkedCheckpoints": "int",
        "problems": "List[VerifyProblem]",
        "healed": "List[HealedProblem]",
    },
    total=True,
)


class RepairResult(_RepairResultRequired):
    pass


_PruneResultRequired = TypedDict(
    "_PruneResultRequired",
    {
        "isDryRun": "bool",
        "safetyCopies": "int",
        "chunks": "int",
        "previews": "int",
        "droppedBytes": "int",
        "heldChunks": "int",
        "returnedBytes": "int",
        "fileBytes": "int",
    },
    total=True,
)


class PruneResult(_PruneResultRequired):
    pass


_CompactResultRequired = TypedDict(
    "_CompactResultRequired",
    {
        "returnedBytes": "int",
        "freeBytes": "int",
        "fileBytes": "int",
    },
    total=True,
)


class CompactResult(_CompactResultRequired):
    pass


_BackupResultRequired = TypedDict(
    "_BackupResultRequired",
    {
        "outputPath": "str",
        "isIncremental": "bool",
        "copiedChunks": "int",
        "copiedBytes": "int",
        "droppedChunks": "int",
        "sizeBytes": "int",
    },
    total=True,
)


class BackupResult(_BackupResultRequired):
    pass


_CleanResultRequired = TypedDict(
    "_CleanResultRequired",
    {
        "openedVersions": "List[str]",
        "leftovers": "List[str]",
        "leases": "int",
        "undoEntries": "int",
    },
    total=True,
)


class CleanResult(_CleanResultRequired):
    pass


_StudioListRequired = TypedDict(
    "_StudioListRequired",
    {
        "studios": "List[StudioLogin]",
    },
    total=True,
)


class StudioList(_StudioListRequired):
    pass


_StudioLoginRequired = TypedDict(
    "_StudioLoginRequired",
    {
        "url": "str",
        "person": "str",
        "isCurrent": "bool",
    },
    total=True,
)


class StudioLogin(_StudioLoginRequired):
    pass


_SignedInRequired = TypedDict(
    "_SignedInRequired",
    {
        "url": "str",
        "person": "str",
        "isAdmin": "bool",
    },
    total=True,
)


class SignedIn(_SignedInRequired):
    pass


_SignedOutRequired = TypedDict(
    "_SignedOutRequired",
    {
        "url": "str",
        "isStudioTold": "bool",
    },
    total=True,
)


class SignedOut(_SignedOutRequired):
    pass


_StudioPersonRequired = TypedDict(
    "_StudioPersonRequired",
    {
        "url": "str",
        "person": "str",
        "isAdmin": "bool",
        "device": "str",
    },
    total=True,
)


class StudioPerson(_StudioPersonRequired):
    pass


_StudioProjectListRequired = TypedDict(
    "_StudioProjectListRequired",
    {
        "projects": "List[StudioProject]",
    },
    total=True,
)


class StudioProjectList(_StudioProjectListRequired):
    pass


_StudioProjectRequired = TypedDict(
    "_StudioProjectRequired",
    {
        "id": "str",
        "name": "str",
        "isArchived": "bool",
        "role": "Optional[str]",
    },
    total=True,
)


class StudioProject(_StudioProjectRequired):
    pass


_CloneResultRequired = TypedDict(
    "_CloneResultRequired",
    {
        "pushed": "Amount",
        "pulled": "Amount",
        "conflicts": "List[SyncConflict]",
        "refused": "List[SyncRefusal]",
        "overwritten": "List[SyncOverwritten]",
        "waiting": "List[SyncWaiting]",
        "project": "KnownProject",
    },
    total=True,
)


class CloneResult(_CloneResultRequired):
    pass


_OwnerRequired = TypedDict(
    "_OwnerRequired",
    {
        "name": "str",
        "isMe": "bool",
        "isConfirmed": "bool",
    },
    total=True,
)


class Owner(_OwnerRequired):
    pass


SyncStateName = Literal["local", "up-to-date", "to-send", "to-receive", "working", "conflict", "offline"]

_SyncStateRequired = TypedDict(
    "_SyncStateRequired",
    {
        "state": "SyncStateName",
        "studio": "Optional[str]",
        "isSignedIn": "bool",
        "toSend": "int",
        "toReceive": "int",
        "conflicts": "int",
        "lastSyncedAt": "Optional[str]",
    },
    total=True,
)


class SyncState(_SyncStateRequired):
    pass


_AmountRequired = TypedDict(
    "_AmountRequired",
    {
        "changes": "int",
        "bytes": "int",
    },
    total=True,
)


class Amount(_AmountRequired):
    pass


ConflictKind = Literal["collection-name", "asset-name", "diverged", "edit-of-deleted", "move-cycle", "vocabulary"]

ResolutionWay = Literal["rename", "merge", "stack", "keep-as-new", "discard"]

_SyncConflictRequired = TypedDict(
    "_SyncConflictRequired",
    {
        "id": "str",
        "kind": "ConflictKind",
        "path": "str",
        "message": "str",
        "ways": "List[ResolutionWay]",
    },
    total=True,
)


class SyncConflict(_SyncConflictRequired):
    pass


_ConflictListRequired = TypedDict(
    "_ConflictListRequired",
    {
        "conflicts": "List[SyncConflict]",
    },
    total=True,
)


class ConflictList(_ConflictListRequired):
    pass


_ConflictsLeftRequired = TypedDict(
    "_ConflictsLeftRequired",
    {
        "conflicts": "List[SyncConflict]",
        "id": "str",
    },
    total=True,
)
_ConflictsLeftOptional = TypedDict(
    "_ConflictsLeftOptional",
    {
        "truncated": "bool",
    },
    total=False,
)


class ConflictsLeft(_ConflictsLeftRequired, _ConflictsLeftOptional):
    pass


_SyncRefusalRequired = TypedDict(
    "_SyncRefusalRequired",
    {
        "path": "str",
        "code": "str",
        "message": "str",
    },
    total=True,
)
_SyncRefusalOptional = TypedDict(
    "_SyncRefusalOptional",
    {
        "sideCopy": "int",
    },
    total=False,
)


class SyncRefusal(_SyncRefusalRequired, _SyncRefusalOptional):
    pass


_SyncOverwrittenRequired = TypedDict(
    "_SyncOverwrittenRequired",
    {
        "path": "str",
        "field": "str",
        "value": "Any",
        "by": "Optional[str]",
        "at": "str",
    },
    total=True,
)


class SyncOverwritten(_SyncOverwrittenRequired):
    """A value of somebody else that gave way to mine."""


_SyncWaitingRequired = TypedDict(
    "_SyncWaitingRequired",
    {
        "path": "str",
        "reason": "str",
    },
    total=True,
)


class SyncWaiting(_SyncWaitingRequired):
    """What arrived and is not applied yet."""


_SyncResultRequired = TypedDict(
    "_SyncResultRequired",
    {
        "pushed": "Amount",
        "pulled": "Amount",
        "conflicts": "List[SyncConflict]",
        "refused": "List[SyncRefusal]",
        "overwritten": "List[SyncOverwritten]",
        "waiting": "List[SyncWaiting]",
    },
    total=True,
)


class SyncResult(_SyncResultRequired):
    pass


_PublishResultRequired = TypedDict(
    "_PublishResultRequired",
    {
        "pushed": "Amount",
        "pulled": "Amount",
        "conflicts": "List[SyncConflict]",
        "refused": "List[SyncRefusal]",
        "overwritten": "List[SyncOverwritten]",
        "waiting": "List[SyncWaiting]",
        "projectId": "str",
        "studio": "str",
    },
    total=True,
)


class PublishResult(_PublishResultRequired):
    pass


_SyncPreviewRequired = TypedDict(
    "_SyncPreviewRequired",
    {
        "toSend": "Amount",
        "toReceive": "Amount",
    },
    total=True,
)


class SyncPreview(_SyncPreviewRequired):
    pass


_UpdatedFileRequired = TypedDict(
    "_UpdatedFileRequired",
    {
        "path": "str",
        "checkpointId": "str",
        "number": "int",
        "sizeBytes": "int",
    },
    total=True,
)


class UpdatedFile(_UpdatedFileRequired):
    pass


_AppliedMoveRequired = TypedDict(
    "_AppliedMoveRequired",
    {
        "from": "str",
        "to": "Optional[str]",
    },
    total=True,
)


class AppliedMove(_AppliedMoveRequired):
    pass


_UpdateResultRequired = TypedDict(
    "_UpdateResultRequired",
    {
        "updated": "List[UpdatedFile]",
        "moved": "List[AppliedMove]",
        "modified": "List[str]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class UpdateResult(_UpdateResultRequired):
    pass


_FetchResultRequired = TypedDict(
    "_FetchResultRequired",
    {
        "path": "str",
        "bytes": "int",
    },
    total=True,
)


class FetchResult(_FetchResultRequired):
    pass


_ChangeListRequired = TypedDict(
    "_ChangeListRequired",
    {
        "changes": "List[OpenChange]",
    },
    total=True,
)


class ChangeList(_ChangeListRequired):
    pass


_OpenChangeRequired = TypedDict(
    "_OpenChangeRequired",
    {
        "id": "str",
        "kind": "str",
        "action": "Literal[\"create\", \"update\", \"delete\"]",
        "path": "str",
        "fields": "List[str]",
        "createdAt": "str",
    },
    total=True,
)
_OpenChangeOptional = TypedDict(
    "_OpenChangeOptional",
    {
        "refusal": "ChangeRefusal",
    },
    total=False,
)


class OpenChange(_OpenChangeRequired, _OpenChangeOptional):
    pass


_ChangeRefusalRequired = TypedDict(
    "_ChangeRefusalRequired",
    {
        "code": "str",
        "message": "str",
    },
    total=True,
)


class ChangeRefusal(_ChangeRefusalRequired):
    pass


_DiscardedChangeRequired = TypedDict(
    "_DiscardedChangeRequired",
    {
        "id": "str",
    },
    total=True,
)


class DiscardedChange(_DiscardedChangeRequired):
    pass


_OwnershipRequired = TypedDict(
    "_OwnershipRequired",
    {
        "path": "str",
        "assignee": "Optional[str]",
        "isConfirmed": "bool",
    },
    total=True,
)


class Ownership(_OwnershipRequired):
    pass


_OwnershipListRequired = TypedDict(
    "_OwnershipListRequired",
    {
        "files": "List[Ownership]",
    },
    total=True,
)


class OwnershipList(_OwnershipListRequired):
    pass


_MemberRequired = TypedDict(
    "_MemberRequired",
    {
        "personId": "str",
        "name": "str",
        "role": "str",
        "isDisabled": "bool",
    },
    total=True,
)


class Member(_MemberRequired):
    pass


_MemberListRequired = TypedDict(
    "_MemberListRequired",
    {
        "members": "List[Member]",
    },
    total=True,
)


class MemberList(_MemberListRequired):
    pass


_InvitedRequired = TypedDict(
    "_InvitedRequired",
    {
        "name": "str",
        "role": "str",
        "isMember": "bool",
    },
    total=True,
)
_InvitedOptional = TypedDict(
    "_InvitedOptional",
    {
        "inviteToken": "str",
        "expiresAt": "str",
    },
    total=False,
)


class Invited(_InvitedRequired, _InvitedOptional):
    pass


_AuditListRequired = TypedDict(
    "_AuditListRequired",
    {
        "entries": "List[AuditEntry]",
    },
    total=True,
)


class AuditList(_AuditListRequired):
    pass


_AuditEntryRequired = TypedDict(
    "_AuditEntryRequired",
    {
        "id": "int",
        "at": "str",
        "action": "str",
        "actor": "Optional[str]",
        "subject": "Optional[str]",
    },
    total=True,
)
_AuditEntryOptional = TypedDict(
    "_AuditEntryOptional",
    {
        "details": "Dict[str, Optional[Union[str, float, bool, List[str]]]]",
    },
    total=False,
)


class AuditEntry(_AuditEntryRequired, _AuditEntryOptional):
    pass


_ListProjectsAnswerRequired = TypedDict(
    "_ListProjectsAnswerRequired",
    {
        "apiVersion": "str",
        "projects": "List[KnownProject]",
    },
    total=True,
)
_ListProjectsAnswerOptional = TypedDict(
    "_ListProjectsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListProjectsAnswer(_ListProjectsAnswerRequired, _ListProjectsAnswerOptional):
    """List the projects that the bridge knows"""


_CreateProjectAnswerRequired = TypedDict(
    "_CreateProjectAnswerRequired",
    {
        "apiVersion": "str",
        "key": "str",
        "id": "str",
        "name": "str",
        "path": "str",
        "folder": "str",
        "isAvailable": "bool",
        "isOpen": "bool",
        "isReadOnly": "bool",
        "addedAt": "str",
        "lastUsedAt": "str",
    },
    total=True,
)


class CreateProjectAnswer(_CreateProjectAnswerRequired):
    """Make a project in a folder"""


_OpenProjectAnswerRequired = TypedDict(
    "_OpenProjectAnswerRequired",
    {
        "apiVersion": "str",
        "key": "str",
        "id": "str",
        "name": "str",
        "path": "str",
        "folder": "str",
        "isAvailable": "bool",
        "isOpen": "bool",
        "isReadOnly": "bool",
        "addedAt": "str",
        "lastUsedAt": "str",
    },
    total=True,
)


class OpenProjectAnswer(_OpenProjectAnswerRequired):
    """Make a project known to the bridge"""


_GetProjectAnswerRequired = TypedDict(
    "_GetProjectAnswerRequired",
    {
        "apiVersion": "str",
        "key": "str",
        "id": "str",
        "name": "str",
        "path": "str",
        "folder": "str",
        "isAvailable": "bool",
        "isOpen": "bool",
        "isReadOnly": "bool",
        "addedAt": "str",
        "lastUsedAt": "str",
    },
    total=True,
)


class GetProjectAnswer(_GetProjectAnswerRequired):
    """One project that the bridge knows"""


_ForgetProjectAnswerRequired = TypedDict(
    "_ForgetProjectAnswerRequired",
    {
        "apiVersion": "str",
        "key": "str",
        "id": "str",
        "name": "str",
        "path": "str",
        "folder": "str",
        "isAvailable": "bool",
        "isOpen": "bool",
        "isReadOnly": "bool",
        "addedAt": "str",
        "lastUsedAt": "str",
    },
    total=True,
)


class ForgetProjectAnswer(_ForgetProjectAnswerRequired):
    """Take a project off the list"""


_GetContextAnswerRequired = TypedDict(
    "_GetContextAnswerRequired",
    {
        "apiVersion": "str",
        "path": "str",
        "project": "Optional[KnownProject]",
        "item": "Optional[PanelItem]",
        "state": "Optional[FileState]",
        "stateText": "str",
        "primaryAction": "Optional[PanelActionName]",
        "actions": "List[PanelAction]",
        "checkpoints": "List[PanelCheckpoint]",
        "assignee": "Optional[str]",
        "status": "Optional[str]",
        "statuses": "List[StatusEntry]",
        "dependencies": "List[DependencyItem]",
        "dependencyCount": "int",
        "dependentCount": "int",
        "job": "Optional[Job]",
        "eventCursor": "str",
    },
    total=True,
)
_GetContextAnswerOptional = TypedDict(
    "_GetContextAnswerOptional",
    {
        "nextCursor": "str",
        "advice": "str",
        "problem": "ErrorJson",
        "place": "PanelPlace",
        "owner": "Optional[Owner]",
        "sync": "Optional[SyncState]",
        "conflict": "Optional[SyncConflict]",
    },
    total=False,
)


class GetContextAnswer(_GetContextAnswerRequired, _GetContextAnswerOptional):
    """All that a panel shows about a file"""


_StatusAnswerRequired = TypedDict(
    "_StatusAnswerRequired",
    {
        "apiVersion": "str",
        "items": "List[StatusItem]",
        "counts": "Dict[str, Any]",
        "renames": "List[FoundRename]",
        "notices": "List[Notice]",
    },
    total=True,
)
_StatusAnswerOptional = TypedDict(
    "_StatusAnswerOptional",
    {
        "nextCursor": "str",
        "leftOut": "LeftOutSequences",
    },
    total=False,
)


class StatusAnswer(_StatusAnswerRequired, _StatusAnswerOptional):
    """The state of working files"""


_ScanStatusAnswerRequired = TypedDict(
    "_ScanStatusAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ScanStatusAnswerOptional = TypedDict(
    "_ScanStatusAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ScanStatusAnswer(_ScanStatusAnswerRequired, _ScanStatusAnswerOptional):
    """The state of many working files, as a job"""


_HistoryAnswerRequired = TypedDict(
    "_HistoryAnswerRequired",
    {
        "apiVersion": "str",
        "checkpoints": "List[PanelCheckpoint]",
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
    """The versions of a file or of the whole project"""


_CheckpointAnswerRequired = TypedDict(
    "_CheckpointAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_CheckpointAnswerOptional = TypedDict(
    "_CheckpointAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class CheckpointAnswer(_CheckpointAnswerRequired, _CheckpointAnswerOptional):
    """Save a version of files"""


_RevertAnswerRequired = TypedDict(
    "_RevertAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_RevertAnswerOptional = TypedDict(
    "_RevertAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class RevertAnswer(_RevertAnswerRequired, _RevertAnswerOptional):
    """Bring a version back into the working file"""


_ListJobsAnswerRequired = TypedDict(
    "_ListJobsAnswerRequired",
    {
        "apiVersion": "str",
        "jobs": "List[Job]",
    },
    total=True,
)
_ListJobsAnswerOptional = TypedDict(
    "_ListJobsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListJobsAnswer(_ListJobsAnswerRequired, _ListJobsAnswerOptional):
    """List jobs"""


_GetJobAnswerRequired = TypedDict(
    "_GetJobAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_GetJobAnswerOptional = TypedDict(
    "_GetJobAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class GetJobAnswer(_GetJobAnswerRequired, _GetJobAnswerOptional):
    """How far a job is"""


_CancelJobAnswerRequired = TypedDict(
    "_CancelJobAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_CancelJobAnswerOptional = TypedDict(
    "_CancelJobAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class CancelJobAnswer(_CancelJobAnswerRequired, _CancelJobAnswerOptional):
    """Cancel a job"""


_GetJobResultAnswerRequired = TypedDict(
    "_GetJobResultAnswerRequired",
    {
        "apiVersion": "str",
        "list": "str",
        "items": "List[Any]",
    },
    total=True,
)
_GetJobResultAnswerOptional = TypedDict(
    "_GetJobResultAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class GetJobResultAnswer(_GetJobResultAnswerRequired, _GetJobResultAnswerOptional):
    """Read a long list of a job's result"""


_ListEventsAnswerRequired = TypedDict(
    "_ListEventsAnswerRequired",
    {
        "apiVersion": "str",
        "events": "List[BridgeEvent]",
        "cursor": "str",
    },
    total=True,
)
_ListEventsAnswerOptional = TypedDict(
    "_ListEventsAnswerOptional",
    {
        "reset": "Literal[True]",
    },
    total=False,
)


class ListEventsAnswer(_ListEventsAnswerRequired, _ListEventsAnswerOptional):
    """What changed since a cursor"""


_GetBridgeAnswerRequired = TypedDict(
    "_GetBridgeAnswerRequired",
    {
        "apiVersion": "str",
        "appVersion": "str",
        "pid": "int",
        "port": "int",
        "hostname": "str",
        "startedAt": "str",
        "isStopping": "bool",
        "openProjects": "int",
        "runningJobs": "int",
    },
    total=True,
)


class GetBridgeAnswer(_GetBridgeAnswerRequired):
    """The bridge that runs"""


_StopBridgeAnswerRequired = TypedDict(
    "_StopBridgeAnswerRequired",
    {
        "apiVersion": "str",
        "appVersion": "str",
        "pid": "int",
        "port": "int",
        "hostname": "str",
        "startedAt": "str",
        "isStopping": "bool",
        "openProjects": "int",
        "runningJobs": "int",
    },
    total=True,
)


class StopBridgeAnswer(_StopBridgeAnswerRequired):
    """End the bridge"""


_GetDiagnosticsAnswerRequired = TypedDict(
    "_GetDiagnosticsAnswerRequired",
    {
        "apiVersion": "str",
        "createdAt": "str",
        "appVersion": "str",
        "nodeVersion": "str",
        "platform": "str",
        "arch": "str",
        "startedAt": "str",
        "memoryBytes": "int",
        "projects": "List[DiagnosticsProject]",
        "jobs": "Dict[str, Any]",
        "failures": "List[DiagnosticsFailure]",
    },
    total=True,
)


class GetDiagnosticsAnswer(_GetDiagnosticsAnswerRequired):
    """A report to send along when something does not work"""


_GetSettingsAnswerRequired = TypedDict(
    "_GetSettingsAnswerRequired",
    {
        "apiVersion": "str",
        "author": "str",
        "preview": "Literal[\"auto\", \"none\"]",
        "color": "Literal[\"auto\", \"always\", \"never\"]",
        "sources": "Dict[str, Any]",
    },
    total=True,
)
_GetSettingsAnswerOptional = TypedDict(
    "_GetSettingsAnswerOptional",
    {
        "limitRate": "str",
    },
    total=False,
)


class GetSettingsAnswer(_GetSettingsAnswerRequired, _GetSettingsAnswerOptional):
    """The settings of the person who works here"""


_EditSettingsAnswerRequired = TypedDict(
    "_EditSettingsAnswerRequired",
    {
        "apiVersion": "str",
        "author": "str",
        "preview": "Literal[\"auto\", \"none\"]",
        "color": "Literal[\"auto\", \"always\", \"never\"]",
        "sources": "Dict[str, Any]",
    },
    total=True,
)
_EditSettingsAnswerOptional = TypedDict(
    "_EditSettingsAnswerOptional",
    {
        "limitRate": "str",
    },
    total=False,
)


class EditSettingsAnswer(_EditSettingsAnswerRequired, _EditSettingsAnswerOptional):
    """Change settings"""


_RevertAllAnswerRequired = TypedDict(
    "_RevertAllAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_RevertAllAnswerOptional = TypedDict(
    "_RevertAllAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class RevertAllAnswer(_RevertAllAnswerRequired, _RevertAllAnswerOptional):
    """Bring all files to a moment"""


_OpenVersionAnswerRequired = TypedDict(
    "_OpenVersionAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_OpenVersionAnswerOptional = TypedDict(
    "_OpenVersionAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class OpenVersionAnswer(_OpenVersionAnswerRequired, _OpenVersionAnswerOptional):
    """Write a version beside the working file to look at"""


_ExportVersionAnswerRequired = TypedDict(
    "_ExportVersionAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ExportVersionAnswerOptional = TypedDict(
    "_ExportVersionAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ExportVersionAnswer(_ExportVersionAnswerRequired, _ExportVersionAnswerOptional):
    """Write a version to another file"""


_ExportMomentAnswerRequired = TypedDict(
    "_ExportMomentAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ExportMomentAnswerOptional = TypedDict(
    "_ExportMomentAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ExportMomentAnswer(_ExportMomentAnswerRequired, _ExportMomentAnswerOptional):
    """Write the project as it was at a moment"""


_DeleteCheckpointAnswerRequired = TypedDict(
    "_DeleteCheckpointAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_DeleteCheckpointAnswerOptional = TypedDict(
    "_DeleteCheckpointAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class DeleteCheckpointAnswer(_DeleteCheckpointAnswerRequired, _DeleteCheckpointAnswerOptional):
    """Put one version into the trash"""


_RebuildAnswerRequired = TypedDict(
    "_RebuildAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_RebuildAnswerOptional = TypedDict(
    "_RebuildAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class RebuildAnswer(_RebuildAnswerRequired, _RebuildAnswerOptional):
    """Write tracked files that are missing on the disk"""


_FreeAnswerRequired = TypedDict(
    "_FreeAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_FreeAnswerOptional = TypedDict(
    "_FreeAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class FreeAnswer(_FreeAnswerRequired, _FreeAnswerOptional):
    """Take stored files off the disk"""


_MoveAnswerRequired = TypedDict(
    "_MoveAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_MoveAnswerOptional = TypedDict(
    "_MoveAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class MoveAnswer(_MoveAnswerRequired, _MoveAnswerOptional):
    """Move files and collections with their history"""


_RenameAnswerRequired = TypedDict(
    "_RenameAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_RenameAnswerOptional = TypedDict(
    "_RenameAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class RenameAnswer(_RenameAnswerRequired, _RenameAnswerOptional):
    """Give a file or a collection another name"""


_AcceptRenamesAnswerRequired = TypedDict(
    "_AcceptRenamesAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_AcceptRenamesAnswerOptional = TypedDict(
    "_AcceptRenamesAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class AcceptRenamesAnswer(_AcceptRenamesAnswerRequired, _AcceptRenamesAnswerOptional):
    """Accept what was renamed outside of clst"""


_CopyAnswerRequired = TypedDict(
    "_CopyAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_CopyAnswerOptional = TypedDict(
    "_CopyAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class CopyAnswer(_CopyAnswerRequired, _CopyAnswerOptional):
    """Make a new file or collection from another"""


_ImportVersionsAnswerRequired = TypedDict(
    "_ImportVersionsAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ImportVersionsAnswerOptional = TypedDict(
    "_ImportVersionsAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ImportVersionsAnswer(_ImportVersionsAnswerRequired, _ImportVersionsAnswerOptional):
    """Make one file with a history of numbered files"""


_ExportPreviewAnswerRequired = TypedDict(
    "_ExportPreviewAnswerRequired",
    {
        "apiVersion": "str",
        "path": "str",
        "kind": "PictureOwner",
        "outputPath": "str",
        "mediaType": "str",
        "width": "int",
        "height": "int",
        "sizeBytes": "int",
    },
    total=True,
)
_ExportPreviewAnswerOptional = TypedDict(
    "_ExportPreviewAnswerOptional",
    {
        "checkpointId": "str",
        "number": "int",
        "isSafety": "bool",
    },
    total=False,
)


class ExportPreviewAnswer(_ExportPreviewAnswerRequired, _ExportPreviewAnswerOptional):
    """Write a picture to a file"""


_SetCoverAnswerRequired = TypedDict(
    "_SetCoverAnswerRequired",
    {
        "apiVersion": "str",
        "path": "str",
        "kind": "PictureOwner",
        "mediaType": "str",
        "width": "int",
        "height": "int",
        "sizeBytes": "int",
        "unchanged": "bool",
    },
    total=True,
)


class SetCoverAnswer(_SetCoverAnswerRequired):
    """Use a picture as the cover"""


_ListAnswerRequired = TypedDict(
    "_ListAnswerRequired",
    {
        "apiVersion": "str",
        "items": "List[ListedAsset]",
        "notices": "List[Notice]",
    },
    total=True,
)
_ListAnswerOptional = TypedDict(
    "_ListAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListAnswer(_ListAnswerRequired, _ListAnswerOptional):
    """List tracked files"""


_NewAssetAnswerRequired = TypedDict(
    "_NewAssetAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_NewAssetAnswerOptional = TypedDict(
    "_NewAssetAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class NewAssetAnswer(_NewAssetAnswerRequired, _NewAssetAnswerOptional):
    """Make a file from a template"""


_SearchAnswerRequired = TypedDict(
    "_SearchAnswerRequired",
    {
        "apiVersion": "str",
        "items": "List[ListedAsset]",
        "notices": "List[Notice]",
    },
    total=True,
)
_SearchAnswerOptional = TypedDict(
    "_SearchAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class SearchAnswer(_SearchAnswerRequired, _SearchAnswerOptional):
    """Find tracked files by any word about them"""


ItemInfoAnswer = Union["AssetInfo", "CollectionInfo"]

_SetAnswerRequired = TypedDict(
    "_SetAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_SetAnswerOptional = TypedDict(
    "_SetAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class SetAnswer(_SetAnswerRequired, _SetAnswerOptional):
    """Set fields of files and collections"""


_DeleteAnswerRequired = TypedDict(
    "_DeleteAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_DeleteAnswerOptional = TypedDict(
    "_DeleteAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class DeleteAnswer(_DeleteAnswerRequired, _DeleteAnswerOptional):
    """Put files and collections into the trash"""


_UndoAnswerRequired = TypedDict(
    "_UndoAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_UndoAnswerOptional = TypedDict(
    "_UndoAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class UndoAnswer(_UndoAnswerRequired, _UndoAnswerOptional):
    """Take back the last edit, move or deletion"""


_CreateCollectionAnswerRequired = TypedDict(
    "_CreateCollectionAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "path": "str",
        "type": "Optional[str]",
        "description": "Optional[str]",
        "notices": "List[Notice]",
    },
    total=True,
)


class CreateCollectionAnswer(_CreateCollectionAnswerRequired):
    """Make a collection and its folder"""


_ShareCollectionAnswerRequired = TypedDict(
    "_ShareCollectionAnswerRequired",
    {
        "apiVersion": "str",
        "path": "str",
        "isShared": "bool",
        "isChanged": "bool",
    },
    total=True,
)


class ShareCollectionAnswer(_ShareCollectionAnswerRequired):
    """Let everybody in the project see what is in a collection"""


_ListDependenciesAnswerRequired = TypedDict(
    "_ListDependenciesAnswerRequired",
    {
        "apiVersion": "str",
        "path": "str",
        "dependencies": "List[DependencyItem]",
        "cycles": "List[List[str]]",
        "conflicts": "List[DependencyConflict]",
    },
    total=True,
)
_ListDependenciesAnswerOptional = TypedDict(
    "_ListDependenciesAnswerOptional",
    {
        "nextCursor": "str",
        "truncated": "bool",
    },
    total=False,
)


class ListDependenciesAnswer(_ListDependenciesAnswerRequired, _ListDependenciesAnswerOptional):
    """What a file needs, or what needs it"""


_AddDependenciesAnswerRequired = TypedDict(
    "_AddDependenciesAnswerRequired",
    {
        "apiVersion": "str",
        "changed": "List[DependencyPair]",
        "unchanged": "List[DependencyPair]",
        "cycles": "List[List[str]]",
    },
    total=True,
)


class AddDependenciesAnswer(_AddDependenciesAnswerRequired):
    """Say which files need which others"""


_RemoveDependenciesAnswerRequired = TypedDict(
    "_RemoveDependenciesAnswerRequired",
    {
        "apiVersion": "str",
        "changed": "List[DependencyPair]",
        "unchanged": "List[DependencyPair]",
        "cycles": "List[List[str]]",
    },
    total=True,
)


class RemoveDependenciesAnswer(_RemoveDependenciesAnswerRequired):
    """Take dependencies away"""


_MatchPathsAnswerRequired = TypedDict(
    "_MatchPathsAnswerRequired",
    {
        "apiVersion": "str",
        "items": "List[MatchedPath]",
        "counts": "Dict[str, Any]",
        "undeclared": "int",
    },
    total=True,
)
_MatchPathsAnswerOptional = TypedDict(
    "_MatchPathsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class MatchPathsAnswer(_MatchPathsAnswerRequired, _MatchPathsAnswerOptional):
    """What the files that a program uses are to the project"""


_DeclareDependenciesAnswerRequired = TypedDict(
    "_DeclareDependenciesAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_DeclareDependenciesAnswerOptional = TypedDict(
    "_DeclareDependenciesAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class DeclareDependenciesAnswer(_DeclareDependenciesAnswerRequired, _DeclareDependenciesAnswerOptional):
    """Take all that a program uses into the project"""


_ListTrashAnswerRequired = TypedDict(
    "_ListTrashAnswerRequired",
    {
        "apiVersion": "str",
        "items": "List[TrashEntry]",
    },
    total=True,
)
_ListTrashAnswerOptional = TypedDict(
    "_ListTrashAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListTrashAnswer(_ListTrashAnswerRequired, _ListTrashAnswerOptional):
    """What was deleted and can be brought back"""


_RestoreTrashAnswerRequired = TypedDict(
    "_RestoreTrashAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_RestoreTrashAnswerOptional = TypedDict(
    "_RestoreTrashAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class RestoreTrashAnswer(_RestoreTrashAnswerRequired, _RestoreTrashAnswerOptional):
    """Bring something back"""


_PurgeTrashAnswerRequired = TypedDict(
    "_PurgeTrashAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_PurgeTrashAnswerOptional = TypedDict(
    "_PurgeTrashAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class PurgeTrashAnswer(_PurgeTrashAnswerRequired, _PurgeTrashAnswerOptional):
    """Remove for good"""


_ListStatusesAnswerRequired = TypedDict(
    "_ListStatusesAnswerRequired",
    {
        "apiVersion": "str",
        "statuses": "List[Status]",
    },
    total=True,
)
_ListStatusesAnswerOptional = TypedDict(
    "_ListStatusesAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListStatusesAnswer(_ListStatusesAnswerRequired, _ListStatusesAnswerOptional):
    """The statuses of the project"""


_AddStatusAnswerRequired = TypedDict(
    "_AddStatusAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "shortName": "str",
        "color": "str",
        "position": "int",
        "isDefault": "bool",
        "permission": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class AddStatusAnswer(_AddStatusAnswerRequired):
    """Add a status"""


_EditStatusAnswerRequired = TypedDict(
    "_EditStatusAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "shortName": "str",
        "color": "str",
        "position": "int",
        "isDefault": "bool",
        "permission": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class EditStatusAnswer(_EditStatusAnswerRequired):
    """Change a status"""


_DeleteStatusAnswerRequired = TypedDict(
    "_DeleteStatusAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "replaced": "int",
    },
    total=True,
)
_DeleteStatusAnswerOptional = TypedDict(
    "_DeleteStatusAnswerOptional",
    {
        "replacedBy": "str",
    },
    total=False,
)


class DeleteStatusAnswer(_DeleteStatusAnswerRequired, _DeleteStatusAnswerOptional):
    """Delete a status"""


_ListTypesAnswerRequired = TypedDict(
    "_ListTypesAnswerRequired",
    {
        "apiVersion": "str",
        "types": "List[TypeEntry]",
    },
    total=True,
)
_ListTypesAnswerOptional = TypedDict(
    "_ListTypesAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListTypesAnswer(_ListTypesAnswerRequired, _ListTypesAnswerOptional):
    """The types of files, collections and dependencies"""


_AddTypeAnswerRequired = TypedDict(
    "_AddTypeAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "kind": "TypeKind",
        "name": "str",
        "icon": "Optional[str]",
        "color": "Optional[str]",
        "description": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class AddTypeAnswer(_AddTypeAnswerRequired):
    """Add a type"""


_EditTypeAnswerRequired = TypedDict(
    "_EditTypeAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "kind": "TypeKind",
        "name": "str",
        "icon": "Optional[str]",
        "color": "Optional[str]",
        "description": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class EditTypeAnswer(_EditTypeAnswerRequired):
    """Change a type"""


_DeleteTypeAnswerRequired = TypedDict(
    "_DeleteTypeAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "replaced": "int",
    },
    total=True,
)
_DeleteTypeAnswerOptional = TypedDict(
    "_DeleteTypeAnswerOptional",
    {
        "replacedBy": "str",
    },
    total=False,
)


class DeleteTypeAnswer(_DeleteTypeAnswerRequired, _DeleteTypeAnswerOptional):
    """Delete a type"""


_ListTagsAnswerRequired = TypedDict(
    "_ListTagsAnswerRequired",
    {
        "apiVersion": "str",
        "tags": "List[Tag]",
    },
    total=True,
)
_ListTagsAnswerOptional = TypedDict(
    "_ListTagsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListTagsAnswer(_ListTagsAnswerRequired, _ListTagsAnswerOptional):
    """The tags of the project"""


_AddTagAnswerRequired = TypedDict(
    "_AddTagAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "color": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class AddTagAnswer(_AddTagAnswerRequired):
    """Add a tag"""


_EditTagAnswerRequired = TypedDict(
    "_EditTagAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "color": "Optional[str]",
        "uses": "int",
    },
    total=True,
)


class EditTagAnswer(_EditTagAnswerRequired):
    """Change a tag wherever it is"""


_DeleteTagAnswerRequired = TypedDict(
    "_DeleteTagAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "replaced": "int",
    },
    total=True,
)
_DeleteTagAnswerOptional = TypedDict(
    "_DeleteTagAnswerOptional",
    {
        "replacedBy": "str",
    },
    total=False,
)


class DeleteTagAnswer(_DeleteTagAnswerRequired, _DeleteTagAnswerOptional):
    """Delete a tag"""


_ListLabelsAnswerRequired = TypedDict(
    "_ListLabelsAnswerRequired",
    {
        "apiVersion": "str",
        "labels": "List[Label]",
    },
    total=True,
)
_ListLabelsAnswerOptional = TypedDict(
    "_ListLabelsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListLabelsAnswer(_ListLabelsAnswerRequired, _ListLabelsAnswerOptional):
    """The labels of the project"""


_SetLabelAnswerRequired = TypedDict(
    "_SetLabelAnswerRequired",
    {
        "apiVersion": "str",
        "label": "str",
        "changed": "List[str]",
        "unchanged": "List[str]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class SetLabelAnswer(_SetLabelAnswerRequired):
    """Point a label at versions"""


_EditLabelAnswerRequired = TypedDict(
    "_EditLabelAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "color": "Optional[str]",
        "createdAt": "str",
        "versions": "int",
        "dependencies": "int",
    },
    total=True,
)


class EditLabelAnswer(_EditLabelAnswerRequired):
    """Change a label wherever it is"""


_DeleteLabelAnswerRequired = TypedDict(
    "_DeleteLabelAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "replaced": "int",
    },
    total=True,
)
_DeleteLabelAnswerOptional = TypedDict(
    "_DeleteLabelAnswerOptional",
    {
        "replacedBy": "str",
    },
    total=False,
)


class DeleteLabelAnswer(_DeleteLabelAnswerRequired, _DeleteLabelAnswerOptional):
    """Delete a label"""


_RemoveLabelAnswerRequired = TypedDict(
    "_RemoveLabelAnswerRequired",
    {
        "apiVersion": "str",
        "label": "str",
        "changed": "List[str]",
        "unchanged": "List[str]",
        "failed": "List[FileFailure]",
    },
    total=True,
)


class RemoveLabelAnswer(_RemoveLabelAnswerRequired):
    """Take a label off files"""


_ReadVocabularyAnswerRequired = TypedDict(
    "_ReadVocabularyAnswerRequired",
    {
        "apiVersion": "str",
        "format": "Literal[\"clst-vocabulary\"]",
        "version": "Literal[1]",
        "statuses": "List[Dict[str, Any]]",
        "types": "List[Dict[str, Any]]",
        "tags": "List[VocabularyTerm]",
        "labels": "List[VocabularyTerm]",
        "ignoreRules": "List[str]",
        "roles": "List[Dict[str, Any]]",
        "settings": "Dict[str, Any]",
        "scaffolds": "List[Dict[str, Any]]",
        "templates": "List[Dict[str, Any]]",
    },
    total=True,
)
_ReadVocabularyAnswerOptional = TypedDict(
    "_ReadVocabularyAnswerOptional",
    {
        "project": "str",
    },
    total=False,
)


class ReadVocabularyAnswer(_ReadVocabularyAnswerRequired, _ReadVocabularyAnswerOptional):
    """Statuses, types, tags, labels and rules as a document"""


_SaveVocabularyAnswerRequired = TypedDict(
    "_SaveVocabularyAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_SaveVocabularyAnswerOptional = TypedDict(
    "_SaveVocabularyAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class SaveVocabularyAnswer(_SaveVocabularyAnswerRequired, _SaveVocabularyAnswerOptional):
    """Write the vocabulary to a file"""


_ApplyVocabularyAnswerRequired = TypedDict(
    "_ApplyVocabularyAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ApplyVocabularyAnswerOptional = TypedDict(
    "_ApplyVocabularyAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ApplyVocabularyAnswer(_ApplyVocabularyAnswerRequired, _ApplyVocabularyAnswerOptional):
    """Take over a saved vocabulary"""


_ListIgnoreRulesAnswerRequired = TypedDict(
    "_ListIgnoreRulesAnswerRequired",
    {
        "apiVersion": "str",
        "rules": "List[IgnoreLine]",
        "notices": "List[Notice]",
    },
    total=True,
)
_ListIgnoreRulesAnswerOptional = TypedDict(
    "_ListIgnoreRulesAnswerOptional",
    {
        "nextCursor": "str",
        "truncated": "bool",
    },
    total=False,
)


class ListIgnoreRulesAnswer(_ListIgnoreRulesAnswerRequired, _ListIgnoreRulesAnswerOptional):
    """Which files are not offered for tracking"""


_AddIgnoreRulesAnswerRequired = TypedDict(
    "_AddIgnoreRulesAnswerRequired",
    {
        "apiVersion": "str",
        "added": "List[str]",
        "existing": "List[str]",
    },
    total=True,
)


class AddIgnoreRulesAnswer(_AddIgnoreRulesAnswerRequired):
    """Add rules for everybody in the project"""


_RemoveIgnoreRulesAnswerRequired = TypedDict(
    "_RemoveIgnoreRulesAnswerRequired",
    {
        "apiVersion": "str",
        "removed": "List[str]",
    },
    total=True,
)


class RemoveIgnoreRulesAnswer(_RemoveIgnoreRulesAnswerRequired):
    """Remove rules of the project"""


_TestIgnoredAnswerRequired = TypedDict(
    "_TestIgnoredAnswerRequired",
    {
        "apiVersion": "str",
        "paths": "List[IgnoreTest]",
        "notices": "List[Notice]",
    },
    total=True,
)
_TestIgnoredAnswerOptional = TypedDict(
    "_TestIgnoredAnswerOptional",
    {
        "truncated": "bool",
    },
    total=False,
)


class TestIgnoredAnswer(_TestIgnoredAnswerRequired, _TestIgnoredAnswerOptional):
    """Which rule decides about paths"""


_ListSequenceRulesAnswerRequired = TypedDict(
    "_ListSequenceRulesAnswerRequired",
    {
        "apiVersion": "str",
        "patterns": "List[str]",
    },
    total=True,
)


class ListSequenceRulesAnswer(_ListSequenceRulesAnswerRequired):
    """Places whose rendered sequences are saved like files"""


_TrackSequencesAnswerRequired = TypedDict(
    "_TrackSequencesAnswerRequired",
    {
        "apiVersion": "str",
        "patterns": "List[str]",
    },
    total=True,
)


class TrackSequencesAnswer(_TrackSequencesAnswerRequired):
    """Save what is rendered in a place"""


_UntrackSequencesAnswerRequired = TypedDict(
    "_UntrackSequencesAnswerRequired",
    {
        "apiVersion": "str",
        "patterns": "List[str]",
    },
    total=True,
)


class UntrackSequencesAnswer(_UntrackSequencesAnswerRequired):
    """Take such rules back"""


_ListTemplatesAnswerRequired = TypedDict(
    "_ListTemplatesAnswerRequired",
    {
        "apiVersion": "str",
        "templates": "List[Template]",
    },
    total=True,
)
_ListTemplatesAnswerOptional = TypedDict(
    "_ListTemplatesAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListTemplatesAnswer(_ListTemplatesAnswerRequired, _ListTemplatesAnswerOptional):
    """Starter files for new ones"""


_AddTemplateAnswerRequired = TypedDict(
    "_AddTemplateAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_AddTemplateAnswerOptional = TypedDict(
    "_AddTemplateAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class AddTemplateAnswer(_AddTemplateAnswerRequired, _AddTemplateAnswerOptional):
    """Keep a file as a template"""


_RenameTemplateAnswerRequired = TypedDict(
    "_RenameTemplateAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "extension": "str",
        "sizeBytes": "int",
        "contentHash": "str",
        "hasPreview": "bool",
        "createdAt": "str",
    },
    total=True,
)
_RenameTemplateAnswerOptional = TypedDict(
    "_RenameTemplateAnswerOptional",
    {
        "trashedAt": "str",
    },
    total=False,
)


class RenameTemplateAnswer(_RenameTemplateAnswerRequired, _RenameTemplateAnswerOptional):
    """Give a template another name"""


_DeleteTemplateAnswerRequired = TypedDict(
    "_DeleteTemplateAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "extension": "str",
        "sizeBytes": "int",
        "contentHash": "str",
        "hasPreview": "bool",
        "createdAt": "str",
    },
    total=True,
)
_DeleteTemplateAnswerOptional = TypedDict(
    "_DeleteTemplateAnswerOptional",
    {
        "trashedAt": "str",
    },
    total=False,
)


class DeleteTemplateAnswer(_DeleteTemplateAnswerRequired, _DeleteTemplateAnswerOptional):
    """Put a template into the trash"""


_ReplaceTemplateAnswerRequired = TypedDict(
    "_ReplaceTemplateAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ReplaceTemplateAnswerOptional = TypedDict(
    "_ReplaceTemplateAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ReplaceTemplateAnswer(_ReplaceTemplateAnswerRequired, _ReplaceTemplateAnswerOptional):
    """Give a template the content of another file"""


_RestoreTemplateAnswerRequired = TypedDict(
    "_RestoreTemplateAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "extension": "str",
        "sizeBytes": "int",
        "contentHash": "str",
        "hasPreview": "bool",
        "createdAt": "str",
    },
    total=True,
)
_RestoreTemplateAnswerOptional = TypedDict(
    "_RestoreTemplateAnswerOptional",
    {
        "trashedAt": "str",
    },
    total=False,
)


class RestoreTemplateAnswer(_RestoreTemplateAnswerRequired, _RestoreTemplateAnswerOptional):
    """Take a template back out of the trash"""


_ExportTemplateAnswerRequired = TypedDict(
    "_ExportTemplateAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ExportTemplateAnswerOptional = TypedDict(
    "_ExportTemplateAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ExportTemplateAnswer(_ExportTemplateAnswerRequired, _ExportTemplateAnswerOptional):
    """Write the file of a template"""


_ListScaffoldsAnswerRequired = TypedDict(
    "_ListScaffoldsAnswerRequired",
    {
        "apiVersion": "str",
        "scaffolds": "List[Scaffold]",
    },
    total=True,
)
_ListScaffoldsAnswerOptional = TypedDict(
    "_ListScaffoldsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListScaffoldsAnswer(_ListScaffoldsAnswerRequired, _ListScaffoldsAnswerOptional):
    """Collections, files and dependencies to make in one go"""


_AddScaffoldAnswerRequired = TypedDict(
    "_AddScaffoldAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "definition": "ScaffoldDefinition",
    },
    total=True,
)


class AddScaffoldAnswer(_AddScaffoldAnswerRequired):
    """Keep the description of a scaffold"""


_GetScaffoldAnswerRequired = TypedDict(
    "_GetScaffoldAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "definition": "ScaffoldDefinition",
    },
    total=True,
)


class GetScaffoldAnswer(_GetScaffoldAnswerRequired):
    """One scaffold"""


_DeleteScaffoldAnswerRequired = TypedDict(
    "_DeleteScaffoldAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "name": "str",
        "definition": "ScaffoldDefinition",
    },
    total=True,
)


class DeleteScaffoldAnswer(_DeleteScaffoldAnswerRequired):
    """Delete a scaffold"""


_ApplyScaffoldAnswerRequired = TypedDict(
    "_ApplyScaffoldAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_ApplyScaffoldAnswerOptional = TypedDict(
    "_ApplyScaffoldAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class ApplyScaffoldAnswer(_ApplyScaffoldAnswerRequired, _ApplyScaffoldAnswerOptional):
    """Make what a scaffold describes"""


_StatsAnswerRequired = TypedDict(
    "_StatsAnswerRequired",
    {
        "apiVersion": "str",
        "versionBytes": "int",
        "storedBytes": "int",
        "fileBytes": "int",
        "assets": "int",
        "checkpoints": "int",
        "chunks": "int",
        "byAsset": "List[AssetStats]",
        "byKind": "List[KindStats]",
    },
    total=True,
)
_StatsAnswerOptional = TypedDict(
    "_StatsAnswerOptional",
    {
        "nextCursor": "str",
        "truncated": "bool",
    },
    total=False,
)


class StatsAnswer(_StatsAnswerRequired, _StatsAnswerOptional):
    """How much is stored, and how much that saves"""


_VerifyAnswerRequired = TypedDict(
    "_VerifyAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_VerifyAnswerOptional = TypedDict(
    "_VerifyAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class VerifyAnswer(_VerifyAnswerRequired, _VerifyAnswerOptional):
    """Check that every version is intact"""


_RepairAnswerRequired = TypedDict(
    "_RepairAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_RepairAnswerOptional = TypedDict(
    "_RepairAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class RepairAnswer(_RepairAnswerRequired, _RepairAnswerOptional):
    """Heal what can be proven to be healed"""


_PruneAnswerRequired = TypedDict(
    "_PruneAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_PruneAnswerOptional = TypedDict(
    "_PruneAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class PruneAnswer(_PruneAnswerRequired, _PruneAnswerOptional):
    """Drop what nothing needs any more"""


_CompactAnswerRequired = TypedDict(
    "_CompactAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_CompactAnswerOptional = TypedDict(
    "_CompactAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class CompactAnswer(_CompactAnswerRequired, _CompactAnswerOptional):
    """Give free space in the project file back to the disk"""


_BackupAnswerRequired = TypedDict(
    "_BackupAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_BackupAnswerOptional = TypedDict(
    "_BackupAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class BackupAnswer(_BackupAnswerRequired, _BackupAnswerOptional):
    """Copy the project while others work"""


_CleanAnswerRequired = TypedDict(
    "_CleanAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_CleanAnswerOptional = TypedDict(
    "_CleanAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class CleanAnswer(_CleanAnswerRequired, _CleanAnswerOptional):
    """Remove opened versions and what killed programs left"""


_ListStudiosAnswerRequired = TypedDict(
    "_ListStudiosAnswerRequired",
    {
        "apiVersion": "str",
        "studios": "List[StudioLogin]",
    },
    total=True,
)


class ListStudiosAnswer(_ListStudiosAnswerRequired):
    """The studios that somebody is signed in to"""


_LoginAnswerRequired = TypedDict(
    "_LoginAnswerRequired",
    {
        "apiVersion": "str",
        "url": "str",
        "person": "str",
        "isAdmin": "bool",
    },
    total=True,
)


class LoginAnswer(_LoginAnswerRequired):
    """Sign in at a studio"""


_LogoutAnswerRequired = TypedDict(
    "_LogoutAnswerRequired",
    {
        "apiVersion": "str",
        "url": "str",
        "isStudioTold": "bool",
    },
    total=True,
)


class LogoutAnswer(_LogoutAnswerRequired):
    """Sign out at a studio"""


_WhoamiAnswerRequired = TypedDict(
    "_WhoamiAnswerRequired",
    {
        "apiVersion": "str",
        "url": "str",
        "person": "str",
        "isAdmin": "bool",
        "device": "str",
    },
    total=True,
)


class WhoamiAnswer(_WhoamiAnswerRequired):
    """Ask a studio who I am there"""


_ListStudioProjectsAnswerRequired = TypedDict(
    "_ListStudioProjectsAnswerRequired",
    {
        "apiVersion": "str",
        "projects": "List[StudioProject]",
    },
    total=True,
)
_ListStudioProjectsAnswerOptional = TypedDict(
    "_ListStudioProjectsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListStudioProjectsAnswer(_ListStudioProjectsAnswerRequired, _ListStudioProjectsAnswerOptional):
    """The projects of a studio"""


_CloneAnswerRequired = TypedDict(
    "_CloneAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_CloneAnswerOptional = TypedDict(
    "_CloneAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class CloneAnswer(_CloneAnswerRequired, _CloneAnswerOptional):
    """Bring a project of a studio to this computer"""


_PublishAnswerRequired = TypedDict(
    "_PublishAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_PublishAnswerOptional = TypedDict(
    "_PublishAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class PublishAnswer(_PublishAnswerRequired, _PublishAnswerOptional):
    """Make the project one of a studio"""


_GetSyncStateAnswerRequired = TypedDict(
    "_GetSyncStateAnswerRequired",
    {
        "apiVersion": "str",
        "state": "SyncStateName",
        "studio": "Optional[str]",
        "isSignedIn": "bool",
        "toSend": "int",
        "toReceive": "int",
        "conflicts": "int",
        "lastSyncedAt": "Optional[str]",
    },
    total=True,
)


class GetSyncStateAnswer(_GetSyncStateAnswerRequired):
    """How the project stands to its studio"""


_SyncAnswerRequired = TypedDict(
    "_SyncAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_SyncAnswerOptional = TypedDict(
    "_SyncAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class SyncAnswer(_SyncAnswerRequired, _SyncAnswerOptional):
    """Send what was done here, receive what others did"""


_PreviewSyncAnswerRequired = TypedDict(
    "_PreviewSyncAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_PreviewSyncAnswerOptional = TypedDict(
    "_PreviewSyncAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class PreviewSyncAnswer(_PreviewSyncAnswerRequired, _PreviewSyncAnswerOptional):
    """What a sync would exchange"""


_UpdateAnswerRequired = TypedDict(
    "_UpdateAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_UpdateAnswerOptional = TypedDict(
    "_UpdateAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class UpdateAnswer(_UpdateAnswerRequired, _UpdateAnswerOptional):
    """Bring what others made into working files"""


_FetchVersionAnswerRequired = TypedDict(
    "_FetchVersionAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
        "operationId": "str",
        "projectKey": "str",
        "state": "JobState",
        "createdAt": "str",
        "requestId": "str",
    },
    total=True,
)
_FetchVersionAnswerOptional = TypedDict(
    "_FetchVersionAnswerOptional",
    {
        "progress": "JobProgress",
        "result": "Dict[str, Any]",
        "truncated": "bool",
        "error": "Problem",
        "repeats": "str",
        "startedAt": "str",
        "endedAt": "str",
    },
    total=False,
)


class FetchVersionAnswer(_FetchVersionAnswerRequired, _FetchVersionAnswerOptional):
    """Bring the bytes of a version to this computer"""


_ListChangesAnswerRequired = TypedDict(
    "_ListChangesAnswerRequired",
    {
        "apiVersion": "str",
        "changes": "List[OpenChange]",
    },
    total=True,
)
_ListChangesAnswerOptional = TypedDict(
    "_ListChangesAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListChangesAnswer(_ListChangesAnswerRequired, _ListChangesAnswerOptional):
    """What the next sync would send"""


_DiscardChangeAnswerRequired = TypedDict(
    "_DiscardChangeAnswerRequired",
    {
        "apiVersion": "str",
        "id": "str",
    },
    total=True,
)


class DiscardChangeAnswer(_DiscardChangeAnswerRequired):
    """Take a change back"""


_ListConflictsAnswerRequired = TypedDict(
    "_ListConflictsAnswerRequired",
    {
        "apiVersion": "str",
        "conflicts": "List[SyncConflict]",
    },
    total=True,
)
_ListConflictsAnswerOptional = TypedDict(
    "_ListConflictsAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListConflictsAnswer(_ListConflictsAnswerRequired, _ListConflictsAnswerOptional):
    """What a person has to decide"""


_ResolveAnswerRequired = TypedDict(
    "_ResolveAnswerRequired",
    {
        "apiVersion": "str",
        "conflicts": "List[SyncConflict]",
        "id": "str",
    },
    total=True,
)
_ResolveAnswerOptional = TypedDict(
    "_ResolveAnswerOptional",
    {
        "truncated": "bool",
    },
    total=False,
)


class ResolveAnswer(_ResolveAnswerRequired, _ResolveAnswerOptional):
    """Settle a conflict"""


_TakeAnswerRequired = TypedDict(
    "_TakeAnswerRequired",
    {
        "apiVersion": "str",
        "files": "List[Ownership]",
    },
    total=True,
)


class TakeAnswer(_TakeAnswerRequired):
    """Take files for myself"""


_AssignAnswerRequired = TypedDict(
    "_AssignAnswerRequired",
    {
        "apiVersion": "str",
        "files": "List[Ownership]",
    },
    total=True,
)


class AssignAnswer(_AssignAnswerRequired):
    """Give files to somebody"""


_HandOverAnswerRequired = TypedDict(
    "_HandOverAnswerRequired",
    {
        "apiVersion": "str",
        "files": "List[Ownership]",
    },
    total=True,
)


class HandOverAnswer(_HandOverAnswerRequired):
    """Hand files of mine over"""


_ListMembersAnswerRequired = TypedDict(
    "_ListMembersAnswerRequired",
    {
        "apiVersion": "str",
        "members": "List[Member]",
    },
    total=True,
)
_ListMembersAnswerOptional = TypedDict(
    "_ListMembersAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListMembersAnswer(_ListMembersAnswerRequired, _ListMembersAnswerOptional):
    """The members of the project"""


_InviteAnswerRequired = TypedDict(
    "_InviteAnswerRequired",
    {
        "apiVersion": "str",
        "name": "str",
        "role": "str",
        "isMember": "bool",
    },
    total=True,
)
_InviteAnswerOptional = TypedDict(
    "_InviteAnswerOptional",
    {
        "inviteToken": "str",
        "expiresAt": "str",
    },
    total=False,
)


class InviteAnswer(_InviteAnswerRequired, _InviteAnswerOptional):
    """Invite somebody to the project"""


_EditMemberAnswerRequired = TypedDict(
    "_EditMemberAnswerRequired",
    {
        "apiVersion": "str",
        "personId": "str",
        "name": "str",
        "role": "str",
        "isDisabled": "bool",
    },
    total=True,
)


class EditMemberAnswer(_EditMemberAnswerRequired):
    """Give a member another role"""


_RemoveMemberAnswerRequired = TypedDict(
    "_RemoveMemberAnswerRequired",
    {
        "apiVersion": "str",
        "personId": "str",
        "name": "str",
        "role": "str",
        "isDisabled": "bool",
    },
    total=True,
)


class RemoveMemberAnswer(_RemoveMemberAnswerRequired):
    """Take a member out of the project"""


_ListAuditAnswerRequired = TypedDict(
    "_ListAuditAnswerRequired",
    {
        "apiVersion": "str",
        "entries": "List[AuditEntry]",
    },
    total=True,
)
_ListAuditAnswerOptional = TypedDict(
    "_ListAuditAnswerOptional",
    {
        "nextCursor": "str",
    },
    total=False,
)


class ListAuditAnswer(_ListAuditAnswerRequired, _ListAuditAnswerOptional):
    """Who did what in the project"""

