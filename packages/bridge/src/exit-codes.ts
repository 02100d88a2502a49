import type { ErrorCode } from '@clst/sdk'

/** What the process answers to its caller. Stable: scripts depend on the numbers. */
export const EXIT = {
  /** Done, also when there was nothing to do. */
  done: 0,
  /** Failed, also when only some files of several failed. */
  failed: 1,
  /** The command was not written as it must be. */
  usage: 2,
  /** `verify` found damage. */
  damaged: 4,
  /** What was asked for collides with something that exists. */
  conflict: 5,
  /** Stopped by Ctrl+C or SIGTERM (128 + SIGINT, as shells report it). */
  cancelled: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const CONFLICTS: ReadonlySet<string> = new Set<ErrorCode>([
  'checkpoint-protected',
  'edited-since',
  'file-exists',
  'in-use',
  'name-clash',
  'name-taken',
  'not-a-copy',
  'project-exists',
])

/** The exit code for a failure that ends a command. */
export function exitCodeFor(code: ErrorCode): ExitCode {
  if (code === 'cancelled') return EXIT.cancelled
  if (code === 'invalid-argument') return EXIT.usage
  return CONFLICTS.has(code) ? EXIT.conflict : EXIT.failed
}
