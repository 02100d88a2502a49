import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Permission } from './permissions.js'
import {
  downloadedByDefault,
  type Item,
  seesAllContents,
  seesAllPictures,
  type VisibilityGraph,
  visibleTo,
} from './visibility.js'

interface World {
  /** Collection → what it lies in. */
  collections: Record<string, string | null>
  /** Asset → its collection. */
  assets: Record<string, string>
  needs?: [from: string, to: string][]
  assigned?: Record<string, string[]>
  made?: Record<string, string[]>
  shared?: string[]
}

function graphOf(world: World): VisibilityGraph {
  const isAsset = (id: string) => Object.hasOwn(world.assets, id)
  const item = (id: string): Item => ({ kind: isAsset(id) ? 'asset' : 'collection', id })
  const assigned = (person: string) => world.assigned?.[person] ?? []
  return {
    assetsAssignedTo: (person) => assigned(person).filter(isAsset),
    collectionsAssignedTo: (person) => assigned(person).filter((id) => !isAsset(id)),
    assetsMadeBy: (person) => world.made?.[person] ?? [],
    sharedCollections: () => world.shared ?? [],
    parentOf: (kind, id) => (kind === 'asset' ? world.assets[id] : world.collections[id]) ?? null,
    childrenOf: (id) =>
      [...Object.entries(world.collections), ...Object.entries(world.assets)]
        .filter(([, parent]) => parent === id)
        .map(([child]) => item(child)),
    needsOf: (_, id) => (world.needs ?? []).filter(([from]) => from === id).map(([, to]) => item(to)),
  }
}

const tree: World = {
  collections: { root: null, shots: 'root', sh010: 'shots', props: 'root', lib: 'root', deep: 'lib' },
  assets: { anim: 'sh010', light: 'sh010', chair: 'props', table: 'props', wood: 'deep', plan: 'root' },
}
const seen = (world: World) => [...visibleTo(graphOf(world), 'ada').assets].sort()

describe('somebody sees', () => {
  test('nothing of others', () => expect(seen({ ...tree, assigned: { bo: ['anim'] } })).toEqual([]))
  test('what is assigned', () => expect(seen({ ...tree, assigned: { ada: ['anim'] } })).toEqual(['anim']))
  test('what is in an assigned collection, at any depth', () =>
    expect(seen({ ...tree, assigned: { ada: ['shots'] } })).toEqual(['anim', 'light']))
  test('what they made', () => expect(seen({ ...tree, made: { ada: ['plan'] } })).toEqual(['plan']))
  test('what is shared with everybody, at any depth', () =>
    expect(seen({ ...tree, shared: ['lib'] })).toEqual(['wood']))
  test('what that needs, and what that needs in turn', () => {
    const needs: [string, string][] = [
      ['anim', 'chair'],
      ['chair', 'wood'],
    ]
    expect(seen({ ...tree, needs, assigned: { ada: ['anim'] } })).toEqual(['anim', 'chair', 'wood'])
  })
  test('a circle of needs once', () => {
    const needs: [string, string][] = [
      ['anim', 'chair'],
      ['chair', 'anim'],
      ['shots', 'shots'],
    ]
    expect(seen({ ...tree, needs, made: { ada: ['chair'] } })).toEqual(['anim', 'chair', 'light'])
  })
  test('all of a collection that is needed, with what is in it needs', () => {
    const needs: [string, string][] = [
      ['anim', 'props'],
      ['table', 'wood'],
    ]
    expect(seen({ ...tree, needs, assigned: { ada: ['anim'] } })).toEqual(['anim', 'chair', 'table', 'wood'])
  })
  test('what a collection above needs, but not what lies beside', () => {
    const needs: [string, string][] = [['shots', 'plan']]
    expect(seen({ ...tree, needs, assigned: { ada: ['anim'] } })).toEqual(['anim', 'plan'])
  })
  test('not who needs it', () => {
    const needs: [string, string][] = [['light', 'anim']]
    expect(seen({ ...tree, needs, assigned: { ada: ['anim'] } })).toEqual(['anim'])
  })
})

const viewer = (...words: Permission[]) => ({ personId: 'ada', permissions: new Set(words) })

describe('downloaded by default', () => {
  const world: World = {
    ...tree,
    needs: [['anim', 'chair']],
    assigned: { ada: ['anim'] },
    made: { ada: ['light', 'plan'] },
  }
  const down = (onDisk: string[], ...words: Permission[]) =>
    [...downloadedByDefault(graphOf(world), viewer(...words), onDisk)].sort()

  test('assigned, with what it needs; of what was only made here, what is on the disk', () => {
    expect(down([], 'pull')).toEqual(['anim', 'chair'])
    expect(down(['plan'], 'pull')).toEqual(['anim', 'chair', 'plan'])
  })
  test('not what is on the disk and may not be seen any more, unless all may be seen', () => {
    expect(down(['table'], 'pull')).toEqual(['anim', 'chair'])
    expect(down(['table'], 'pull', 'pull-any-asset')).toEqual(['anim', 'chair', 'table'])
  })
  test('nothing for a role that may not pull', () => expect(down(['plan'], 'see-everything')).toEqual([]))
})

test('seeing every picture is less than getting every file, and neither comes from half a permission', () => {
  expect(seesAllContents(viewer('pull', 'pull-any-asset'))).toBe(true)
  expect(seesAllContents(viewer('pull-any-asset', 'see-everything'))).toBe(false)
  expect(seesAllPictures(viewer('see-everything'))).toBe(true)
  expect(seesAllPictures(viewer('pull'))).toBe(false)
})

test('laws: more needs, assignments or shared collections never hide anything; what is downloaded is seen', () => {
  const ids = ['root', 'shots', 'sh010', 'props', 'lib', 'deep', ...Object.keys(tree.assets)]
  const id = fc.constantFrom(...ids)
  const collection = fc.constantFrom('shots', 'sh010', 'props', 'lib', 'deep')
  const worlds = fc.record({
    needs: fc.array(fc.tuple(id, id), { maxLength: 8 }),
    mine: fc.array(id, { maxLength: 3 }),
    made: fc.array(fc.constantFrom(...Object.keys(tree.assets)), { maxLength: 2 }),
    shared: fc.array(collection, { maxLength: 2 }),
  })
  fc.assert(
    fc.property(worlds, worlds, (a, b) => {
      const build = ({ needs, mine, made, shared }: typeof a): World => {
        return { ...tree, needs, assigned: { ada: mine }, made: { ada: made }, shared }
      }
      const both = {
        needs: [...a.needs, ...b.needs],
        mine: [...a.mine, ...b.mine],
        made: [...a.made, ...b.made],
        shared: [...a.shared, ...b.shared],
      }
      const less = visibleTo(graphOf(build(a)), 'ada').assets
      const more = visibleTo(graphOf(build(both)), 'ada').assets
      for (const asset of less) expect(more.has(asset)).toBe(true)
      const onDisk = Object.keys(tree.assets)
      for (const asset of downloadedByDefault(graphOf(build(a)), viewer('pull'), onDisk)) {
        expect(less.has(asset)).toBe(true)
      }
    }),
  )
})
