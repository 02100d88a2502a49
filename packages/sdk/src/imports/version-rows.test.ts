import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseVersionName } from './version-name.js'
import { chooseNumbers, groupVersions } from './version-rows.js'

describe('parseVersionName', () => {
  test.each([
    ['scene_v001.blend', 'scene.blend', 'version', 1],
    ['scene.v12.blend', 'scene.blend', 'version', 12],
    ['scene-V3.ma', 'scene.ma', 'version', 3],
    ['hero rev 7.psd', undefined, undefined, undefined],
    ['hero rev7.psd', 'hero.psd', 'version', 7],
    ['hero_ver.2.psd', 'hero.psd', 'version', 2],
    ['scene-03.blend', 'scene.blend', 'number', 3],
    ['scene.0001.ma', 'scene.ma', 'number', 1],
    ['scene (2).blend', 'scene.blend', 'copy', 2],
    ['scene(2).blend', 'scene.blend', 'copy', 2],
    ['shot010_v003_anim.ma', 'shot010_anim.ma', 'version', 3],
    ['shot_v2_anim_v003.ma', 'shot_v2_anim.ma', 'version', 3],
    ['scene_2024-05-01.blend', 'scene.blend', 'date', undefined],
    ['scene_20240501_1430.blend', 'scene.blend', 'date', undefined],
    ['scene.blend1', 'scene.blend', 'backup', undefined],
    ['scene_v001', 'scene', 'version', 1],
  ])('%s', (fileName, target, style, number) => {
    const version = parseVersionName(fileName)
    if (style === undefined) expect(version?.style).not.toBe('version')
    else expect(version).toMatchObject({ target, style, number })
  })

  test.each([
    'scene.blend',
    'v001.blend',
    'scenev2.blend',
    '.blend1',
    '2024.psd',
    'rover.psd',
    'a_1234567890.exr',
  ])('%s says nothing', (fileName) => {
    expect(parseVersionName(fileName)).toBeUndefined()
  })

  it('takes no year without a day for a date', () => {
    expect(parseVersionName('expo_2024.psd')).toMatchObject({ style: 'number', number: 2024 })
    expect(parseVersionName('expo_20241399.psd')).toMatchObject({ style: 'number', number: 20241399 })
  })
})

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 30 })
const stem = fc.stringMatching(/^[a-z]{1,8}$/)
const make = fc.constantFrom(
  (name: string, n: number) => `${name}_v${String(n).padStart(3, '0')}.blend`,
  (name: string, n: number) => `${name}.v${n}.blend`,
  (name: string, n: number) => `${name}-${n}.blend`,
  (name: string, n: number) => `${name} (${n}).blend`,
  (name: string, n: number) => `${name}.${String(n).padStart(4, '0')}.ma`,
)

describe('groupVersions', () => {
  it('puts a row in the order of its numbers, however the folder lists it', () => {
    fc.assert(
      fc.property(stem, numbers, make, fc.infiniteStream(fc.nat()), (name, chosen, nameOf, random) => {
        const names = chosen.map((n) => nameOf(name, n))
        const mixed = [...names].sort(() => (random.next().value % 2 === 0 ? -1 : 1))
        const rows = groupVersions(mixed)
        expect(rows).toHaveLength(1)
        const sorted = [...chosen].sort((a, b) => a - b).map((n) => nameOf(name, n))
        expect(rows[0]?.files.map(({ fileName }) => fileName)).toEqual(sorted)
      }),
    )
  })

  it('puts every name with a version in exactly one row, and no other', () => {
    const anyName = fc.oneof(
      fc.stringMatching(/^[a-z]{1,3}[._-]?v?[0-9]{0,4}\.[a-z]{1,3}[0-9]?$/),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { maxLength: 40 }), (names) => {
        const grouped = groupVersions(names).flatMap(({ files }) => files.map(({ fileName }) => fileName))
        expect(grouped.sort()).toEqual(names.filter((name) => parseVersionName(name) !== undefined).sort())
      }),
    )
  })

  it('counts saves that Blender kept from the oldest on', () => {
    const [row] = groupVersions(['a.blend1', 'a.blend10', 'a.blend2'])
    expect(row?.files.map(({ fileName }) => fileName)).toEqual(['a.blend10', 'a.blend2', 'a.blend1'])
  })

  it('keeps rows of different styles and files apart', () => {
    const rows = groupVersions(['a_v1.ma', 'a_v2.ma', 'A_V3.ma', 'a-1.ma', 'b_v1.ma', 'a_v1.mb'])
    expect(rows.map(({ files }) => files.length).sort()).toEqual([1, 1, 1, 3])
  })
})

describe('chooseNumbers', () => {
  it('keeps numbers and gaps', () => {
    expect(chooseNumbers([1, 2, 5])).toEqual([1, 2, 5])
    expect(chooseNumbers([3, 7, undefined])).toEqual([3, 7, 8])
  })

  it('counts where the numbers cannot be kept', () => {
    expect(chooseNumbers([0, 1, 2])).toEqual([1, 2, 3])
    expect(chooseNumbers([1, 1, 2])).toEqual([1, 2, 3])
    expect(chooseNumbers([undefined, undefined])).toEqual([1, 2])
    expect(chooseNumbers([20_240_501])).toEqual([1])
  })

  it('always rises', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), { nil: undefined })), (carried) => {
        const chosen = chooseNumbers(carried)
        expect(chosen).toHaveLength(carried.length)
        for (const [index, number] of chosen.entries()) expect(number).toBeGreaterThan(chosen[index - 1] ?? 0)
      }),
    )
  })
})
