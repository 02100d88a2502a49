import type { ErrorCode } from '@clst/sdk'

/** Gives a failure that has this code advice that only the command knows, and hands it on. */
export function adviseOn(error: unknown, code: ErrorCode, advice: () => string): unknown {
  const isMeant = error instanceof Error && (error as { code?: unknown }).code === code
  return isMeant ? Object.assign(error, { advice: advice() }) : error
}
