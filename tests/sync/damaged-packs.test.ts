/** Packs of the studio that are damaged or gone: named, not handed out, and healed by whoever has their bytes. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { Crew, expectQuiet, namesBelow } from './support/crew.js'
import { beginServerCommand, expectDone } from './support/mortal.js'

const place = temporaryFolder()
const crew = new Crew(place)
const { ada, bo, studio } = crew
const path = 'work/scene.blend'

beforeAll(async () => {
  await crew.start()
  await crew.share()
})

const packsOf = () => namesBelow(join(studio.folder, 'packs'))

async function verify(): Promise<{ code: number | null; damaged: string[] }> {
  const { code, text } = await beginServerCommand(['verify', '--data', studio.folder, '--json']).ended
  return { code, damaged: JSON.parse(text).damaged }
}

const DAMAGES: readonly [name: string, damage: (file: string) => void][] = [
  [
    'a flipped bit',
    (file) => {
      const bytes = readFileSync(file)
      bytes[200_000] = (bytes[200_000] as number) ^ 4
      writeFileSync(file, bytes)
    },
  ],
  ['a pack that was cut off', (file) => truncateSync(file, 200_000)],
  ['a pack that is gone', (file) => rmSync(file)],
]

describe.each(DAMAGES)('%s', (_, damage) => {
  test('is named, is told to who asks, and goes away with the next sync of who has the bytes', async () => {
    const before = packsOf()
    await crew.save(ada, path)
    expectQuiet(ada.json(['sync']))
    const [pack = ''] = packsOf().filter((name) => !before.includes(name))
    damage(join(studio.folder, 'packs', pack))
    // Before anybody looked at the packs: nothing wrong arrives, and everything else does.
    const first = bo.json(['sync'])
    expect(first.refused).toMatchObject([{ path, code: expect.stringMatching(/^chunk-(damaged|missing)$/) }])
    await crew.expectVersions(bo)
    const name = pack.slice(3, -5)
    expect(await verify()).toEqual({ code: 1, damaged: [name] })
    expect(bo.json(['sync']).refused).toMatchObject([{ path, code: 'chunk-damaged' }])
    expect(bo.json(['rebuild'], 1)).toMatchObject({ code: 'chunk-damaged' })
    const healed = ada.json(['sync'])
    expectQuiet(healed)
    expect(healed.pushed).toMatchObject({ changes: 0 })
    expect(healed.pushed.bytes).toBeGreaterThan(300_000)
    expect(ada.json(['sync']).pushed.bytes).toBe(0)
    expect(await verify()).toEqual({ code: 0, damaged: [] })
    await crew.expectWhole(bo)
    await crew.expectNewest(bo, path)
  })
})

test('a damaged pack is healed once, also when two have its bytes, and old versions are whole again', async () => {
  for (const pack of packsOf()) rmSync(join(studio.folder, 'packs', pack))
  expect((await verify()).code).toBe(1)
  const sent = [ada, bo, ada].map((seat) => seat.json(['sync']).pushed.bytes)
  expect(sent[0]).toBeGreaterThan(1_500_000)
  expect(sent.slice(1)).toEqual([0, 0])
  expect(await verify()).toEqual({ code: 0, damaged: [] })
  await expectDone(beginServerCommand(['backup', join(place, 'backup'), '--data', studio.folder]))
})
