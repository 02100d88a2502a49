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
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
         * @description A job with a result above 64 KB has `truncated` true, and its lists end after the first items. This call pages through one of them from its beginning. `invalid-argument` for a name that is no list of the result, `job-not-finished` while the job is not ended or when it ended without a result.
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
    "/v1/bridge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bridge that runs
         * @description Which program this is and since when it runs.
         */
        get: operations["getBridge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bridge/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the bridge
         * @description Nothing new is taken from then on. Jobs that run are finished, or with `cancelJobs` cancelled; then the program ends. Calls that wait are answered at once; how a job goes on can be asked until all have ended.
         */
        post: operations["stopBridge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report to send along when something does not work
         * @description Versions, sizes, counts and the last failures. Names of files, folders, projects and people are only in it with `includeNames`.
         */
        get: operations["getDiagnostics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The settings of the person who works here
         * @description The same that `clst config` shows.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings
         * @description What is not named stays; null takes a value back to what it is without a setting.
         */
        patch: operations["editSettings"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/revert-all": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Bring all files to a moment
         * @description Each tracked file becomes its newest version at or before the moment, without one its newest. Bytes that are in no checkpoint are kept as safety copies first; what fails does not hold up the others.
         */
        post: operations["revertAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/open-version": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Write a version beside the working file to look at
         * @description A read-only file such as `scene (v012).blend`. The answer names its path; the caller opens it. It is removed by a later call when it is a week old.
         */
        post: operations["openVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/export": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Write a version to another file
         * @description Never replaces a tracked file.
         */
        post: operations["exportVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/export-moment": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Write the project as it was at a moment
         * @description Every file in its newest version at or before the moment, in a folder outside of the project. Working files are not touched.
         */
        post: operations["exportMoment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/checkpoints/delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Put one version into the trash
         * @description The working file stays as it is. The only version of a file, and one that a label or a dependency names, is protected.
         */
        post: operations["deleteCheckpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/checkpoints/{checkpointId}/preview": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The version.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f62
                 */
                checkpointId: components["parameters"]["CheckpointId"];
            };
            cookie?: never;
        };
        /**
         * The picture of a version
         * @description At most 512 pixels wide and high. `preview-not-found` where it has none.
         */
        get: operations["getCheckpointPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/rebuild": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Write tracked files that are missing on the disk
         * @description Files that are there are never touched. What fails does not hold up the others.
         */
        post: operations["rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/free": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take stored files off the disk
         * @description A file only goes when its bytes were read back from the project just now; any other stays and is listed in `failed`.
         */
        post: operations["free"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/move": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Move files and collections with their history
         * @description All or nothing; nothing is ever replaced. `undo` takes it back.
         */
        post: operations["move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/rename": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Give a file or a collection another name
         * @description In its place. Fails as `move` does.
         */
        post: operations["rename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/accept-renames": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Accept what was renamed outside of clst
         * @description What `status` lists as renamed keeps its history under the new name. Only records change.
         */
        post: operations["acceptRenames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/copy": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Make a new file or collection from another
         * @description Each copy begins a history of its own. Nothing is stored twice.
         */
        post: operations["copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/import-versions": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Make one file with a history of numbered files
         * @description `scene_v001.blend`, `scene_v002.blend` … become `scene.blend`, all or nothing. The originals are only read, unless `removeOriginals` is set.
         */
        post: operations["importVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/preview": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * The picture of a file, a collection or the project
         * @description Of a version of a file, or its cover; of a collection or, without a path, of the project the cover.
         */
        get: operations["getPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/preview/export": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Write a picture to a file
         * @description As the extension of `outputPath` says: png, jpg, jpeg or webp.
         */
        post: operations["exportPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/cover": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        /**
         * Use a picture as the cover
         * @description Of a file, a collection, or without a path of the project. `undo` takes it back.
         */
        put: operations["setCover"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/assets": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * List tracked files
         * @description With what is known about them. Values of one filter are alternatives; different filters must all hold. Looks at the disk only for `state`.
         */
        get: operations["list"];
        put?: never;
        /**
         * Make a file from a template
         * @description With a working file and a first checkpoint. The bytes are those of the template, so nothing is stored twice.
         */
        post: operations["newAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/search": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Find tracked files by any word about them
         * @description Name, path, comment, tag, status, assignee, type, extension and state; all words must hold.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/items": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * All that is written down about a file or a collection
         * @description Reads no working file. Of a long list of dependencies the first are in it; `listDependencies` has them all.
         */
        get: operations["itemInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set fields of files and collections
         * @description Status, assignee, description, type, tags and keys of many at once; `undo` takes back all of one call. A path that cannot be handled does not hold up the others; a wrong status or type changes nothing at all.
         */
        patch: operations["set"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/delete": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Put files and collections into the trash
         * @description With all their versions; the files go off the disk, after a safety copy where they hold bytes that are in no checkpoint. `undo` and `restoreTrash` bring everything back.
         */
        post: operations["delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/undo": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take back the last edit, move or deletion
         * @description Called again, the one before. Checkpoints are never taken back, and neither is a purge.
         */
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/collections": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Make a collection and its folder
         * @description And those above it where they are missing. A folder that is there becomes the collection's.
         */
        post: operations["createCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/collections/share": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Let everybody in the project see what is in a collection
         * @description Or no longer.
         */
        post: operations["shareCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/dependencies": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * What a file needs, or what needs it
         * @description What the collections above it need counts as well. Of a collection: what it and the files in it need.
         */
        get: operations["listDependencies"];
        put?: never;
        /**
         * Say which files need which others
         * @description Each of `paths` needs each of `on` from now on; said again, type and pin change. Cycles are allowed, and reported.
         */
        post: operations["addDependencies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/dependencies/remove": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take dependencies away
         * @description Fails where there is none.
         */
        post: operations["removeDependencies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/dependencies/match": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * What the files that a program uses are to the project
         * @description For each path that a program found in its open file: whether it is tracked, could be, is missing, or is elsewhere. Never fails for one of the paths. A name for several files stands for those that are there or tracked: `<UDIM>`, `<UVTILE>` and `<f>` for each of them, `shot.####.exr` and `shot.%04d.exr` for the sequence.
         */
        post: operations["matchPaths"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/dependencies/declare": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take all that a program uses into the project
         * @description What is on the disk of the project and not tracked gets its first version, what is tracked and missing is written, and then the file needs all of them, in one edit that `undo` takes back (versions and files stay). Paths are those of `matchPaths`; what is outside of the project, or nowhere, is named and does not hold up the others. The file itself is tracked as well where it was not.
         */
        post: operations["declareDependencies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/trash": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * What was deleted and can be brought back
         * @description The last deleted first. What went with a collection is counted in it.
         */
        get: operations["listTrash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/trash/restore": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Bring something back
         * @description With the collections above it; files are written again as they were. One that is there already stays as it is.
         */
        post: operations["restoreTrash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/trash/purge": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Remove for good
         * @description What the paths or ids mean, or everything; nothing brings it back. `prune` then gives the space back.
         */
        post: operations["purgeTrash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/statuses": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * The statuses of the project
         * @description In their order, with how many files have each.
         */
        get: operations["listStatuses"];
        put?: never;
        /**
         * Add a status
         * @description A status that was deleted comes back as itself.
         */
        post: operations["addStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/statuses/{status}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The status, by name, short name or id.
                 * @example wip
                 */
                status: components["parameters"]["StatusName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a status
         * @description While files have it, `replaceBy` names the one that takes its place. Versions that were made with it go on showing it.
         */
        delete: operations["deleteStatus"];
        options?: never;
        head?: never;
        /**
         * Change a status
         * @description Files and versions that have it show it as it is now.
         */
        patch: operations["editStatus"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/types": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * The types of files, collections and dependencies
         * @description In their order, with how many things have each.
         */
        get: operations["listTypes"];
        put?: never;
        /**
         * Add a type
         * @description The same name may stand for a type of each kind.
         */
        post: operations["addType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/types/{kind}/{type}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description What the type is for.
                 * @example collection
                 */
                kind: components["parameters"]["TypeKind"];
                /**
                 * @description The type, by name or id.
                 * @example Shot
                 */
                type: components["parameters"]["TypeName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a type
         * @description Versions keep the types that their dependencies had.
         */
        delete: operations["deleteType"];
        options?: never;
        head?: never;
        /**
         * Change a type
         * @description An empty icon, color or description takes it away.
         */
        patch: operations["editType"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/tags": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * The tags of the project
         * @description By name, with how many files have each.
         */
        get: operations["listTags"];
        put?: never;
        /**
         * Add a tag
         * @description `set` makes tags as well.
         */
        post: operations["addTag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/tags/{tag}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The tag, by name or id.
                 * @example hero
                 */
                tag: components["parameters"]["TagName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a tag
         * @description While files have it, `replaceBy` names the one that takes its place.
         */
        delete: operations["deleteTag"];
        options?: never;
        head?: never;
        /**
         * Change a tag wherever it is
         * @description An empty color takes it away.
         */
        patch: operations["editTag"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/labels": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * The labels of the project
         * @description By name, with how many versions have each and how many dependencies are pinned to it.
         */
        get: operations["listLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/labels/{label}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The label, by name or id.
                 * @example client-review
                 */
                label: components["parameters"]["LabelName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Point a label at versions
         * @description It leaves the version of each file where it was; a new label is made.
         */
        put: operations["setLabel"];
        post?: never;
        /**
         * Delete a label
         * @description While a version has it or a dependency is pinned to it, `replaceBy` names the one that takes its place.
         */
        delete: operations["deleteLabel"];
        options?: never;
        head?: never;
        /**
         * Change a label wherever it is
         * @description An empty color takes it away.
         */
        patch: operations["editLabel"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/labels/{label}/remove": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The label, by name or id.
                 * @example client-review
                 */
                label: components["parameters"]["LabelName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a label off files
         * @description The label itself stays in the list.
         */
        post: operations["removeLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/vocabulary": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Statuses, types, tags, labels and rules as a document
         * @description Without templates. Not for panels: it can be large.
         */
        get: operations["readVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/vocabulary/save": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Write the vocabulary to a file
         * @description With `templates` their files too, in a folder beside it.
         */
        post: operations["saveVocabulary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/vocabulary/apply": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take over a saved vocabulary
         * @description Adds what it has and this project has not. Entries of the same name that say something else are left alone, unless `replace` is set.
         */
        post: operations["applyVocabulary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/ignore": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Which files are not offered for tracking
         * @description In the order in which the rules count: a later one wins over those before it.
         */
        get: operations["listIgnoreRules"];
        put?: never;
        /**
         * Add rules for everybody in the project
         * @description Written as in a `.gitignore`. All or none; `undo` takes them back.
         */
        post: operations["addIgnoreRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/ignore/remove": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Remove rules of the project
         * @description All or none.
         */
        post: operations["removeIgnoreRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/ignore/test": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Which rule decides about paths
         * @description Nothing need be there. A `/` at the end means a folder.
         */
        get: operations["testIgnored"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/sequences/rules": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Places whose rendered sequences are saved like files
         * @description In all others they are left out until somebody names one.
         */
        get: operations["listSequenceRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/sequences/track": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Save what is rendered in a place
         * @description The rule holds for everybody in the project; `undo` takes it back.
         */
        post: operations["trackSequences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/sequences/untrack": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take such rules back
         * @description Sequences that are tracked stay tracked.
         */
        post: operations["untrackSequences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/templates": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Starter files for new ones
         * @description By name.
         */
        get: operations["listTemplates"];
        put?: never;
        /**
         * Keep a file as a template
         * @description The file may lie outside of the project and is only read.
         */
        post: operations["addTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/templates/{template}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a template into the trash
         * @description Files that were made from it stay.
         */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        /**
         * Give a template another name
         * @description The extension stays.
         */
        patch: operations["renameTemplate"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/templates/{template}/content": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Give a template the content of another file
         * @description Files that were made from it stay as they are.
         */
        put: operations["replaceTemplate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/templates/{template}/restore": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a template back out of the trash
         * @description The one that was deleted last where several have the name.
         */
        post: operations["restoreTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/templates/{template}/export": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the file of a template
         * @description Never replaces a tracked file.
         */
        post: operations["exportTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/scaffolds": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Collections, files and dependencies to make in one go
         * @description By name.
         */
        get: operations["listScaffolds"];
        put?: never;
        /**
         * Keep the description of a scaffold
         * @description From a JSON file, which may lie outside of the project.
         */
        post: operations["addScaffold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/scaffolds/{scaffold}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The scaffold, by name or id.
                 * @example Shot
                 */
                scaffold: components["parameters"]["ScaffoldName"];
            };
            cookie?: never;
        };
        /**
         * One scaffold
         * @description With its description.
         */
        get: operations["getScaffold"];
        put?: never;
        post?: never;
        /**
         * Delete a scaffold
         * @description What was made from it stays; `undo` brings the scaffold back.
         */
        delete: operations["deleteScaffold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/scaffolds/{scaffold}/apply": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The scaffold, by name or id.
                 * @example Shot
                 */
                scaffold: components["parameters"]["ScaffoldName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make what a scaffold describes
         * @description At most 10,000 items. When a name is not free nothing is made; one `undo` takes all of it back.
         */
        post: operations["applyScaffold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/stats": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * How much is stored, and how much that saves
         * @description `byAsset` comes in pages, the largest first.
         */
        get: operations["stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/verify": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Check that every version is intact
         * @description Reads everything in the project file; changes nothing. Damage that is found is no failure: `ok` is false and `problems` says what.
         */
        post: operations["verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/repair": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Heal what can be proven to be healed
         * @description From working files, opened versions, and another copy of the project; then checks as `verify` does.
         */
        post: operations["repair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/prune": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Drop what nothing needs any more
         * @description And give its space back to the disk. What is in the trash stays.
         */
        post: operations["prune"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/compact": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Give free space in the project file back to the disk
         * @description A little at a time; drops nothing.
         */
        post: operations["compact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/backup": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Copy the project while others work
         * @description Complete as of one moment, or an earlier copy brought up to date.
         */
        post: operations["backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/clean": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Remove opened versions and what killed programs left
         * @description Opened versions that are a week old, unfinished files, records of operations that were cut off.
         */
        post: operations["clean"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The studios that somebody is signed in to
         * @description Nothing is asked of them. Tokens are in no answer.
         */
        get: operations["listStudios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studios/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in at a studio
         * @description With a name and a password, with a token of a program, with an invitation, as the first admin (`setupToken`) or with what an admin gave who has forgotten the password (`resetToken`). The token is kept in a file that only its owner can read, and is never answered.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studios/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out at a studio
         * @description The token is forgotten here in any case. Projects stay as they are, and can be worked with.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studios/whoami": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask a studio who I am there
         * @description Of the studio that was signed in to last when `studio` is absent.
         */
        get: operations["whoami"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studios/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The projects of a studio
         * @description Those that I am a member of; with `all` every one of the studio, for its admins.
         */
        get: operations["listStudioProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/studios/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a project of a studio to this computer
         * @description Makes the project file in the folder, and receives what there is: everything that is written down, and the versions that are for me. No file of the project is written yet; `rebuild` and `update` do that. The project is known to the bridge afterwards. What was cut off is continued by `sync`. The job's `projectKey` is that of no project: `project` of the result has it.
         */
        post: operations["clone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/publish": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Make the project one of a studio
         * @description Everything in it is sent; it stays where it is. Once more, it goes on where it was cut off. `project-exists` for a project of another studio.
         */
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/sync": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * How the project stands to its studio
         * @description As far as is known here: nothing is asked of the studio.
         */
        get: operations["getSyncState"];
        put?: never;
        /**
         * Send what was done here, receive what others did
         * @description Working files stay as they are: `update` brings new versions into them. One thing that is refused holds up no other. It can be repeated after any failure, and does not wait for other jobs of the project, nor they for it.
         */
        post: operations["sync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/sync/preview": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * What a sync would exchange
         * @description Nothing is changed.
         */
        post: operations["previewSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/update": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Bring what others made into working files
         * @description Outdated files become their newest version; renames, moves and deletions of others are carried out. A file with own work in it stays, and is named in `modified`. Bytes that are not here are fetched.
         */
        post: operations["update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/fetch": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Bring the bytes of a version to this computer
         * @description Those of the newest version when `to` is absent. The working file stays as it is. `revert`, `openVersion`, `exportVersion` and `rebuild` need the bytes here.
         */
        post: operations["fetchVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/changes": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * What the next sync would send
         * @description In its order, with what the studio did not take and why.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/changes/discard": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take a change back
         * @description It is not sent, and the studio's values come back; a version stays as a safety copy. `not-found` for one that is not open, `in-use` for the creation of something that others build on.
         */
        post: operations["discardChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/conflicts": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * What a person has to decide
         * @description What I and somebody else did that does not fit together. Each holds up itself alone.
         */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/conflicts/resolve": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Settle a conflict
         * @description `ways` of the conflict says what fits. The studio learns of it with the next sync. `not-found` for one that is settled, `edited-since` when more was done at the studio meanwhile: sync, then settle it.
         */
        post: operations["resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/take": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Take files for myself
         * @description Until they are handed over only I make versions of them. The studio decides at once; where it does not answer, `isConfirmed` is false until the next sync. What somebody else has is `not-assignee`; with `force` it is taken where my role may, and that is in the audit log.
         */
        post: operations["take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/assign": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Give files to somebody
         * @description As `take`, to a member of the project, or with null to nobody.
         */
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/hand-over": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Hand files of mine over
         * @description To somebody else, or to nobody when `assignee` is absent. Sync before, so that they get my versions.
         */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/members": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * The members of the project
         * @description Asked of the studio.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/members/invite": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        get?: never;
        put?: never;
        /**
         * Invite somebody to the project
         * @description Who has an account becomes a member at once. For others the answer has an invitation, which works once: give it to them, they sign in with it.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectKey}/members/{member}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The member, by name.
                 * @example Björn
                 */
                member: components["parameters"]["MemberName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a member out of the project
         * @description What was assigned to them stays so.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description Names and roles as the studio has them.
         */
        patch: operations["editMember"];
        trace?: never;
    };
    "/v1/projects/{projectKey}/audit": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
        /**
         * Who did what in the project
         * @description The newest first, asked of the studio. For roles that may see it.
         */
        get: operations["listAudit"];
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
        /** @description An answer that may be too large for a panel. */
        Shortened: {
            /** @description A list other than the one that has pages is not whole; its first items are there. */
            truncated?: boolean;
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
        ErrorCode: "invalid-argument" | "path-outside-project" | "path-reserved" | "not-a-regular-file" | "name-not-portable" | "preview-invalid" | "preview-too-large" | "project-not-found" | "project-ambiguous" | "project-exists" | "asset-not-found" | "collection-not-found" | "checkpoint-not-found" | "status-not-found" | "type-not-found" | "tag-not-found" | "label-not-found" | "dependency-not-found" | "ignore-rule-not-found" | "preview-not-found" | "template-not-found" | "scaffold-not-found" | "definition-invalid" | "file-not-found" | "name-clash" | "file-exists" | "name-taken" | "in-use" | "not-a-copy" | "working-file-changing" | "working-file-busy" | "edited-since" | "nothing-to-undo" | "not-in-trash" | "checkpoint-protected" | "unsaved-work" | "permission-denied" | "storage-full" | "read-only" | "not-a-project-file" | "schema-too-new" | "store-busy" | "store-corrupt" | "storage-unsuitable" | "chunk-missing" | "chunk-damaged" | "content-damaged" | "codec-unknown" | "io-error" | "request-timeout" | "bridge-not-running" | "bridge-not-started" | "unauthenticated" | "forbidden-origin" | "host-not-allowed" | "not-found" | "method-not-allowed" | "payload-too-large" | "unsupported-media-type" | "idempotency-key-reused" | "job-not-found" | "job-not-finished" | "job-interrupted" | "rate-limited" | "bridge-busy" | "bridge-stopping" | "studio-unreachable" | "studio-not-trusted" | "signed-out" | "not-permitted" | "not-assignee" | "not-visible" | "manifest-missing" | "protocol-mismatch" | "pack-damaged" | "epoch-changed" | "project-archived" | "sign-in-failed" | "one-time-token-invalid" | "approval-pending" | "approval-denied" | "password-too-weak" | "setup-done" | "person-not-found" | "role-not-found" | "token-not-found" | "invitation-not-found" | "last-admin" | "studio-busy" | "cancelled" | "internal";
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
            place?: components["schemas"]["PanelPlace"];
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
            /** @description Who has the file. Null for nobody, and for what is no file. */
            owner?: components["schemas"]["Owner"] | null;
            /** @description How the project stands to its studio. Null without a project. */
            sync?: components["schemas"]["SyncState"] | null;
            /** @description What a person has to decide about this file or collection. */
            conflict?: components["schemas"]["SyncConflict"] | null;
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
        /**
         * @description What the path is to clst: in no project; in one that the bridge does not know yet; in one that cannot be used; a folder; left out by a rule; a read-only copy of an older version; a file that is not on the disk yet; else a file, and `state` says how it is. There can be new ones.
         * @enum {string}
         */
        PanelPlace: "none" | "unopened" | "unusable" | "folder" | "ignored" | "opened" | "unsaved" | "file";
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
            /**
             * Format: date-time
             * @description When the file on the disk was last written, by any program. Another time or `sizeBytes` than when a program read the file means that somebody else wrote it.
             */
            modifiedAt?: string;
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
        PanelActionName: "checkpoint" | "revert" | "rebuild" | "openVersion" | "acceptRenames" | "set" | "openProject" | "createProject" | "take" | "sync" | "update" | "resolve";
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
            /** @description Absolute path of a file with the picture, for programs that show files. Of many new pictures it is absent at first: the next call has more of them. */
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
            /** @description Of a sequence: files of the version that the work started from that are not there. */
            missingFiles?: number;
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
            checkpoints: components["schemas"]["PanelCheckpoint"][];
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
        ProgressPhase: "scanning" | "reading" | "storing" | "writing" | "verifying" | "pruning" | "returning" | "copying" | "repairing" | "receiving" | "sending";
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
            /** @description When it failed or was cancelled. With `retryable` true, as where the end of the bridge cancelled it, the same request with the same `Idempotency-Key` does the work again, by another job. */
            error?: components["schemas"]["Problem"];
            /** @description The failed job that this one does again, because its key came once more. */
            repeats?: components["schemas"]["Id"];
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
        EventType: "files-changed" | "checkpoint-created" | "job-changed" | "project-opened" | "project-changed" | "project-forgotten" | "sync-changed";
        BridgeEvent: {
            /** @description The cursor just after this event. */
            id: string;
            type: components["schemas"]["EventType"];
            /** Format: date-time */
            at: string;
            projectKey?: components["schemas"]["ProjectKey"];
            /** @description Project paths of `files-changed` and `checkpoint-created`; absent when there are too many to name, or nobody knows them: then reload what you show. */
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
        BridgeInfo: {
            appVersion: string;
            pid: number;
            port: number;
            hostname: string;
            /** Format: date-time */
            startedAt: string;
            isStopping: boolean;
            openProjects: number;
            runningJobs: number;
        };
        StopBridgeRequest: {
            /** @description Cancel jobs instead of finishing them. */
            cancelJobs?: boolean;
        };
        Settings: {
            /** @description The name in new checkpoints. */
            author: string;
            /**
             * @description Pictures for new checkpoints.
             * @enum {string}
             */
            preview: "auto" | "none";
            /**
             * @description Coloured output of the command line.
             * @enum {string}
             */
            color: "auto" | "always" | "never";
            /** @description Bytes per second to and from a studio, such as `2M`; `none` for no limit. */
            limitRate?: string;
            /** @description Where each value comes from. */
            sources: {
                author: components["schemas"]["SettingSource"];
                preview: components["schemas"]["SettingSource"];
                color: components["schemas"]["SettingSource"];
                limitRate?: components["schemas"]["SettingSource"];
            };
        };
        /** @enum {string} */
        SettingSource: "environment" | "file" | "system" | "default";
        EditSettingsRequest: {
            author?: string | null;
            /** @enum {unknown} */
            preview?: "auto" | "none" | null;
            /** @enum {unknown} */
            color?: "auto" | "always" | "never" | null;
            limitRate?: string | null;
        };
        Diagnostics: {
            /** Format: date-time */
            createdAt: string;
            appVersion: string;
            nodeVersion: string;
            platform: string;
            arch: string;
            /** Format: date-time */
            startedAt: string;
            memoryBytes: number;
            projects: components["schemas"]["DiagnosticsProject"][];
            /** @description How many there are in each state. */
            jobs: {
                queued: number;
                running: number;
                cancelling: number;
                cancelled: number;
                succeeded: number;
                failed: number;
            };
            /** @description The last ones, the newest first. */
            failures: components["schemas"]["DiagnosticsFailure"][];
        };
        DiagnosticsProject: {
            key: components["schemas"]["ProjectKey"];
            isAvailable: boolean;
            isOpen: boolean;
            isReadOnly: boolean;
            /** @description Size of the project file. */
            fileBytes?: number;
            watch?: components["schemas"]["WatchState"];
            /** @description Only with `includeNames`. */
            name?: string;
            /** @description Only with `includeNames`. */
            path?: string;
        };
        /** @description How changes of working files are found. Only while somebody listens to events. */
        WatchState: {
            /**
             * @description `watching`: the system tells of them at once. `rescanning`: it does not, and they are found by looking at all files from time to time.
             * @enum {string}
             */
            state: "starting" | "watching" | "rescanning";
            /**
             * @description Why some changes, or all, are only found by looking.
             * @enum {string}
             */
            reason?: "too-many-folders" | "network-disk" | "not-permitted" | "not-possible";
            folders: number;
            /** @description Files of the project folder that are not ignored. */
            files: number;
            /** @description Folders that the system tells of. */
            watches: number;
        };
        DiagnosticsFailure: {
            /** Format: date-time */
            at: string;
            code: components["schemas"]["ErrorCode"];
            operationId?: string;
            requestId: string;
            /** @description Only with `includeNames`. */
            detail?: string;
        };
        PathsRequest: {
            paths: components["schemas"]["Paths"];
        };
        OptionalPathsRequest: {
            /** @description All when absent. */
            paths?: components["schemas"]["Paths"];
        };
        PatternsRequest: {
            patterns: components["schemas"]["Patterns"];
        };
        Patterns: string[];
        TermName: string;
        NewName: string;
        /** @description `#rrggbb`; an empty text takes it away where that can be. */
        Color: string;
        RevertAllRequest: {
            /**
             * Format: date-time
             * @description The newest versions when absent.
             */
            at?: string;
        };
        RevertAllResult: {
            /**
             * Format: date-time
             * @description The moment; absent for the newest versions.
             */
            at?: string;
            /** @description Files that were given another content. */
            reverted: components["schemas"]["RevertResult"][];
            /** @description Files that held the content already. */
            unchanged: number;
            /** @description Files whose first version is later than the moment: they stay as they are. */
            younger: string[];
            /** @description Files that were deleted since; they stay in the trash. */
            deletedSince: number;
            failed: components["schemas"]["FileFailure"][];
        };
        OpenVersionRequest: {
            path: components["schemas"]["Path"];
            to?: components["schemas"]["VersionName"];
        };
        OpenedVersion: {
            path: string;
            absolutePath: string;
            checkpointId: components["schemas"]["Id"];
            number: number;
            isSafety: boolean;
        };
        ExportVersionRequest: {
            path: components["schemas"]["Path"];
            to?: components["schemas"]["VersionName"];
            /** @description Absolute path of the file to write. */
            outputPath: components["schemas"]["Path"];
            /** @description Replace the file when there is one. */
            overwrite?: boolean;
        };
        ExportedVersion: {
            outputPath: string;
            checkpointId: components["schemas"]["Id"];
            number: number;
            isSafety: boolean;
            sizeBytes: number;
        };
        ExportMomentRequest: {
            /**
             * Format: date-time
             * @description The newest versions when absent.
             */
            at?: string;
            /** @description Absolute path of a folder outside of the project that is empty, or is made. */
            outputPath: components["schemas"]["Path"];
        };
        ExportMomentResult: {
            /** Format: date-time */
            at?: string;
            folder: string;
            files: number;
            writtenBytes: number;
            failed: components["schemas"]["FileFailure"][];
        };
        DeleteCheckpointRequest: {
            path: components["schemas"]["Path"];
            version: components["schemas"]["VersionName"];
        };
        DeletedCheckpoint: {
            path: string;
            checkpointId: components["schemas"]["Id"];
            /** @description Of a safety copy its own series: 3 for `s3`. */
            number: number;
            isSafety: boolean;
            /** @description Number of the newest version now. */
            headNumber?: number;
        };
        RebuildRequest: {
            /** @description The whole project when absent. */
            paths?: components["schemas"]["Paths"];
            /** @description Also what the files need, directly or through others. */
            withDependencies?: boolean;
        };
        RebuiltFile: {
            path: string;
            checkpointId: components["schemas"]["Id"];
            /** @description Of a safety copy its own series: 3 for `s3`. */
            number: number;
            isSafety: boolean;
            sizeBytes: number;
        };
        RebuildResult: {
            rebuilt: components["schemas"]["RebuiltFile"][];
            writtenBytes: number;
            failed: components["schemas"]["FileFailure"][];
            /** @description What is needed in several versions, of which the first counts; only looked for with `withDependencies`. */
            conflicts: components["schemas"]["DependencyConflict"][];
        };
        FreedFile: {
            path: string;
            sizeBytes: number;
        };
        FreeResult: {
            freed: components["schemas"]["FreedFile"][];
            freedBytes: number;
            /** @description Files that stay. */
            failed: components["schemas"]["FileFailure"][];
        };
        MoveRequest: {
            paths: components["schemas"]["Paths"];
            /** @description A collection, or the new path of a single one. */
            destination: components["schemas"]["Path"];
            /** @description The destination is a collection, made when it is missing. */
            into?: boolean;
        };
        RenameRequest: {
            path: components["schemas"]["Path"];
            /** @description With its extension. */
            newName: components["schemas"]["NewName"];
        };
        MovedItem: {
            /**
             * @description `file` and `folder` are not tracked.
             * @enum {string}
             */
            kind: "asset" | "collection" | "file" | "folder";
            from: string;
            to: string;
            /** @description False where nothing lay on the disk: the record alone has moved. */
            isOnDisk: boolean;
        };
        MoveResult: {
            moved: components["schemas"]["MovedItem"][];
            notices: components["schemas"]["Notice"][];
        };
        AcceptResult: components["schemas"]["MoveResult"] & {
            /** @description Paths that were named and do not look renamed. */
            failed: components["schemas"]["FileFailure"][];
        };
        CopyRequest: {
            path: components["schemas"]["Path"];
            /** @description A collection to copy into, or the path of the copy. */
            destination: components["schemas"]["Path"];
            /** @description The destination is a collection, made when it is missing. */
            into?: boolean;
        };
        CopiedFile: {
            from: string;
            to: string;
            assetId: components["schemas"]["Id"];
            checkpointId: components["schemas"]["Id"];
            sizeBytes: number;
            /** @description Bytes that were added to the project file. */
            storedBytes: number;
        };
        CopyResult: {
            /** @enum {string} */
            kind: "asset" | "collection";
            from: string;
            to: string;
            /** @description One for each tracked file. */
            copied: components["schemas"]["CopiedFile"][];
            notices: components["schemas"]["Notice"][];
        };
        ImportVersionsRequest: {
            /** @description One of the files, which means its whole row, or patterns with `*`, `?` and `[ab]` in names. */
            patterns: components["schemas"]["Patterns"];
            /** @description The file that they become; made from their names when absent. */
            into?: components["schemas"]["Path"];
            /** @description Comment of every version. */
            message?: string;
            /** @description Only answer what would be done. */
            dryRun?: boolean;
            /** @description Remove the files when every version was read back and is equal to its file. */
            removeOriginals?: boolean;
            /**
             * @description Who made the versions; `owner` is the owner of each file as the system names them.
             * @enum {string}
             */
            authorFrom?: "owner" | "config";
        };
        ImportedVersion: {
            /** @description The file that it was. */
            path: string;
            number: number;
            sizeBytes: number;
            /**
             * Format: date-time
             * @description When the file was saved.
             */
            createdAt: string;
            author: string;
            isWorkingFile: boolean;
        };
        ImportedAsset: {
            path: string;
            /** @description The oldest first. */
            versions: components["schemas"]["ImportedVersion"][];
            /** @description It was imported before with just these versions: nothing was added. */
            isKnown: boolean;
        };
        ImportResult: {
            dryRun: boolean;
            assets: components["schemas"]["ImportedAsset"][];
            /** @description Originals that are gone. */
            removed: string[];
            failed: components["schemas"]["FileFailure"][];
        };
        /** @enum {string} */
        PictureOwner: "asset" | "collection" | "project";
        ExportPreviewRequest: {
            /** @description A tracked file or a collection; the project when absent. */
            path?: components["schemas"]["Path"];
            to?: components["schemas"]["VersionName"];
            /** @description The cover of the file instead of the picture of a version. */
            cover?: boolean;
            /** @description Absolute path of the picture to write. */
            outputPath: components["schemas"]["Path"];
            size?: number;
            /** @description Replace the picture when there is one. */
            overwrite?: boolean;
        };
        ExportedPicture: {
            path: string;
            kind: components["schemas"]["PictureOwner"];
            checkpointId?: components["schemas"]["Id"];
            number?: number;
            isSafety?: boolean;
            outputPath: string;
            mediaType: string;
            width: number;
            height: number;
            sizeBytes: number;
        };
        /** @description Takes `picturePath` or `pictureData`. */
        SetCoverRequest: {
            /** @description A tracked file or a collection; the project when absent. */
            path?: components["schemas"]["Path"];
            /** @description Absolute path of a PNG, JPEG, WebP, GIF or TIFF of at most 64 MiB and 67 million pixels. */
            picturePath?: components["schemas"]["Path"];
            /** @description The picture as base64. */
            pictureData?: components["schemas"]["PictureData"];
        };
        CoverResult: {
            path: string;
            kind: components["schemas"]["PictureOwner"];
            mediaType: string;
            width: number;
            height: number;
            /** @description As it is kept. */
            sizeBytes: number;
            /** @description It was the cover already. */
            unchanged: boolean;
        };
        /** @description Free keys and their values. */
        Values: {
            [key: string]: string;
        };
        AssetItem: {
            path: string;
            assetId: components["schemas"]["Id"];
            extension: string;
            status: string | null;
            type: string | null;
            assignee: string | null;
            description: string | null;
            tags: string[];
            values: components["schemas"]["Values"];
            /** @description Number of the newest version; the fields below are its own. */
            headNumber?: number;
            comment?: string;
            author?: string;
            /** Format: date-time */
            createdAt?: string;
            sizeBytes?: number;
            /** @description The newest version with a comment that was searched for. */
            match?: {
                number: number;
                comment: string;
            };
            /** @description Where states were asked for. */
            state?: components["schemas"]["FileState"];
        };
        ListedAsset: components["schemas"]["AssetItem"] & {
            /** @description Where `states` or `previews` were asked for. */
            absolutePath?: string;
            /** @description With `previews`: where its cover, else the picture of its newest version that has one, is on this bridge, a path to be asked for with the token. Absent where it has none. */
            previewUrl?: string;
            /** @description Absolute path of a file with the same picture. Of many new pictures it is absent at first: the next call has more of them. */
            previewPath?: string;
        };
        AssetListResult: {
            items: components["schemas"]["ListedAsset"][];
            /** @description Give it back as `cursor` to read on; absent at the end. */
            nextCursor?: string;
            notices: components["schemas"]["Notice"][];
        };
        LabelAt: {
            name: string;
            /** @description Number of the version. */
            number: number;
            checkpointId: components["schemas"]["Id"];
        };
        AssetInfo: {
            /** @constant */
            kind: "asset";
            id: components["schemas"]["Id"];
            path: string;
            type: string | null;
            status: string | null;
            /** @description Work that somebody has to do, rather than a file that is only there. */
            isTask: boolean;
            description: string | null;
            assignee: string | null;
            assignedBy: string | null;
            /** @description False: the studio has not agreed to it yet. */
            isAssignmentConfirmed: boolean;
            tags: string[];
            values: components["schemas"]["Values"];
            labels: components["schemas"]["LabelAt"][];
            /** @description What it needs itself, and what its collections need. */
            dependencies: components["schemas"]["DependencyItem"][];
            /** @description Dependencies on it or on a collection that it lies in. */
            dependents: number;
            /** @description Number of the newest version. */
            headNumber: number | null;
            /** @description Bytes of the newest version. */
            sizeBytes: number | null;
            /** @description Versions, safety copies not counted. */
            checkpoints: number;
            hasCover: boolean;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
        };
        CollectionInfo: {
            /** @constant */
            kind: "collection";
            id: components["schemas"]["Id"];
            path: string;
            type: string | null;
            description: string | null;
            isShared: boolean;
            assignees: string[];
            /** @description In it, at any depth. */
            assets: number;
            /** @description What the collection itself needs, and those that it lies in. */
            dependencies: components["schemas"]["DependencyItem"][];
            dependents: number;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
        };
        ItemInfo: components["schemas"]["AssetInfo"] | components["schemas"]["CollectionInfo"];
        SetRequest: {
            paths: components["schemas"]["Paths"];
            /** @description A folder stands for all tracked files in it, at any depth, instead of for its collection. */
            recursive?: boolean;
            /** @description Name, short name or id. */
            status?: components["schemas"]["TermName"];
            /** @description `me`, a name or an id; a new name is a new person. Null: nobody. */
            assignee?: string | null;
            /** @description Null or an empty text takes it away. */
            description?: string | null;
            /** @description Name or id. Null takes it away. */
            type?: string | null;
            /** @description The picture of this version becomes the cover. */
            cover?: components["schemas"]["VersionName"];
            /** @description Tags to put on; a new one is made. */
            tags?: components["schemas"]["TermNames"];
            /** @description Tags to take off. */
            removeTags?: components["schemas"]["TermNames"];
            /** @description Free keys and their values to write. */
            values?: {
                [key: string]: string;
            };
            /** @description Keys to take away. */
            removeValues?: components["schemas"]["TermNames"];
            isTask?: boolean;
        };
        TermNames: components["schemas"]["TermName"][];
        SetResult: {
            changed: string[];
            /** @description What had these values already. */
            unchanged: string[];
            failed: components["schemas"]["FileFailure"][];
            /** @description Tags that were made. */
            newTags: string[];
            /** @description People that were not known to the project before. */
            newPeople: string[];
        };
        UndoResult: {
            /** @description What was taken back: "moved a.blend to b.blend". */
            description: string;
            /** @description Rows and files that are as they were before. */
            steps: number;
        };
        CreateCollectionRequest: {
            path: components["schemas"]["Path"];
            /** @description Name of a type for collections. */
            type?: components["schemas"]["TermName"];
            description?: string;
        };
        CreatedCollection: {
            id: components["schemas"]["Id"];
            path: string;
            type: string | null;
            description: string | null;
            notices: components["schemas"]["Notice"][];
        };
        ShareCollectionRequest: {
            path: components["schemas"]["Path"];
            isShared: boolean;
        };
        SharedCollection: {
            path: string;
            isShared: boolean;
            /** @description False when it was so already. */
            isChanged: boolean;
        };
        DependenciesResult: {
            path: string;
            dependencies: components["schemas"]["DependencyItem"][];
            /** @description Items that need one another in a cycle; only looked for with `transitive`. */
            cycles: string[][];
            /** @description What is needed in several versions; only looked for with `transitive`, not with `reverse`. */
            conflicts: components["schemas"]["DependencyConflict"][];
        };
        /** @description One file that is needed in several versions, of which only one can be on the disk. */
        DependencyConflict: {
            path: string;
            /** @description Numbers of the versions, the one that counts first: that which is needed by the nearest. */
            versions: number[];
        };
        AddDependenciesRequest: {
            /** @description Who needs it. */
            paths: components["schemas"]["Paths"];
            /** @description What is needed. */
            on: components["schemas"]["Paths"];
            /** @description Name or id of a type of dependencies; empty for none. Absent: as it is, none for a new one. */
            type?: string;
            /** @description `v012`, an id or a label; `newest` for no pin. Absent: as it is, the newest for a new one. */
            pin?: string;
        };
        RemoveDependenciesRequest: {
            paths: components["schemas"]["Paths"];
            on: components["schemas"]["Paths"];
        };
        DependResult: {
            changed: components["schemas"]["DependencyPair"][];
            unchanged: components["schemas"]["DependencyPair"][];
            /** @description Items that need one another in a cycle now, with those that the call was about. */
            cycles: string[][];
        };
        DependencyPair: {
            /** @description Who needs it. */
            path: string;
            /** @description What is needed. */
            on: string;
        };
        MatchPathsRequest: {
            /** @description Absolute, or in the project. */
            paths: components["schemas"]["Path"][];
            /** @description The tracked file that uses them, for `isDeclared`; one that is not tracked needs nothing yet. */
            of?: components["schemas"]["Path"];
            /**
             * @description Items on a page at most.
             * @default 50
             */
            limit: number;
            /** @description `nextCursor` of the page before, with the same paths. */
            cursor?: string;
        };
        /**
         * @description In the project and tracked; there, and not tracked; not there; tracked, with a newer version than the one on the disk; not in the project.
         * @enum {string}
         */
        PathMatch: "tracked" | "untracked" | "missing" | "outdated" | "outside";
        MatchedPath: {
            /** @description The path as it was sent. */
            given: string;
            /** @description In the project; null outside. */
            path: string | null;
            absolutePath: string;
            name: string;
            /**
             * @description A tracked file or sequence; one that is not tracked; a folder; not in the project; nothing there, and nothing tracked.
             * @enum {string}
             */
            kind: "asset" | "file" | "folder" | "outside" | "missing";
            match: components["schemas"]["PathMatch"];
            /** @description Large files are read afterwards, and told as `files-changed` where they are otherwise; until then what may be unchanged is `modified`. */
            state: components["schemas"]["FileState"] | null;
            /** @description False also of a network path, where nobody looks. */
            isOnDisk: boolean;
            /** @description The file `of` needs it already, or a collection that it is in. */
            isDeclared: boolean;
            /** @description Of a file that is not tracked: a rule leaves it out. */
            isIgnored?: boolean;
            assetId?: components["schemas"]["Id"];
            /** @description Number of the newest version. */
            headNumber?: number;
            /** @description Number of the version on the disk. */
            baseNumber?: number;
            /** @description Files of a sequence. */
            fileCount?: number;
        };
        MatchPathsResult: {
            items: components["schemas"]["MatchedPath"][];
            /** @description How many are what. */
            counts: {
                tracked: number;
                untracked: number;
                missing: number;
                outdated: number;
                outside: number;
            };
            /** @description How many could be declared and are not. */
            undeclared: number;
        };
        DeclareRequest: {
            /** @description The file that uses them. */
            path: components["schemas"]["Path"];
            /** @description What it uses. */
            on: components["schemas"]["Paths"];
            /** @description Name or id of a type of dependencies; empty for none. Absent: as it is, none for a new one. */
            type?: string;
            /** @description Comment of the first versions. Absent: which file needs them. */
            message?: string;
        };
        DeclareResult: {
            path: string;
            /** @description What it needs now and did not before. */
            declared: string[];
            /** @description What it needed already. */
            unchanged: string[];
            /** @description First versions. */
            checkpoints: components["schemas"]["CreatedCheckpoint"][];
            rebuilt: components["schemas"]["RebuiltFile"][];
            /** @description What is not in the project, as it was given. */
            outside: string[];
            /** @description What is neither there nor tracked, as it was given. */
            missing: string[];
            failed: components["schemas"]["FileFailure"][];
            /** @description Items that need one another in a cycle now, with those that the call was about. */
            cycles: string[][];
            notices: components["schemas"]["Notice"][];
        };
        DeleteRequest: {
            paths: components["schemas"]["Paths"];
            /** @description The working files stay where they are; they are untracked then. */
            keepFiles?: boolean;
            /**
             * @description A path that is not a collection is refused.
             * @enum {string}
             */
            only?: "collections";
        };
        DeletedItem: {
            /** @enum {string} */
            kind: "asset" | "collection";
            id: components["schemas"]["Id"];
            path: string;
            /** @description Files that went into the trash with it, itself included. */
            assets: number;
        };
        SafetyNote: {
            path: string;
            id: components["schemas"]["Id"];
            /** @description Of the series `s1`, `s2` … */
            number: number;
        };
        DeleteResult: {
            deleted: components["schemas"]["DeletedItem"][];
            /** @description Working files that were removed. */
            removedFiles: number;
            removedBytes: number;
            safety: components["schemas"]["SafetyNote"][];
            /** @description Folders of deleted collections that stay, because files that are not tracked lie in them. */
            keptFolders: string[];
            failed: components["schemas"]["FileFailure"][];
        };
        TrashEntry: {
            /** @enum {string} */
            kind: "asset" | "collection" | "checkpoint" | "template";
            id: components["schemas"]["Id"];
            path: string;
            /** @description Of a version: its number, of a safety copy in its own series. */
            number?: number;
            isSafety?: boolean;
            /** Format: date-time */
            trashedAt: string;
            /** @description Name of the person. */
            trashedBy: string;
            /** @description Files in it: 1 for a file, those that went with a collection, 0 for a version. */
            assets: number;
            checkpoints: number;
            /** @description Sum of the sizes of its versions. */
            sizeBytes: number;
            /** @description What its versions added to the project file when they were made. */
            storedBytes: number;
        };
        TrashList: {
            items: components["schemas"]["TrashEntry"][];
        };
        RestoreTrashRequest: {
            /** @description Where things were, or their ids. */
            paths: components["schemas"]["Paths"];
            /** @description The name that one file or collection gets. */
            as?: components["schemas"]["NewName"];
            /** @description A version of the file, which was deleted by itself. */
            checkpoint?: components["schemas"]["VersionName"];
        };
        RestoredItem: {
            /** @enum {string} */
            kind: "asset" | "collection" | "checkpoint" | "template";
            id: components["schemas"]["Id"];
            path: string;
            number?: number;
            isSafety?: boolean;
            /** @description Files that came back with it, itself included; 0 for a version. */
            assets: number;
        };
        RestoreResult: {
            restored: components["schemas"]["RestoredItem"][];
            /** @description Collections that came back because something in them did. */
            parents: string[];
            writtenFiles: number;
            writtenBytes: number;
            /** @description Working files that were there already and stayed as they are. */
            present: string[];
            failed: components["schemas"]["FileFailure"][];
        };
        PurgeTrashRequest: {
            /** @description Where things were, or their ids; everything when absent. */
            paths?: components["schemas"]["Paths"];
            /** @description Only what was put into the trash at least so many milliseconds ago. */
            olderThanMs?: number;
            /** @description A version of the file, which was deleted by itself. */
            checkpoint?: components["schemas"]["VersionName"];
        };
        PurgeResult: {
            purged: components["schemas"]["TrashEntry"][];
            /** @description Gone for good, and so the numbers below. */
            assets: number;
            collections: number;
            checkpoints: number;
        };
        Status: {
            id: components["schemas"]["Id"];
            name: string;
            shortName: string;
            color: string;
            /** @description Counted from 1. */
            position: number;
            /** @description New files get it. */
            isDefault: boolean;
            /** @description The word that a role needs to set it. */
            permission: string | null;
            /** @description Files that have it, those in the trash counted in. */
            uses: number;
        };
        StatusList: {
            statuses: components["schemas"]["Status"][];
        };
        AddStatusRequest: {
            name: components["schemas"]["TermName"];
            shortName?: string;
            color?: components["schemas"]["Color"];
            /** @description Place in the list; the end when absent. */
            position?: number;
            /** @description New files get it instead of the one before. */
            isDefault?: boolean;
        };
        EditStatusRequest: {
            name?: components["schemas"]["TermName"];
            shortName?: string;
            color?: components["schemas"]["Color"];
            position?: number;
            isDefault?: boolean;
        };
        DeletedTerm: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description Places where another one was put in its stead. */
            replaced: number;
            /** @description Name of that other one. */
            replacedBy?: string;
        };
        /** @enum {string} */
        TypeKind: "asset" | "collection" | "dependency";
        TypeEntry: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["TypeKind"];
            name: string;
            /** @description A word for programs that show pictures. */
            icon: string | null;
            color: string | null;
            description: string | null;
            /** @description Things that have it, those in the trash counted in. */
            uses: number;
        };
        TypeList: {
            types: components["schemas"]["TypeEntry"][];
        };
        AddTypeRequest: {
            kind: components["schemas"]["TypeKind"];
            name: components["schemas"]["TermName"];
            icon?: string;
            color?: components["schemas"]["Color"];
            description?: string;
            position?: number;
        };
        EditTypeRequest: {
            name?: components["schemas"]["TermName"];
            icon?: string;
            color?: components["schemas"]["Color"];
            description?: string;
            position?: number;
        };
        Tag: {
            id: components["schemas"]["Id"];
            name: string;
            color: string | null;
            /** @description Files that have it, those in the trash counted in. */
            uses: number;
        };
        TagList: {
            tags: components["schemas"]["Tag"][];
        };
        AddTagRequest: {
            name: components["schemas"]["TermName"];
            color?: components["schemas"]["Color"];
        };
        EditTermRequest: {
            name?: components["schemas"]["TermName"];
            color?: components["schemas"]["Color"];
        };
        Label: {
            id: components["schemas"]["Id"];
            name: string;
            color: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Versions that it points at, those in the trash counted in. */
            versions: number;
            /** @description Dependencies that are pinned to it. */
            dependencies: number;
        };
        LabelList: {
            labels: components["schemas"]["Label"][];
        };
        SetLabelRequest: {
            /** @description Files, or folders for all tracked files in them. */
            paths: components["schemas"]["Paths"];
            to?: components["schemas"]["VersionName"];
        };
        LabelResult: {
            label: string;
            /** @description Files where the label moved or went away. */
            changed: string[];
            unchanged: string[];
            failed: components["schemas"]["FileFailure"][];
        };
        VocabularyDocument: {
            /** @constant */
            format: "clst-vocabulary";
            /** @constant */
            version: 1;
            /** @description Name of the project that it was saved from. */
            project?: string;
            statuses: {
                name: string;
                shortName: string;
                color: string;
                isDefault?: boolean;
                permission?: string;
            }[];
            types: {
                kind: components["schemas"]["TypeKind"];
                name: string;
                icon?: string;
                color?: string;
                description?: string;
            }[];
            tags: components["schemas"]["VocabularyTerm"][];
            labels: components["schemas"]["VocabularyTerm"][];
            ignoreRules: string[];
            roles: {
                name: string;
                permissions: string[];
            }[];
            settings: {
                [key: string]: unknown;
            };
            scaffolds: {
                name: string;
                definition: components["schemas"]["ScaffoldDefinition"];
            }[];
            templates: {
                name: string;
                extension: string;
                /** @description Where its bytes are, beside the document. */
                file: string;
                contentHash: string;
                sizeBytes: number;
            }[];
        };
        VocabularyTerm: {
            name: string;
            color?: string;
        };
        SaveVocabularyRequest: {
            /** @description Absolute path of the document to write. */
            outputPath: components["schemas"]["Path"];
            /** @description The files of templates too, in a folder beside the document. */
            templates?: boolean;
            /** @description Replace files that are there. */
            overwrite?: boolean;
        };
        SavedVocabulary: {
            outputPath: string;
            document: components["schemas"]["VocabularyDocument"];
        };
        ApplyVocabularyRequest: {
            /** @description Absolute path of a saved vocabulary, or of the project file or folder of another project. */
            sourcePath: components["schemas"]["Path"];
            /** @description Where this project says something else about an entry, the document wins. */
            replace?: boolean;
        };
        /** @enum {string} */
        VocabularyKind: "status" | "type" | "tag" | "label" | "ignore-rule" | "role" | "setting" | "scaffold" | "template";
        VocabularyEntry: {
            kind: components["schemas"]["VocabularyKind"];
            name: string;
        };
        AppliedVocabulary: {
            added: components["schemas"]["VocabularyEntry"][];
            replaced: components["schemas"]["VocabularyEntry"][];
            unchanged: number;
            /** @description Entries of the project that say something else, and were left alone. */
            clashes: (components["schemas"]["VocabularyEntry"] & {
                fields: string[];
            })[];
        };
        /** @enum {string} */
        IgnoreSource: "default" | "project" | "file";
        IgnoreLine: {
            pattern: string;
            source: components["schemas"]["IgnoreSource"];
            /** @description Project path of the `.clstignore`. */
            file?: string;
            /** @description Counted from 1, in the file or in the list. */
            line: number;
        };
        IgnoreListResult: {
            rules: components["schemas"]["IgnoreLine"][];
            notices: components["schemas"]["Notice"][];
        };
        AddIgnoreResult: {
            added: string[];
            /** @description They were rules already. */
            existing: string[];
        };
        RemoveIgnoreResult: {
            removed: string[];
        };
        IgnoreTest: {
            path: string;
            /** @description False for a tracked file, whatever the rules say. */
            isIgnored: boolean;
            isTracked: boolean;
            /** @description The rule that decides; absent when none matches. */
            rule?: components["schemas"]["IgnoreLine"];
            /** @description The folder above that the rule ignores with everything in it. */
            folder?: string;
            /**
             * @description A read-only copy that `openVersion` made.
             * @constant
             */
            isOpenedVersion?: true;
            /** @description Not ignored, but not offered either: the rendered sequence that it belongs to is left out. */
            sequence?: string;
        };
        IgnoreTestResult: {
            paths: components["schemas"]["IgnoreTest"][];
            notices: components["schemas"]["Notice"][];
        };
        SequenceRules: {
            patterns: string[];
        };
        Template: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description Without the dot; empty for none. */
            extension: string;
            sizeBytes: number;
            /** @description SHA-256 in hexadecimal. */
            contentHash: string;
            hasPreview: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Set while it is in the trash.
             */
            trashedAt?: string;
        };
        TemplateList: {
            templates: components["schemas"]["Template"][];
        };
        AddTemplateRequest: {
            /** @description Absolute path of the file. */
            sourcePath: components["schemas"]["Path"];
            /** @description Without the extension; that of the file when absent. */
            name?: components["schemas"]["TermName"];
        };
        RenameTemplateRequest: {
            newName: components["schemas"]["TermName"];
        };
        ReplaceTemplateRequest: {
            /** @description Absolute path of a file with the same extension. */
            sourcePath: components["schemas"]["Path"];
        };
        ExportTemplateRequest: {
            /** @description Absolute path of the file to write. */
            outputPath: components["schemas"]["Path"];
            /** @description Replace the file when there is one. */
            overwrite?: boolean;
        };
        ExportedTemplate: {
            template: components["schemas"]["Template"];
            outputPath: string;
        };
        NewAssetRequest: {
            /** @description Without an extension it gets that of the template. */
            path: components["schemas"]["Path"];
            /** @description Name (with or without extension) or id. */
            template: components["schemas"]["TermName"];
            /** @description Of the first version; names the template when absent. */
            message?: string;
        };
        NewAssetResult: {
            path: string;
            assetId: components["schemas"]["Id"];
            checkpointId: components["schemas"]["Id"];
            number: number;
            sizeBytes: number;
            template: string;
            notices: components["schemas"]["Notice"][];
        };
        ScaffoldDefinition: {
            /** @constant */
            format: "clst-scaffold";
            /** @constant */
            version: 1;
            name?: string;
            description?: string;
            variables: {
                [key: string]: {
                    default?: string;
                    description?: string;
                };
            };
            collections: {
                path: string;
                type?: string;
            }[];
            assets: {
                path: string;
                template: string;
                type?: string;
                status?: string;
                task?: boolean;
            }[];
            dependencies: {
                from: string;
                on: string;
                type?: string;
            }[];
        };
        Scaffold: {
            id: components["schemas"]["Id"];
            name: string;
            definition: components["schemas"]["ScaffoldDefinition"];
        };
        ScaffoldList: {
            scaffolds: components["schemas"]["Scaffold"][];
        };
        AddScaffoldRequest: {
            /** @description Absolute path of the JSON file. */
            sourcePath: components["schemas"]["Path"];
            /** @description The one in the file, or that of the file, when absent. */
            name?: components["schemas"]["TermName"];
            /** @description Take the place of the scaffold with this name. */
            replace?: boolean;
        };
        ApplyScaffoldRequest: {
            /** @description The collection to make it in; the project folder when absent. */
            into?: components["schemas"]["Path"];
            /** @description One value of a variable each. */
            set?: {
                [key: string]: string;
            };
            /** @description Several values of a variable each: `0010..0050:10`, `0010,0020 x5`, or a list. */
            series?: {
                [key: string]: string;
            };
            /** @description Only tell what would be made. */
            dryRun?: boolean;
        };
        ScaffoldResult: {
            scaffold: string;
            into: string;
            isDryRun: boolean;
            /** @description Collections that were made. */
            collections: string[];
            /** @description Collections of the scaffold that were there. */
            existing: string[];
            assets: components["schemas"]["ScaffoldAsset"][];
            dependencies: components["schemas"]["DependencyPair"][];
            notices: components["schemas"]["Notice"][];
        };
        ScaffoldAsset: {
            path: string;
            template: string;
            assetId?: components["schemas"]["Id"];
            checkpointId?: components["schemas"]["Id"];
            sizeBytes: number;
        };
        AssetStats: {
            path: string;
            checkpoints: number;
            versionBytes: number;
            storedBytes: number;
        };
        KindStats: {
            extension: string;
            assets: number;
            checkpoints: number;
            versionBytes: number;
            storedBytes: number;
        };
        StatsResult: {
            /** @description Sum of the sizes of all versions, as if each were a file of its own. */
            versionBytes: number;
            /** @description What they take in the project file. */
            storedBytes: number;
            /** @description Size of the project file. */
            fileBytes: number;
            assets: number;
            checkpoints: number;
            chunks: number;
            byAsset: components["schemas"]["AssetStats"][];
            byKind: components["schemas"]["KindStats"][];
        };
        VerifyRequest: {
            /** @description Records only: the bytes of chunks, contents and previews are not read. */
            quick?: boolean;
        };
        /** @enum {string} */
        VerifyProblemCode: "file-damaged" | "schema-damaged" | "row-damaged" | "chunk-damaged" | "chunk-missing" | "manifest-damaged" | "content-damaged" | "checkpoint-damaged" | "preview-damaged" | "reference-missing";
        VerifyProblem: {
            code: components["schemas"]["VerifyProblemCode"];
            path?: string;
            number?: number;
            detail: string;
        };
        VerifyResult: {
            ok: boolean;
            checkedChunks: number;
            checkedCheckpoints: number;
            problems: components["schemas"]["VerifyProblem"][];
        };
        RepairRequest: {
            /** @description Absolute path of another copy of the project, or of any project that holds the same bytes. Only read. */
            fromPath?: components["schemas"]["Path"];
        };
        HealedProblem: components["schemas"]["VerifyProblem"] & {
            /** @description Where the right bytes or values came from. */
            source: string;
        };
        RepairResult: components["schemas"]["VerifyResult"] & {
            healed: components["schemas"]["HealedProblem"][];
        };
        PruneRequest: {
            /** @description Only count what would go. */
            dryRun?: boolean;
        };
        PruneResult: {
            isDryRun: boolean;
            /** @description Safety copies older than the project keeps them. */
            safetyCopies: number;
            chunks: number;
            previews: number;
            /** @description Bytes of those chunks and previews. */
            droppedBytes: number;
            /** @description Chunks that were left alone because something that runs now may need them. */
            heldChunks: number;
            /** @description Bytes by which the project file became smaller. */
            returnedBytes: number;
            /** @description Size of the project file now. */
            fileBytes: number;
        };
        CompactResult: {
            /** @description Bytes by which the project file became smaller. */
            returnedBytes: number;
            /** @description Bytes in the project file that are still free. */
            freeBytes: number;
            /** @description Size of the project file now. */
            fileBytes: number;
        };
        BackupRequest: {
            /** @description Absolute path of the copy to write. */
            outputPath: components["schemas"]["Path"];
            /** @description Bring an earlier copy up to date; a new one is made where there is none. */
            incremental?: boolean;
        };
        BackupResult: {
            outputPath: string;
            /** @description An earlier copy was brought up to date. */
            isIncremental: boolean;
            /** @description Chunks that were not in the copy. */
            copiedChunks: number;
            copiedBytes: number;
            /** @description Chunks of an earlier copy that the project has pruned since. */
            droppedChunks: number;
            /** @description Size of the copy. */
            sizeBytes: number;
        };
        CleanRequest: {
            /** @description Opened versions whatever their age. */
            all?: boolean;
        };
        CleanResult: {
            /** @description Opened versions that were removed. */
            openedVersions: string[];
            /** @description Unfinished files that were removed. */
            leftovers: string[];
            /** @description Records of operations that ended without saying so. */
            leases: number;
            /** @description Operations that cannot be taken back any more. */
            undoEntries: number;
        };
        /** @description Such as `https://studio.example`; `https` where nothing is said. */
        StudioAddress: string;
        StudioList: {
            studios: components["schemas"]["StudioLogin"][];
        };
        StudioLogin: {
            url: string;
            /** @description Name of the account there. */
            person: string;
            /** @description Meant where none is named: the one that was signed in to last. */
            isCurrent: boolean;
        };
        Secret: string;
        LoginRequest: {
            url: components["schemas"]["StudioAddress"];
            /** @description Of the account. Not with `token` or `resetToken`. */
            name?: string;
            /** @description Of the account; the new one with an invitation or the like. Not with `token`. */
            password?: components["schemas"]["Secret"];
            /** @description Of a program, instead of name and password. */
            token?: components["schemas"]["Secret"];
            /** @description Of an invitation. */
            inviteToken?: components["schemas"]["Secret"];
            /** @description Of a new studio, for its first admin. */
            setupToken?: components["schemas"]["Secret"];
            /** @description From an admin. */
            resetToken?: components["schemas"]["Secret"];
            /** @description How this computer is called in the list of devices; its own name when absent. */
            device?: string;
        };
        SignedIn: {
            url: string;
            person: string;
            /** @description Of the studio. */
            isAdmin: boolean;
        };
        StudioRequest: {
            /** @description The one that was signed in to last when absent. */
            studio?: components["schemas"]["StudioAddress"];
        };
        SignedOut: {
            url: string;
            /** @description False where the studio could not be reached: the token is valid there until it is revoked. */
            isStudioTold: boolean;
        };
        StudioPerson: {
            url: string;
            person: string;
            isAdmin: boolean;
            /** @description What the token is called there. */
            device: string;
        };
        StudioProjectList: {
            projects: components["schemas"]["StudioProject"][];
        };
        StudioProject: {
            id: components["schemas"]["Id"];
            name: string;
            isArchived: boolean;
            /** @description Mine; null for an admin who is no member. */
            role: string | null;
        };
        CloneRequest: {
            /** @description Its name or id at the studio. */
            project: string;
            /** @description Absolute path of the project folder, which is made. */
            folder: components["schemas"]["Path"];
            /** @description The one that was signed in to last when absent. */
            studio?: components["schemas"]["StudioAddress"];
        };
        CloneResult: components["schemas"]["SyncResult"] & {
            project: components["schemas"]["KnownProject"];
        };
        Owner: {
            name: string;
            isMe: boolean;
            /** @description The studio has taken it. */
            isConfirmed: boolean;
        };
        /**
         * @description `local`: it belongs to no studio. Of several the first of working, conflict, offline, to-receive, to-send, up-to-date. `offline`: the studio did not answer the last sync. There can be new ones.
         * @enum {string}
         */
        SyncStateName: "local" | "up-to-date" | "to-send" | "to-receive" | "working" | "conflict" | "offline";
        SyncState: {
            state: components["schemas"]["SyncStateName"];
            /** @description Address of the studio. */
            studio: string | null;
            /** @description Somebody is signed in there. */
            isSignedIn: boolean;
            /** @description Changes that the studio has not answered. */
            toSend: number;
            /** @description Things that arrived and are not applied, such as renames that `update` carries out. */
            toReceive: number;
            /** @description What a person has to decide. */
            conflicts: number;
            /** Format: date-time */
            lastSyncedAt: string | null;
        };
        Amount: {
            changes: number;
            bytes: number;
        };
        /**
         * @description There can be new ones.
         * @enum {string}
         */
        ConflictKind: "collection-name" | "asset-name" | "diverged" | "edit-of-deleted" | "move-cycle" | "vocabulary";
        /**
         * @description `rename`: mine gets another name and keeps its history. `merge`: both become one, my versions on top. `stack`: my versions follow the newer ones. `keep-as-new`: my versions become a file of their own. `discard`: theirs stands, my versions stay as safety copies. There can be new ones.
         * @enum {string}
         */
        ResolutionWay: "rename" | "merge" | "stack" | "keep-as-new" | "discard";
        SyncConflict: {
            id: components["schemas"]["Id"];
            kind: components["schemas"]["ConflictKind"];
            /** @description Of the file or collection; for vocabulary its kind and name. */
            path: string;
            /** @description A sentence for the person at the screen. */
            message: string;
            /** @description How it can be settled. */
            ways: components["schemas"]["ResolutionWay"][];
        };
        ConflictList: {
            conflicts: components["schemas"]["SyncConflict"][];
        };
        ConflictsLeft: components["schemas"]["ConflictList"] & components["schemas"]["Shortened"] & {
            /** @description The conflict that is settled. */
            id: components["schemas"]["Id"];
        };
        ResolveRequest: {
            id: components["schemas"]["Id"];
            how: components["schemas"]["ResolutionWay"];
            /** @description For `rename` and `keep-as-new`, which need it. */
            name?: components["schemas"]["NewName"];
        };
        SyncRefusal: {
            path: string;
            code: string;
            message: string;
            /** @description Number of the safety copy that a refused version is from now on: 1 for `s1`. */
            sideCopy?: number;
        };
        /** @description A value of somebody else that gave way to mine. */
        SyncOverwritten: {
            path: string;
            field: string;
            /** @description What it was. */
            value: unknown;
            /** @description Id of the person who had set it. */
            by: string | null;
            /**
             * Format: date-time
             * @description When that arrived at the studio.
             */
            at: string;
        };
        /** @description What arrived and is not applied yet. */
        SyncWaiting: {
            path: string;
            /** @description Such as `working-files`: `update` carries it out. */
            reason: string;
        };
        SyncRequest: {
            /** @description Files and collections: edits and bytes of these alone. Everything when absent. */
            paths?: components["schemas"]["Paths"];
            /**
             * @description Which versions come from now on, of the paths or of the project; `default` as for what it lies in.
             * @enum {string}
             */
            versions?: "newest" | "all" | "default";
        };
        SyncResult: {
            pushed: components["schemas"]["Amount"];
            pulled: components["schemas"]["Amount"];
            conflicts: components["schemas"]["SyncConflict"][];
            refused: components["schemas"]["SyncRefusal"][];
            overwritten: components["schemas"]["SyncOverwritten"][];
            waiting: components["schemas"]["SyncWaiting"][];
        };
        PublishRequest: {
            /** @description The one that was signed in to last when absent. */
            studio?: components["schemas"]["StudioAddress"];
            /** @description How it is called there; its own name when absent. */
            name?: string;
        };
        PublishResult: components["schemas"]["SyncResult"] & {
            projectId: components["schemas"]["Id"];
            /** @description Address of the studio. */
            studio: string;
        };
        SyncPreview: {
            /** @description Bytes of versions; the studio may have some of them. */
            toSend: components["schemas"]["Amount"];
            /** @description Bytes of newer versions. */
            toReceive: components["schemas"]["Amount"];
        };
        UpdatedFile: {
            path: string;
            checkpointId: components["schemas"]["Id"];
            number: number;
            sizeBytes: number;
        };
        AppliedMove: {
            from: string;
            /** @description Null: it went into the trash. */
            to: string | null;
        };
        UpdateResult: {
            updated: components["schemas"]["UpdatedFile"][];
            moved: components["schemas"]["AppliedMove"][];
            /** @description Files with own work in them, which stay as they are. */
            modified: string[];
            failed: components["schemas"]["FileFailure"][];
        };
        FetchRequest: {
            path: components["schemas"]["Path"];
            to?: components["schemas"]["VersionName"];
        };
        FetchResult: {
            path: string;
            /** @description That came down; 0 when all were here. */
            bytes: number;
        };
        ChangeList: {
            changes: components["schemas"]["OpenChange"][];
        };
        OpenChange: {
            id: components["schemas"]["Id"];
            /** @description What was changed, such as `asset` or `checkpoint`. */
            kind: string;
            /** @enum {string} */
            action: "create" | "update" | "delete";
            path: string;
            /** @description Names of the fields that change. */
            fields: string[];
            /** Format: date-time */
            createdAt: string;
            /** @description Set when the studio did not take it. */
            refusal?: components["schemas"]["ChangeRefusal"];
        };
        ChangeRefusal: {
            code: string;
            message: string;
        };
        ChangeRequest: {
            id: components["schemas"]["Id"];
        };
        DiscardedChange: {
            id: components["schemas"]["Id"];
        };
        Ownership: {
            path: string;
            /** @description Null for nobody. */
            assignee: string | null;
            /** @description The studio has taken it. */
            isConfirmed: boolean;
        };
        OwnershipList: {
            files: components["schemas"]["Ownership"][];
        };
        /** @description `me`, a name or an id. */
        MemberOrId: string;
        TakeRequest: {
            paths: components["schemas"]["Paths"];
            /** @description Also from who has them now. */
            force?: boolean;
        };
        AssignRequest: {
            paths: components["schemas"]["Paths"];
            /** @description Null for nobody. */
            assignee: components["schemas"]["MemberOrId"] | null;
        };
        HandOverRequest: {
            paths: components["schemas"]["Paths"];
            assignee?: components["schemas"]["MemberOrId"];
        };
        Member: {
            personId: components["schemas"]["Id"];
            name: string;
            role: string;
            /** @description The account is. */
            isDisabled: boolean;
        };
        MemberList: {
            members: components["schemas"]["Member"][];
        };
        InviteRequest: {
            /** @description How they are called at the studio. */
            name: string;
            /** @description What they may do in the project; `Artist` when absent. */
            role?: components["schemas"]["RoleName"];
            /** @description Until the invitation is of no use; 168 when absent. */
            expiresInHours?: number;
        };
        RoleName: string;
        Invited: {
            name: string;
            role: string;
            /** @description They had an account. */
            isMember: boolean;
            /** @description Of the invitation, for the one who is invited. */
            inviteToken?: string;
            /**
             * Format: date-time
             * @description Of the invitation.
             */
            expiresAt?: string;
        };
        EditMemberRequest: {
            role: components["schemas"]["RoleName"];
        };
        AuditList: {
            entries: components["schemas"]["AuditEntry"][];
        };
        AuditEntry: {
            id: number;
            /** Format: date-time */
            at: string;
            /** @description What was done, such as `member-set`. */
            action: string;
            /** @description The name at that time; null for what nobody signed in did. */
            actor: string | null;
            /** @description To whom or what. */
            subject: string | null;
            details?: components["schemas"]["ErrorDetails"];
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
                 *       "apiVersion": "1.2",
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
                 *       "apiVersion": "1.2",
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
        /** @description `unauthenticated`: the token is missing or is that of an earlier start; read the discovery file again. `signed-out`, `sign-in-failed`: it is the studio that does not know the person. */
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
                 *       "apiVersion": "1.2",
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
         * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
         * @example 2f1d7c1e-6a37-4c57-9a51-0f5f2b8d4e11
         */
        IdempotencyKey: string;
        /**
         * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
         * @example Ana%20L%C3%B3pez
         */
        Author: string;
        /**
         * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
         * @example Blender/4.2.1
         */
        Program: string;
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
        /** @description Only the work of these people: what is assigned to them, and what they have made a version of (a part of the name will do); `me`. */
        FilterPerson: components["schemas"]["FilterValues"];
        /** @description Also say where the pictures are. */
        Previews: boolean;
        /** @description Also say the state of each file of the page. Large files are read afterwards, and told as `files-changed` where they are otherwise; until then what may be unchanged is `modified`. */
        States: boolean;
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
        /**
         * @description The version.
         * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f62
         */
        CheckpointId: components["schemas"]["Id"];
        /**
         * @description The status, by name, short name or id.
         * @example wip
         */
        StatusName: components["schemas"]["TermName"];
        /**
         * @description What the type is for.
         * @example collection
         */
        TypeKind: components["schemas"]["TypeKind"];
        /**
         * @description The type, by name or id.
         * @example Shot
         */
        TypeName: components["schemas"]["TermName"];
        /**
         * @description The tag, by name or id.
         * @example hero
         */
        TagName: components["schemas"]["TermName"];
        /**
         * @description The label, by name or id.
         * @example client-review
         */
        LabelName: components["schemas"]["TermName"];
        /**
         * @description The template, by name (with the extension where several have it) or id.
         * @example layout.blend
         */
        TemplateName: components["schemas"]["TermName"];
        /**
         * @description The scaffold, by name or id.
         * @example Shot
         */
        ScaffoldName: components["schemas"]["TermName"];
        /** @description What takes its place wherever it is used, by name or id. */
        ReplaceBy: components["schemas"]["TermName"];
        /** @description Pixels of the longer edge at most; a smaller picture is not enlarged. */
        PreviewSize: number;
        /**
         * @description Address of the studio; the one that was signed in to last when absent.
         * @example https://studio.example
         */
        Studio: components["schemas"]["StudioAddress"];
        /**
         * @description The member, by name.
         * @example Björn
         */
        MemberName: components["schemas"]["TermName"];
        /** @description The order. */
        Sort: "path" | "name" | "newest" | "largest" | "status";
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
                     *       "apiVersion": "1.2",
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
                     *       "apiVersion": "1.2",
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
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                     *       "apiVersion": "1.2",
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
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of files. `counts`, `renames`, `leftOut` and `notices` are about all of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
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
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /** @description Safety copies and nothing else; `limit` counts them then. */
                onlySafety?: boolean;
                /** @description Also say where the pictures are. */
                previews?: components["parameters"]["Previews"];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of versions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
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
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                     *       "apiVersion": "1.2",
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
                     *       "apiVersion": "1.2",
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
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                     *       "apiVersion": "1.2",
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
                     *       "apiVersion": "1.2",
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
    getBridge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bridge. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "appVersion": "0.1.0",
                     *       "pid": 4711,
                     *       "port": 1173,
                     *       "hostname": "ada-pc",
                     *       "startedAt": "2026-03-02T08:00:00.000Z",
                     *       "isStopping": false,
                     *       "openProjects": 1,
                     *       "runningJobs": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["BridgeInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    stopBridge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "cancelJobs": false
                 *     }
                 */
                "application/json": components["schemas"]["StopBridgeRequest"];
            };
        };
        responses: {
            /** @description The bridge, which is about to end. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["BridgeInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    getDiagnostics: {
        parameters: {
            query?: {
                /** @description Also names and paths. */
                includeNames?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "createdAt": "2026-03-02T16:20:00.000Z",
                     *       "appVersion": "0.1.0",
                     *       "nodeVersion": "20.19.0",
                     *       "platform": "linux",
                     *       "arch": "x64",
                     *       "startedAt": "2026-03-02T08:00:00.000Z",
                     *       "memoryBytes": 94371840,
                     *       "projects": [],
                     *       "jobs": {
                     *         "queued": 0,
                     *         "running": 0,
                     *         "cancelling": 0,
                     *         "cancelled": 0,
                     *         "succeeded": 12,
                     *         "failed": 0
                     *       },
                     *       "failures": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Diagnostics"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "author": "Ada",
                     *       "preview": "auto",
                     *       "color": "auto",
                     *       "sources": {
                     *         "author": "file",
                     *         "preview": "default",
                     *         "color": "default"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    editSettings: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "author": "Ada Lovelace"
                 *     }
                 */
                "application/json": components["schemas"]["EditSettingsRequest"];
            };
        };
        responses: {
            /** @description The settings now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    revertAll: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "at": "2026-03-01T18:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["RevertAllRequest"];
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
    openVersion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                "application/json": components["schemas"]["OpenVersionRequest"];
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
    exportVersion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "to": "v011",
                 *       "outputPath": "/deliveries/scene_v011.blend"
                 *     }
                 */
                "application/json": components["schemas"]["ExportVersionRequest"];
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
    exportMoment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "at": "2026-03-01T18:00:00.000Z",
                 *       "outputPath": "/deliveries/march"
                 *     }
                 */
                "application/json": components["schemas"]["ExportMomentRequest"];
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
    deleteCheckpoint: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "version": "v003"
                 *     }
                 */
                "application/json": components["schemas"]["DeleteCheckpointRequest"];
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
    getCheckpointPreview: {
        parameters: {
            query?: {
                /** @description Pixels of the longer edge at most; a smaller picture is not enlarged. */
                size?: components["parameters"]["PreviewSize"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The version.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f62
                 */
                checkpointId: components["parameters"]["CheckpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    rebuild: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *         "textures"
                 *       ],
                 *       "withDependencies": true
                 *     }
                 */
                "application/json": components["schemas"]["RebuildRequest"];
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
    free: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *         "renders/old"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PathsRequest"];
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
    move: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *         "scene.blend"
                 *       ],
                 *       "destination": "shot010",
                 *       "into": true
                 *     }
                 */
                "application/json": components["schemas"]["MoveRequest"];
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
    rename: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "newName": "layout.blend"
                 *     }
                 */
                "application/json": components["schemas"]["RenameRequest"];
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
    acceptRenames: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *         "shot010/layout.blend"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OptionalPathsRequest"];
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
    copy: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "path": "shot010",
                 *       "destination": "shot020"
                 *     }
                 */
                "application/json": components["schemas"]["CopyRequest"];
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
    importVersions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "patterns": [
                 *         "scene_v001.blend"
                 *       ],
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["ImportVersionsRequest"];
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
    getPreview: {
        parameters: {
            query?: {
                /** @description A tracked file or a collection; the project when absent. */
                path?: components["schemas"]["Path"];
                /** @description The version of a file. */
                to?: components["schemas"]["VersionName"];
                /** @description The cover of the file instead of the picture of a version. */
                cover?: boolean;
                /** @description Pixels of the longer edge at most; a smaller picture is not enlarged. */
                size?: components["parameters"]["PreviewSize"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description The picture. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    exportPreview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "to": "v011",
                 *       "outputPath": "/deliveries/scene.png",
                 *       "size": 256
                 *     }
                 */
                "application/json": components["schemas"]["ExportPreviewRequest"];
            };
        };
        responses: {
            /** @description What was written. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["ExportedPicture"];
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
    setCover: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "picturePath": "/home/ada/cover.png"
                 *     }
                 */
                "application/json": components["schemas"]["SetCoverRequest"];
            };
        };
        responses: {
            /** @description The cover as it is kept. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["CoverResult"];
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
    list: {
        parameters: {
            query?: {
                /** @description Files or folders, repeated for several; the whole project when absent. */
                path?: components["parameters"]["Paths"];
                /** @description Only with one of these statuses, by name or short name. */
                status?: components["parameters"]["FilterStatus"];
                /** @description Only with one of these tags; `none` for files without any. */
                tag?: components["parameters"]["FilterTag"];
                /** @description Only of these people (a part of the name will do); `me`, `none`. */
                assignee?: components["parameters"]["FilterAssignee"];
                /** @description Only the work of these people: what is assigned to them, and what they have made a version of (a part of the name will do); `me`. */
                person?: components["parameters"]["FilterPerson"];
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
                /** @description Also say where the pictures are. */
                previews?: components["parameters"]["Previews"];
                /** @description Also say the state of each file of the page. Large files are read afterwards, and told as `files-changed` where they are otherwise; until then what may be unchanged is `modified`. */
                states?: components["parameters"]["States"];
                /** @description The order. */
                sort?: components["parameters"]["Sort"];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of files. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "items": [
                     *         {
                     *           "path": "shot010/scene.blend",
                     *           "assetId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                     *           "extension": "blend",
                     *           "status": "Work in progress",
                     *           "type": null,
                     *           "assignee": "Ada",
                     *           "description": null,
                     *           "tags": [
                     *             "hero"
                     *           ],
                     *           "values": {}
                     *         }
                     *       ],
                     *       "notices": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["AssetListResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    newAsset: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "path": "shot020/scene.blend",
                 *       "template": "layout"
                 *     }
                 */
                "application/json": components["schemas"]["NewAssetRequest"];
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
    search: {
        parameters: {
            query: {
                /**
                 * @description What to search for.
                 * @example hero status:wip
                 */
                q: string;
                /** @description Also say where the pictures are. */
                previews?: components["parameters"]["Previews"];
                /** @description Also say the state of each file of the page. Large files are read afterwards, and told as `files-changed` where they are otherwise; until then what may be unchanged is `modified`. */
                states?: components["parameters"]["States"];
                /** @description The order. */
                sort?: components["parameters"]["Sort"];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of files. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "items": [],
                     *       "notices": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["AssetListResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    itemInfo: {
        parameters: {
            query: {
                /**
                 * @description A tracked file or a collection.
                 * @example shot010/scene.blend
                 */
                path: components["schemas"]["Path"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description What is known. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Shortened"] & components["schemas"]["ItemInfo"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    set: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "status": "wip",
                 *       "assignee": "me",
                 *       "tags": [
                 *         "hero"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SetRequest"];
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
    delete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *         "shot010/old.blend"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeleteRequest"];
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
    undo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /** @example {} */
                "application/json": components["schemas"]["NoFields"];
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
    createCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "path": "shots/sh020",
                 *       "type": "Shot"
                 *     }
                 */
                "application/json": components["schemas"]["CreateCollectionRequest"];
            };
        };
        responses: {
            /** @description The collection. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66",
                     *       "path": "shots/sh020",
                     *       "type": "Shot",
                     *       "description": null,
                     *       "notices": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["CreatedCollection"];
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
    shareCollection: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "path": "textures",
                 *       "isShared": true
                 *     }
                 */
                "application/json": components["schemas"]["ShareCollectionRequest"];
            };
        };
        responses: {
            /** @description How it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "path": "textures",
                     *       "isShared": true,
                     *       "isChanged": true
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["SharedCollection"];
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
    listDependencies: {
        parameters: {
            query?: {
                /** @description A tracked file or a collection; the whole project when absent. */
                path?: components["schemas"]["Path"];
                /** @description Also what those need in turn, the nearest first, and cycles. */
                transitive?: boolean;
                /** @description What needs it, instead of what it needs. */
                reverse?: boolean;
                /** @description Only those that are pinned to a version older than the newest. */
                outdated?: boolean;
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of dependencies. `cycles` is about all of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "path": "shot010/scene.blend",
                     *       "dependencies": [],
                     *       "cycles": [],
                     *       "conflicts": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["Shortened"] & components["schemas"]["DependenciesResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addDependencies: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "on": [
                 *         "textures/wood.png"
                 *       ],
                 *       "pin": "v003"
                 *     }
                 */
                "application/json": components["schemas"]["AddDependenciesRequest"];
            };
        };
        responses: {
            /** @description What changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "changed": [
                     *         {
                     *           "path": "shot010/scene.blend",
                     *           "on": "textures/wood.png"
                     *         }
                     *       ],
                     *       "unchanged": [],
                     *       "cycles": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["DependResult"];
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
    removeDependencies: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "on": [
                 *         "textures/wood.png"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RemoveDependenciesRequest"];
            };
        };
        responses: {
            /** @description What changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["DependResult"];
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
    matchPaths: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
                 *         "/shows/tired-king/textures/wood.<UDIM>.png",
                 *         "/library/sky.exr"
                 *       ],
                 *       "of": "shot010/scene.blend"
                 *     }
                 */
                "application/json": components["schemas"]["MatchPathsRequest"];
            };
        };
        responses: {
            /** @description A page of files, in the order of the paths. `counts` and `undeclared` are about all of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "items": [
                     *         {
                     *           "given": "/shows/tired-king/textures/wood.<UDIM>.png",
                     *           "path": "textures/wood.1001.png",
                     *           "absolutePath": "/shows/tired-king/textures/wood.1001.png",
                     *           "name": "wood.1001.png",
                     *           "kind": "asset",
                     *           "match": "tracked",
                     *           "state": "normal",
                     *           "isOnDisk": true,
                     *           "isDeclared": false,
                     *           "headNumber": 3,
                     *           "baseNumber": 3
                     *         },
                     *         {
                     *           "given": "/library/sky.exr",
                     *           "path": null,
                     *           "absolutePath": "/library/sky.exr",
                     *           "name": "sky.exr",
                     *           "kind": "outside",
                     *           "match": "outside",
                     *           "state": null,
                     *           "isOnDisk": true,
                     *           "isDeclared": false
                     *         }
                     *       ],
                     *       "counts": {
                     *         "tracked": 1,
                     *         "untracked": 0,
                     *         "missing": 0,
                     *         "outdated": 0,
                     *         "outside": 1
                     *       },
                     *       "undeclared": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["MatchPathsResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    declareDependencies: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "on": [
                 *         "/shows/tired-king/textures/wood.<UDIM>.png"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DeclareRequest"];
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
    listTrash: {
        parameters: {
            query?: {
                /** @description Only what was deleted there or below, such as the versions of one file. */
                path?: components["schemas"]["Path"];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of the trash. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "items": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["TrashList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    restoreTrash: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *         "shot010/old.blend"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RestoreTrashRequest"];
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
    purgeTrash: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "olderThanMs": 2592000000
                 *     }
                 */
                "application/json": components["schemas"]["PurgeTrashRequest"];
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
    listStatuses: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of statuses. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "statuses": [
                     *         {
                     *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f67",
                     *           "name": "Waiting for approval",
                     *           "shortName": "wfa",
                     *           "color": "#c08030",
                     *           "position": 3,
                     *           "isDefault": false,
                     *           "permission": null,
                     *           "uses": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["StatusList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "name": "Waiting for approval",
                 *       "shortName": "wfa",
                 *       "color": "#c08030"
                 *     }
                 */
                "application/json": components["schemas"]["AddStatusRequest"];
            };
        };
        responses: {
            /** @description The status. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f67",
                     *       "name": "Waiting for approval",
                     *       "shortName": "wfa",
                     *       "color": "#c08030",
                     *       "position": 3,
                     *       "isDefault": false,
                     *       "permission": null,
                     *       "uses": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Status"];
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
    deleteStatus: {
        parameters: {
            query?: {
                /** @description What takes its place wherever it is used, by name or id. */
                replaceBy?: components["parameters"]["ReplaceBy"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The status, by name, short name or id.
                 * @example wip
                 */
                status: components["parameters"]["StatusName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["DeletedTerm"];
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
    editStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The status, by name, short name or id.
                 * @example wip
                 */
                status: components["parameters"]["StatusName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Review"
                 *     }
                 */
                "application/json": components["schemas"]["EditStatusRequest"];
            };
        };
        responses: {
            /** @description The status. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Status"];
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
    listTypes: {
        parameters: {
            query?: {
                /** @description Only of this kind; all when absent. */
                kind?: components["schemas"]["TypeKind"];
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of types. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "types": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["TypeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addType: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "kind": "collection",
                 *       "name": "Shot",
                 *       "icon": "film"
                 *     }
                 */
                "application/json": components["schemas"]["AddTypeRequest"];
            };
        };
        responses: {
            /** @description The type. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f68",
                     *       "kind": "collection",
                     *       "name": "Shot",
                     *       "icon": "film",
                     *       "color": null,
                     *       "description": null,
                     *       "uses": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["TypeEntry"];
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
    deleteType: {
        parameters: {
            query?: {
                /** @description What takes its place wherever it is used, by name or id. */
                replaceBy?: components["parameters"]["ReplaceBy"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description What the type is for.
                 * @example collection
                 */
                kind: components["parameters"]["TypeKind"];
                /**
                 * @description The type, by name or id.
                 * @example Shot
                 */
                type: components["parameters"]["TypeName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["DeletedTerm"];
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
    editType: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description What the type is for.
                 * @example collection
                 */
                kind: components["parameters"]["TypeKind"];
                /**
                 * @description The type, by name or id.
                 * @example Shot
                 */
                type: components["parameters"]["TypeName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "color": "#43a860"
                 *     }
                 */
                "application/json": components["schemas"]["EditTypeRequest"];
            };
        };
        responses: {
            /** @description The type. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["TypeEntry"];
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
    listTags: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of tags. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "tags": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["TagList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addTag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "name": "hero"
                 *     }
                 */
                "application/json": components["schemas"]["AddTagRequest"];
            };
        };
        responses: {
            /** @description The tag. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f69",
                     *       "name": "hero",
                     *       "color": null,
                     *       "uses": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Tag"];
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
    deleteTag: {
        parameters: {
            query?: {
                /** @description What takes its place wherever it is used, by name or id. */
                replaceBy?: components["parameters"]["ReplaceBy"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The tag, by name or id.
                 * @example hero
                 */
                tag: components["parameters"]["TagName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["DeletedTerm"];
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
    editTag: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The tag, by name or id.
                 * @example hero
                 */
                tag: components["parameters"]["TagName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "main"
                 *     }
                 */
                "application/json": components["schemas"]["EditTermRequest"];
            };
        };
        responses: {
            /** @description The tag. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Tag"];
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
    listLabels: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of labels. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "labels": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["LabelList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    setLabel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The label, by name or id.
                 * @example client-review
                 */
                label: components["parameters"]["LabelName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paths": [
                 *         "shot010"
                 *       ],
                 *       "to": "v012"
                 *     }
                 */
                "application/json": components["schemas"]["SetLabelRequest"];
            };
        };
        responses: {
            /** @description What changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "label": "client-review",
                     *       "changed": [
                     *         "shot010/scene.blend"
                     *       ],
                     *       "unchanged": [],
                     *       "failed": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["LabelResult"];
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
    deleteLabel: {
        parameters: {
            query?: {
                /** @description What takes its place wherever it is used, by name or id. */
                replaceBy?: components["parameters"]["ReplaceBy"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The label, by name or id.
                 * @example client-review
                 */
                label: components["parameters"]["LabelName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["DeletedTerm"];
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
    editLabel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The label, by name or id.
                 * @example client-review
                 */
                label: components["parameters"]["LabelName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "client-approved"
                 *     }
                 */
                "application/json": components["schemas"]["EditTermRequest"];
            };
        };
        responses: {
            /** @description The label. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Label"];
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
    removeLabel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The label, by name or id.
                 * @example client-review
                 */
                label: components["parameters"]["LabelName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "paths": [
                 *         "shot010/scene.blend"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PathsRequest"];
            };
        };
        responses: {
            /** @description What changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["LabelResult"];
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
    readVocabulary: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description The document. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["VocabularyDocument"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    saveVocabulary: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "outputPath": "/studio/film.json",
                 *       "templates": true
                 *     }
                 */
                "application/json": components["schemas"]["SaveVocabularyRequest"];
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
    applyVocabulary: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "sourcePath": "/studio/film.json"
                 *     }
                 */
                "application/json": components["schemas"]["ApplyVocabularyRequest"];
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
    listIgnoreRules: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of rules. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "rules": [
                     *         {
                     *           "pattern": "*.blend1",
                     *           "source": "default",
                     *           "line": 1
                     *         }
                     *       ],
                     *       "notices": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["Shortened"] & components["schemas"]["IgnoreListResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addIgnoreRules: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "patterns": [
                 *         "*.exr"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatternsRequest"];
            };
        };
        responses: {
            /** @description What was added. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "added": [
                     *         "*.exr"
                     *       ],
                     *       "existing": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["AddIgnoreResult"];
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
    removeIgnoreRules: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "patterns": [
                 *         "*.exr"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatternsRequest"];
            };
        };
        responses: {
            /** @description What was removed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "removed": [
                     *         "*.exr"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["RemoveIgnoreResult"];
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
    testIgnored: {
        parameters: {
            query: {
                /** @description The paths. */
                path: components["schemas"]["QueryPaths"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description What decides. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "paths": [
                     *         {
                     *           "path": "a.exr",
                     *           "isIgnored": true,
                     *           "isTracked": false,
                     *           "rule": {
                     *             "pattern": "*.exr",
                     *             "source": "project",
                     *             "line": 1
                     *           }
                     *         }
                     *       ],
                     *       "notices": []
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Shortened"] & components["schemas"]["IgnoreTestResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    listSequenceRules: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description The rules. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "patterns": [
                     *         "renders/**"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["SequenceRules"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    trackSequences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "patterns": [
                 *         "renders/**"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatternsRequest"];
            };
        };
        responses: {
            /** @description The rules now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["SequenceRules"];
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
    untrackSequences: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "patterns": [
                 *         "renders/**"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PatternsRequest"];
            };
        };
        responses: {
            /** @description The rules now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["SequenceRules"];
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
    listTemplates: {
        parameters: {
            query?: {
                /** @description Those in the trash instead. */
                trash?: boolean;
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of templates. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "templates": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["TemplateList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "sourcePath": "/studio/layout.blend"
                 *     }
                 */
                "application/json": components["schemas"]["AddTemplateRequest"];
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
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Template"];
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
    renameTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "newName": "layout-2026"
                 *     }
                 */
                "application/json": components["schemas"]["RenameTemplateRequest"];
            };
        };
        responses: {
            /** @description The template. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Template"];
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
    replaceTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sourcePath": "/studio/layout.blend"
                 *     }
                 */
                "application/json": components["schemas"]["ReplaceTemplateRequest"];
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
    restoreTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
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
            /** @description The template. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Template"];
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
    exportTemplate: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The template, by name (with the extension where several have it) or id.
                 * @example layout.blend
                 */
                template: components["parameters"]["TemplateName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outputPath": "/studio/layout.blend"
                 *     }
                 */
                "application/json": components["schemas"]["ExportTemplateRequest"];
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
    listScaffolds: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of scaffolds. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "scaffolds": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["ScaffoldList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addScaffold: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "sourcePath": "/studio/shot.json"
                 *     }
                 */
                "application/json": components["schemas"]["AddScaffoldRequest"];
            };
        };
        responses: {
            /** @description The scaffold. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Scaffold"];
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
    getScaffold: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
            };
            path: {
                /**
                 * @description The bridge's name for the place of a project file, `key` of a known project.
                 * @example p7k2m9x4
                 */
                projectKey: components["parameters"]["ProjectKey"];
                /**
                 * @description The scaffold, by name or id.
                 * @example Shot
                 */
                scaffold: components["parameters"]["ScaffoldName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scaffold. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f70",
                     *       "name": "Shot",
                     *       "definition": {
                     *         "format": "clst-scaffold",
                     *         "version": 1,
                     *         "variables": {},
                     *         "collections": [
                     *           {
                     *             "path": "{shot}"
                     *           }
                     *         ],
                     *         "assets": [],
                     *         "dependencies": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Scaffold"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteScaffold: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The scaffold, by name or id.
                 * @example Shot
                 */
                scaffold: components["parameters"]["ScaffoldName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scaffold. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Scaffold"];
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
    applyScaffold: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The scaffold, by name or id.
                 * @example Shot
                 */
                scaffold: components["parameters"]["ScaffoldName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "shots",
                 *       "series": {
                 *         "shot": "0010..0050:10"
                 *       },
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["ApplyScaffoldRequest"];
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
    stats: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description The sizes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "versionBytes": 1258291200,
                     *       "storedBytes": 188743680,
                     *       "fileBytes": 192937984,
                     *       "assets": 1,
                     *       "checkpoints": 12,
                     *       "chunks": 1500,
                     *       "byAsset": [
                     *         {
                     *           "path": "shot010/scene.blend",
                     *           "checkpoints": 12,
                     *           "versionBytes": 1258291200,
                     *           "storedBytes": 188743680
                     *         }
                     *       ],
                     *       "byKind": [
                     *         {
                     *           "extension": "blend",
                     *           "assets": 1,
                     *           "checkpoints": 12,
                     *           "versionBytes": 1258291200,
                     *           "storedBytes": 188743680
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["Shortened"] & components["schemas"]["StatsResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    verify: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "quick": false
                 *     }
                 */
                "application/json": components["schemas"]["VerifyRequest"];
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
    repair: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "fromPath": "/backups/tired-king.clst"
                 *     }
                 */
                "application/json": components["schemas"]["RepairRequest"];
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
    prune: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["PruneRequest"];
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
    compact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /** @example {} */
                "application/json": components["schemas"]["NoFields"];
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
    backup: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "outputPath": "/backups/tired-king.clst",
                 *       "incremental": true
                 *     }
                 */
                "application/json": components["schemas"]["BackupRequest"];
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
    clean: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Who asks, as UTF-8 with percent-encoding: the author of what the call makes, and who is meant by `me`. A name of 1 to 200 characters on one line. The author of the bridge's own settings when absent.
                 * @example Ana%20L%C3%B3pez
                 */
                "Clst-Author"?: components["parameters"]["Author"];
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "all": false
                 *     }
                 */
                "application/json": components["schemas"]["CleanRequest"];
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
    listStudios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The studios, in the order of the first sign-in. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "studios": [
                     *         {
                     *           "url": "https://studio.example",
                     *           "person": "Ada",
                     *           "isCurrent": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["StudioList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "url": "https://studio.example",
                 *       "name": "Ada",
                 *       "password": "nine quiet lamps at noon"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Who is signed in now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "url": "https://studio.example",
                     *       "person": "Ada",
                     *       "isAdmin": true
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "studio": "https://studio.example"
                 *     }
                 */
                "application/json": components["schemas"]["StudioRequest"];
            };
        };
        responses: {
            /** @description Where nobody is signed in any more. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["SignedOut"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    whoami: {
        parameters: {
            query?: {
                /**
                 * @description Address of the studio; the one that was signed in to last when absent.
                 * @example https://studio.example
                 */
                studio?: components["parameters"]["Studio"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account that the token belongs to. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "url": "https://studio.example",
                     *       "person": "Ada",
                     *       "isAdmin": true,
                     *       "device": "ada-pc"
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["StudioPerson"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    listStudioProjects: {
        parameters: {
            query?: {
                /**
                 * @description Address of the studio; the one that was signed in to last when absent.
                 * @example https://studio.example
                 */
                studio?: components["parameters"]["Studio"];
                /** @description Every project of the studio. */
                all?: boolean;
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
            /** @description A page of projects. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "projects": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["StudioProjectList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Failure"];
        };
    };
    clone: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "project": "tired-king",
                 *       "folder": "/shows/tired-king"
                 *     }
                 */
                "application/json": components["schemas"]["CloneRequest"];
            };
        };
        responses: {
            202: components["responses"]["JobAccepted"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            default: components["responses"]["Failure"];
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "studio": "https://studio.example",
                 *       "name": "tired-king"
                 *     }
                 */
                "application/json": components["schemas"]["PublishRequest"];
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
    getSyncState: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description The state. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "state": "to-send",
                     *       "studio": "https://studio.example",
                     *       "isSignedIn": true,
                     *       "toSend": 3,
                     *       "toReceive": 0,
                     *       "conflicts": 0,
                     *       "lastSyncedAt": "2026-03-02T16:20:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["SyncState"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    sync: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /** @example {} */
                "application/json": components["schemas"]["SyncRequest"];
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
    previewSync: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /** @example {} */
                "application/json": components["schemas"]["NoFields"];
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
    update: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OptionalPathsRequest"];
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
    fetchVersion: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "to": "v003"
                 *     }
                 */
                "application/json": components["schemas"]["FetchRequest"];
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
    listChanges: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of changes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "changes": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["ChangeList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    discardChange: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeRequest"];
            };
        };
        responses: {
            /** @description What is not sent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["DiscardedChange"];
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
    listConflicts: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of conflicts, the oldest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "conflicts": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["ConflictList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    resolve: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f67",
                 *       "how": "rename",
                 *       "name": "scene bo"
                 *     }
                 */
                "application/json": components["schemas"]["ResolveRequest"];
            };
        };
        responses: {
            /** @description What is left to decide. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["ConflictsLeft"];
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
    take: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TakeRequest"];
            };
        };
        responses: {
            /** @description Whose the files are now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "files": [
                     *         {
                     *           "path": "shot010/scene.blend",
                     *           "assignee": "Ada",
                     *           "isConfirmed": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["OwnershipList"];
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
    assign: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "assignee": "Björn"
                 *     }
                 */
                "application/json": components["schemas"]["AssignRequest"];
            };
        };
        responses: {
            /** @description Whose the files are now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["OwnershipList"];
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
    handOver: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "assignee": "Carla"
                 *     }
                 */
                "application/json": components["schemas"]["HandOverRequest"];
            };
        };
        responses: {
            /** @description Whose the files are now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["OwnershipList"];
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
    listMembers: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of members. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "members": [
                     *         {
                     *           "personId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f68",
                     *           "name": "Ada",
                     *           "role": "Admin",
                     *           "isDisabled": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["MemberList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                 *       "name": "Björn",
                 *       "role": "Artist"
                 *     }
                 */
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            /** @description A member, or an invitation. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Invited"];
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
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The member, by name.
                 * @example Björn
                 */
                member: components["parameters"]["MemberName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is no member any more. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Member"];
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
    editMember: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
                /**
                 * @description Made by the client, new for each thing that the user does and the same when the call is repeated: the work is done once. Only a job that failed with `retryable` true is begun again by it. With another request it is refused: `idempotency-key-reused`.
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
                /**
                 * @description The member, by name.
                 * @example Björn
                 */
                member: components["parameters"]["MemberName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "Supervisor"
                 *     }
                 */
                "application/json": components["schemas"]["EditMemberRequest"];
            };
        };
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Member"];
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
    listAudit: {
        parameters: {
            query?: {
                /** @description Items on a page at most. */
                limit?: components["parameters"]["Limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The program that asks, as name/version. It is kept with the checkpoints that the call makes.
                 * @example Blender/4.2.1
                 */
                "Clst-Program"?: components["parameters"]["Program"];
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
            /** @description A page of entries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.2",
                     *       "entries": []
                     *     }
                     */
                    "application/json": components["schemas"]["Page"] & components["schemas"]["AuditList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
}
