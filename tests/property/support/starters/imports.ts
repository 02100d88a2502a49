import type { ImportResult } from '@clst/sdk'
import fc from 'fast-check'
import { expect } from 'vitest'
import { keyOf } from '../model.js'
import { answerOf } from '../real.js'
import { foldersAbove, type StarterModel } from './model.js'
import { always, type Step } from './step.js'

/** Rows of files, each with what it becomes; the numbers are those in the names. */
const ROWS = { 'anim/walk.ma': /^anim\/walk_v(\d+)\.ma$/, 'walk.txt': /^walk\.(\d+)\.txt$/ } as const
type Target = keyof typeof ROWS
const PATTERNS: Readonly<Record<Target, string[]>> = {
  'anim/walk.ma': ['anim/walk_v*.ma', 'anim/walk_v002.ma', 'anim/*.ma'],
  'walk.txt': ['walk.0*.txt', 'walk.0001.txt'],
}
export const NUMBERED = [
  'anim/walk_v001.ma',
  'anim/walk_v002.ma',
  'anim/walk_v007.ma',
  'walk.0001.txt',
  'walk.0002.txt',
]

const isTarget = (text: string): text is Target => text in ROWS

/** Files of a row that are no versions of anything yet, the oldest first. */
function originalsOf(model: StarterModel, target: Target): { path: string; number: number }[] {
  return [...model.files.keys()]
    .flatMap((path) => {
      const number = ROWS[target].exec(path)?.[1]
      return number === undefined ? [] : [{ path, number: Number(number) }]
    })
    .sort((a, b) => a.number - b.number)
}

interface How {
  dryRun: boolean
  removeOriginals: boolean
}

const bring = ([target, nth, how]: [string, number, How]): Step => {
  const pattern = isTarget(target) ? (PATTERNS[target][nth % PATTERNS[target].length] as string) : ''
  return {
    text: `import ${pattern} ${JSON.stringify(how)}`,
    isPossible: always,
    async run(real, model) {
      if (!isTarget(target)) throw new Error(target)
      const answer = await answerOf(real.project.imports.versions([pattern], how))
      const originals = originalsOf(model, target)
      // A name that is no pattern means its whole row, when it is there.
      const isNamed = /\*/.test(pattern) ? originals.length > 0 : model.files.has(pattern)
      if (!isNamed) {
        const isOther = pattern === 'anim/*.ma' && model.files.has(target)
        expect(answer).toEqual({ error: isOther ? 'invalid-argument' : 'file-not-found' })
        return
      }
      expectImport(model, target, originals, how, answer)
    },
  }
}

function expectImport(
  model: StarterModel,
  target: Target,
  originals: readonly { path: string; number: number }[],
  how: How,
  answer: ImportResult | { error: string },
): void {
  const bytesOf = (path: string) => model.files.get(path) as string
  const known = model.assets.get(keyOf(target))
  const row = originals.map(({ path, number }) => ({ path, number, bytes: bytesOf(path) }))
  const isKnown =
    known !== undefined && row.every(({ bytes }, index) => known.versions[index]?.bytes === bytes)
  if (known !== undefined && !isKnown) {
    expect(answer).toEqual({ error: 'name-clash' })
    return
  }
  const last = row.at(-1)?.number ?? 0
  const isThere = known === undefined && model.files.has(target)
  // Without a look into the files nobody knows that it is the newest of them.
  const isNew = isThere && (how.dryRun || bytesOf(target) !== row.at(-1)?.bytes)
  const versions = isNew ? [...row, { path: target, number: last + 1, bytes: bytesOf(target) }] : row
  const removed = how.removeOriginals && !how.dryRun ? row.map(({ path }) => path) : []
  expect(answer).toMatchObject({
    dryRun: how.dryRun,
    assets: [
      {
        path: target,
        isKnown,
        versions: versions.map(({ path, number, bytes }) => ({
          path,
          number,
          sizeBytes: bytes.length,
          isWorkingFile: path === target,
        })),
      },
    ],
    removed,
    failed: [],
  })
  if (how.dryRun) return
  const { assets } = answer as ImportResult
  const times = assets[0]?.versions.map(({ createdAt }) => createdAt) ?? []
  expect(times, 'times rise').toEqual([...times].sort())
  if (known === undefined) {
    model.addCollections(foldersAbove(target))
    const comment = (path: string) => `Imported from ${path.replace(/^.*\//, '')}`
    model.add(
      target,
      versions.map(({ path, number, bytes }) => ({ number, bytes, comment: comment(path) })),
    )
  }
  if (!model.files.has(target))
    model.files.set(target, model.assets.get(keyOf(target))?.versions.at(-1)?.bytes as string)
  for (const path of removed) model.files.delete(path)
}

const how: fc.Arbitrary<How> = fc.record({
  dryRun: fc.integer({ min: 0, max: 4 }).map((drawn) => drawn === 0),
  removeOriginals: fc.integer({ min: 0, max: 2 }).map((drawn) => drawn === 0),
})

export const importSteps: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...Object.keys(ROWS)), fc.nat(), how)
  .map(bring)
