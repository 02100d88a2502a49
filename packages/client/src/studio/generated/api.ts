// Made from openapi.yaml by "npm run generate". Do not edit.
export interface paths {
    "/v1/studio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which studio this is
         * @description Answers without a token, so that a client can tell whether it speaks to a studio, and which.
         */
        get: operations["getStudio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the first admin
         * @description With the setup token that the server prints until there is an admin. It works once. The answer signs the admin in.
         */
        post: operations["setUpStudio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Answers a token for this device. A wrong name and a wrong password get the same answer, after the same time. After several failures further ones are refused for a while: `rate-limited`, with `Retry-After`.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/device-sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in by a code
         * @description For a device without a keyboard or a browser. The person enters `userCode` on the page `/device` of this studio, or on a device that is signed in already; meanwhile the device asks with `deviceCode` whether that was done. Both codes end after ten minutes.
         */
        post: operations["beginDeviceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/device-sign-ins/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a sign-in by a code was approved
         * @description Answers a token, once, when it was. `approval-pending` until then: ask again after `intervalSeconds`; who asks more often is answered `rate-limited`.
         */
        post: operations["finishDeviceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/device-sign-ins/look-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which device shows a code
         * @description So that nobody approves what they did not ask for. Wrong codes count as failed attempts to sign in.
         */
        post: operations["lookUpDeviceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/device-sign-ins/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a sign-in by a code, or refuse it
         * @description The device that shows the code gets a token of the caller when it asks next. Programs with a service token approve nothing.
         */
        post: operations["decideDeviceSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description The token of this request is of no use from now on.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am
         * @description The account that the token belongs to, and the token.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change my password
         * @description All my other tokens are revoked. Fails with `sign-in-failed` when the old password is wrong.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password with a reset token
         * @description An admin gives the token, `createPasswordReset`; it works once, and for a day. All tokens of the person are revoked, and the answer signs in.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tokens
         * @description Mine, those that were used last first. An admin may ask for those of somebody else, or of all programs.
         */
        get: operations["listTokens"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The token, by its id.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66
                 */
                tokenId: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description One of mine; an admin may revoke any. It is of no use from now on.
         */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a token for a program
         * @description For a render farm or a publishing script: an account without a password, with a role in the projects that are named and an end. Admins only. It is listed and disabled like a person, and its token is listed and revoked like others.
         */
        post: operations["createServiceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who has an account
         * @description In the order in which they came. Only admins see when somebody was last seen.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Make somebody an admin of the studio, or no longer
         * @description Admins only. There is always at least one.
         */
        patch: operations["editPerson"];
        trace?: never;
    };
    "/v1/people/{personId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody leave
         * @description Their tokens are revoked, nobody can sign in as them any more, and everything that was assigned to them is assigned to `reassignTo`, in each project where that person is a member; elsewhere, and where nobody is named, it is unassigned. What they made stays theirs. Admins only.
         */
        post: operations["disablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody back in
         * @description They sign in with the password that they had. Admins only.
         */
        post: operations["enablePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{personId}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a token to set a new password with
         * @description Admins only. The token is given to the person by other means; earlier ones are of no use any more.
         */
        post: operations["createPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invitations
         * @description Those that nobody has accepted yet. Admins see all, others those that they made.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Answers a token that makes one account of this name, with a role in the projects that are named. By admins, and by members who may manage members of all these projects. An earlier invitation of the same name is replaced.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invitation, by its id.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f67
                 */
                invitationId: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description By admins, and by who made it.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes the account, and membership of the projects, and signs in. `name` has to be the one that was invited. It works once.
         */
        post: operations["acceptInvitation"];
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
         * List projects
         * @description Those of which I am a member; with `all`, an admin sees every project of the studio.
         */
        get: operations["listProjects"];
        put?: never;
        /**
         * Make a project
         * @description Admins only; who makes it is its first member, with the role of an admin. With `id` an existing project is published: its people, roles and history come with the first push. Asked again with the same id, by the same person, while nothing was pushed yet, the answer is the same project; otherwise `project-exists`.
         */
        post: operations["createProject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * One project
         * @description For members and admins.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename or archive a project, or say how long its trash is kept
         * @description Admins only. An archived project can be read and copied; whatever would change it is refused with `project-archived`. Names are for people: clients know a project by its id.
         */
        patch: operations["editProject"];
        trace?: never;
    };
    "/v1/projects/{projectId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the members of a project
         * @description For members and admins.
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
    "/v1/projects/{projectId}/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Make somebody a member, or give a member another role
         * @description By members who may manage members, and by admins. Nobody changes their own role, except an admin of the studio. There is always at least one member with the role of an admin.
         */
        put: operations["setMember"];
        post?: never;
        /**
         * Take somebody out of a project
         * @description What they made stays; what was assigned to them is unassigned. By members who may manage members, and by admins; members may leave by themselves.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * List the roles of a project
         * @description For members and admins.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description The role.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f71
                 */
                roleId: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Make a role, or change one
         * @description By members who may manage roles. The role of an admin is fixed.
         */
        put: operations["setRole"];
        post?: never;
        /**
         * Remove a role
         * @description By members who may manage roles. A role that somebody has is `in-use`.
         */
        delete: operations["removeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, and when
         * @description Newest first. Admins see everything; members whose role may see the audit log see that of their project, and name it.
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
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole audit log
         * @description One JSON object per line, oldest first, with the fields of an entry of `listAudit`. Permissions as there.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/changes": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /**
         * Everything after a revision
         * @description Entities as they are now whose revision is above `after`, in order of revision.
         */
        get: operations["pullChanges"];
        put?: never;
        /**
         * Send edits
         * @description Each is authorised and applied by itself, and answered by itself, in the order of the request. A change that was answered before gets the same answer. Fails as a whole only with `epoch-changed` when the batch belongs to another epoch, and with `project-archived`.
         */
        post: operations["pushChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/entities/lookup": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Entities by kind and id
         * @description As they are now. What the studio has never heard of is left out.
         */
        post: operations["lookUpEntities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/unsent": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Say what was not sent
         * @description A client tells at the end of a sync what its copy of the project still holds that the studio did not get or take. `clst-server usage` shows it by person and device.
         */
        put: operations["tellUnsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/manifests/offer": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer contents
         * @description The answer says which chunks of each have to be uploaded: those that are not among what the sender may see or has uploaded. With none missing the studio has the contents.
         */
        post: operations["offerManifests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/manifests/get": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Manifests by id
         * @description Segments may name the manifests in `known` instead of chunks.
         */
        post: operations["getManifests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/packs/{hash}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description SHA-256 of the bytes.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                hash: components["parameters"]["Hash"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Upload chunks
         * @description The body is a pack: frames of chunks. It is named by its SHA-256, and each chunk in it is decoded and hashed before the pack counts. Uploading the same pack again changes nothing.
         */
        put: operations["putPack"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/chunks": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Download chunks of contents
         * @description Frames of the chunks of one manifest, by ranges of positions in it, in that order. The answer is a stream; when it breaks off, ask for what is missing.
         */
        post: operations["getChunks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{projectId}/previews/{hash}": {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description SHA-256 of the bytes.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                hash: components["parameters"]["Hash"];
            };
            cookie?: never;
        };
        /**
         * A picture
         * @description Its size in pixels is in the head of the answer.
         */
        get: operations["getPreview"];
        /**
         * Upload a picture
         * @description The body is the picture, named by its SHA-256. Uploading the same picture again changes nothing.
         */
        put: operations["putPreview"];
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
            /** @description Version of this document that the studio speaks. */
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
        /** @description Small facts about a failure. */
        ErrorDetails: {
            [key: string]: string | number | boolean | null | string[];
        };
        /**
         * @description Never changes its meaning. There can be new ones; `retryable` and `status` say how to take them.
         * @enum {string}
         */
        ErrorCode: "invalid-argument" | "signed-out" | "sign-in-failed" | "one-time-token-invalid" | "approval-pending" | "approval-denied" | "password-too-weak" | "setup-done" | "rate-limited" | "not-permitted" | "not-visible" | "person-not-found" | "role-not-found" | "token-not-found" | "invitation-not-found" | "project-not-found" | "project-exists" | "project-archived" | "name-taken" | "in-use" | "last-admin" | "pack-damaged" | "epoch-changed" | "protocol-mismatch" | "preview-not-found" | "preview-invalid" | "preview-too-large" | "chunk-missing" | "chunk-damaged" | "content-damaged" | "codec-unknown" | "not-found" | "method-not-allowed" | "payload-too-large" | "unsupported-media-type" | "request-timeout" | "studio-busy" | "storage-full" | "store-busy" | "store-corrupt" | "io-error" | "cancelled" | "internal";
        /** @description An empty object. */
        NoFields: Record<string, never>;
        /** Format: uuid */
        Id: string;
        Hash: string;
        Revision: number;
        /** Format: date-time */
        Time: string;
        /** @description Since 1970. */
        Milliseconds: number;
        Pixels: number;
        /** @description One line, without space at its ends. Two names that differ in capitals only are one. */
        PersonName: string;
        ProjectName: string;
        /** @description Name of a role, or its id. */
        RoleName: string;
        /** @description What the token is for, such as the name of the computer. */
        DeviceName: string;
        /** @description A new one has at least 10 characters, and is none of those that everybody tries. */
        Password: string;
        Secret: string;
        Studio: components["schemas"]["Envelope"] & {
            /** @constant */
            product: "clst-server";
            studioId: components["schemas"]["Id"];
            name: string;
            /** @description Of the program. */
            version: string;
            /** @description The sync protocol that it speaks. */
            protocol: number;
            /** @description Nobody is admin yet. */
            needsSetup: boolean;
        };
        SetupRequest: {
            setupToken: components["schemas"]["Secret"];
            name: components["schemas"]["PersonName"];
            password: components["schemas"]["Password"];
            device: components["schemas"]["DeviceName"];
        };
        SignInRequest: {
            name: components["schemas"]["PersonName"];
            password: components["schemas"]["Password"];
            device: components["schemas"]["DeviceName"];
        };
        Session: components["schemas"]["Envelope"] & {
            /** @description Shown this once. */
            token: string;
            tokenId: components["schemas"]["Id"];
            person: components["schemas"]["Person"];
        };
        Me: components["schemas"]["Envelope"] & {
            person: components["schemas"]["Person"];
            tokenId: components["schemas"]["Id"];
            device: string;
        };
        DeviceSignInRequest: {
            device: components["schemas"]["DeviceName"];
        };
        DeviceCodes: components["schemas"]["Envelope"] & {
            deviceCode: components["schemas"]["Secret"];
            userCode: components["schemas"]["UserCode"];
            /** @description Where the code is entered, below the address of the studio. */
            verificationPath: string;
            expiresInSeconds: number;
            /** @description How long to wait before asking again. */
            intervalSeconds: number;
        };
        /** @description Large or small letters; dashes and spaces do not count. */
        UserCode: string;
        FinishDeviceSignInRequest: {
            deviceCode: components["schemas"]["Secret"];
        };
        DeviceCodeRequest: {
            userCode: components["schemas"]["UserCode"];
        };
        DecideDeviceSignInRequest: {
            userCode: components["schemas"]["UserCode"];
            isApproved: boolean;
        };
        DeviceSignIn: components["schemas"]["Envelope"] & {
            device: string;
            /** @description Of the network, as the studio saw it. */
            address: string;
            createdAt: components["schemas"]["Time"];
            expiresAt: components["schemas"]["Time"];
        };
        ChangePasswordRequest: {
            oldPassword: components["schemas"]["Password"];
            newPassword: components["schemas"]["Password"];
        };
        ResetPasswordRequest: {
            resetToken: components["schemas"]["Secret"];
            password: components["schemas"]["Password"];
            device: components["schemas"]["DeviceName"];
        };
        OneTimeToken: components["schemas"]["Envelope"] & {
            token: string;
            expiresAt: components["schemas"]["Time"];
        };
        Token: {
            id: components["schemas"]["Id"];
            personId: components["schemas"]["Id"];
            device: string;
            createdAt: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description To the minute.
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description Null for one without an end.
             */
            expiresAt: string | null;
            /** @description It is the one of this request. */
            isCurrent: boolean;
        };
        TokenPage: components["schemas"]["Page"] & {
            tokens: components["schemas"]["Token"][];
        };
        ServiceTokenRequest: {
            name: components["schemas"]["PersonName"];
            projects: components["schemas"]["Memberships"];
            expiresInDays: number;
        };
        ServiceToken: components["schemas"]["Envelope"] & {
            token: string;
            tokenId: components["schemas"]["Id"];
            person: components["schemas"]["Person"];
            expiresAt: components["schemas"]["Time"];
        };
        /** @description Projects and the role in each. */
        Memberships: components["schemas"]["Membership"][];
        Membership: {
            projectId: components["schemas"]["Id"];
            role: components["schemas"]["RoleName"];
        };
        Person: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description Of the studio. */
            isAdmin: boolean;
            /** @description A program; it has no password. */
            isService: boolean;
            isDisabled: boolean;
            createdAt?: components["schemas"]["Time"];
            /**
             * Format: date-time
             * @description Only for admins.
             */
            lastSeenAt?: string | null;
        };
        PersonPage: components["schemas"]["Page"] & {
            people: components["schemas"]["Person"][];
        };
        EditPersonRequest: {
            isAdmin: boolean;
        };
        DisablePersonRequest: {
            /** @description Who gets what was theirs; null for nobody. */
            reassignTo: components["schemas"]["Id"] | null;
        };
        DisabledPerson: components["schemas"]["Envelope"] & {
            person: components["schemas"]["Person"];
            /** @description Files and collections that somebody else has now. */
            reassigned: number;
            /** @description Files and collections that nobody has now. */
            unassigned: number;
        };
        Invitation: {
            id: components["schemas"]["Id"];
            name: string;
            /** @description Of the studio. */
            isAdmin: boolean;
            projects: components["schemas"]["Memberships"];
            createdAt: components["schemas"]["Time"];
            expiresAt: components["schemas"]["Time"];
            createdBy: components["schemas"]["Id"];
        };
        InvitationPage: components["schemas"]["Page"] & {
            invitations: components["schemas"]["Invitation"][];
        };
        InvitationRequest: {
            name: components["schemas"]["PersonName"];
            /** @description Of the studio. Only admins may ask for this. False when absent. */
            isAdmin?: boolean;
            projects?: components["schemas"]["Memberships"];
            /** @description 168 when absent. */
            expiresInHours?: number;
        };
        NewInvitation: components["schemas"]["Envelope"] & components["schemas"]["Invitation"] & {
            token: string;
        };
        AcceptInvitationRequest: {
            inviteToken: components["schemas"]["Secret"];
            name: components["schemas"]["PersonName"];
            password: components["schemas"]["Password"];
            device: components["schemas"]["DeviceName"];
        };
        Project: {
            id: components["schemas"]["Id"];
            name: string;
            isArchived: boolean;
            epoch: components["schemas"]["Id"];
            revision: components["schemas"]["Revision"];
            /** @description Mine; null for an admin who is no member. */
            role: string | null;
            /** @description Days that the trash is kept before `clst-server prune` empties it of what is older; null for ever. */
            trashDays?: number | null;
            createdAt: components["schemas"]["Time"];
        };
        ProjectPage: components["schemas"]["Page"] & {
            projects: components["schemas"]["Project"][];
        };
        CreateProjectRequest: {
            id?: components["schemas"]["Id"];
            name: components["schemas"]["ProjectName"];
            /** @description The person that the published project already knows me as. One of my name when absent. */
            personId?: components["schemas"]["Id"];
            /** @description For so many days authors stay as they are sent, whoever sends them: for a project that other people have copies of from a studio that is gone. 0 when absent. */
            recoverDays?: number;
            /** @description The roles of the published project, where it had some at another studio; the usual ones when absent. */
            roles?: {
                id: components["schemas"]["Id"];
                name: components["schemas"]["RoleName"];
                permissions: string[];
            }[];
        };
        EditProjectRequest: {
            name?: components["schemas"]["ProjectName"];
            isArchived?: boolean;
            /** @description Days that the trash is kept; null for ever. */
            trashDays?: number | null;
        };
        Member: {
            personId: components["schemas"]["Id"];
            /** @description The person in the project, the one that assets are assigned to. */
            memberId: components["schemas"]["Id"];
            name: string;
            roleId: components["schemas"]["Id"];
            role: string;
            /** @description The account is. */
            isDisabled: boolean;
        };
        MemberPage: components["schemas"]["Page"] & {
            members: components["schemas"]["Member"][];
        };
        SetMemberRequest: {
            role: components["schemas"]["RoleName"];
        };
        Role: {
            id: components["schemas"]["Id"];
            name: string;
            permissions: string[];
            /** @description It cannot be changed: that of an admin. */
            isFixed: boolean;
            memberCount: number;
        };
        RoleList: components["schemas"]["Envelope"] & {
            roles: components["schemas"]["Role"][];
        };
        SetRoleRequest: {
            name: components["schemas"]["RoleName"];
            permissions: string[];
        };
        AuditEntry: {
            id: number;
            at: components["schemas"]["Time"];
            /** @description What was done, such as `signed-in` or `member-set`. */
            action: string;
            /**
             * Format: uuid
             * @description Null for what nobody signed in did.
             */
            actorId: string | null;
            /** @description The name at that time. */
            actor: string | null;
            /** Format: uuid */
            projectId: string | null;
            /** @description To whom or what. */
            subject: string | null;
            details: components["schemas"]["ErrorDetails"];
        };
        AuditPage: components["schemas"]["Page"] & {
            entries: components["schemas"]["AuditEntry"][];
        };
        /** @enum {string} */
        EntityKind: "project" | "setting" | "person" | "role" | "status" | "type" | "tag" | "label" | "ignore_rule" | "template" | "scaffold" | "collection" | "collection_assignee" | "asset" | "asset_value" | "asset_tag" | "checkpoint" | "checkpoint_label" | "checkpoint_dependency" | "dependency";
        /** @description An id, or both ids of what joins two things with a `/` between them. */
        EntityId: string;
        /** @description Columns in camel case, with JSON values. */
        EntityFields: {
            [key: string]: unknown;
        };
        Entity: {
            kind: components["schemas"]["EntityKind"];
            id: components["schemas"]["EntityId"];
            revision: components["schemas"]["Revision"];
            /** @description Null for what was deleted for good. */
            fields: components["schemas"]["EntityFields"] | null;
        };
        EntityList: components["schemas"]["Envelope"] & {
            entities: components["schemas"]["Entity"][];
        };
        PullPage: components["schemas"]["Envelope"] & {
            epoch: components["schemas"]["Id"];
            /** @description Everything up to here has been handed over once the last page was read. */
            revision: components["schemas"]["Revision"];
            entities: components["schemas"]["Entity"][];
            isLast: boolean;
            /** @description On the last page: content versions of which the studio has lost bytes and that the caller may know of. Offered again by who has them, they are healed. Absent where there are none. */
            damaged?: components["schemas"]["Hash"][];
        };
        Change: {
            operationId: components["schemas"]["Id"];
            kind: components["schemas"]["EntityKind"];
            id: components["schemas"]["EntityId"];
            /** @enum {string} */
            action: "create" | "update" | "delete";
            fields: components["schemas"]["EntityFields"];
            baseRevision: components["schemas"]["Revision"];
            createdAt: components["schemas"]["Milliseconds"];
        };
        PushBatch: {
            replicaId: components["schemas"]["Id"];
            /** @description Null before the first sync. */
            epoch: components["schemas"]["Id"] | null;
            changes: components["schemas"]["Change"][];
        };
        PushAnswer: components["schemas"]["Envelope"] & {
            epoch: components["schemas"]["Id"];
            /** @description Of the project after the batch. */
            revision: components["schemas"]["Revision"];
            answers: components["schemas"]["ChangeAnswer"][];
        };
        ChangeAnswer: {
            operationId: components["schemas"]["Id"];
            /** @enum {string} */
            outcome: "applied" | "refused" | "conflict" | "waiting";
            /** @description Of what was applied. */
            revision?: components["schemas"]["Revision"];
            /** @description Values that gave way to those that were sent. */
            overwritten?: components["schemas"]["OverwrittenField"][];
            /** @description What the studio gave other values than were sent: author, number, time. */
            fields?: components["schemas"]["EntityFields"];
            /** @description Why it was refused. */
            code?: string;
            message?: string;
            /** @description Of what was refused, the entity as it is. */
            entity?: components["schemas"]["Entity"] | null;
            /** @enum {string} */
            conflict?: "collection-name" | "asset-name" | "diverged" | "edit-of-deleted" | "move-cycle" | "vocabulary";
            /** @description What stands against it. */
            theirs?: components["schemas"]["Entity"] | null;
            /** @description The change that has to be settled first. */
            waitsFor?: components["schemas"]["Id"];
        };
        OverwrittenField: {
            field: string;
            /** @description Any JSON value. */
            value: unknown;
            /**
             * Format: uuid
             * @description The person of the project who had set it.
             */
            by: string | null;
            at: components["schemas"]["Milliseconds"];
        };
        UnsentWork: {
            changes: number;
            /** @description Of versions. */
            bytes: number;
        };
        LookUpRequest: {
            of: components["schemas"]["EntityName"][];
        };
        EntityName: {
            kind: components["schemas"]["EntityKind"];
            id: components["schemas"]["EntityId"];
        };
        Position: number;
        ChunkRange: {
            first: components["schemas"]["Position"];
            count: number;
        };
        Chunker: {
            algorithm: string;
            minBytes: number;
            avgBytes: number;
            maxBytes: number;
        };
        /** @description Chunks in file order. */
        Segment: components["schemas"]["KnownSegment"] | components["schemas"]["NewSegment"];
        /** @description Those of an earlier manifest, by position. */
        KnownSegment: {
            manifestId: components["schemas"]["Hash"];
            first: components["schemas"]["Position"];
            count: number;
        };
        /** @description By hash and raw size. */
        NewSegment: {
            hashes: components["schemas"]["Hash"][];
            rawBytes: number[];
        };
        Manifest: {
            manifestId: components["schemas"]["Hash"];
            contentHash: string;
            sizeBytes: number;
            chunker: components["schemas"]["Chunker"];
            /** @description How a container is put together again, base64. */
            recipe: string | null;
            segments: components["schemas"]["Segment"][];
        };
        ManifestList: {
            manifests: components["schemas"]["Manifest"][];
        };
        ManifestAnswer: components["schemas"]["Envelope"] & {
            manifests: components["schemas"]["Manifest"][];
        };
        OfferAnswers: components["schemas"]["Envelope"] & {
            answers: components["schemas"]["OfferAnswer"][];
        };
        OfferAnswer: {
            manifestId: components["schemas"]["Hash"];
            /** @description Positions of chunks that have to be uploaded; none when the studio has the contents now. */
            missing: components["schemas"]["Position"][];
        };
        GetManifestsRequest: {
            manifestIds: components["schemas"]["Hash"][];
            known: components["schemas"]["Hash"][];
        };
        GetChunksRequest: {
            manifestId: components["schemas"]["Hash"];
            ranges: components["schemas"]["ChunkRange"][];
        };
    };
    responses: {
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
                 *       "detail": "/name must not be empty.",
                 *       "instance": "/v1/projects",
                 *       "code": "invalid-argument",
                 *       "retryable": false,
                 *       "requestId": "3f1c9d20",
                 *       "errors": [
                 *         {
                 *           "pointer": "/name",
                 *           "message": "must not be empty"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is missing, was revoked or has expired; or name and password do not belong together. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Who asks may not do this. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the request names is not there, or is not for who asks. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something is in the way. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than this operation takes. */
        TooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another media type. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Client and studio are too far apart; the sentence names the side that has to be updated. */
        ProtocolMismatch: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many failed attempts. */
        TooMany: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What can happen to any call: the studio is busy or ends, the disk is full or broken, or clst has made a mistake. */
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
         * @description The sync protocol that the client speaks; 1 when absent.
         * @example 1
         */
        Protocol: number;
        /**
         * @description The project.
         * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
         */
        ProjectId: components["schemas"]["Id"];
        /**
         * @description The account.
         * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
         */
        PersonId: components["schemas"]["Id"];
        /**
         * @description The token, by its id.
         * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66
         */
        TokenId: components["schemas"]["Id"];
        /**
         * @description The invitation, by its id.
         * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f67
         */
        InvitationId: components["schemas"]["Id"];
        /**
         * @description The role.
         * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f71
         */
        RoleId: components["schemas"]["Id"];
        /**
         * @description SHA-256 of the bytes.
         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
         */
        Hash: components["schemas"]["Hash"];
        /** @description Only what concerns this project. */
        AuditProject: components["schemas"]["Id"];
        /** @description Items on a page at most. */
        Limit: number;
        /** @description `nextCursor` of the page before. */
        Cursor: string;
    };
    requestBodies: never;
    headers: {
        /** @description Names this request in the log. The one that the request brought, or a new one. */
        "X-Request-Id": string;
        /** @description Seconds to wait. */
        "Retry-After": number;
        /** @description Pixels. */
        "Clst-Width": components["schemas"]["Pixels"];
        /** @description Pixels. */
        "Clst-Height": components["schemas"]["Pixels"];
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getStudio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The studio. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "product": "clst-server",
                     *       "studioId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f00",
                     *       "name": "Tired King",
                     *       "version": "0.1.0",
                     *       "protocol": 1,
                     *       "needsSetup": false
                     *     }
                     */
                    "application/json": components["schemas"]["Studio"];
                };
            };
            400: components["responses"]["BadRequest"];
            default: components["responses"]["Failure"];
        };
    };
    setUpStudio: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "setupToken": "clst-setup-6Yk3vT9qLw2mZx8rBn4c",
                 *       "name": "Ada",
                 *       "password": "nine quiet lamps at noon",
                 *       "device": "ada-laptop"
                 *     }
                 */
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            /** @description The first admin, signed in. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ada",
                 *       "password": "nine quiet lamps at noon",
                 *       "device": "ada-laptop"
                 *     }
                 */
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Who signed in, and the token. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "token": "clst_Jm0Qd2uY5tV8wZ1xC4vB7nM0qW3eR6tY9uI2oP5aS8d",
                     *       "tokenId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66",
                     *       "person": {
                     *         "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60",
                     *         "name": "Ada",
                     *         "isAdmin": true,
                     *         "isService": false,
                     *         "isDisabled": false
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    beginDeviceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "device": "render-12"
                 *     }
                 */
                "application/json": components["schemas"]["DeviceSignInRequest"];
            };
        };
        responses: {
            /** @description The codes. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "deviceCode": "clst-device-6Yk3vT9qLw2mZx8rBn4cQd2u",
                     *       "userCode": "WDJB-MJHT",
                     *       "verificationPath": "/device",
                     *       "expiresInSeconds": 600,
                     *       "intervalSeconds": 5
                     *     }
                     */
                    "application/json": components["schemas"]["DeviceCodes"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    finishDeviceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "deviceCode": "clst-device-6Yk3vT9qLw2mZx8rBn4cQd2u"
                 *     }
                 */
                "application/json": components["schemas"]["FinishDeviceSignInRequest"];
            };
        };
        responses: {
            /** @description Who signed in, and the token. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    lookUpDeviceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userCode": "WDJB-MJHT"
                 *     }
                 */
                "application/json": components["schemas"]["DeviceCodeRequest"];
            };
        };
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "device": "render-12",
                     *       "address": "10.0.0.12",
                     *       "createdAt": "2026-11-21T10:00:00.000Z",
                     *       "expiresAt": "2026-11-21T10:10:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeviceSignIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    decideDeviceSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "userCode": "WDJB-MJHT",
                 *       "isApproved": true
                 *     }
                 */
                "application/json": components["schemas"]["DecideDeviceSignInRequest"];
            };
        };
        responses: {
            /** @description The device. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceSignIn"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            default: components["responses"]["Failure"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Me. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "person": {
                     *         "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60",
                     *         "name": "Ada",
                     *         "isAdmin": true,
                     *         "isService": false,
                     *         "isDisabled": false
                     *       },
                     *       "tokenId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66",
                     *       "device": "ada-laptop"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            default: components["responses"]["Failure"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "oldPassword": "nine quiet lamps at noon",
                 *       "newPassword": "seventeen quiet lamps"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resetToken": "clst-reset-6Yk3vT9qLw2mZx8rBn4c",
                 *       "password": "seventeen quiet lamps",
                 *       "device": "ada-laptop"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description Who signed in, and the token. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description Of whom; me when absent. */
                personId?: components["schemas"]["Id"];
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
            /** @description The tokens, without what makes them work. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "tokens": [
                     *         {
                     *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66",
                     *           "personId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60",
                     *           "device": "ada-laptop",
                     *           "createdAt": "2026-03-01T09:00:00.000Z",
                     *           "lastUsedAt": "2026-03-02T16:20:00.000Z",
                     *           "expiresAt": null,
                     *           "isCurrent": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TokenPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The token, by its id.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f66
                 */
                tokenId: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token that was revoked. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    createServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "farm",
                 *       "projects": [
                 *         {
                 *           "projectId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                 *           "role": "Artist"
                 *         }
                 *       ],
                 *       "expiresInDays": 90
                 *     }
                 */
                "application/json": components["schemas"]["ServiceTokenRequest"];
            };
        };
        responses: {
            /** @description The token. It is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceToken"];
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
    listPeople: {
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
            /** @description The people. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "people": [
                     *         {
                     *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60",
                     *           "name": "Ada",
                     *           "isAdmin": true,
                     *           "isService": false,
                     *           "isDisabled": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            default: components["responses"]["Failure"];
        };
    };
    editPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isAdmin": true
                 *     }
                 */
                "application/json": components["schemas"]["EditPersonRequest"];
            };
        };
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Person"];
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
    disablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reassignTo": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f64"
                 *     }
                 */
                "application/json": components["schemas"]["DisablePersonRequest"];
            };
        };
        responses: {
            /** @description What was done. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisabledPerson"];
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
    enablePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
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
            /** @description The person. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Person"];
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
    createPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
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
            /** @description The token. It is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimeToken"];
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
    listInvitations: {
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
            /** @description The invitations, without what makes them work. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            default: components["responses"]["Failure"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Björn",
                 *       "projects": [
                 *         {
                 *           "projectId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                 *           "role": "Artist"
                 *         }
                 *       ],
                 *       "expiresInHours": 72
                 *     }
                 */
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description The invitation and its token, which is shown this once. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewInvitation"];
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
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invitation, by its id.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f67
                 */
                invitationId: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation that is of no use any more. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "inviteToken": "clst-invite-6Yk3vT9qLw2mZx8rBn4c",
                 *       "name": "Björn",
                 *       "password": "two brown bicycles",
                 *       "device": "bjorn-desk"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description Who signed in, and the token. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooMany"];
            default: components["responses"]["Failure"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Every project of the studio. Admins only. */
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
                     *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                     *           "name": "tired-king",
                     *           "isArchived": false,
                     *           "epoch": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f70",
                     *           "revision": 1204,
                     *           "role": "Admin",
                     *           "createdAt": "2026-03-01T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectPage"];
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
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                 *       "name": "tired-king"
                 *     }
                 */
                "application/json": components["schemas"]["CreateProjectRequest"];
            };
        };
        responses: {
            /** @description The project. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Project"];
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
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
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
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Project"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    editProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "isArchived": true
                 *     }
                 */
                "application/json": components["schemas"]["EditProjectRequest"];
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
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Project"];
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
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "members": [
                     *         {
                     *           "personId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60",
                     *           "memberId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f6a",
                     *           "name": "Ada",
                     *           "roleId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f71",
                     *           "role": "Admin",
                     *           "isDisabled": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    setMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "Artist"
                 *     }
                 */
                "application/json": components["schemas"]["SetMemberRequest"];
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
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description The account.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60
                 */
                personId: components["parameters"]["PersonId"];
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
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    setRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description The role.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f71
                 */
                roleId: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Lighting lead",
                 *       "permissions": [
                 *         "see-everything",
                 *         "create-checkpoint",
                 *         "pull",
                 *         "change-status"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SetRoleRequest"];
            };
        };
        responses: {
            /** @description The role. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Role"];
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
    removeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description The role.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f71
                 */
                roleId: components["parameters"]["RoleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The role that is no more. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"] & components["schemas"]["Role"];
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
    listAudit: {
        parameters: {
            query?: {
                /** @description Only what concerns this project. */
                projectId?: components["parameters"]["AuditProject"];
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
            /** @description The entries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "entries": [
                     *         {
                     *           "id": 412,
                     *           "at": "2026-03-02T16:20:00.000Z",
                     *           "action": "member-set",
                     *           "actorId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f60",
                     *           "actor": "Ada",
                     *           "projectId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61",
                     *           "subject": "Björn",
                     *           "details": {
                     *             "role": "Artist"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description Only what concerns this project. */
                projectId?: components["parameters"]["AuditProject"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    pullChanges: {
        parameters: {
            query: {
                /**
                 * @description The revision up to which the client has everything.
                 * @example 1180
                 */
                after: components["schemas"]["Revision"];
                /** @description Entities on a page at most. */
                limit?: number;
            };
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entities. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "apiVersion": "1.0",
                     *       "epoch": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f70",
                     *       "revision": 1204,
                     *       "entities": [
                     *         {
                     *           "kind": "asset",
                     *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f63",
                     *           "revision": 1204,
                     *           "fields": {
                     *             "name": "scene",
                     *             "extension": "blend"
                     *           }
                     *         }
                     *       ],
                     *       "isLast": true
                     *     }
                     */
                    "application/json": components["schemas"]["PullPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    pushChanges: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "replicaId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f72",
                 *       "epoch": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f70",
                 *       "changes": [
                 *         {
                 *           "operationId": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f73",
                 *           "kind": "asset",
                 *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f63",
                 *           "action": "update",
                 *           "fields": {
                 *             "name": "scene-b"
                 *           },
                 *           "baseRevision": 1204,
                 *           "createdAt": 1772467200000
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PushBatch"];
            };
        };
        responses: {
            /** @description An answer per change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    lookUpEntities: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "of": [
                 *         {
                 *           "kind": "asset",
                 *           "id": "0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f63"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["LookUpRequest"];
            };
        };
        responses: {
            /** @description The entities. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    tellUnsent: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "changes": 3,
                 *       "bytes": 1048576
                 *     }
                 */
                "application/json": components["schemas"]["UnsentWork"];
            };
        };
        responses: {
            /** @description It is noted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    offerManifests: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManifestList"];
            };
        };
        responses: {
            /** @description What is missing. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferAnswers"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    getManifests: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "manifestIds": [
                 *         "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                 *       ],
                 *       "known": []
                 *     }
                 */
                "application/json": components["schemas"]["GetManifestsRequest"];
            };
        };
        responses: {
            /** @description The manifests. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManifestAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    putPack: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description SHA-256 of the bytes.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                hash: components["parameters"]["Hash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The pack is at the studio. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    getChunks: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "manifestId": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                 *       "ranges": [
                 *         {
                 *           "first": 0,
                 *           "count": 64
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["GetChunksRequest"];
            };
        };
        responses: {
            /** @description The frames. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    getPreview: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description SHA-256 of the bytes.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                hash: components["parameters"]["Hash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Clst-Width": components["headers"]["Clst-Width"];
                    "Clst-Height": components["headers"]["Clst-Height"];
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
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
    putPreview: {
        parameters: {
            query: {
                /**
                 * @description Pixels.
                 * @example 512
                 */
                width: components["schemas"]["Pixels"];
                /**
                 * @description Pixels.
                 * @example 288
                 */
                height: components["schemas"]["Pixels"];
            };
            header?: {
                /**
                 * @description The sync protocol that the client speaks; 1 when absent.
                 * @example 1
                 */
                "Clst-Protocol"?: components["parameters"]["Protocol"];
            };
            path: {
                /**
                 * @description The project.
                 * @example 0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f61
                 */
                projectId: components["parameters"]["ProjectId"];
                /**
                 * @description SHA-256 of the bytes.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                hash: components["parameters"]["Hash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description The picture is at the studio. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            426: components["responses"]["ProtocolMismatch"];
            default: components["responses"]["Failure"];
        };
    };
}
