/** What is in the trash goes for good: all of it, what has been there for long, or one thing. */
import type { PurgeOptions, TrashEntry } from '@clst/sdk'
import fc from 'fast-check'
import { expect } from 'vitest'
import { compareTrash, type TrashedThing } from '../compare-trash.js'
import { keyOf, type Model } from '../model.js'
import { purge } from '../model-purge.js'
import { isSealed, pathOfTrashed } from '../model-seal.js'
import { pick } from '../names.js'
import type { Operation, OperationKind } from '../operation.js'
import type { Real } from '../real.js'

type How = 'all' | 'by age' | 'by path' | 'by id'

function purgeTrash(index: number, how: How): Operation {
  return {
    describe: (model) => `purge ${how} (${index}), ${model.buried.length} assets being in the trash`,
    isPossible: () => true,
    async run(real, model) {
      const things = await compareTrash(real, model)
      const order = orderOf(real, model, things, index, how)
      const { purged, assets, checkpoints } = await real.project.trash.purge(order.paths, order.options)
      const isGone = ({ entry }: TrashedThing) => purged.some(({ id }) => id === entry.id)
      expect(purged).toHaveLength(things.filter(isGone).length)
      for (const thing of things) {
        const isChosen = order.isChosen(thing.entry) ?? isGone(thing)
        if (isGone(thing) !== isChosen) throw new Error(`chosen: ${isChosen}: ${JSON.stringify(thing.entry)}`)
      }
      // Everything that lies in a collection goes with it.
      const gone = things.filter(isGone)
      const deadAssets =
        gone.length === things.length
          ? [...model.buried]
          : gone.flatMap(({ asset, version }) =>
              asset === undefined || version !== undefined ? [] : [asset],
            )
      const deadVersions = gone.flatMap(({ asset, version }) =>
        asset === undefined || version === undefined || deadAssets.includes(asset) ? [] : [version],
      )
      const ofAssets = deadAssets.flatMap(({ versions, trashed }) => [...versions, ...trashed])
      expect({ assets, checkpoints }).toEqual({
        assets: deadAssets.length,
        checkpoints: deadVersions.length + ofAssets.length,
      })
      const collections = gone.length === things.length ? [...model.buriedCollections] : []
      purge(model, { assets: deadAssets, versions: deadVersions, collections })
      await compareTrash(real, model)
    },
  }
}

interface Order {
  paths: string[]
  options: PurgeOptions
  /** Nothing: the clock, which goes on meanwhile, decides. */
  isChosen(entry: TrashEntry): boolean | undefined
}

/** Single collections are left to all of the trash: what lies in them goes along. */
function orderOf(real: Real, model: Model, things: readonly TrashedThing[], index: number, how: How): Order {
  const single = things.filter(({ entry }) => entry.kind !== 'collection')
  if (how === 'all' || single.length === 0) return { paths: [], options: {}, isChosen: () => true }
  const { entry } = pick(single, index)
  const byId = { paths: [entry.id], options: {}, isChosen: ({ id }: TrashEntry) => id === entry.id }
  if (how === 'by path') return orderByPath(model, single, entry) ?? byId
  if (how === 'by id' || single.length < things.length) return byId
  return orderByAge(real, entry)
}

function orderByPath(model: Model, things: readonly TrashedThing[], chosen: TrashEntry): Order | undefined {
  const isHere = (path: string) => keyOf(path) === keyOf(chosen.path)
  if (model.buried.some((asset) => isSealed(asset) && isHere(pathOfTrashed(asset)))) return undefined
  const isAlike = (entry: TrashEntry) =>
    isHere(entry.path) && entry.kind === chosen.kind && nameOf(entry) === nameOf(chosen)
  // Of several the one that was deleted last.
  const last = things.find(({ entry }) => isAlike(entry))?.entry
  const checkpoint = nameOf(chosen)
  const options = checkpoint === undefined ? {} : { checkpoint }
  return { paths: [chosen.path], options, isChosen: (entry) => entry === last }
}

function nameOf({ number, isSafety }: TrashEntry): string | undefined {
  return number === undefined ? undefined : `${isSafety ? 's' : 'v'}${number}`
}

/** Whatever has been there as long as this one. */
function orderByAge({ disk }: Real, { trashedAt }: TrashEntry): Order {
  const now = () => disk.ports.clock?.now() ?? Date.now()
  const begun = now()
  const olderThanMs = Math.max(0, begun - Date.parse(trashedAt))
  const isChosen = (entry: TrashEntry) => {
    const time = Date.parse(entry.trashedAt) + olderThanMs
    return time <= begun || (time <= now() ? undefined : false)
  }
  return { paths: [], options: { olderThanMs }, isChosen }
}

const how = fc.constantFrom<How>('all', 'by age', 'by path', 'by path', 'by id')

export const purging: OperationKind = {
  weight: 2,
  arbitrary: fc.tuple(fc.nat(), how).map((parts) => purgeTrash(...parts)),
}
