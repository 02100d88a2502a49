import { ClstError, type ErrorCode, isClstError } from '../errors.js'

const CODES: Readonly<Record<string, readonly [code: ErrorCode, message: string]>> = {
  ENOENT: ['file-not-found', 'The file does not exist.'],
  ENOTDIR: ['file-not-found', 'The file does not exist.'],
  EACCES: ['permission-denied', 'The system does not allow access to this file or folder.'],
  EPERM: ['permission-denied', 'The system does not allow this on this file or folder.'],
  EROFS: ['permission-denied', 'This disk can only be read.'],
  EEXIST: ['file-exists', 'A file with this name exists already.'],
  ENOTEMPTY: ['file-exists', 'A folder with this name exists already.'],
  ENOSPC: ['storage-full', 'The disk is full. Nothing was lost.'],
  EDQUOT: ['storage-full', 'Your share of the disk is full. Nothing was lost.'],
  EFBIG: ['storage-full', 'The disk cannot hold a file of this size.'],
  EBUSY: ['working-file-busy', 'Another program holds the file. Close it there and try again.'],
  ETXTBSY: ['working-file-busy', 'Another program holds the file. Close it there and try again.'],
  ELOOP: ['not-a-regular-file', 'This is a link. Only ordinary files can be tracked.'],
  EISDIR: ['not-a-regular-file', 'This is a folder.'],
  ENXIO: ['not-a-regular-file', 'This is not an ordinary file.'],
  ENAMETOOLONG: ['name-not-portable', 'The name is too long for this disk.'],
  ERR_INVALID_ARG_VALUE: ['invalid-argument', 'This is not a path: it holds a NUL character.'],
  EILSEQ: ['name-not-portable', 'This disk cannot hold this name.'],
  EINVAL: ['name-not-portable', 'This disk cannot hold this name.'],
}

/** A failed system call in the words of the error table. `EINVAL` means a bad name only where a name is given. */
export function fromSystemError(error: unknown, path: string): ClstError {
  if (isClstError(error)) return error
  const system = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [code, message] = CODES[system] ?? ['io-error', 'The system could not read or write this file.']
  return new ClstError(code, message, { details: { path, system }, cause: error })
}
