import { randomBytes } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'

export const SOLID_BYTES = 64 * 1024 * 1024
const HUGE_BYTES = 64 * 1024 ** 3

/**
 * A file that no machine is done with before it is interrupted, without needing the room: bytes that do not repeat, and
 * then a hole.
 */
export function writeHugeFile(path: string): void {
  writeFileSync(path, randomBytes(SOLID_BYTES))
  truncateSync(path, HUGE_BYTES)
}
