/** Names of the files that programs write: few, so that operations meet, and odd where names can be. */
import fc from 'fast-check'
import { keyOf, type Model } from './model.js'

const NFC = 'Café – ключ.txt'.normalize('NFC')
const NFD = NFC.normalize('NFD')

export const NAMES: readonly string[] = [
  'scene.blend',
  'shots/sh010/scene.blend',
  'shots/sh010/notes',
  NFC,
  NFD,
  'README.txt',
  'readme.txt',
  '.hidden',
  '.config/settings.json',
  'textures/wood  grain 木.bin',
  'textures/Ärmel.v2.bin'.normalize('NFD'),
  'cache/render.tmp',
]

/** The first names come more often, so that files get several versions. */
export const nameIndex: fc.Arbitrary<number> = fc
  .tuple(fc.nat(NAMES.length - 1), fc.nat(NAMES.length - 1), fc.nat(NAMES.length - 1))
  .map((drawn) => Math.min(...drawn))

export const FOLDERS: readonly string[] = ['shots', 'shots/sh010', 'textures', '.config', 'not there']

export function pick<T>(items: readonly T[], index: number): T {
  if (items.length === 0) throw new Error('there is nothing to pick from')
  return items[index % items.length] as T
}

/** A path that a person could name: mostly of something that is there or was. */
export function pickPath(model: Model, index: number): string {
  const known = [...model.files.keys(), ...[...model.assets.values()].map(({ path }) => path)]
  return pick([...known, ...known, ...NAMES], index)
}

/** Of names that mean one file only the first; those that have a file each stay. */
export function withoutDoubles(model: Model, paths: readonly string[]): string[] {
  const first = new Map<string, string>()
  return paths.filter((path) => {
    const other = first.get(keyOf(path)) ?? path
    first.set(keyOf(path), other)
    return other === path || (model.files.has(other) && model.files.has(path))
  })
}
