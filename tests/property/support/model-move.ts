/** Where things lie: what a move, a copy and an accepted rename make of the model, as values that can go back. */
import type { Slot, Wish } from './edits.js'
import {
  type Asset,
  type Collection,
  foldersAbove,
  headOf,
  keyOf,
  type Model,
  newCollection,
  newestWith,
  nextNumber,
  sameBytes,
  type Version,
} from './model.js'
import { wishCollectionField } from './model-fields.js'
import { isEmpty, seal } from './model-seal.js'
import type { Real } from './real.js'

/** Something has that name, or lies where a folder would have to be. `place` is the file that is to go there. */
export function isTaken(
  model: Model,
  to: string,
  asset: Asset | undefined,
  place: string | undefined,
): boolean {
  const key = keyOf(to)
  const other = model.assets.get(key)
  if (other !== undefined && other !== asset) return true
  const files = [...model.files.keys(), ...model.opened.keys()]
  if (files.some((path) => path !== place && keyOf(path) === key)) return true
  if ([...model.folders].some((path) => keyOf(path) === key) || model.collections.has(key)) return true
  return foldersAbove(to).some(
    (folder) => model.asset(folder) !== undefined || files.some((path) => keyOf(path) === keyOf(folder)),
  )
}

/** The collections that a file at this path needs; somebody who needs one of them keeps it. */
export function wishCollections(model: Model, path: string): Wish[] {
  return missingFolders(model, path).map((folder) => wishCollection(model, newCollection(folder)))
}

/** With those above it that are missing. */
export function wishNewCollection(
  model: Model,
  path: string,
  { type, description }: Pick<Collection, 'type' | 'description'>,
): Wish[] {
  const made = newCollection(path)
  return [
    ...wishCollections(model, path),
    wishCollection(model, made),
    wishCollectionField(made, 'type', type),
    wishCollectionField(made, 'description', description),
  ]
}

function wishCollection(model: Model, made: Collection): Wish {
  const key = keyOf(made.path)
  const slot: Slot<true | undefined> = {
    thing: made,
    get: () => model.collections.get(key) === made || undefined,
    set: (value) => (value === true ? model.collections.set(key, made) : model.collections.delete(key)),
    isNeeded: () => {
      const names = [
        ...model.collections.keys(),
        ...[...model.assets.values(), ...model.buried].map(({ path }) => keyOf(path)),
      ]
      return (
        names.some((name) => name.startsWith(`${key}/`)) ||
        model.buriedCollections.some((each) => each.in === made) ||
        model.dependencies.some(({ source, target }) => source === made || target === made)
      )
    },
  }
  return { slot: slot as Slot, value: true }
}

function missingFolders(model: Model, path: string): string[] {
  return foldersAbove(path).filter((folder) => !model.collections.has(keyOf(folder)))
}

/** The record of an asset in another place. */
export function wishPlace(model: Model, asset: Asset, to: string): Wish {
  const slot: Slot<string> = {
    names: () => [asset],
    get: () => asset.path,
    set: (path) => {
      model.assets.delete(keyOf(asset.path))
      asset.path = path
      model.assets.set(keyOf(path), asset)
    },
    refuses: (before) => {
      const other = model.asset(before)
      return other !== undefined && other !== asset ? 'name-clash' : undefined
    },
  }
  return { slot: slot as Slot, value: to }
}

/** A file in another place on the disk. Going back, one that is gone stays gone. */
export function wishFile(model: Model, from: string, to: string): Wish {
  let place = from
  let wasThere = true
  const slot: Slot<string> = {
    get: () => place,
    set: (path) => {
      const bytes = wasThere ? model.files.get(place) : undefined
      // Where going back is refused in the end, a file that had not been there is not moved either.
      wasThere = bytes !== undefined || !wasThere
      if (bytes !== undefined) {
        model.files.delete(place)
        model.put(path, bytes)
      }
      place = path
    },
    refuses: (before) =>
      model.files.has(to) && (model.files.has(before) || model.opened.has(before))
        ? 'file-exists'
        : undefined,
  }
  return { slot: slot as Slot, value: to }
}

/** A collection in another place; `isOnDisk`: with everything in its folder, which otherwise stays where it is. */
export function wishFolder(real: Real, model: Model, from: string, to: string, isOnDisk: boolean): Wish {
  let place = from
  const isThere = (path: string) => real.fs.stat(`${real.disk.folder}/${path}`) !== undefined
  const collection = model.collections.get(keyOf(from))
  const slot: Slot<string> = {
    names: () => [collection],
    get: () => place,
    set: (path) => {
      moveFolder(model, place, path, isOnDisk)
      place = path
    },
    refuses: (before) => {
      if (isOnDisk && isThere(to) && isThere(before)) return 'file-exists'
      return model.collections.has(keyOf(before)) ? 'name-clash' : undefined
    },
  }
  return { slot: slot as Slot, value: to }
}

function moveFolder(model: Model, from: string, to: string, isOnDisk: boolean): void {
  const after = (path: string) =>
    path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path
  if (isOnDisk) {
    replaceKeys(model.files, after)
    replaceKeys(model.opened, after)
  }
  for (const asset of [...model.assets.values(), ...model.buried]) asset.path = after(asset.path)
  replace(
    model.assets,
    [...model.assets.values()].map((asset) => [keyOf(asset.path), asset]),
  )
  const collections = [...model.collections.values()]
  for (const each of [...collections, ...model.buriedCollections]) each.path = after(each.path)
  replace(
    model.collections,
    collections.map((each) => [keyOf(each.path), each]),
  )
  for (const folder of [...model.folders]) model.folders.add(after(folder))
  model.addFolders(`${to}/`)
}

function replaceKeys<V>(map: Map<string, V>, after: (path: string) => string): void {
  replace(
    map,
    [...map].map(([path, value]) => [after(path), value]),
  )
}

function replace<V>(map: Map<string, V>, entries: [string, V][]): void {
  map.clear()
  for (const [key, value] of entries) map.set(key, value)
}

/** Empty folders come and go with moves; only the disk and the records know which are there. */
export function syncFolders({ fs, disk }: Real, model: Model): void {
  for (const folder of [...model.folders]) {
    const isThere =
      fs.stat(`${disk.folder}/${folder}`)?.kind === 'folder' || model.collections.has(keyOf(folder))
    if (folder !== '' && !isThere) model.folders.delete(folder)
  }
}

/** A new asset with one version; going back, it is in the trash and its file is gone. */
export function wishCopy(model: Model, copy: Asset): Wish {
  const to = copy.path
  const first = headOf(copy)
  const slot: Slot<'made' | 'edited' | undefined> = {
    names: () => [copy, first],
    get: () => {
      if (model.asset(to) !== copy || copy.path !== to) return undefined
      return headOf(copy) === first ? 'made' : 'edited'
    },
    set: (value) => (value === 'made' ? bringToLife(model, copy) : bury(model, copy)),
  }
  return { slot: slot as Slot, value: 'made' }
}

function bringToLife(model: Model, copy: Asset): void {
  model.assets.set(keyOf(copy.path), copy)
  model.put(copy.path, headOf(copy).bytes)
}

function bury(model: Model, copy: Asset): void {
  const place = model.placeOf(copy)
  const bytes = place === undefined ? undefined : model.files.get(place)
  if (place !== undefined && bytes !== undefined) {
    if (newestWith(copy, bytes) === undefined) copy.versions.push(safetyOf(copy, bytes))
    model.files.delete(place)
  }
  model.assets.delete(keyOf(copy.path))
  model.buried.push(copy)
}

function safetyOf(copy: Asset, bytes: Uint8Array): Version {
  const number = nextNumber(copy, true)
  return { id: '', number, isSafety: true, bytes, comment: '', author: '', status: null, base: undefined }
}

/** Collections that a copy made; going back, those in which nothing is any more go into the trash. */
export function wishCopiedCollections(model: Model, path: string): Wish[] {
  return missingFolders(model, path).map((folder) => {
    const collection = newCollection(folder)
    let made: true | undefined
    const slot: Slot<true | undefined> = {
      thing: collection,
      get: () => made,
      set: (value) => {
        made = value
        if (value === true) model.collections.set(keyOf(folder), collection)
        else if (model.collections.get(keyOf(collection.path)) === collection && isEmpty(model, collection))
          seal(model, collection)
      },
    }
    return { slot: slot as Slot, value: true }
  })
}

/** What the first message of a copy says, and what it holds. */
export function contentOfCopy(model: Model, asset: Asset): { bytes: Uint8Array; comment: string } {
  const bytes = model.contentOf(asset) ?? headOf(asset).bytes
  const same = asset.versions.filter((version) => sameBytes(version.bytes, bytes))
  const version = same.filter(({ isSafety }) => !isSafety).at(-1) ?? same.at(-1)
  if (version === undefined) return { bytes, comment: `Copy of ${asset.path}` }
  const { isSafety, number } = version
  const name = isSafety ? `s${number}` : `v${String(number).padStart(3, '0')}`
  return { bytes, comment: `Copy of ${asset.path} ${name}` }
}
