# Made from openapi.yaml by "npm run generate". Do not edit.
# ruff: noqa: E501
"""One method per operation of the contract."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Literal, Optional

from ..omit import OMIT
from ..session import Picture

# Annotations alone need them, and a panel starts with its host.
if TYPE_CHECKING:
    from . import types as t

__all__ = ["Methods"]


class Methods:
    """Each waits for the answer; what is left out is left to the bridge. Failures are ClstApiError."""

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

    def list_projects(
        self,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListProjectsAnswer:
        """List the projects that the bridge knows. Those that were used last come first. A project whose disk is away is listed too, with `isAvailable` false.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listProjects", {}, fields, timeout=timeout)

    def create_project(
        self,
        *,
        folder: str,
        name: str = OMIT,
        vocabulary_path: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CreateProjectAnswer:
        """Make a project in a folder. Makes the project file, and the folder where it is missing. Nothing else in the folder is changed, and nothing is tracked yet. With `vocabularyPath` the project begins with the statuses, types and templates of another one; when that cannot be used, no project is made.

        Fails with project-exists, definition-invalid, file-not-found, content-damaged, permission-denied, storage-full, storage-unsuitable.
        """
        fields: Dict[str, Any] = {
            "folder": folder,
            "name": name,
            "vocabularyPath": vocabulary_path,
        }
        return self._call("createProject", {}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def open_project(
        self,
        *,
        path: str,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.OpenProjectAnswer:
        """Make a project known to the bridge. `path` is a project file, its folder, or any path below it. The project appears in the list from then on, with the same key whenever it is opened at this place.

        Fails with project-not-found, project-ambiguous, not-a-project-file, schema-too-new, store-corrupt, permission-denied, store-busy, storage-unsuitable.
        """
        fields: Dict[str, Any] = {
            "path": path,
        }
        return self._call("openProject", {}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_project(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
    ) -> t.GetProjectAnswer:
        """One project that the bridge knows. Answers from what the bridge remembers when the project file is away.

        Fails with project-not-found.
        """
        fields: Dict[str, Any] = {}
        return self._call("getProject", {"projectKey": project_key}, fields, timeout=timeout)

    def forget_project(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ForgetProjectAnswer:
        """Take a project off the list. The bridge closes the project and forgets its place. Nothing on the disk is changed. While one of its jobs is not ended, the answer is 409 `in-use`.

        Fails with project-not-found, in-use.
        """
        fields: Dict[str, Any] = {}
        return self._call("forgetProject", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_context(
        self,
        *,
        path: str,
        limit: int = OMIT,
        timeout: float = 60.0,
    ) -> t.GetContextAnswer:
        """All that a panel shows about a file. Finds the project of the file by itself. A file of no known project is answered with `project` null and a sentence in `advice` that says what to do. The cost does not depend on the size of the project.

        Fails with path-outside-project, path-reserved.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "limit": limit,
        }
        return self._call("getContext", {}, fields, timeout=timeout)

    def status(
        self,
        project_key: str,
        *,
        path: List[str] = OMIT,
        all: bool = OMIT,
        status: List[str] = OMIT,
        tag: List[str] = OMIT,
        assignee: List[str] = OMIT,
        type: List[str] = OMIT,
        extension: List[str] = OMIT,
        collection: List[str] = OMIT,
        state: List[t.FileState] = OMIT,
        q: str = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.StatusAnswer:
        """The state of working files. Of the files named, or of the whole project; with filters, of the files that fit. Files that are normal are left out unless they are named or `all` is true; `counts` counts them. Looks at the disk, and reads files whose state nothing else proves: for a large project with many changes `scanStatus` does the same as a job.

        Fails with path-reserved, path-outside-project, permission-denied, io-error.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "all": all,
            "status": status,
            "tag": tag,
            "assignee": assignee,
            "type": type,
            "extension": extension,
            "collection": collection,
            "state": state,
            "q": q,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("status", {"projectKey": project_key}, fields, timeout=timeout)

    def scan_status(
        self,
        project_key: str,
        *,
        paths: List[str] = OMIT,
        status: List[str] = OMIT,
        tag: List[str] = OMIT,
        assignee: List[str] = OMIT,
        type: List[str] = OMIT,
        extension: List[str] = OMIT,
        collection: List[str] = OMIT,
        state: List[t.FileState] = OMIT,
        q: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ScanStatusAnswer:
        """The state of many working files, as a job. What `status` answers, without a limit of time.

        The job answers t.StatusResult.

        Fails with path-reserved, path-outside-project, permission-denied, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "status": status,
            "tag": tag,
            "assignee": assignee,
            "type": type,
            "extension": extension,
            "collection": collection,
            "state": state,
            "q": q,
        }
        return self._call("scanStatus", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def history(
        self,
        project_key: str,
        *,
        path: str = OMIT,
        include_safety: bool = OMIT,
        only_safety: bool = OMIT,
        previews: bool = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.HistoryAnswer:
        """The versions of a file or of the whole project. The newest first. Safety copies that are newer than the oldest version of a page come along and do not count for `limit`.

        Fails with asset-not-found, path-reserved, path-outside-project.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "includeSafety": include_safety,
            "onlySafety": only_safety,
            "previews": previews,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("history", {"projectKey": project_key}, fields, timeout=timeout)

    def checkpoint(
        self,
        project_key: str,
        *,
        message: str,
        paths: List[str] = OMIT,
        all: bool = OMIT,
        status: str = OMIT,
        label: str = OMIT,
        preview: Literal["auto", "none"] = OMIT,
        preview_path: str = OMIT,
        preview_data: str = OMIT,
        cover: bool = OMIT,
        sequence: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CheckpointAnswer:
        """Save a version of files. One version of each file that changed, all with the same message; a file that was not tracked is from then on. Of a folder, what changed in it is saved. Unchanged files make no version and are listed in `unchanged`. A file that cannot be read does not hold up the others and is listed in `failed`. Name files in `paths`, or set `all`.

        The job answers t.CheckpointResult.

        Fails with invalid-argument, path-outside-project, path-reserved, not-a-regular-file, name-not-portable, name-clash, file-not-found, asset-not-found, status-not-found, preview-invalid, preview-too-large, working-file-changing, working-file-busy, permission-denied, read-only, storage-full, schema-too-new, store-busy, store-corrupt, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "all": all,
            "message": message,
            "status": status,
            "label": label,
            "preview": preview,
            "previewPath": preview_path,
            "previewData": preview_data,
            "cover": cover,
            "sequence": sequence,
        }
        return self._call("checkpoint", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def revert(
        self,
        project_key: str,
        *,
        path: str,
        to: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RevertAnswer:
        """Bring a version back into the working file. Bytes of the working file that are in no checkpoint are kept as a safety copy first, which the answer names in `safety`.

        The job answers t.RevertResult.

        Fails with asset-not-found, checkpoint-not-found, path-outside-project, path-reserved, file-exists, not-a-regular-file, working-file-busy, working-file-changing, permission-denied, read-only, storage-full, chunk-missing, chunk-damaged, content-damaged, codec-unknown, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "to": to,
        }
        return self._call("revert", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_jobs(
        self,
        *,
        project_key: str = OMIT,
        state: List[t.JobState] = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListJobsAnswer:
        """List jobs. The newest first. Jobs are kept for a day at least, and the last 1,000 longer.
        """
        fields: Dict[str, Any] = {
            "projectKey": project_key,
            "state": state,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listJobs", {}, fields, timeout=timeout)

    def get_job(
        self,
        job_id: str,
        *,
        wait: int = OMIT,
        timeout: float = 60.0,
    ) -> t.GetJobAnswer:
        """How far a job is. With `wait` the answer comes when the job has ended, or after so many seconds.

        Fails with job-not-found.
        """
        fields: Dict[str, Any] = {
            "wait": wait,
        }
        return self._call("getJob", {"jobId": job_id}, fields, timeout=timeout)

    def cancel_job(
        self,
        job_id: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CancelJobAnswer:
        """Cancel a job. The job ends soon, and what it was about is as it was before, or wholly done. A job that has ended stays as it is; that is no failure.

        Fails with job-not-found.
        """
        fields: Dict[str, Any] = {}
        return self._call("cancelJob", {"jobId": job_id}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_job_result(
        self,
        job_id: str,
        *,
        list: str,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.GetJobResultAnswer:
        """Read a long list of a job's result. A job with a result above 64 KB has `truncated` true, and its lists end after the first items. This call pages through one of them from its beginning. `invalid-argument` for a name that is no list of the result, `job-not-finished` while the job is not ended or when it ended without a result.

        Fails with job-not-found, job-not-finished.
        """
        fields: Dict[str, Any] = {
            "list": list,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("getJobResult", {"jobId": job_id}, fields, timeout=timeout)

    def list_events(
        self,
        *,
        cursor: str = OMIT,
        wait: int = OMIT,
        project_key: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListEventsAnswer:
        """What changed since a cursor. Without a cursor the answer is the newest cursor and no events. With `wait` the answer comes with the first event, or without any after so many seconds. A cursor from before the bridge was started, or of so long ago that events are missing, is answered with `reset` true: then reload what you show and go on from the new cursor. With `Accept: text/event-stream` the events come as they happen, each with the cursor as its id, until the client ends the call; `Last-Event-ID` counts as the cursor.
        """
        fields: Dict[str, Any] = {
            "cursor": cursor,
            "wait": wait,
            "projectKey": project_key,
        }
        return self._call("listEvents", {}, fields, timeout=timeout)

    def get_bridge(
        self,
        *,
        timeout: float = 60.0,
    ) -> t.GetBridgeAnswer:
        """The bridge that runs. Which program this is and since when it runs.
        """
        fields: Dict[str, Any] = {}
        return self._call("getBridge", {}, fields, timeout=timeout)

    def stop_bridge(
        self,
        *,
        cancel_jobs: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.StopBridgeAnswer:
        """End the bridge. Nothing new is taken from then on. Jobs that run are finished, or with `cancelJobs` cancelled; then the program ends. Calls that wait are answered at once; how a job goes on can be asked until all have ended.
        """
        fields: Dict[str, Any] = {
            "cancelJobs": cancel_jobs,
        }
        return self._call("stopBridge", {}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_diagnostics(
        self,
        *,
        include_names: bool = OMIT,
        timeout: float = 60.0,
    ) -> t.GetDiagnosticsAnswer:
        """A report to send along when something does not work. Versions, sizes, counts and the last failures. Names of files, folders, projects and people are only in it with `includeNames`.
        """
        fields: Dict[str, Any] = {
            "includeNames": include_names,
        }
        return self._call("getDiagnostics", {}, fields, timeout=timeout)

    def get_settings(
        self,
        *,
        timeout: float = 60.0,
    ) -> t.GetSettingsAnswer:
        """The settings of the person who works here. The same that `clst config` shows.
        """
        fields: Dict[str, Any] = {}
        return self._call("getSettings", {}, fields, timeout=timeout)

    def edit_settings(
        self,
        *,
        author: Optional[str] = OMIT,
        preview: Optional[Literal["auto", "none"]] = OMIT,
        color: Optional[Literal["auto", "always", "never"]] = OMIT,
        limit_rate: Optional[str] = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.EditSettingsAnswer:
        """Change settings. What is not named stays; null takes a value back to what it is without a setting.
        """
        fields: Dict[str, Any] = {
            "author": author,
            "preview": preview,
            "color": color,
            "limitRate": limit_rate,
        }
        return self._call("editSettings", {}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def revert_all(
        self,
        project_key: str,
        *,
        at: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RevertAllAnswer:
        """Bring all files to a moment. Each tracked file becomes its newest version at or before the moment, without one its newest. Bytes that are in no checkpoint are kept as safety copies first; what fails does not hold up the others.

        The job answers t.RevertAllResult.

        Fails with chunk-missing, chunk-damaged, content-damaged, codec-unknown, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "at": at,
        }
        return self._call("revertAll", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def open_version(
        self,
        project_key: str,
        *,
        path: str,
        to: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.OpenVersionAnswer:
        """Write a version beside the working file to look at. A read-only file such as `scene (v012).blend`. The answer names its path; the caller opens it. It is removed by a later call when it is a week old.

        The job answers t.OpenedVersion.

        Fails with asset-not-found, checkpoint-not-found, chunk-missing, chunk-damaged, content-damaged, codec-unknown, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "to": to,
        }
        return self._call("openVersion", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def export_version(
        self,
        project_key: str,
        *,
        path: str,
        output_path: str,
        to: str = OMIT,
        overwrite: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ExportVersionAnswer:
        """Write a version to another file. Never replaces a tracked file.

        The job answers t.ExportedVersion.

        Fails with asset-not-found, checkpoint-not-found, file-exists, file-not-found, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "to": to,
            "outputPath": output_path,
            "overwrite": overwrite,
        }
        return self._call("exportVersion", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def export_moment(
        self,
        project_key: str,
        *,
        output_path: str,
        at: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ExportMomentAnswer:
        """Write the project as it was at a moment. Every file in its newest version at or before the moment, in a folder outside of the project. Working files are not touched.

        The job answers t.ExportMomentResult.

        Fails with file-exists, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "at": at,
            "outputPath": output_path,
        }
        return self._call("exportMoment", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def delete_checkpoint(
        self,
        project_key: str,
        *,
        path: str,
        version: str,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteCheckpointAnswer:
        """Put one version into the trash. The working file stays as it is. The only version of a file, and one that a label or a dependency names, is protected.

        The job answers t.DeletedCheckpoint.

        Fails with asset-not-found, checkpoint-not-found, checkpoint-protected, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "version": version,
        }
        return self._call("deleteCheckpoint", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_checkpoint_preview(
        self,
        project_key: str,
        checkpoint_id: str,
        *,
        size: int = OMIT,
        timeout: float = 60.0,
    ) -> Picture:
        """The picture of a version. At most 512 pixels wide and high. `preview-not-found` where it has none.

        Fails with checkpoint-not-found, preview-not-found.
        """
        fields: Dict[str, Any] = {
            "size": size,
        }
        return self._call("getCheckpointPreview", {"projectKey": project_key, "checkpointId": checkpoint_id}, fields, timeout=timeout)

    def rebuild(
        self,
        project_key: str,
        *,
        paths: List[str] = OMIT,
        with_dependencies: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RebuildAnswer:
        """Write tracked files that are missing on the disk. Files that are there are never touched. What fails does not hold up the others.

        The job answers t.RebuildResult.

        Fails with file-not-found, asset-not-found, chunk-missing, chunk-damaged, content-damaged, codec-unknown, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "withDependencies": with_dependencies,
        }
        return self._call("rebuild", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def free(
        self,
        project_key: str,
        *,
        paths: List[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.FreeAnswer:
        """Take stored files off the disk. A file only goes when its bytes were read back from the project just now; any other stays and is listed in `failed`.

        The job answers t.FreeResult.

        Fails with file-not-found, asset-not-found, unsaved-work, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
        }
        return self._call("free", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def move(
        self,
        project_key: str,
        *,
        paths: List[str],
        destination: str,
        into: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.MoveAnswer:
        """Move files and collections with their history. All or nothing; nothing is ever replaced. `undo` takes it back.

        The job answers t.MoveResult.

        Fails with asset-not-found, file-not-found, file-exists, name-clash, name-not-portable, working-file-busy, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "destination": destination,
            "into": into,
        }
        return self._call("move", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def rename(
        self,
        project_key: str,
        *,
        path: str,
        new_name: str,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RenameAnswer:
        """Give a file or a collection another name. In its place. Fails as `move` does.

        The job answers t.MoveResult.

        Fails with asset-not-found, file-not-found, file-exists, name-clash, name-not-portable, working-file-busy, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "newName": new_name,
        }
        return self._call("rename", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def accept_renames(
        self,
        project_key: str,
        *,
        paths: List[str] = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AcceptRenamesAnswer:
        """Accept what was renamed outside of clst. What `status` lists as renamed keeps its history under the new name. Only records change.

        The job answers t.AcceptResult.

        Fails with name-clash, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
        }
        return self._call("acceptRenames", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def copy(
        self,
        project_key: str,
        *,
        path: str,
        destination: str,
        into: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CopyAnswer:
        """Make a new file or collection from another. Each copy begins a history of its own. Nothing is stored twice.

        The job answers t.CopyResult.

        Fails with asset-not-found, file-not-found, file-exists, name-clash, name-not-portable, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "destination": destination,
            "into": into,
        }
        return self._call("copy", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def import_versions(
        self,
        project_key: str,
        *,
        patterns: List[str],
        into: str = OMIT,
        message: str = OMIT,
        dry_run: bool = OMIT,
        remove_originals: bool = OMIT,
        author_from: Literal["owner", "config"] = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ImportVersionsAnswer:
        """Make one file with a history of numbered files. `scene_v001.blend`, `scene_v002.blend` … become `scene.blend`, all or nothing. The originals are only read, unless `removeOriginals` is set.

        The job answers t.ImportResult.

        Fails with invalid-argument, file-not-found, name-clash, not-a-regular-file, working-file-changing, working-file-busy, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "patterns": patterns,
            "into": into,
            "message": message,
            "dryRun": dry_run,
            "removeOriginals": remove_originals,
            "authorFrom": author_from,
        }
        return self._call("importVersions", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_preview(
        self,
        project_key: str,
        *,
        path: str = OMIT,
        to: str = OMIT,
        cover: bool = OMIT,
        size: int = OMIT,
        timeout: float = 60.0,
    ) -> Picture:
        """The picture of a file, a collection or the project. Of a version of a file, or its cover; of a collection or, without a path, of the project the cover.

        Fails with asset-not-found, checkpoint-not-found, preview-not-found.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "to": to,
            "cover": cover,
            "size": size,
        }
        return self._call("getPreview", {"projectKey": project_key}, fields, timeout=timeout)

    def export_preview(
        self,
        project_key: str,
        *,
        output_path: str,
        path: str = OMIT,
        to: str = OMIT,
        cover: bool = OMIT,
        size: int = OMIT,
        overwrite: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ExportPreviewAnswer:
        """Write a picture to a file. As the extension of `outputPath` says: png, jpg, jpeg or webp.

        Fails with asset-not-found, checkpoint-not-found, preview-not-found, file-exists, file-not-found, invalid-argument.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "to": to,
            "cover": cover,
            "outputPath": output_path,
            "size": size,
            "overwrite": overwrite,
        }
        return self._call("exportPreview", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def set_cover(
        self,
        project_key: str,
        *,
        path: str = OMIT,
        picture_path: str = OMIT,
        picture_data: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.SetCoverAnswer:
        """Use a picture as the cover. Of a file, a collection, or without a path of the project. `undo` takes it back.

        Fails with asset-not-found, collection-not-found, preview-invalid, preview-too-large, file-not-found, read-only.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "picturePath": picture_path,
            "pictureData": picture_data,
        }
        return self._call("setCover", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list(
        self,
        project_key: str,
        *,
        path: List[str] = OMIT,
        status: List[str] = OMIT,
        tag: List[str] = OMIT,
        assignee: List[str] = OMIT,
        person: List[str] = OMIT,
        type: List[str] = OMIT,
        extension: List[str] = OMIT,
        collection: List[str] = OMIT,
        state: List[t.FileState] = OMIT,
        q: str = OMIT,
        previews: bool = OMIT,
        states: bool = OMIT,
        sort: Literal["path", "name", "newest", "largest", "status"] = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListAnswer:
        """List tracked files. With what is known about them. Values of one filter are alternatives; different filters must all hold. Looks at the disk only for `state`.

        Fails with asset-not-found.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "status": status,
            "tag": tag,
            "assignee": assignee,
            "person": person,
            "type": type,
            "extension": extension,
            "collection": collection,
            "state": state,
            "q": q,
            "previews": previews,
            "states": states,
            "sort": sort,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("list", {"projectKey": project_key}, fields, timeout=timeout)

    def new_asset(
        self,
        project_key: str,
        *,
        path: str,
        template: str,
        message: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.NewAssetAnswer:
        """Make a file from a template. With a working file and a first checkpoint. The bytes are those of the template, so nothing is stored twice.

        The job answers t.NewAssetResult.

        Fails with template-not-found, file-exists, name-clash, name-not-portable, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "template": template,
            "message": message,
        }
        return self._call("newAsset", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def search(
        self,
        project_key: str,
        *,
        q: str,
        previews: bool = OMIT,
        states: bool = OMIT,
        sort: Literal["path", "name", "newest", "largest", "status"] = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.SearchAnswer:
        """Find tracked files by any word about them. Name, path, comment, tag, status, assignee, type, extension and state; all words must hold.
        """
        fields: Dict[str, Any] = {
            "q": q,
            "previews": previews,
            "states": states,
            "sort": sort,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("search", {"projectKey": project_key}, fields, timeout=timeout)

    def item_info(
        self,
        project_key: str,
        *,
        path: str,
        timeout: float = 60.0,
    ) -> t.ItemInfoAnswer:
        """All that is written down about a file or a collection. Reads no working file. Of a long list of dependencies the first are in it; `listDependencies` has them all.

        Fails with asset-not-found.
        """
        fields: Dict[str, Any] = {
            "path": path,
        }
        return self._call("itemInfo", {"projectKey": project_key}, fields, timeout=timeout)

    def set(
        self,
        project_key: str,
        *,
        paths: List[str],
        recursive: bool = OMIT,
        status: str = OMIT,
        assignee: Optional[str] = OMIT,
        description: Optional[str] = OMIT,
        type: Optional[str] = OMIT,
        cover: str = OMIT,
        tags: List[str] = OMIT,
        remove_tags: List[str] = OMIT,
        values: Dict[str, str] = OMIT,
        remove_values: List[str] = OMIT,
        is_task: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.SetAnswer:
        """Set fields of files and collections. Status, assignee, description, type, tags and keys of many at once; `undo` takes back all of one call. A path that cannot be handled does not hold up the others; a wrong status or type changes nothing at all.

        The job answers t.SetResult.

        Fails with asset-not-found, status-not-found, type-not-found, checkpoint-not-found, preview-not-found, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "recursive": recursive,
            "status": status,
            "assignee": assignee,
            "description": description,
            "type": type,
            "cover": cover,
            "tags": tags,
            "removeTags": remove_tags,
            "values": values,
            "removeValues": remove_values,
            "isTask": is_task,
        }
        return self._call("set", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def delete(
        self,
        project_key: str,
        *,
        paths: List[str],
        keep_files: bool = OMIT,
        only: Literal["collections"] = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteAnswer:
        """Put files and collections into the trash. With all their versions; the files go off the disk, after a safety copy where they hold bytes that are in no checkpoint. `undo` and `restoreTrash` bring everything back.

        The job answers t.DeleteResult.

        Fails with asset-not-found, collection-not-found, working-file-busy, working-file-changing, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "keepFiles": keep_files,
            "only": only,
        }
        return self._call("delete", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def undo(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.UndoAnswer:
        """Take back the last edit, move or deletion. Called again, the one before. Checkpoints are never taken back, and neither is a purge.

        The job answers t.UndoResult.

        Fails with nothing-to-undo, edited-since, file-exists, name-clash, working-file-busy, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {}
        return self._call("undo", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def create_collection(
        self,
        project_key: str,
        *,
        path: str,
        type: str = OMIT,
        description: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CreateCollectionAnswer:
        """Make a collection and its folder. And those above it where they are missing. A folder that is there becomes the collection's.

        Fails with name-clash, file-exists, name-not-portable, type-not-found, path-reserved, read-only.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "type": type,
            "description": description,
        }
        return self._call("createCollection", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def share_collection(
        self,
        project_key: str,
        *,
        path: str,
        is_shared: bool,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ShareCollectionAnswer:
        """Let everybody in the project see what is in a collection. Or no longer.

        Fails with collection-not-found, read-only.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "isShared": is_shared,
        }
        return self._call("shareCollection", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_dependencies(
        self,
        project_key: str,
        *,
        path: str = OMIT,
        transitive: bool = OMIT,
        reverse: bool = OMIT,
        outdated: bool = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListDependenciesAnswer:
        """What a file needs, or what needs it. What the collections above it need counts as well. Of a collection: what it and the files in it need.

        Fails with asset-not-found.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "transitive": transitive,
            "reverse": reverse,
            "outdated": outdated,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listDependencies", {"projectKey": project_key}, fields, timeout=timeout)

    def add_dependencies(
        self,
        project_key: str,
        *,
        paths: List[str],
        on: List[str],
        type: str = OMIT,
        pin: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AddDependenciesAnswer:
        """Say which files need which others. Each of `paths` needs each of `on` from now on; said again, type and pin change. Cycles are allowed, and reported.

        Fails with asset-not-found, checkpoint-not-found, type-not-found, label-not-found, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "on": on,
            "type": type,
            "pin": pin,
        }
        return self._call("addDependencies", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def remove_dependencies(
        self,
        project_key: str,
        *,
        paths: List[str],
        on: List[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RemoveDependenciesAnswer:
        """Take dependencies away. Fails where there is none.

        Fails with asset-not-found, dependency-not-found, read-only.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "on": on,
        }
        return self._call("removeDependencies", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def match_paths(
        self,
        project_key: str,
        *,
        paths: List[str],
        of: str = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.MatchPathsAnswer:
        """What the files that a program uses are to the project. For each path that a program found in its open file: whether it is tracked, could be, is missing, or is elsewhere. Never fails for one of the paths. A name for several files stands for those that are there or tracked: `<UDIM>`, `<UVTILE>` and `<f>` for each of them, `shot.####.exr` and `shot.%04d.exr` for the sequence.

        Fails with asset-not-found.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "of": of,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("matchPaths", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def declare_dependencies(
        self,
        project_key: str,
        *,
        path: str,
        on: List[str],
        type: str = OMIT,
        message: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeclareDependenciesAnswer:
        """Take all that a program uses into the project. What is on the disk of the project and not tracked gets its first version, what is tracked and missing is written, and then the file needs all of them, in one edit that `undo` takes back (versions and files stay). Paths are those of `matchPaths`; what is outside of the project, or nowhere, is named and does not hold up the others. The file itself is tracked as well where it was not.

        The job answers t.DeclareResult.

        Fails with asset-not-found, file-not-found, type-not-found, invalid-argument, name-clash, name-not-portable, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "on": on,
            "type": type,
            "message": message,
        }
        return self._call("declareDependencies", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_trash(
        self,
        project_key: str,
        *,
        path: str = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListTrashAnswer:
        """What was deleted and can be brought back. The last deleted first. What went with a collection is counted in it.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listTrash", {"projectKey": project_key}, fields, timeout=timeout)

    def restore_trash(
        self,
        project_key: str,
        *,
        paths: List[str],
        as_: str = OMIT,
        checkpoint: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RestoreTrashAnswer:
        """Bring something back. With the collections above it; files are written again as they were. One that is there already stays as it is.

        The job answers t.RestoreResult.

        Fails with not-in-trash, name-clash, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "as": as_,
            "checkpoint": checkpoint,
        }
        return self._call("restoreTrash", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def purge_trash(
        self,
        project_key: str,
        *,
        paths: List[str] = OMIT,
        older_than_ms: int = OMIT,
        checkpoint: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.PurgeTrashAnswer:
        """Remove for good. What the paths or ids mean, or everything; nothing brings it back. `prune` then gives the space back.

        The job answers t.PurgeResult.

        Fails with not-in-trash, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "olderThanMs": older_than_ms,
            "checkpoint": checkpoint,
        }
        return self._call("purgeTrash", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_statuses(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListStatusesAnswer:
        """The statuses of the project. In their order, with how many files have each.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listStatuses", {"projectKey": project_key}, fields, timeout=timeout)

    def add_status(
        self,
        project_key: str,
        *,
        name: str,
        short_name: str = OMIT,
        color: str = OMIT,
        position: int = OMIT,
        is_default: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AddStatusAnswer:
        """Add a status. A status that was deleted comes back as itself.

        Fails with name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "name": name,
            "shortName": short_name,
            "color": color,
            "position": position,
            "isDefault": is_default,
        }
        return self._call("addStatus", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def edit_status(
        self,
        project_key: str,
        status: str,
        *,
        name: str = OMIT,
        short_name: str = OMIT,
        color: str = OMIT,
        position: int = OMIT,
        is_default: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.EditStatusAnswer:
        """Change a status. Files and versions that have it show it as it is now.

        Fails with status-not-found, name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "name": name,
            "shortName": short_name,
            "color": color,
            "position": position,
            "isDefault": is_default,
        }
        return self._call("editStatus", {"projectKey": project_key, "status": status}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def delete_status(
        self,
        project_key: str,
        status: str,
        *,
        replace_by: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteStatusAnswer:
        """Delete a status. While files have it, `replaceBy` names the one that takes its place. Versions that were made with it go on showing it.

        Fails with status-not-found, in-use, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "replaceBy": replace_by,
        }
        return self._call("deleteStatus", {"projectKey": project_key, "status": status}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_types(
        self,
        project_key: str,
        *,
        kind: t.TypeKind = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListTypesAnswer:
        """The types of files, collections and dependencies. In their order, with how many things have each.
        """
        fields: Dict[str, Any] = {
            "kind": kind,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listTypes", {"projectKey": project_key}, fields, timeout=timeout)

    def add_type(
        self,
        project_key: str,
        *,
        kind: t.TypeKind,
        name: str,
        icon: str = OMIT,
        color: str = OMIT,
        description: str = OMIT,
        position: int = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AddTypeAnswer:
        """Add a type. The same name may stand for a type of each kind.

        Fails with name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "kind": kind,
            "name": name,
            "icon": icon,
            "color": color,
            "description": description,
            "position": position,
        }
        return self._call("addType", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def edit_type(
        self,
        project_key: str,
        kind: str,
        type: str,
        *,
        name: str = OMIT,
        icon: str = OMIT,
        color: str = OMIT,
        description: str = OMIT,
        position: int = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.EditTypeAnswer:
        """Change a type. An empty icon, color or description takes it away.

        Fails with type-not-found, name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "name": name,
            "icon": icon,
            "color": color,
            "description": description,
            "position": position,
        }
        return self._call("editType", {"projectKey": project_key, "kind": kind, "type": type}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def delete_type(
        self,
        project_key: str,
        kind: str,
        type: str,
        *,
        replace_by: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteTypeAnswer:
        """Delete a type. Versions keep the types that their dependencies had.

        Fails with type-not-found, in-use, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "replaceBy": replace_by,
        }
        return self._call("deleteType", {"projectKey": project_key, "kind": kind, "type": type}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_tags(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListTagsAnswer:
        """The tags of the project. By name, with how many files have each.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listTags", {"projectKey": project_key}, fields, timeout=timeout)

    def add_tag(
        self,
        project_key: str,
        *,
        name: str,
        color: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AddTagAnswer:
        """Add a tag. `set` makes tags as well.

        Fails with name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "name": name,
            "color": color,
        }
        return self._call("addTag", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def edit_tag(
        self,
        project_key: str,
        tag: str,
        *,
        name: str = OMIT,
        color: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.EditTagAnswer:
        """Change a tag wherever it is. An empty color takes it away.

        Fails with tag-not-found, name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "name": name,
            "color": color,
        }
        return self._call("editTag", {"projectKey": project_key, "tag": tag}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def delete_tag(
        self,
        project_key: str,
        tag: str,
        *,
        replace_by: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteTagAnswer:
        """Delete a tag. While files have it, `replaceBy` names the one that takes its place.

        Fails with tag-not-found, in-use, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "replaceBy": replace_by,
        }
        return self._call("deleteTag", {"projectKey": project_key, "tag": tag}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_labels(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListLabelsAnswer:
        """The labels of the project. By name, with how many versions have each and how many dependencies are pinned to it.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listLabels", {"projectKey": project_key}, fields, timeout=timeout)

    def set_label(
        self,
        project_key: str,
        label: str,
        *,
        paths: List[str],
        to: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.SetLabelAnswer:
        """Point a label at versions. It leaves the version of each file where it was; a new label is made.

        Fails with asset-not-found, checkpoint-not-found, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "to": to,
        }
        return self._call("setLabel", {"projectKey": project_key, "label": label}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def edit_label(
        self,
        project_key: str,
        label: str,
        *,
        name: str = OMIT,
        color: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.EditLabelAnswer:
        """Change a label wherever it is. An empty color takes it away.

        Fails with label-not-found, name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "name": name,
            "color": color,
        }
        return self._call("editLabel", {"projectKey": project_key, "label": label}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def delete_label(
        self,
        project_key: str,
        label: str,
        *,
        replace_by: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteLabelAnswer:
        """Delete a label. While a version has it or a dependency is pinned to it, `replaceBy` names the one that takes its place.

        Fails with label-not-found, in-use, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "replaceBy": replace_by,
        }
        return self._call("deleteLabel", {"projectKey": project_key, "label": label}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def remove_label(
        self,
        project_key: str,
        label: str,
        *,
        paths: List[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RemoveLabelAnswer:
        """Take a label off files. The label itself stays in the list.

        Fails with label-not-found, asset-not-found, read-only.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
        }
        return self._call("removeLabel", {"projectKey": project_key, "label": label}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def read_vocabulary(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
    ) -> t.ReadVocabularyAnswer:
        """Statuses, types, tags, labels and rules as a document. Without templates. Not for panels: it can be large.
        """
        fields: Dict[str, Any] = {}
        return self._call("readVocabulary", {"projectKey": project_key}, fields, timeout=timeout)

    def save_vocabulary(
        self,
        project_key: str,
        *,
        output_path: str,
        templates: bool = OMIT,
        overwrite: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.SaveVocabularyAnswer:
        """Write the vocabulary to a file. With `templates` their files too, in a folder beside it.

        The job answers t.SavedVocabulary.

        Fails with file-exists, file-not-found, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "outputPath": output_path,
            "templates": templates,
            "overwrite": overwrite,
        }
        return self._call("saveVocabulary", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def apply_vocabulary(
        self,
        project_key: str,
        *,
        source_path: str,
        replace: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ApplyVocabularyAnswer:
        """Take over a saved vocabulary. Adds what it has and this project has not. Entries of the same name that say something else are left alone, unless `replace` is set.

        The job answers t.AppliedVocabulary.

        Fails with definition-invalid, file-not-found, content-damaged, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "sourcePath": source_path,
            "replace": replace,
        }
        return self._call("applyVocabulary", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_ignore_rules(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListIgnoreRulesAnswer:
        """Which files are not offered for tracking. In the order in which the rules count: a later one wins over those before it.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listIgnoreRules", {"projectKey": project_key}, fields, timeout=timeout)

    def add_ignore_rules(
        self,
        project_key: str,
        *,
        patterns: List[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AddIgnoreRulesAnswer:
        """Add rules for everybody in the project. Written as in a `.gitignore`. All or none; `undo` takes them back.

        Fails with invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "patterns": patterns,
        }
        return self._call("addIgnoreRules", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def remove_ignore_rules(
        self,
        project_key: str,
        *,
        patterns: List[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RemoveIgnoreRulesAnswer:
        """Remove rules of the project. All or none.

        Fails with ignore-rule-not-found, read-only.
        """
        fields: Dict[str, Any] = {
            "patterns": patterns,
        }
        return self._call("removeIgnoreRules", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def test_ignored(
        self,
        project_key: str,
        *,
        path: List[str],
        timeout: float = 60.0,
    ) -> t.TestIgnoredAnswer:
        """Which rule decides about paths. Nothing need be there. A `/` at the end means a folder.

        Fails with path-outside-project.
        """
        fields: Dict[str, Any] = {
            "path": path,
        }
        return self._call("testIgnored", {"projectKey": project_key}, fields, timeout=timeout)

    def list_sequence_rules(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
    ) -> t.ListSequenceRulesAnswer:
        """Places whose rendered sequences are saved like files. In all others they are left out until somebody names one.
        """
        fields: Dict[str, Any] = {}
        return self._call("listSequenceRules", {"projectKey": project_key}, fields, timeout=timeout)

    def track_sequences(
        self,
        project_key: str,
        *,
        patterns: List[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.TrackSequencesAnswer:
        """Save what is rendered in a place. The rule holds for everybody in the project; `undo` takes it back.

        Fails with invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "patterns": patterns,
        }
        return self._call("trackSequences", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def untrack_sequences(
        self,
        project_key: str,
        *,
        patterns: List[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.UntrackSequencesAnswer:
        """Take such rules back. Sequences that are tracked stay tracked.

        Fails with ignore-rule-not-found, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "patterns": patterns,
        }
        return self._call("untrackSequences", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_templates(
        self,
        project_key: str,
        *,
        trash: bool = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListTemplatesAnswer:
        """Starter files for new ones. By name.
        """
        fields: Dict[str, Any] = {
            "trash": trash,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listTemplates", {"projectKey": project_key}, fields, timeout=timeout)

    def add_template(
        self,
        project_key: str,
        *,
        source_path: str,
        name: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AddTemplateAnswer:
        """Keep a file as a template. The file may lie outside of the project and is only read.

        The job answers t.Template.

        Fails with name-taken, file-not-found, not-a-regular-file, invalid-argument, working-file-changing, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "sourcePath": source_path,
            "name": name,
        }
        return self._call("addTemplate", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def rename_template(
        self,
        project_key: str,
        template: str,
        *,
        new_name: str,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RenameTemplateAnswer:
        """Give a template another name. The extension stays.

        Fails with template-not-found, name-taken, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "newName": new_name,
        }
        return self._call("renameTemplate", {"projectKey": project_key, "template": template}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def delete_template(
        self,
        project_key: str,
        template: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteTemplateAnswer:
        """Put a template into the trash. Files that were made from it stay.

        Fails with template-not-found, read-only.
        """
        fields: Dict[str, Any] = {}
        return self._call("deleteTemplate", {"projectKey": project_key, "template": template}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def replace_template(
        self,
        project_key: str,
        template: str,
        *,
        source_path: str,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ReplaceTemplateAnswer:
        """Give a template the content of another file. Files that were made from it stay as they are.

        The job answers t.Template.

        Fails with template-not-found, file-not-found, not-a-regular-file, invalid-argument, working-file-changing, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "sourcePath": source_path,
        }
        return self._call("replaceTemplate", {"projectKey": project_key, "template": template}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def restore_template(
        self,
        project_key: str,
        template: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RestoreTemplateAnswer:
        """Take a template back out of the trash. The one that was deleted last where several have the name.

        Fails with template-not-found, name-taken, read-only.
        """
        fields: Dict[str, Any] = {}
        return self._call("restoreTemplate", {"projectKey": project_key, "template": template}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def export_template(
        self,
        project_key: str,
        template: str,
        *,
        output_path: str,
        overwrite: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ExportTemplateAnswer:
        """Write the file of a template. Never replaces a tracked file.

        The job answers t.ExportedTemplate.

        Fails with template-not-found, file-exists, file-not-found, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "outputPath": output_path,
            "overwrite": overwrite,
        }
        return self._call("exportTemplate", {"projectKey": project_key, "template": template}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_scaffolds(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListScaffoldsAnswer:
        """Collections, files and dependencies to make in one go. By name.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listScaffolds", {"projectKey": project_key}, fields, timeout=timeout)

    def add_scaffold(
        self,
        project_key: str,
        *,
        source_path: str,
        name: str = OMIT,
        replace: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AddScaffoldAnswer:
        """Keep the description of a scaffold. From a JSON file, which may lie outside of the project.

        Fails with definition-invalid, name-taken, file-not-found, invalid-argument, read-only.
        """
        fields: Dict[str, Any] = {
            "sourcePath": source_path,
            "name": name,
            "replace": replace,
        }
        return self._call("addScaffold", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_scaffold(
        self,
        project_key: str,
        scaffold: str,
        *,
        timeout: float = 60.0,
    ) -> t.GetScaffoldAnswer:
        """One scaffold. With its description.

        Fails with scaffold-not-found.
        """
        fields: Dict[str, Any] = {}
        return self._call("getScaffold", {"projectKey": project_key, "scaffold": scaffold}, fields, timeout=timeout)

    def delete_scaffold(
        self,
        project_key: str,
        scaffold: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DeleteScaffoldAnswer:
        """Delete a scaffold. What was made from it stays; `undo` brings the scaffold back.

        Fails with scaffold-not-found, read-only.
        """
        fields: Dict[str, Any] = {}
        return self._call("deleteScaffold", {"projectKey": project_key, "scaffold": scaffold}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def apply_scaffold(
        self,
        project_key: str,
        scaffold: str,
        *,
        into: str = OMIT,
        set: Dict[str, str] = OMIT,
        series: Dict[str, str] = OMIT,
        dry_run: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ApplyScaffoldAnswer:
        """Make what a scaffold describes. At most 10,000 items. When a name is not free nothing is made; one `undo` takes all of it back.

        The job answers t.ScaffoldResult.

        Fails with scaffold-not-found, template-not-found, type-not-found, status-not-found, file-exists, name-clash, name-not-portable, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "into": into,
            "set": set,
            "series": series,
            "dryRun": dry_run,
        }
        return self._call("applyScaffold", {"projectKey": project_key, "scaffold": scaffold}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def stats(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.StatsAnswer:
        """How much is stored, and how much that saves. `byAsset` comes in pages, the largest first.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("stats", {"projectKey": project_key}, fields, timeout=timeout)

    def verify(
        self,
        project_key: str,
        *,
        quick: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.VerifyAnswer:
        """Check that every version is intact. Reads everything in the project file; changes nothing. Damage that is found is no failure: `ok` is false and `problems` says what.

        The job answers t.VerifyResult.

        Fails with store-corrupt, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "quick": quick,
        }
        return self._call("verify", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def repair(
        self,
        project_key: str,
        *,
        from_path: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RepairAnswer:
        """Heal what can be proven to be healed. From working files, opened versions, and another copy of the project; then checks as `verify` does.

        The job answers t.RepairResult.

        Fails with file-not-found, not-a-project-file, store-corrupt, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "fromPath": from_path,
        }
        return self._call("repair", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def prune(
        self,
        project_key: str,
        *,
        dry_run: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.PruneAnswer:
        """Drop what nothing needs any more. And give its space back to the disk. What is in the trash stays.

        The job answers t.PruneResult.

        Fails with path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "dryRun": dry_run,
        }
        return self._call("prune", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def compact(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CompactAnswer:
        """Give free space in the project file back to the disk. A little at a time; drops nothing.

        The job answers t.CompactResult.

        Fails with path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {}
        return self._call("compact", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def backup(
        self,
        project_key: str,
        *,
        output_path: str,
        incremental: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.BackupAnswer:
        """Copy the project while others work. Complete as of one moment, or an earlier copy brought up to date.

        The job answers t.BackupResult.

        Fails with file-exists, not-a-copy, file-not-found, invalid-argument, path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "outputPath": output_path,
            "incremental": incremental,
        }
        return self._call("backup", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def clean(
        self,
        project_key: str,
        *,
        all: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CleanAnswer:
        """Remove opened versions and what killed programs left. Opened versions that are a week old, unfinished files, records of operations that were cut off.

        The job answers t.CleanResult.

        Fails with path-outside-project, path-reserved, permission-denied, read-only, storage-full, schema-too-new, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "all": all,
        }
        return self._call("clean", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_studios(
        self,
        *,
        timeout: float = 60.0,
    ) -> t.ListStudiosAnswer:
        """The studios that somebody is signed in to. Nothing is asked of them. Tokens are in no answer.
        """
        fields: Dict[str, Any] = {}
        return self._call("listStudios", {}, fields, timeout=timeout)

    def login(
        self,
        *,
        url: str,
        name: str = OMIT,
        password: str = OMIT,
        token: str = OMIT,
        invite_token: str = OMIT,
        setup_token: str = OMIT,
        reset_token: str = OMIT,
        device: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.LoginAnswer:
        """Sign in at a studio. With a name and a password, with a token of a program, with an invitation, as the first admin (`setupToken`) or with what an admin gave who has forgotten the password (`resetToken`). The token is kept in a file that only its owner can read, and is never answered.

        Fails with invalid-argument, sign-in-failed, one-time-token-invalid, password-too-weak, setup-done, name-taken, signed-out, studio-unreachable, studio-busy, protocol-mismatch, rate-limited.
        """
        fields: Dict[str, Any] = {
            "url": url,
            "name": name,
            "password": password,
            "token": token,
            "inviteToken": invite_token,
            "setupToken": setup_token,
            "resetToken": reset_token,
            "device": device,
        }
        return self._call("login", {}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def logout(
        self,
        *,
        studio: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.LogoutAnswer:
        """Sign out at a studio. The token is forgotten here in any case. Projects stay as they are, and can be worked with.

        Fails with invalid-argument, signed-out, permission-denied, io-error.
        """
        fields: Dict[str, Any] = {
            "studio": studio,
        }
        return self._call("logout", {}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def whoami(
        self,
        *,
        studio: str = OMIT,
        timeout: float = 60.0,
    ) -> t.WhoamiAnswer:
        """Ask a studio who I am there. Of the studio that was signed in to last when `studio` is absent.

        Fails with invalid-argument, signed-out, studio-unreachable, studio-busy, protocol-mismatch, rate-limited.
        """
        fields: Dict[str, Any] = {
            "studio": studio,
        }
        return self._call("whoami", {}, fields, timeout=timeout)

    def list_studio_projects(
        self,
        *,
        studio: str = OMIT,
        all: bool = OMIT,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListStudioProjectsAnswer:
        """The projects of a studio. Those that I am a member of; with `all` every one of the studio, for its admins.

        Fails with invalid-argument, not-permitted, signed-out, studio-unreachable, studio-busy, protocol-mismatch, rate-limited.
        """
        fields: Dict[str, Any] = {
            "studio": studio,
            "all": all,
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listStudioProjects", {}, fields, timeout=timeout)

    def clone(
        self,
        *,
        project: str,
        folder: str,
        studio: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.CloneAnswer:
        """Bring a project of a studio to this computer. Makes the project file in the folder, and receives what there is: everything that is written down, and the versions that are for me. No file of the project is written yet; `rebuild` and `update` do that. The project is known to the bridge afterwards. What was cut off is continued by `sync`. The job's `projectKey` is that of no project: `project` of the result has it.

        The job answers t.CloneResult.

        Fails with project-not-found, project-ambiguous, project-exists, invalid-argument, path-outside-project, permission-denied, storage-full, storage-unsuitable, not-permitted, not-visible, io-error, cancelled, signed-out, studio-unreachable, studio-busy, protocol-mismatch, rate-limited.
        """
        fields: Dict[str, Any] = {
            "project": project,
            "folder": folder,
            "studio": studio,
        }
        return self._call("clone", {}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def publish(
        self,
        project_key: str,
        *,
        studio: str = OMIT,
        name: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.PublishAnswer:
        """Make the project one of a studio. Everything in it is sent; it stays where it is. Once more, it goes on where it was cut off. `project-exists` for a project of another studio.

        The job answers t.PublishResult.

        Fails with project-exists, name-taken, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, read-only, schema-too-new, storage-full, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "studio": studio,
            "name": name,
        }
        return self._call("publish", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def get_sync_state(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
    ) -> t.GetSyncStateAnswer:
        """How the project stands to its studio. As far as is known here: nothing is asked of the studio.
        """
        fields: Dict[str, Any] = {}
        return self._call("getSyncState", {"projectKey": project_key}, fields, timeout=timeout)

    def sync(
        self,
        project_key: str,
        *,
        paths: List[str] = OMIT,
        versions: Literal["newest", "all", "default"] = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.SyncAnswer:
        """Send what was done here, receive what others did. Working files stay as they are: `update` brings new versions into them. One thing that is refused holds up no other. It can be repeated after any failure, and does not wait for other jobs of the project, nor they for it.

        The job answers t.SyncResult.

        Fails with asset-not-found, collection-not-found, path-outside-project, path-reserved, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, read-only, schema-too-new, storage-full, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "versions": versions,
        }
        return self._call("sync", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def preview_sync(
        self,
        project_key: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.PreviewSyncAnswer:
        """What a sync would exchange. Nothing is changed.

        The job answers t.SyncPreview.

        Fails with signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, read-only, schema-too-new, storage-full, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {}
        return self._call("previewSync", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def update(
        self,
        project_key: str,
        *,
        paths: List[str] = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.UpdateAnswer:
        """Bring what others made into working files. Outdated files become their newest version; renames, moves and deletions of others are carried out. A file with own work in it stays, and is named in `modified`. Bytes that are not here are fetched.

        The job answers t.UpdateResult.

        Fails with path-outside-project, path-reserved, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, read-only, schema-too-new, storage-full, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
        }
        return self._call("update", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def fetch_version(
        self,
        project_key: str,
        *,
        path: str,
        to: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.FetchVersionAnswer:
        """Bring the bytes of a version to this computer. Those of the newest version when `to` is absent. The working file stays as it is. `revert`, `openVersion`, `exportVersion` and `rebuild` need the bytes here.

        The job answers t.FetchResult.

        Fails with asset-not-found, checkpoint-not-found, not-visible, path-outside-project, path-reserved, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, chunk-missing, chunk-damaged, content-damaged, codec-unknown, read-only, schema-too-new, storage-full, store-busy, io-error, cancelled.
        """
        fields: Dict[str, Any] = {
            "path": path,
            "to": to,
        }
        return self._call("fetchVersion", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_changes(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListChangesAnswer:
        """What the next sync would send. In its order, with what the studio did not take and why.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listChanges", {"projectKey": project_key}, fields, timeout=timeout)

    def discard_change(
        self,
        project_key: str,
        *,
        id: str,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.DiscardChangeAnswer:
        """Take a change back. It is not sent, and the studio's values come back; a version stays as a safety copy. `not-found` for one that is not open, `in-use` for the creation of something that others build on.

        Fails with not-found, in-use, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {
            "id": id,
        }
        return self._call("discardChange", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_conflicts(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListConflictsAnswer:
        """What a person has to decide. What I and somebody else did that does not fit together. Each holds up itself alone.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listConflicts", {"projectKey": project_key}, fields, timeout=timeout)

    def resolve(
        self,
        project_key: str,
        *,
        id: str,
        how: t.ResolutionWay,
        name: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.ResolveAnswer:
        """Settle a conflict. `ways` of the conflict says what fits. The studio learns of it with the next sync. `not-found` for one that is settled, `edited-since` when more was done at the studio meanwhile: sync, then settle it.

        Fails with not-found, edited-since, name-clash, name-taken, name-not-portable, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {
            "id": id,
            "how": how,
            "name": name,
        }
        return self._call("resolve", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def take(
        self,
        project_key: str,
        *,
        paths: List[str],
        force: bool = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.TakeAnswer:
        """Take files for myself. Until they are handed over only I make versions of them. The studio decides at once; where it does not answer, `isConfirmed` is false until the next sync. What somebody else has is `not-assignee`; with `force` it is taken where my role may, and that is in the audit log.

        Fails with asset-not-found, not-assignee, person-not-found, path-outside-project, path-reserved, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "force": force,
        }
        return self._call("take", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def assign(
        self,
        project_key: str,
        *,
        paths: List[str],
        assignee: Optional[str],
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.AssignAnswer:
        """Give files to somebody. As `take`, to a member of the project, or with null to nobody.

        Fails with asset-not-found, not-assignee, person-not-found, path-outside-project, path-reserved, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "assignee": assignee,
        }
        return self._call("assign", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def hand_over(
        self,
        project_key: str,
        *,
        paths: List[str],
        assignee: str = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.HandOverAnswer:
        """Hand files of mine over. To somebody else, or to nobody when `assignee` is absent. Sync before, so that they get my versions.

        Fails with asset-not-found, not-assignee, person-not-found, path-outside-project, path-reserved, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {
            "paths": paths,
            "assignee": assignee,
        }
        return self._call("handOver", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_members(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListMembersAnswer:
        """The members of the project. Asked of the studio.

        Fails with not-permitted, project-not-found, invalid-argument, signed-out, studio-unreachable, studio-busy, protocol-mismatch, rate-limited.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listMembers", {"projectKey": project_key}, fields, timeout=timeout)

    def invite(
        self,
        project_key: str,
        *,
        name: str,
        role: str = OMIT,
        expires_in_hours: int = OMIT,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.InviteAnswer:
        """Invite somebody to the project. Who has an account becomes a member at once. For others the answer has an invitation, which works once: give it to them, they sign in with it.

        Fails with role-not-found, name-taken, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {
            "name": name,
            "role": role,
            "expiresInHours": expires_in_hours,
        }
        return self._call("invite", {"projectKey": project_key}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def edit_member(
        self,
        project_key: str,
        member: str,
        *,
        role: str,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.EditMemberAnswer:
        """Give a member another role. Names and roles as the studio has them.

        Fails with person-not-found, role-not-found, last-admin, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {
            "role": role,
        }
        return self._call("editMember", {"projectKey": project_key, "member": member}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def remove_member(
        self,
        project_key: str,
        member: str,
        *,
        timeout: float = 60.0,
        idempotency_key: Optional[str] = None,
    ) -> t.RemoveMemberAnswer:
        """Take a member out of the project. What was assigned to them stays so.

        Fails with person-not-found, last-admin, signed-out, not-permitted, project-archived, project-not-found, studio-unreachable, studio-busy, protocol-mismatch, epoch-changed, rate-limited, invalid-argument, read-only, schema-too-new, store-busy, storage-full, io-error.
        """
        fields: Dict[str, Any] = {}
        return self._call("removeMember", {"projectKey": project_key, "member": member}, fields, timeout=timeout, idempotency_key=idempotency_key)

    def list_audit(
        self,
        project_key: str,
        *,
        limit: int = OMIT,
        cursor: str = OMIT,
        timeout: float = 60.0,
    ) -> t.ListAuditAnswer:
        """Who did what in the project. The newest first, asked of the studio. For roles that may see it.

        Fails with not-permitted, project-not-found, invalid-argument, signed-out, studio-unreachable, studio-busy, protocol-mismatch, rate-limited.
        """
        fields: Dict[str, Any] = {
            "limit": limit,
            "cursor": cursor,
        }
        return self._call("listAudit", {"projectKey": project_key}, fields, timeout=timeout)
