/**
 * Every failure that clst reports, in one table. The code is stable: it is the same in the SDK, in `--json` output,
 * in HTTP problem documents and in the Python client. `status` is the HTTP status, `retryable` says whether the
 * same call can succeed later without the user changing anything, `title` is for people.
 */
export const ERRORS = {
  'invalid-argument': { status: 400, retryable: false, title: 'The request is not valid' },
  'path-outside-project': { status: 403, retryable: false, title: 'The path is outside the project folder' },
  'path-reserved': { status: 400, retryable: false, title: 'The name is used by clst itself' },
  'not-a-regular-file': { status: 400, retryable: false, title: 'Only ordinary files can be tracked' },
  'name-not-portable': { status: 400, retryable: false, title: 'The name does not work on this system' },
  'preview-invalid': { status: 400, retryable: false, title: 'The picture cannot be used as a preview' },
  'preview-too-large': { status: 413, retryable: false, title: 'The picture is too large for a preview' },
  'project-not-found': { status: 404, retryable: false, title: 'There is no clst project here' },
  'project-ambiguous': {
    status: 409,
    retryable: false,
    title: 'There is more than one project in this folder',
  },
  'project-exists': { status: 409, retryable: false, title: 'There is a project here already' },
  'asset-not-found': { status: 404, retryable: false, title: 'The file is not tracked' },
  'collection-not-found': { status: 404, retryable: false, title: 'There is no such collection' },
  'checkpoint-not-found': { status: 404, retryable: false, title: 'There is no such checkpoint' },
  'status-not-found': { status: 404, retryable: false, title: 'There is no such status' },
  'type-not-found': { status: 404, retryable: false, title: 'There is no such type' },
  'tag-not-found': { status: 404, retryable: false, title: 'There is no such tag' },
  'label-not-found': { status: 404, retryable: false, title: 'There is no such label' },
  'dependency-not-found': { status: 404, retryable: false, title: 'There is no such dependency' },
  'ignore-rule-not-found': { status: 404, retryable: false, title: 'There is no such ignore rule' },
  'preview-not-found': { status: 404, retryable: false, title: 'There is no picture of it' },
  'template-not-found': { status: 404, retryable: false, title: 'There is no such template' },
  'scaffold-not-found': { status: 404, retryable: false, title: 'There is no such scaffold' },
  'definition-invalid': { status: 400, retryable: false, title: 'The document cannot be used' },
  'file-not-found': { status: 404, retryable: false, title: 'The file does not exist' },
  'name-clash': { status: 409, retryable: false, title: 'Another file already uses this name' },
  'file-exists': { status: 409, retryable: false, title: 'The file exists already' },
  'name-taken': { status: 409, retryable: false, title: 'Another one of its kind has this name' },
  'in-use': { status: 409, retryable: false, title: 'It is in use' },
  'not-a-copy': { status: 409, retryable: false, title: 'The file is not a copy of this project' },
  'working-file-changing': { status: 409, retryable: true, title: 'The file is being written right now' },
  'working-file-busy': { status: 409, retryable: true, title: 'Another program holds the file' },
  'edited-since': { status: 409, retryable: false, title: 'It was edited again since' },
  'nothing-to-undo': { status: 409, retryable: false, title: 'There is nothing to undo' },
  'not-in-trash': { status: 404, retryable: false, title: 'It is not in the trash' },
  'checkpoint-protected': { status: 409, retryable: false, title: 'The version is needed' },
  'unsaved-work': { status: 409, retryable: false, title: 'The file holds work that is in no checkpoint' },
  'permission-denied': { status: 403, retryable: false, title: 'The system does not allow this' },
  'storage-full': { status: 507, retryable: false, title: 'The disk is full' },
  'read-only': { status: 403, retryable: false, title: 'The project can only be read' },
  'not-a-project-file': { status: 400, retryable: false, title: 'This is not a clst project file' },
  'schema-too-new': { status: 409, retryable: false, title: 'The project was written by a newer clst' },
  'store-busy': { status: 503, retryable: true, title: 'The project is busy' },
  'store-corrupt': { status: 500, retryable: false, title: 'The project file is damaged' },
  'storage-unsuitable': {
    status: 409,
    retryable: false,
    title: 'The project file cannot work safely in this place',
  },
  'chunk-missing': { status: 409, retryable: false, title: 'Part of this version is not on this computer' },
  'chunk-damaged': { status: 500, retryable: false, title: 'Part of this version is damaged' },
  'content-damaged': { status: 500, retryable: false, title: 'This version is damaged' },
  'codec-unknown': { status: 409, retryable: false, title: 'This version was written by a newer clst' },
  'io-error': { status: 500, retryable: true, title: 'The system reported a read or write error' },
  'request-timeout': { status: 408, retryable: true, title: 'The request took too long to arrive' },
  'bridge-not-running': { status: 503, retryable: true, title: 'The bridge is not running' },
  'bridge-not-started': { status: 500, retryable: true, title: 'The bridge could not start' },
  unauthenticated: { status: 401, retryable: false, title: 'The bridge does not know the caller' },
  'forbidden-origin': { status: 403, retryable: false, title: 'Web pages may not use the bridge' },
  'host-not-allowed': { status: 403, retryable: false, title: 'The bridge has another name' },
  'not-found': { status: 404, retryable: false, title: 'The bridge has no such address' },
  'method-not-allowed': { status: 405, retryable: false, title: 'The address does not take this method' },
  'payload-too-large': { status: 413, retryable: false, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, retryable: false, title: 'The request is not JSON' },
  'idempotency-key-reused': { status: 409, retryable: false, title: 'The key belongs to another request' },
  'job-not-found': { status: 404, retryable: false, title: 'There is no such job' },
  'job-not-finished': { status: 409, retryable: true, title: 'The job has no result yet' },
  'job-interrupted': { status: 500, retryable: true, title: 'The bridge ended before the work was done' },
  'rate-limited': { status: 429, retryable: true, title: 'Too many requests' },
  'bridge-busy': { status: 503, retryable: true, title: 'The bridge is busy' },
  'bridge-stopping': { status: 503, retryable: true, title: 'The bridge is about to end' },
  'studio-unreachable': { status: 503, retryable: true, title: 'The studio cannot be reached' },
  'studio-not-trusted': {
    status: 502,
    retryable: false,
    title: 'The certificate of the studio is not trusted',
  },
  'signed-out': { status: 401, retryable: false, title: 'Nobody is signed in at the studio' },
  'not-permitted': { status: 403, retryable: false, title: 'The role does not allow this' },
  'not-assignee': { status: 403, retryable: false, title: 'Somebody else has this file' },
  'not-visible': { status: 403, retryable: false, title: 'These contents are not for this person' },
  'manifest-missing': { status: 409, retryable: true, title: 'The studio does not have the contents yet' },
  'protocol-mismatch': { status: 426, retryable: false, title: 'The studio and this clst are too far apart' },
  'pack-damaged': { status: 422, retryable: true, title: 'The chunks arrived damaged at the studio' },
  'epoch-changed': { status: 409, retryable: true, title: 'The studio was restored from a backup' },
  'project-archived': { status: 403, retryable: false, title: 'The project is archived' },
  'sign-in-failed': { status: 401, retryable: false, title: 'Name and password do not belong together' },
  'one-time-token-invalid': { status: 403, retryable: false, title: 'The invitation or link cannot be used' },
  'approval-pending': { status: 409, retryable: true, title: 'Nobody has approved this sign-in yet' },
  'approval-denied': { status: 403, retryable: false, title: 'The sign-in was not approved' },
  'password-too-weak': { status: 400, retryable: false, title: 'The password is too easy to guess' },
  'setup-done': { status: 409, retryable: false, title: 'The studio has an admin already' },
  'person-not-found': { status: 404, retryable: false, title: 'There is no such person' },
  'role-not-found': { status: 404, retryable: false, title: 'There is no such role' },
  'token-not-found': { status: 404, retryable: false, title: 'There is no such token' },
  'invitation-not-found': { status: 404, retryable: false, title: 'There is no such invitation' },
  'last-admin': { status: 409, retryable: false, title: 'There would be no admin left' },
  'studio-busy': { status: 503, retryable: true, title: 'The studio is busy or about to end' },
  cancelled: { status: 499, retryable: true, title: 'Cancelled' },
  internal: { status: 500, retryable: false, title: 'Something went wrong inside clst' },
} as const satisfies Record<string, { status: number; retryable: boolean; title: string }>

export type ErrorCode = keyof typeof ERRORS

/** Small, JSON-safe facts about a failure: never file contents or secrets. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

/** The shape of a failure in `--json` output and over the wire. */
export interface ErrorJson {
  code: ErrorCode
  message: string
  retryable: boolean
  details: ErrorDetails
}

/** The one error class of the SDK. Callers decide by `code`, never by message and never by `instanceof` across packages. */
export class ClstError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ClstError'
    this.code = code
    this.details = options.details ?? {}
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable
  }

  toJSON(): ErrorJson {
    return { code: this.code, message: this.message, retryable: this.retryable, details: this.details }
  }
}

/** True for a failure that carries a code of the table, also when it crossed a package or worker border. */
export function isClstError(error: unknown): error is ClstError {
  return error instanceof Error && error.name === 'ClstError' && 'code' in error
}

/** Any thrown value as a ClstError; what is unknown becomes `internal` and keeps its cause. */
export function toClstError(error: unknown): ClstError {
  if (isClstError(error)) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ClstError('internal', message, { cause: error })
}

/** Throws `cancelled` when the signal was aborted. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ClstError('cancelled', 'Cancelled. Nothing was changed.')
}
