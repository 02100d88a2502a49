import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findRuns, isRendered, MIN_FRAMES, runName } from './find-runs.js'
import { isFrameOf, parseFrameName } from './sequence-name.js'

const names = (prefix: string, numbers: readonly number[], padding: number, suffix: string) =>
  numbers.map((number) => `${prefix}${String(number).padStart(padding, '0')}${suffix}`)

const count = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe('findRuns', () => {
  const prefix = fc.constantFrom('shot.', 'shot_', 'a', '', 'v2.beauty.')
  const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { minLength: 3, maxLength: 40 })

  it('finds the frames of one render as one run, in the order of their numbers', () => {
    fc.assert(
      fc.property(prefix, numbers, (before, chosen) => {
        // Numbers that outgrow the padding belong to it as long as there is one that does not.
        fc.pre(chosen.some((number) => number < 10_000))
        const [run, ...more] = findRuns(names(before, chosen, 4, '.exr').reverse())
        expect(more).toEqual([])
        const sorted = [...chosen].sort((a, b) => a - b)
        expect(run?.frames).toEqual(names(before, sorted, 4, '.exr'))
        expect([run?.first, run?.last]).toEqual([sorted[0], sorted.at(-1)])
        for (const name of run?.frames ?? []) expect(isFrameOf(run?.sequence as never, name)).toBe(true)
      }),
    )
  })

  it('puts no name into two runs, and each into one that it is a frame of', () => {
    const anyName = fc.stringMatching(/^[ab]{0,2}[._]?[0-9]{0,5}\.(exr|png|7z|e)$/)
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 60 }), (all) => {
        const runs = findRuns(all)
        const taken = runs.flatMap(({ frames }) => frames)
        expect(new Set(taken).size).toBe(taken.length)
        for (const { sequence, frames } of runs) {
          expect(frames.length).toBeGreaterThanOrEqual(MIN_FRAMES)
          for (const name of frames)
            expect([all.includes(name), isFrameOf(sequence, name)]).toEqual([true, true])
        }
        expect(new Set(runs.map(runName)).size).toBe(runs.length)
      }),
    )
  })

  it('does not depend on the order in which a folder is listed', () => {
    const anyName = fc.stringMatching(/^[ab]?[._]?[0-9]{1,3}\.(exr|png)$/)
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 40 }), fc.nat(), (all, shift) => {
        const turned = [...all.slice(shift % (all.length + 1)), ...all.slice(0, shift % (all.length + 1))]
        const sorted = (runs: ReturnType<typeof findRuns>) =>
          runs.map((run) => ({ ...run, name: runName(run) })).sort((a, b) => (a.name < b.name ? -1 : 1))
        expect(sorted(findRuns(turned))).toEqual(sorted(findRuns(all)))
      }),
    )
  })

  it('needs three files with as many digits', () => {
    expect(findRuns(['a.0001.exr', 'a.0002.exr'])).toEqual([])
    expect(findRuns(['a.01.exr', 'a.002.exr', 'a.0003.exr'])).toEqual([])
    expect(findRuns(['a.0001.exr', 'A.0002.exr', 'a.0003.png'])).toEqual([])
  })
})

describe('isRendered', () => {
  const rendered = (all: readonly string[]) => findRuns(all).map(isRendered)

  test.each([
    ['frames', names('shot.', count(1, 24), 4, '.exr')],
    ['frames with a gap', names('shot_', [1, 2, 3, 5, 9], 4, '.png')],
    ['only numbers, as Blender writes them', names('', count(1, 10), 4, '.png')],
    ['film frames from 1001', names('sh010.', count(1001, 1240), 4, '.dpx')],
    ['every second frame', names('shot.', [2, 4, 6, 8], 4, '.EXR')],
    ['passed 9999', names('shot.', count(9990, 10_010), 4, '.exr')],
  ])('%s', (_, all) => {
    expect(rendered(all)).toEqual([true])
  })

  test.each([
    ['textures with two digits', names('brick_', count(1, 9), 2, '.png')],
    ['textures with three digits', names('brick_', count(1, 9), 3, '.png')],
    ['tiles', names('skin.', [1001, 1002, 1011], 4, '.exr')],
    ['sizes', names('wood_', [1024, 2048, 4096], 4, '.png')],
    ['photos', names('IMG_', count(1, 9), 4, '.JPG')],
    ['scenes', names('scene_', count(1, 9), 4, '.blend')],
    ['numbers that are part of a name', names('shot', count(1, 9), 4, '.exr')],
  ])('no %s', (_, all) => {
    expect(rendered(all)).toEqual([false])
  })
})

it('a name without an extension, or with a number for one, is no frame', () => {
  for (const name of ['shot0001', 'shot.0001', '.0001', 'a.1', 'archive.7z']) {
    expect(parseFrameName(name)).toBeUndefined()
  }
})
