import assert from 'node:assert/strict'
import nodePath from 'node:path'
import { type ErrorCode, isClstError } from '../../errors.js'
import type { FileSystem } from '../../ports/file-system.js'

const MAX_SENTENCE = 160

/** The call fails with one of these codes, in a sentence, and names the path. */
export function assertFails(work: () => unknown, ...codes: ErrorCode[]): void {
  let failure: unknown
  try {
    work()
  } catch (error) {
    failure = error
  }
  assert.ok(isClstError(failure), `expected ${codes.join(' or ')}, got ${failure ?? 'success'}`)
  assert.ok(
    codes.includes(failure.code),
    `expected ${codes.join(' or ')}, got ${failure.code}: ${failure.cause}`,
  )
  assert.equal(typeof failure.details.path, 'string')
  assert.match(failure.message, /^[A-Z].*\.$/s)
  assert.ok(failure.message.length <= MAX_SENTENCE)
}

export function writeFile(fs: FileSystem, path: string, content: string | Uint8Array): void {
  const file = fs.createFile(path, 0o644)
  try {
    file.write(typeof content === 'string' ? Buffer.from(content) : content, 0)
  } finally {
    file.close()
  }
}

export function readFile(fs: FileSystem, path: string): string {
  const file = fs.openForReading(path)
  try {
    const bytes = new Uint8Array(file.stat().sizeBytes)
    assert.equal(file.read(bytes, 0), bytes.length)
    return Buffer.from(bytes).toString()
  } finally {
    file.close()
  }
}

export function namesIn(fs: FileSystem, folder: string): string[] {
  return fs
    .list(folder)
    .map(({ name }) => name)
    .sort()
}

export const join = nodePath.join
