import type { ErrorCode, ErrorDetails } from '@clst/sdk'
import { ADVICE } from './advice.js'
import type { Terminal } from './terminal.js'
import { wrap } from './text-width.js'
import { visible, visibleOneLine } from './visible.js'

/** As wide as `clst: `. */
const INDENT = '      '

/** A failure as the command shows it: the JSON shape, and what helps a person. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly retryable: boolean
  readonly details: ErrorDetails
  readonly advice: string
}

const SYSTEM_ERRORS: Readonly<Record<string, { code: ErrorCode; message: string }>> = {
  EACCES: { code: 'permission-denied', message: 'The system does not allow access to' },
  EPERM: { code: 'permission-denied', message: 'The system does not allow access to' },
  EROFS: { code: 'read-only', message: 'This place can only be read:' },
  ENOENT: { code: 'file-not-found', message: 'There is no file' },
  ENOTDIR: { code: 'file-not-found', message: 'There is no file' },
  EISDIR: { code: 'not-a-regular-file', message: 'This is a folder, not a file:' },
  ENOSPC: { code: 'storage-full', message: 'There is no space left for' },
  EDQUOT: { code: 'storage-full', message: 'There is no space left for' },
}

/** Any thrown value as a failure. What carries no code of the table and is no system error becomes `internal`. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return internal(String(error))
  if (error.name === 'ClstError' && 'code' in error) {
    const known = error as Error & {
      code: ErrorCode
      retryable: boolean
      details: ErrorDetails
      advice?: string
    }
    return {
      code: known.code,
      message: known.message,
      retryable: known.retryable,
      details: known.details,
      advice: known.advice ?? ADVICE[known.code],
    }
  }
  if (error.name === 'AbortError') {
    return { code: 'cancelled', message: 'Cancelled.', retryable: true, details: {}, advice: '' }
  }
  return fromSystem(error as NodeJS.ErrnoException) ?? internal(error.message)
}

/** The document that `--json` prints on stderr. */
export function toFailureJson({ code, message, retryable, details }: Failure): Omit<Failure, 'advice'> {
  return { code, message, retryable, details }
}

/** A sentence, what to do, and the code for whoever searches for it; broken between words on a terminal. */
export function renderFailure(failure: Failure, terminal: Terminal): string[] {
  const { paint, columns } = terminal
  const message = visibleOneLine(failure.message)
  if (failure.code === 'cancelled') return wrap(message, columns).map(paint.yellow)
  // A slip in the command line is explained by what follows; its code would say nothing.
  const code = failure.code === 'invalid-argument' ? '' : `(${failure.code})`
  const width = columns - INDENT.length
  const [first = '', ...rest] = wrap(`${message} ${code}`.trimEnd(), width)
  const lines = [`${paint.red('clst:')} ${first}`, ...rest.map((line) => INDENT + line)]
  const last = lines.pop() ?? ''
  const shaded = code !== '' && last.endsWith(code) ? last.slice(0, -code.length) + paint.dim(code) : last
  return [...lines, shaded, ...wrap(failure.advice, width).map((line) => (INDENT + line).trimEnd())].filter(
    (line) => line !== '',
  )
}

/** Where an error came from, for CLST_DEBUG: each error with its stack, the cause after its effect. */
export function renderCauses(error: unknown): string[] {
  const lines: string[] = []
  const seen = new Set<unknown>()
  for (let current = error; current !== undefined && current !== null && !seen.has(current); ) {
    seen.add(current)
    const text = current instanceof Error ? (current.stack ?? current.message) : String(current)
    lines.push(
      ...text
        .split('\n')
        .map((line, index) => (index === 0 && lines.length > 0 ? 'caused by ' : '') + visible(line)),
    )
    current = current instanceof Error ? current.cause : undefined
  }
  return lines
}

function fromSystem(error: NodeJS.ErrnoException): Failure | undefined {
  const known = error.code === undefined ? undefined : SYSTEM_ERRORS[error.code]
  if (known === undefined) return undefined
  const place = error.path ?? 'the file'
  return {
    code: known.code,
    message: `${known.message} ${place}`,
    retryable: false,
    details: { systemCode: error.code ?? '', path: place },
    advice: ADVICE[known.code],
  }
}

function internal(message: string): Failure {
  return {
    code: 'internal',
    message: `Something went wrong inside clst: ${message}`,
    retryable: false,
    details: {},
    advice: ADVICE.internal,
  }
}
