/** What is in the trash is what the model put there. */
import type { TrashEntry } from '@clst/sdk'
import { expect } from 'vitest'
import type { Asset, Model, Version } from './model.js'
import { isSealed, pathOfTrashed } from './model-seal.js'
import { wentAlone } from './model-trash-collections.js'
import { AUTHOR, type Real } from './real.js'

/** An entry of the list, and what was deleted by itself; nothing: a collection. */
export interface TrashedThing {
  entry: TrashEntry
  asset?: Asset
  version?: Version
}

/** The last deleted first, as they are listed. */
export async function compareTrash({ project }: Real, model: Model): Promise<TrashedThing[]> {
  const entries = await project.trash.list()
  const times = entries.map(({ trashedAt }) => trashedAt)
  expect(times, 'the last deleted first').toEqual([...times].sort().reverse())
  const left = expectedEntries(model)
  const things = entries.map((entry): TrashedThing => {
    expect(entry.trashedBy, 'who deleted it').toBe(AUTHOR)
    if (entry.kind === 'collection') return { entry }
    const isIt = (each: Expected) =>
      textOf(each.entry) === textOf(entry) && (each.trashed.version?.id ?? entry.id) === entry.id
    const found = left.findLast(isIt)
    expect(found, `${textOf(entry)} is in the trash`).toBeDefined()
    left.splice(left.indexOf(found as Expected), 1)
    return { entry, ...found?.trashed }
  })
  expect(
    left.map(({ entry }) => textOf(entry)),
    'not in the trash',
  ).toEqual([])
  const count = entries.reduce((sum, { assets }) => sum + assets, 0)
  expect(count, 'assets in the trash').toBe(model.buried.length)
  return things
}

interface Expected {
  entry: Shown
  trashed: Omit<TrashedThing, 'entry'>
}

type Shown = Pick<TrashEntry, 'kind' | 'path' | 'number' | 'isSafety' | 'checkpoints' | 'sizeBytes'>

function textOf({ kind, path, number, isSafety, checkpoints, sizeBytes }: Shown): string {
  return JSON.stringify({ kind, path, number, isSafety, checkpoints, sizeBytes })
}

/** Of several of one name the last deleted comes last. */
function expectedEntries(model: Model): Expected[] {
  const assets = model.buried
    .filter((asset) => !isSealed(asset) || wentAlone(asset))
    .map((asset) => {
      const all = [...asset.versions, ...asset.trashed]
      const sizeBytes = sumOf(all)
      return {
        entry: { kind: 'asset', path: pathOfTrashed(asset), checkpoints: all.length, sizeBytes } as const,
        trashed: { asset },
      }
    })
  const versions = [...model.buried, ...model.assets.values()].flatMap((asset) =>
    asset.trashed.map((version) => {
      const { number, isSafety } = version
      const path = pathOfTrashed(asset)
      const entry = {
        kind: 'checkpoint',
        path,
        number,
        isSafety,
        checkpoints: 1,
        sizeBytes: sumOf([version]),
      } as const
      return { entry, trashed: { asset, version } }
    }),
  )
  return [...assets, ...versions]
}

function sumOf(versions: readonly Version[]): number {
  return versions.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
