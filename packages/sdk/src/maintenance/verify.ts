/** Finds damage: every page, row, chunk, manifest and content of a project, each named by the versions it touches. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { throwIfAborted } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import type { OperationOptions, VerifyProblem, VerifyResult } from '../types.js'
import { type CheckedChunks, checkChunks } from './check-chunks.js'
import { checkContents } from './check-contents.js'
import { checkRows } from './check-rows.js'
import { checkSequences } from './check-sequences.js'
import { surviving } from './surviving.js'
import { VersionNames } from './version-names.js'

export interface VerifyOptions extends OperationOptions {
  /** Records only: the bytes of chunks, contents and previews are not read. */
  quick?: boolean
}

/**
 * Checks a project. Damage is an answer, not a failure; throws only `cancelled`, and what keeps the file from being
 * read at all. While it runs on a project in rollback form, others can read but have to wait for writing.
 */
export async function verify(context: Context, options: VerifyOptions = {}): Promise<VerifyResult> {
  const isQuick = options.quick === true
  const { store } = context
  store.forgetPages()
  const meter = new ProgressMeter(context.clock, options, 'verifying')
  meter.begin('verifying', 0, isQuick ? 0 : (context.fs.stat(store.path)?.sizeBytes ?? 0))
  const problems: VerifyProblem[] = await abortable(
    // Large on purpose: a thread, however small the project is.
    context.engineFor(Number.MAX_SAFE_INTEGER).run({ kind: 'structure', path: store.path, isQuick }, 1),
    options.signal,
  )
  const { signal } = options
  const names = new VersionNames(store)
  const checkedCheckpoints = await checkRows(context, names, problems, signal)
  const chunks: CheckedChunks = { checkedChunks: 0, damaged: new Set(), wrongMacs: [] }
  const onBytes = meter.addBytes
  await surviving(problems, () => checkChunks(context, { isQuick, problems, names, signal, onBytes }, chunks))
  const { checkedChunks, damaged } = chunks
  await surviving(problems, () => checkContents(context, { isQuick, problems, names, damaged, signal }))
  await surviving(problems, () => checkSequences(context, names, problems, signal))
  return { ok: problems.length === 0, checkedChunks, checkedCheckpoints, problems }
}

/** SQLite cannot be interrupted; whoever cancels does not wait for it. */
async function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  throwIfAborted(signal)
  if (signal === undefined) return work
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      try {
        throwIfAborted(signal)
      } catch (error) {
        reject(error)
      }
    }
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** The answer for a file that is too damaged to be opened. */
export function unopenable(path: string, detail: string): VerifyResult {
  const problems: VerifyProblem[] = [{ code: 'file-damaged', path: nodePath.basename(path), detail }]
  return { ok: false, checkedChunks: 0, checkedCheckpoints: 0, problems }
}
