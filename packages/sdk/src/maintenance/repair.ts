/** Heals what is damaged, where there is proof of what it was. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { openStore } from '../store/database.js'
import type { Store } from '../store/store.js'
import type { HealedProblem, OperationOptions, RepairResult, VerifyProblem } from '../types.js'
import { type CheckedChunks, checkChunks } from './check-chunks.js'
import { healChunks } from './heal-chunks.js'
import { healContents } from './heal-contents.js'
import { healPreviews } from './heal-previews.js'
import { healRows } from './heal-rows.js'
import { readingCopy } from './reading-copy.js'
import type { GoodCopy, Repair } from './repair-job.js'
import { inParts } from './slices.js'
import { surviving } from './surviving.js'
import { verify } from './verify.js'
import { VersionNames } from './version-names.js'

export interface RepairOptions extends OperationOptions {
  /** Absolute path of another copy of the project, or of any project that holds the same bytes. Only read. */
  from?: string
}

/**
 * Nothing is replaced without proof: bytes are taken when they have the SHA-256 that is wanted, from working files, from
 * opened versions and from the copy; a record when the copy's has the very hash that is stored for it. Ends with a full
 * `verify`: `problems` is what could not be healed. Throws what keeps the file or the copy from being read or written,
 * `invalid-argument` when the copy is the project itself, and `cancelled`: what was healed until then stays healed.
 */
export async function repair(context: Context, options: RepairOptions = {}): Promise<RepairResult> {
  const copy = options.from === undefined ? undefined : openCopy(context, options.from)
  const meter = new ProgressMeter(context.clock, options, 'repairing')
  const { signal } = options
  try {
    const healed: HealedProblem[] = []
    const job: Repair = { context, signal, meter, names: new VersionNames(context.store), healed, copy }
    await inParts(() => healAll(job, options))
    context.store.settle()
    return { ...(await verify(context, options)), healed }
  } finally {
    copy?.store.close()
  }
}

async function healAll(job: Repair, options: OperationOptions): Promise<void> {
  const { context, signal, names } = job
  context.store.forgetPages()
  // Some parts of a damaged file cannot even be read; the verify that follows says so.
  const ignored: VerifyProblem[] = []
  if (job.copy?.isSameProject === true) await surviving(ignored, () => healRows(job))
  const found: CheckedChunks = { checkedChunks: 0, damaged: new Set(), wrongMacs: [] }
  const looking = new ProgressMeter(context.clock, options, 'verifying')
  looking.begin('verifying', 0, context.fs.stat(context.store.path)?.sizeBytes ?? 0)
  const check = { isQuick: false, problems: [], names, signal, onBytes: looking.addBytes }
  await surviving(ignored, () => checkChunks(context, check, found))
  job.meter.begin('repairing', 0, 0)
  await surviving(ignored, () => healChunks(job, found))
  await surviving(ignored, () => healContents(job))
  await surviving(ignored, () => healPreviews(job))
}

function openCopy(context: Context, from: string): GoodCopy {
  const path = nodePath.resolve(from)
  const { fs } = context
  const [own, other] = [
    fs.stat(context.store.path),
    fs.stat(fs.stat(path) === undefined ? path : fs.realPath(path)),
  ]
  if (other?.kind !== 'file') {
    throw new ClstError('file-not-found', `There is no file "${path}".`, { details: { path } })
  }
  if (own?.inode === other.inode && own.device === other.device) {
    const message = 'A project cannot be repaired from itself. Name another copy of it.'
    throw new ClstError('invalid-argument', message, { details: { path } })
  }
  const idOf = (each: Store) => each.get<{ id: unknown }>('SELECT id FROM project')?.id
  const ownId = idOf(context.store)
  return readingCopy(path, () => {
    const store = openStore(path, { isReadOnly: true })
    try {
      return { store, path, isSameProject: idOf(store) === ownId }
    } catch (error) {
      store.close()
      throw error
    }
  })
}
