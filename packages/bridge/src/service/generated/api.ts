// Made from openapi.yaml by "npm run generate". Do not edit.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prove that this is the bridge
         * @description The only call without a token. The proof is the HMAC-SHA-256 of the nonce with the token as key, so only the program that wrote the discovery file can give it. A client sends its token after it has checked the proof.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the projects that the bridge knows
         * @description Those that were used last come first. A project whose disk is away is listed too, with `isAvailable` false.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Make a project in a folder
         * @description Makes the project file, and the folder where it is missing. Nothing else in the folder is changed, and nothing is tracked yet. With `vocabularyPath` the project begins with the statuses, types and templates of another one; when that cannot be used, no project is made.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a project known to the bridge
         * @description `path` is a project file, its folder, or any path below it. The project appears in the list from then on, with the same key whenever it is opened at this place.
         */
        post: operations["openProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        /**
         * One project that the bridge knows
         * @description Answers from what the bridge remembers when the project file is away.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        /**
         * Take a project off the list
         * @description The bridge closes the project and forgets its place. Nothing on the disk is changed. While one of its jobs is not ended, the answer is 409 `in-use`.
         */
        delete: operations["forgetProject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/context": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that a panel shows about a file
         * @description Finds the project of the file by itself. A file of no known project is answered with `project` null and a sentence in `advice` that says what to do. The cost does not depend on the size of the project.
         */
        get: operations["getContext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        /**
         * The state of working files
         * @description Of the files named, or of the whole project; with filters, of the files that fit. Files that are normal are left out unless they are named or `all` is true; `counts` counts them. Looks at the disk, and reads files whose state nothing else proves: for a large project with many changes `scanStatus` does the same as a job.
         */
        get: operations["status"];
        put?: never;
        /**
         * The state of many working files, as a job
         * @description What `status` answers, without a limit of time.
         */
        post: operations["scanStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        /**
         * The versions of a file or of the whole project
         * @description The newest first. Safety copies that are newer than the oldest version of a page come along and do not count for `limit`.
         */
        get: operations["history"];
        put?: never;
        /**
         * Save a version of files
         * @description One version of each file that changed, all with the same message; a file that was not tracked is from then on. Of a folder, what changed in it is saved. Unchanged files make no version and are listed in `unchanged`. A file that cannot be read does not hold up the others and is listed in `failed`. Name files in `paths`, or set `all`.
         */
        post: operations["checkpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a version back into the working file
         * @description Bytes of the working file that are in no checkpoint are kept as a safety copy first, which the answer names in `safety`.
         */
        post: operations["revert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description The newest first. Jobs are kept for a day at least, and the last 1,000 longer.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * How far a job is
         * @description With `wait` the answer comes when the job has ended, or after so many seconds.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description The job ends soon, and what it was about is as it was before, or wholly done. A job that has ended stays as it is; that is no failure.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{jobId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The job.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        /**
         * Read a long list of a job's result
         * @description A job with a result above 64 KB has `isTruncated` true, and its lists end after the first items. This call pages through one of them from its beginning. `invalid-argument` for a name that is no list of the result, `job-not-finished` while the job is not ended or when it ended without a result.
         */
        get: operations["getJobResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed since a cursor
         * @description Without a cursor the answer is the newest cursor and no events. With `wait` the answer comes with the first event, or without any after so many seconds. A cursor from before the bridge was started, or of so long ago that events are missing, is answered with `reset` true: then reload what you show and go on from the new cursor. With `Accept: text/event-stream` the events come as they happen, each with the cursor as its id, until the client ends the call; `Last-Event-ID` counts as the cursor.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Envelope: {
            /** @description Version of this document that the bridge speaks. */
            apiVersion: string;
        };
        /** @description An answer that may go on. */
        Page: components["schemas"]["Envelope"] & {
            /** @description Give it back as `cursor` to read on; absent at the end. */
            nextCursor?: string;
        };
        /** @description What went wrong (RFC 9457). */
        Problem: {
            apiVersion: string;
            /** @description The kind of problem: `/errors/` and the code. */
            type: string;
            /** @description The kind of problem in words. */
            title: string;
            status: number;
            /** @description A sentence for the person at the screen. */
            detail: string;
            /** @description The path that was asked for. */
            instance: string;
            code: components["schemas"]["ErrorCode"];
            /** @description The same call can succeed later without anybody changing anything. */
            retryable: boolean;
            requestId: string;
            details?: components["schemas"]["ErrorDetails"];
            /** @description Where the request is not valid. */
            errors?: components["schemas"]["RequestError"][];
        };
        RequestError: {
            /** @description JSON pointer into the body; `?name` for a query parameter. */
            pointer: string;
            message: string;
        };
        /** @description Small facts about a failure, such as `path`. Never contents of files. */
        ErrorDetails: {
            [key: string]: string | number | boolean | null | string[];
        };
        /**
         * @description Never changes its meaning. There can be new ones; `retryable` and `status` say how to take them.
         * @enum {string}
         */
        ErrorCode: "invalid-argument" | "path-outside-project" | "path-reserved" | "not-a-regular-file" | "name-not-portable" | "preview-invalid" | "preview-too-large" | "project-not-found" | "project-ambiguous" | "project-exists" | "asset-not-found" | "collection-not-found" | "checkpoint-not-found" | "status-not-found" | "type-not-found" | "tag-not-found" | "label-not-found" | "dependency-not-found" | "ignore-rule-not-found" | "preview-not-found" | "template-not-found" | "scaffold-not-found" | "definition-invalid" | "file-not-found" | "name-clash" | "file-exists" | "name-taken" | "in-use" | "not-a-copy" | "working-file-changing" | "working-file-busy" | "edited-since" | "nothing-to-undo" | "not-in-trash" | "checkpoint-protected" | "unsaved-work" | "permission-denied" | "storage-full" | "read-only" | "not-a-project-file" | "schema-too-new" | "store-busy" | "store-corrupt" | "storage-unsuitable" | "chunk-missing" | "chunk-damaged" | "content-damaged" | "codec-unknown" | "io-error" | "request-timeout" | "interrupted" | "bridge-not-running" | "bridge-not-started" | "unauthenticated" | "forbidden-origin" | "host-not-allowed" | "not-found" | "method-not-allowed" | "payload-too-large" | "unsupported-media-type" | "idempotency-key-reused" | "job-not-found" | "job-not-finished" | "job-interrupted" | "rate-limited" | "bridge-busy" | "bridge-stopping" | "cancelled" | "internal";
        ErrorJson: {
            code: components["schemas"]["ErrorCode"];
            /** @description A sentence for the person at the screen. */
            message: string;
            retryable: boolean;
            details: components["schemas"]["ErrorDetails"];
        };
        /** @description An empty object. */
        NoFields: Record<string, never>;
        Health: components["schemas"]["Envelope"] & {
            /** @constant */
            product: "clst";
            /** @description HMAC-SHA-256 in hexadecimal; the key is the text of the token, the message the text of the nonce. */
            proof: string;
        };
        /** Format: uuid */
        Id: string;
        ProjectKey: string;
        Path: string;
        Paths: components["schemas"]["Path"][];
        QueryPaths: components["schemas"]["Path"][];
        FilterValues: string[];
        /** @description `v012` or `12` by number, `s3` a safety copy, a label, or an id. The newest version when absent. */
        VersionName: string;
        KnownProject: {
            /** @description The bridge's name for this place of a project file. A copy of the project at another place has another one. */
            key: components["schemas"]["ProjectKey"];
            /** @description The project's own identity, the same in all its copies. */
            id: components["schemas"]["Id"];
            name: string;
            /** @description Absolute path of the project file. */
            path: string;
            /** @description Absolute path of the project folder. */
            folder: string;
            /** @description The project file is in its place. */
            isAvailable: boolean;
            /** @description The bridge has the project open. */
            isOpen: boolean;
            /** @description Nothing of it can be changed here. As of when it was last opened. */
            isReadOnly: boolean;
            /** Format: date-time */
            addedAt: string;
            /** Format: date-time */
            lastUsedAt: string;
        };
        ProjectList: {
            projects: components["schemas"]["KnownProject"][];
        };
        CreateProjectRequest: {
            /** @description Absolute path. */
            folder: components["schemas"]["Path"];
            /** @description Name of the project and of its file; the name of the folder when absent. */
            name?: string;
            /** @description Absolute path of a saved vocabulary, or of another project, to begin with. */
            vocabularyPath?: components["schemas"]["Path"];
        };
        OpenProjectRequest: {
            /** @description Absolute path. */
            path: components["schemas"]["Path"];
        };
        PanelContext: {
            /** @description The path that was asked for. */
            path: string;
            /** @description Null when the file is in no project that the bridge knows. */
            project: components["schemas"]["KnownProject"] | null;
            /** @description What to do when there is no project or it cannot be used. */
            advice?: string;
            /** @description Why the project cannot be used. */
            problem?: components["schemas"]["ErrorJson"];
            /** @description What lies at the path. Null without a project. */
            item: components["schemas"]["PanelItem"] | null;
            /** @description Null for a folder, and for a file that is ignored. */
            state: components["schemas"]["FileState"] | null;
            /** @description The state in a few words. */
            stateText: string;
            /** @description What the large button does; null when there is nothing to do. */
            primaryAction: components["schemas"]["PanelActionName"] | null;
            /** @description What can be done with the file, and why not where it is not allowed. */
            actions: components["schemas"]["PanelAction"][];
            /** @description The first page of the file's history; read on with `history` and `nextCursor`. */
            checkpoints: components["schemas"]["PanelCheckpoint"][];
            assignee: string | null;
            /** @description Name of the file's status. */
            status: string | null;
            /** @description All statuses of the project, in their order. */
            statuses: components["schemas"]["StatusEntry"][];
            /** @description The first of what the file needs. */
            dependencies: components["schemas"]["DependencyItem"][];
            /** @description How many it needs. */
            dependencyCount: number;
            /** @description How many need it. */
            dependentCount: number;
            /** @description A job of this project that is not ended; one about this file before others. */
            job: components["schemas"]["Job"] | null;
            /** @description Listen to `listEvents` from here and miss nothing. */
            eventCursor: string;
        };
        PanelItem: {
            /**
             * @description A tracked file, a collection, or what is not tracked.
             * @enum {string}
             */
            kind: "asset" | "collection" | "file" | "folder";
            /** @description In the project. */
            path: string;
            absolutePath: string;
            name: string;
            /** @description Of an asset or a collection. */
            id?: components["schemas"]["Id"];
            isOnDisk: boolean;
            /** @description Of an untracked file: it is not offered for tracking. */
            isIgnored?: boolean;
            sizeBytes?: number;
            /** @description Number of the version that the working file started from. */
            baseNumber?: number;
            /** @description Instead of `baseNumber` where that is a safety copy: 1 for `s1`. */
            baseSafetyNumber?: number;
            /** @description Number of the newest version. */
            headNumber?: number;
            type?: string | null;
            description?: string | null;
            tags?: string[];
            /** @description Project path of the file that this read-only copy is a version of. */
            openedFrom?: string;
        };
        /**
         * @description The operation. There can be new ones.
         * @enum {string}
         */
        PanelActionName: "checkpoint" | "revert" | "rebuild" | "openVersion" | "acceptRenames" | "set" | "openProject" | "createProject";
        PanelAction: {
            name: components["schemas"]["PanelActionName"];
            /** @description Words for a button. */
            label: string;
            isAllowed: boolean;
            /** @description Why not, in a sentence. */
            reason?: string;
            /** @description The error that the operation would answer. */
            code?: components["schemas"]["ErrorCode"];
        };
        PanelCheckpoint: components["schemas"]["HistoryItem"] & {
            /** @description Where the picture is on this bridge: a path to be asked for with the token. */
            previewUrl?: string;
            /** @description Absolute path of a file with the picture, for programs that show files. */
            previewPath?: string;
        };
        /**
         * @description How a working file stands to its asset.
         * @enum {string}
         */
        FileState: "normal" | "modified" | "outdated" | "untracked" | "rebuild" | "diverged" | "pinned";
        /** @description A tracked file, or a collection with everything in it, that was renamed outside of clst. */
        FoundRename: {
            /** @enum {string} */
            kind: "asset" | "collection";
            from: string;
            to: string;
            /** @description Files that were recognised by their content. */
            files: number;
        };
        StatusItem: {
            path: string;
            state: components["schemas"]["FileState"];
            assetId?: components["schemas"]["Id"];
            sizeBytes?: number;
            /** @description Number of the version that the working file started from. */
            baseNumber?: number;
            /** @description Instead of `baseNumber` where that is a safety copy: 1 for `s1`. */
            baseSafetyNumber?: number;
            /** @description Number of the newest version. */
            headNumber?: number;
            /** @description Of a sequence: how many files it has on the disk. */
            fileCount?: number;
            /** @description Of an untracked file: the missing file that has its content. */
            renamedFrom?: string;
        };
        /** @description A file that could not be handled; the others were. */
        FileFailure: components["schemas"]["ErrorJson"] & {
            path: string;
        };
        /** @description Something to know although nothing failed. */
        Notice: {
            /** @enum {string} */
            code: "name-not-portable" | "not-a-regular-file" | "name-clash" | "permission-denied" | "working-file-busy" | "working-file-changing" | "io-error" | "preview-failed" | "ignore-rule-invalid";
            path: string;
            message: string;
        };
        /** @description Rendered sequences that are not listed. */
        LeftOutSequences: {
            sequences: number;
            files: number;
            /** @description Path of one of them: `renders/shot.####.exr`. */
            example: string;
        };
        StatusResult: {
            items: components["schemas"]["StatusItem"][];
            counts: {
                normal: number;
                modified: number;
                outdated: number;
                untracked: number;
                rebuild: number;
                diverged: number;
                pinned: number;
            };
            renames: components["schemas"]["FoundRename"][];
            /** @description Absent without any. */
            leftOut?: components["schemas"]["LeftOutSequences"];
            notices: components["schemas"]["Notice"][];
        };
        ScanStatusRequest: {
            /** @description The whole project when absent. */
            paths?: components["schemas"]["Paths"];
            status?: components["schemas"]["FilterValues"];
            tag?: components["schemas"]["FilterValues"];
            assignee?: components["schemas"]["FilterValues"];
            type?: components["schemas"]["FilterValues"];
            extension?: components["schemas"]["FilterValues"];
            collection?: components["schemas"]["FilterValues"];
            state?: components["schemas"]["FileState"][];
            q?: string;
        };
        CheckpointRequest: {
            /** @description Files or folders. */
            paths?: components["schemas"]["Paths"];
            /** @description Everything new or changed in the project, or below `paths`. */
            all?: boolean;
            /** @description What changed, in a sentence. */
            message: string;
            /** @description Status by name, short name or id; the asset gets it too. As in the version before when absent. */
            status?: string;
            /** @description A name for these versions; it moves here from older versions of the same files. */
            label?: string;
            /**
             * @description `auto` takes the picture that the file has in it, if any. As the settings say when absent.
             * @enum {string}
             */
            preview?: "auto" | "none";
            /** @description Absolute path of a picture of these versions, PNG, JPEG, WebP, GIF or TIFF. */
            previewPath?: components["schemas"]["Path"];
            /** @description The same as base64, instead of `previewPath`. */
            previewData?: components["schemas"]["PictureData"];
            /** @description The picture also becomes the cover of the asset. */
            cover?: boolean;
            /** @description Each file named stands for the sequence that it is a frame of. */
            sequence?: boolean;
        };
        PictureData: string;
        CreatedCheckpoint: {
            id: components["schemas"]["Id"];
            number: number;
            path: string;
            /** @description SHA-256 in hexadecimal. */
            contentHash: string;
            sizeBytes: number;
            /** @description Bytes that this version added to the project file. */
            storedBytes: number;
            assetId: components["schemas"]["Id"];
            hasPreview: boolean;
            /** @description The file was not tracked before. */
            isFirst: boolean;
            /** @description Number of the version that it was made from when that was not the newest one. */
            divergedFromNumber?: number;
        };
        CheckpointResult: {
            checkpoints: components["schemas"]["CreatedCheckpoint"][];
            unchanged: string[];
            failed: components["schemas"]["FileFailure"][];
            notices: components["schemas"]["Notice"][];
        };
        HistoryItem: {
            id: components["schemas"]["Id"];
            assetId: components["schemas"]["Id"];
            path: string;
            /** @description Of a safety copy its own series: 3 for `s3`. */
            number: number;
            /** @description The first of `labels`. */
            label?: string;
            labels: string[];
            /** @description The version that it was made from. */
            baseId: string | null;
            comment: string;
            author: string;
            /** Format: date-time */
            createdAt: string;
            status: string | null;
            sizeBytes: number;
            storedBytes: number;
            /** @description SHA-256 in hexadecimal. */
            contentHash: string;
            hasPreview: boolean;
            /** @description The working file started from it. */
            isOnDisk: boolean;
            isSafety: boolean;
            /** @description The same for all versions of one call. */
            groupId: string | null;
        };
        HistoryResult: {
            checkpoints: components["schemas"]["HistoryItem"][];
            /** @description Give it back as `cursor` to read on; absent at the end. */
            nextCursor?: string;
        };
        RevertRequest: {
            path: components["schemas"]["Path"];
            to?: components["schemas"]["VersionName"];
        };
        RevertResult: {
            path: string;
            checkpointId: components["schemas"]["Id"];
            /** @description Of a safety copy its own series: 3 for `s3`. */
            number: number;
            isSafety: boolean;
            /** @description Number of the newest version. */
            headNumber?: number;
            sizeBytes: number;
            /** @description The working file already had this content. */
            unchanged: boolean;
            /** @description When the bytes that were replaced were in no version: the safety copy that now holds them. */
            safety?: {
                id: components["schemas"]["Id"];
                number: number;
            };
        };
        StatusEntry: {
            id: components["schemas"]["Id"];
            name: string;
            shortName: string;
            /** @description `#rrggbb`. */
            color: string;
        };
        /** @enum {string} */
        ItemKind: "asset" | "collection";
        DependencyPin: {
            /** @description The label, when it is one. */
            label?: string;
            /** @description Of the version, where the dependency is on an asset; absent for a label that points at none of its versions. */
            number?: number;
            checkpointId?: components["schemas"]["Id"];
        };
        DependencyItem: {
            id: string;
            /** @description Who needs it. */
            sourcePath: string;
            sourceKind: components["schemas"]["ItemKind"];
            /** @description What is needed. */
            path: string;
            kind: components["schemas"]["ItemKind"];
            type: string | null;
            /** @description Absent: always the newest. */
            pin?: components["schemas"]["DependencyPin"];
            /** @description Number of the newest version of an asset that is needed. */
            headNumber?: number;
            /** @description It is pinned to a version older than the newest. */
            isOutdated: boolean;
            /** @description 1 for what is needed directly. */
            depth: number;
        };
        /**
         * @description The last three have ended.
         * @enum {string}
         */
        JobState: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "failed";
        /**
         * @description There can be new ones.
         * @enum {string}
         */
        ProgressPhase: "scanning" | "reading" | "storing" | "writing" | "verifying" | "pruning" | "returning" | "copying" | "repairing";
        JobProgress: {
            phase: components["schemas"]["ProgressPhase"];
            doneBytes: number;
            totalBytes: number;
            doneFiles: number;
            totalFiles: number;
            /** @description Over the whole job so far. */
            bytesPerSecond: number;
            /** @description Absent while nobody can tell. */
            remainingSeconds?: number;
            path?: string;
        };
        Job: {
            id: components["schemas"]["Id"];
            /** @description What it does. */
            operationId: string;
            projectKey: components["schemas"]["ProjectKey"];
            state: components["schemas"]["JobState"];
            progress?: components["schemas"]["JobProgress"];
            /** @description When it succeeded, the object that `x-job-result` of the operation names. */
            result?: {
                [key: string]: unknown;
            };
            /** @description Lists of the result end after the first items; `getJobResult` reads on. */
            truncated?: boolean;
            /** @description When it failed. */
            error?: components["schemas"]["Problem"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Of the request that began it. */
            requestId: string;
        };
        JobList: {
            jobs: components["schemas"]["Job"][];
        };
        JobResultPage: {
            list: string;
            items: unknown[];
        };
        /**
         * @description There can be new ones.
         * @enum {string}
         */
        EventType: "files-changed" | "checkpoint-created" | "job-changed" | "project-opened" | "project-changed" | "project-forgotten";
        BridgeEvent: {
            /** @description The cursor just after this event. */
            id: string;
            type: components["schemas"]["EventType"];
            /** Format: date-time */
            at: string;
            projectKey?: components["schemas"]["ProjectKey"];
            /** @description Project paths of `files-changed` and `checkpoint-created`; absent when there are too many to name. */
            paths?: string[];
            /** @description Of `job-changed`. Without its result. */
            job?: components["schemas"]["Job"];
        };
        EventList: {
            events: components["schemas"]["BridgeEvent"][];
            /** @description Ask with it for what comes next. */
            cursor: string;
            /**
             * @description Events are missing: reload what you show.
             * @constant
             */
            reset?: true;
        };
    };
    responses: {
        /** @description The job that does the work. */
        JobAccepted: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "apiVersion": "1.0",
                 *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65",
                 *       "operationId": "checkpoint",
                 *       "projectKey": "p7k2m9x4",
                 *       "state": "queued",
                 *       "createdAt": "2026-03-02T16:20:00.000Z",
                 *       "requestId": "3f1c9d20"
                 *     }
                 */
                "application/json": components["schemas"]["Envelope"] & components["schemas"]["Job"];
            };
        };
        /** @description The request is not valid; `errors` says where. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "apiVersion": "1.0",
                 *       "type": "/errors/invalid-argument",
                 *       "title": "The request is not valid",
                 *       "status": 400,
                 *       "detail": "The message must not be empty.",
                 *       "instance": "/v1/projects/p7k2m9x4/checkpoints",
                 *       "code": "invalid-argument",
                 *       "retryable": false,
                 *       "requestId": "3f1c9d20",
                 *       "errors": [
                 *         {
                 *           "pointer": "/message",
                 *           "message": "must not be empty"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is missing or is that of an earlier start. Read the discovery file again. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request came from a web page or under another host name, or it names a path outside of the project, or something that may not be read or changed. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the request names is not there. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "apiVersion": "1.0",
                 *       "type": "/errors/project-not-found",
                 *       "title": "There is no clst project here",
                 *       "status": 404,
                 *       "detail": "The bridge knows no such project. Open it first.",
                 *       "instance": "/v1/projects/p7k2m9x4",
                 *       "code": "project-not-found",
                 *       "retryable": false,
                 *       "requestId": "3f1c9d20"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something is in the way, or the idempotency key belongs to another request. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 2 MiB, or a picture is too large. */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not `application/json`. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What can happen to any call: the bridge is busy or ends, the project cannot be opened, the disk is full or broken, or clst has made a mistake. */
        Failure: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The bridge's name for the place of a project file, `key` of a known project.
         * @example p7k2m9x4
         */
        ProjectKey: components["schemas"]["ProjectKey"];
        /**
         * @description The job.
         * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65
         */
        JobId: components["schemas"]["Id"];
        /**
         * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
         * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
         */
        IdempotencyKey: string;
        /** @description Items on a page at most. */
        Limit: number;
        /** @description `nextCursor` of the page before. */
        Cursor: string;
        /** @description Seconds to wait at most. */
        Wait: number;
        /** @description Files or folders, repeated for several; the whole project when absent. */
        Paths: components["schemas"]["QueryPaths"];
        /** @description Only with one of these statuses, by name or short name. */
        FilterStatus: components["schemas"]["FilterValues"];
        /** @description Only with one of these tags; `none` for files without any. */
        FilterTag: components["schemas"]["FilterValues"];
        /** @description Only of these people (a part of the name will do); `me`, `none`. */
        FilterAssignee: components["schemas"]["FilterValues"];
        /** @description Only of one of these types; `none`. */
        FilterType: components["schemas"]["FilterValues"];
        /** @description Only with one of these extensions. */
        FilterExtension: components["schemas"]["FilterValues"];
        /** @description Only in one of these collections; a name, or names with `/` between them. */
        FilterCollection: components["schemas"]["FilterValues"];
        /** @description Only with working files in one of these states. Looks at the disk. */
        FilterState: components["schemas"]["FileState"][];
        /**
         * @description Only what this search finds.
         * @example status:wip -tag:old
         */
        Query: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request in the log. The one that the request brought, or a new one. */
        "X-Request-Id": string;
        /** @description Where what was made can be read. */
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query: {
                /**
                 * @description Random bytes in hexadecimal, new for each call.
                 * @example 8f14e45fceea167a5a36dedd4bea2543
                 */
                nonce: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "product": "clst",
                     *       "proof": "5c1f2d5b2c0b2c7d4b1e0f5a8f6c3f7de1d2c3b4a5968778695a4b3c2d1e0f9a"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "projects": [
                     *         {
                     *           "key": "p7k2m9x4",
                     *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60",
                     *           "name": "tired-king",
                     *           "path": "/shows/tired-king/tired-king.clst",
                     *           "folder": "/shows/tired-king",
                     *           "isAvailable": true,
                     *           "isOpen": true,
                     *           "isReadOnly": false,
                     *           "addedAt": "2026-03-01T09:00:00.000Z",
                     *           "lastUsedAt": "2026-03-02T16:20:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["ProjectList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    createProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
                 * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "folder": "/shows/tired-king",
                 *       "name": "tired-king"
                 *     }
                 */
                "application/json": components["schemas"]["CreateProjectRequest"];
            };
        };
        responses: {
            /** @description The new project. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["KnownProject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    openProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
                 * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "path": "/shows/tired-king/tired-king.clst"
                 *     }
                 */
                "application/json": components["schemas"]["OpenProjectRequest"];
            };
        };
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["KnownProject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["KnownProject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    forgetProject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
                 * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The project that was forgotten. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["KnownProject"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failure"];
        };
    };
    getContext: {
        parameters: {
            query: {
                /**
                 * @description Absolute path of the file or folder that the program has open.
                 * @example /shows/tired-king/shot010/scene.blend
                 */
                path: components["schemas"]["Path"];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known about the file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "path": "/home/ada/sketch.blend",
                     *       "project": null,
                     *       "advice": "This file is in no clst project. Make a project in its folder, or move the file into one.",
                     *       "item": null,
                     *       "state": null,
                     *       "stateText": "Not in a project",
                     *       "primaryAction": null,
                     *       "actions": [],
                     *       "checkpoints": [],
                     *       "assignee": null,
                     *       "status": null,
                     *       "statuses": [],
                     *       "dependencies": [],
                     *       "dependencyCount": 0,
                     *       "dependentCount": 0,
                     *       "job": null,
                     *       "eventCursor": "mb0c1x-412"
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["PanelContext"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    status: {
        parameters: {
            query?: {
                /** @description Files or folders, repeated for several; the whole project when absent. */
                path?: components["parameters"]["Paths"];
                /** @description Also files that are normal. */
                all?: boolean;
                /** @description Only with one of these statuses, by name or short name. */
                status?: components["parameters"]["FilterStatus"];
                /** @description Only with one of these tags; `none` for files without any. */
                tag?: components["parameters"]["FilterTag"];
                /** @description Only of these people (a part of the name will do); `me`, `none`. */
                assignee?: components["parameters"]["FilterAssignee"];
                /** @description Only of one of these types; `none`. */
                type?: components["parameters"]["FilterType"];
                /** @description Only with one of these extensions. */
                extension?: components["parameters"]["FilterExtension"];
                /** @description Only in one of these collections; a name, or names with `/` between them. */
                collection?: components["parameters"]["FilterCollection"];
                /** @description Only with working files in one of these states. Looks at the disk. */
                state?: components["parameters"]["FilterState"];
                /**
                 * @description Only what this search finds.
                 * @example status:wip -tag:old
                 */
                q?: components["parameters"]["Query"];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. `counts`, `renames`, `leftOut` and `notices` are about all of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "items": [
                     *         {
                     *           "path": "shot010/scene.blend",
                     *           "state": "modified",
                     *           "assetId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                     *           "sizeBytes": 125829120,
                     *           "baseNumber": 12,
                     *           "headNumber": 12
                     *         }
                     *       ],
                     *       "counts": {
                     *         "normal": 41,
                     *         "modified": 1,
                     *         "outdated": 0,
                     *         "untracked": 0,
                     *         "rebuild": 0,
                     *         "diverged": 0,
                     *         "pinned": 0
                     *       },
                     *       "renames": [],
                     *       "notices": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["StatusResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    scanStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
                 * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paths": [
                 *         "shot010"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ScanStatusRequest"];
            };
        };
        responses: {
            202: components["responses"]["JobAccepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    history: {
        parameters: {
            query?: {
                /** @description One tracked file; the whole project when absent. */
                path?: components["schemas"]["Path"];
                /** @description Also the safety copies that reverting made. */
                includeSafety?: boolean;
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of versions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "checkpoints": [
                     *         {
                     *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f62",
                     *           "assetId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                     *           "path": "shot010/scene.blend",
                     *           "number": 12,
                     *           "labels": [],
                     *           "baseId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f63",
                     *           "comment": "blocking pass complete",
                     *           "author": "Ada",
                     *           "createdAt": "2026-03-02T16:20:00.000Z",
                     *           "status": "Work in progress",
                     *           "sizeBytes": 125829120,
                     *           "storedBytes": 1048576,
                     *           "contentHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *           "hasPreview": true,
                     *           "isOnDisk": true,
                     *           "isSafety": false,
                     *           "groupId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f64"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["HistoryResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    checkpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
                 * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paths": [
                 *         "shot010/scene.blend"
                 *       ],
                 *       "message": "blocking pass complete"
                 *     }
                 */
                "application/json": components["schemas"]["CheckpointRequest"];
            };
        };
        responses: {
            202: components["responses"]["JobAccepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    revert: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
                 * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "path": "shot010/scene.blend",
                 *       "to": "v011"
                 *     }
                 */
                "application/json": components["schemas"]["RevertRequest"];
            };
        };
        responses: {
            202: components["responses"]["JobAccepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description Only of this project. */
                projectKey?: components["schemas"]["ProjectKey"];
                /** @description Only in these states. */
                state?: components["schemas"]["JobState"][];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs, without their results. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "jobs": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["JobList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    getJob: {
        parameters: {
            query?: {
                /** @description Seconds to wait at most. */
                wait?: components["parameters"]["Wait"];
            };
            header?: never;
            path: {
                /**
                 * @description The job.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65",
                     *       "operationId": "checkpoint",
                     *       "projectKey": "p7k2m9x4",
                     *       "state": "running",
                     *       "progress": {
                     *         "phase": "storing",
                     *         "doneBytes": 52428800,
                     *         "totalBytes": 125829120,
                     *         "doneFiles": 0,
                     *         "totalFiles": 1,
                     *         "bytesPerSecond": 209715200,
                     *         "remainingSeconds": 0.4,
                     *         "path": "shot010/scene.blend"
                     *       },
                     *       "createdAt": "2026-03-02T16:20:00.000Z",
                     *       "startedAt": "2026-03-02T16:20:00.010Z",
                     *       "requestId": "3f1c9d20"
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. With another request it is refused: `idempotency-key-reused`.
                 * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The job.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["NoFields"];
            };
        };
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Job"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    getJobResult: {
        parameters: {
            query: {
                /**
                 * @description Name of the list in the result, such as `items` or `failed`.
                 * @example items
                 */
                list: string;
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The job.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the list. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "list": "unchanged",
                     *       "items": [
                     *         "shot010/scene.blend"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["JobResultPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Failure"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /**
                 * @description `cursor` of the answer before.
                 * @example mb0c1x-412
                 */
                cursor?: string;
                /** @description Seconds to wait at most. */
                wait?: components["parameters"]["Wait"];
                /** @description Only events of this project. */
                projectKey?: components["schemas"]["ProjectKey"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, the oldest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "events": [
                     *         {
                     *           "id": "mb0c1x-413",
                     *           "type": "files-changed",
                     *           "at": "2026-03-02T16:21:04.120Z",
                     *           "projectKey": "p7k2m9x4",
                     *           "paths": [
                     *             "shot010/scene.blend"
                     *           ]
                     *         }
                     *       ],
                     *       "cursor": "mb0c1x-413"
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["EventList"];
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
}
