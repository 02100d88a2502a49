/** The whole project goes to a moment, or to its newest versions, and is written elsewhere as it was. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareTrash } from '../compare-trash.js'
import { type Asset, type Bytes, keyOf, type Model, sameBytes, type Version } from '../model.js'
import { expectRevert, versionAt } from '../model-revert.js'
import { isSealed } from '../model-seal.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import { AUTHOR, answerOf, type Real } from '../real.js'

/** About when some version was made; `offset` in milliseconds. */
type Moment = { nth: number; offset: number } | 'before everything' | 'the newest'

/** Nothing: the newest versions. */
function timeOf(model: Model, moment: Moment): number | undefined {
  if (moment === 'the newest') return undefined
  const times = [...model.assets.values(), ...model.buried].flatMap(({ versions, trashed }) =>
    [...versions, ...trashed].flatMap(({ createdAt }) => (createdAt === undefined ? [] : [createdAt])),
  )
  if (moment === 'before everything' || times.length === 0) return 1000
  return Date.parse(pick(times.sort(), moment.nth)) + moment.offset
}

const inWords = (time: number | undefined) =>
  time === undefined ? '' : ` at ${new Date(time).toISOString()}`

function revertAll(moment: Moment): Operation {
  return {
    describe: (model) => `revert everything${inWords(timeOf(model, moment))}`,
    isPossible: () => true,
    async run(real, model) {
      const at = timeOf(model, moment)
      const { items } = await real.project.status()
      const paths = items.map(({ path }) => path)
      const answer = await real.project.revertAll(at === undefined ? {} : { at })
      const reverted = answer.reverted.map(({ safety, ...rest }) => ({ ...rest, safety: safety?.number }))
      const { safeties, ...expected } = expectRevertAll(model, paths, at)
      expect({ ...answer, reverted, deletedSince: 0 }).toEqual({
        ...expected,
        ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
        deletedSince: 0,
        failed: [],
      })
      for (const [path, version] of safeties)
        version.id = answer.reverted.find((each) => each.path === path)?.safety?.id as string
      const deleted = await trashedAt(real, model, at)
      if (deleted !== undefined) expect(answer.deletedSince, 'deleted since').toBe(deleted.length)
    },
  }
}

/** Changes the model as well; the ids of the safety copies are the caller's to fill in. */
function expectRevertAll(model: Model, paths: readonly string[], at: number | undefined) {
  const outcome = { reverted: [] as unknown[], unchanged: 0, younger: [] as string[] }
  const safeties: [string, Version][] = []
  for (const path of paths) {
    const asset = model.asset(path)
    if (asset === undefined || (model.placeOf(asset) ?? asset.path) !== path) continue
    const version = versionAt(asset, at)
    if (version === undefined) {
      outcome.younger.push(asset.path)
      continue
    }
    const done = expectRevert(model, asset.path, version.id, AUTHOR)
    if ('error' in done) throw new Error(`the model refuses to revert "${path}": ${done.error}`)
    if (done.unchanged) outcome.unchanged++
    else {
      outcome.reverted.push({
        path: asset.path,
        checkpointId: version.id,
        number: version.number,
        isSafety: false,
        headNumber: done.headNumber,
        sizeBytes: version.bytes.length,
        unchanged: false,
        safety: done.safety?.number,
      })
    }
    if (done.safety !== undefined) safeties.push([asset.path, done.safety])
  }
  return { ...outcome, safeties }
}

interface AssetAt {
  asset: Asset
  version: Version
}

/** What was there at the moment and has been deleted since, the last first; nothing where the list does not say it. */
async function trashedAt(real: Real, model: Model, at: number | undefined): Promise<AssetAt[] | undefined> {
  const things = await compareTrash(real, model)
  if (at === undefined) return []
  if (model.buried.some(isSealed)) return undefined
  return things.flatMap(({ entry, asset }) => {
    const version = asset && entry.kind === 'asset' ? versionAt(asset, at) : undefined
    const wasThere = Date.parse(entry.trashedAt) > at
    return asset !== undefined && version !== undefined && wasThere ? [{ asset, version }] : []
  })
}

function exportMoment(moment: Moment, place: 'new' | 'empty' | 'full' | 'inside'): Operation {
  return {
    describe: (model) => `export everything${inWords(timeOf(model, moment))} to a folder that is ${place}`,
    isPossible: () => true,
    async run(real, model) {
      const at = timeOf(model, moment)
      const deleted = await trashedAt(real, model, at)
      if (deleted === undefined) return
      const folder = place === 'inside' ? `${real.disk.folder}/not yet/there` : real.newOutput()
      if (place === 'empty') real.fs.makeFolder(folder)
      if (place === 'full') real.fs.makeFolder(`${folder}/something`)
      const answer = await answerOf(
        real.project.exportMoment({ folder, ...(at === undefined ? {} : { at }) }),
      )
      if (place === 'inside' || place === 'full') {
        expect(answer).toEqual({ error: place === 'full' ? 'file-exists' : 'invalid-argument' })
        return
      }
      const expected = expectFiles(model, at, deleted)
      const writtenBytes = [...expected.values()].reduce((sum, { length }) => sum + length, 0)
      expect(answer).toEqual({
        ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
        folder,
        files: expected.size,
        writtenBytes,
        failed: [],
      })
      expect(listFiles(real, folder, '').sort(), 'exported').toEqual([...expected.keys()].sort())
      for (const [path, bytes] of expected)
        expect(sameBytes(real.readAt(`${folder}/${path}`), bytes), `"${path}" has its bytes`).toBe(true)
    },
  }
}

/** Of two of one name the one that is not in the trash, or was deleted last. */
function expectFiles(model: Model, at: number | undefined, deleted: readonly AssetAt[]): Map<string, Bytes> {
  const live = [...model.assets.values()].flatMap((asset) => {
    const version = versionAt(asset, at)
    return version === undefined ? [] : [{ asset, version }]
  })
  const byKey = new Map<string, AssetAt>()
  for (const each of [...live, ...deleted]) {
    const key = keyOf(each.asset.path)
    if (!byKey.has(key)) byKey.set(key, each)
  }
  return new Map([...byKey.values()].map(({ asset, version }) => [asset.path, version.bytes]))
}

function listFiles(real: Real, root: string, folder: string): string[] {
  return real.fs.list(`${root}/${folder}`).flatMap(({ name, kind }) => {
    const path = folder === '' ? name : `${folder}/${name}`
    return kind === 'folder' ? listFiles(real, root, path) : [path]
  })
}

const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ nth: fc.nat(), offset: fc.constantFrom(0, 0, -1, 1) }) },
  { weight: 3, arbitrary: fc.constant<Moment>('the newest') },
  { weight: 1, arbitrary: fc.constant<Moment>('before everything') },
)
const place = fc.constantFrom('new', 'new', 'empty', 'full', 'inside')

export const revertingAll: OperationKind = { weight: 3, arbitrary: moment.map(revertAll) }
export const exportingMoments: OperationKind = {
  weight: 1,
  arbitrary: fc.tuple(moment, place as fc.Arbitrary<'new'>).map((parts) => exportMoment(...parts)),
}
