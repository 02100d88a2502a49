/** A `clst` that is killed anywhere in a publish, push, pull or clone: the same command again brings everything. */
import { FAILPOINTS, type Failpoint } from '@clst/sdk/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { Crew } from './support/crew.js'
import { begin, expectDeath, expectDone } from './support/mortal.js'
import type { Seat } from './support/seat.js'

const place = temporaryFolder()
const crew = new Crew(place)
const { ada, bo, clientOrder } = crew

beforeAll(async () => {
  await crew.start()
  await crew.share()
})

/** Before a commit nothing has happened yet: tests/sync/interrupted stops there too. */
const isChosen = (name: string) => process.env.CLST_SYNC_KILLS_ALL === '1' || !name.endsWith(':before-commit')
const of = (prefixes: RegExp) => FAILPOINTS.filter((name) => prefixes.test(name) && isChosen(name))

/** Dies there, and is run again. */
async function killAndRepeat(seat: Seat, args: readonly string[], point: Failpoint): Promise<void> {
  clientOrder.give(point)
  await expectDeath(begin(seat, args, clientOrder), clientOrder, point)
  await expectDone(begin(seat, args))
}

describe.each(of(/^push:/))('a push that is killed at %s', (point) => {
  test('is finished by the next sync', async () => {
    await crew.save(ada, 'work/scene.blend')
    await crew.save(ada, `work/${point.replace(':', ' ')}.txt`, 100)
    await killAndRepeat(ada, ['sync'], point)
    await crew.expectWhole(ada, bo)
  })
})

describe.each(of(/^(pull|apply|download):/))('a pull that is killed at %s', (point) => {
  test('is finished by the next sync', async () => {
    await crew.save(ada, 'work/scene.blend')
    ada.json(['sync'])
    await killAndRepeat(bo, ['sync'], point)
    await crew.expectWhole(bo)
    await crew.expectNewest(bo, 'work/scene.blend')
  })
})

describe.each(['publish:part-recorded', 'publish:recorded', 'push:pack-sent', 'push:recorded'] as const)(
  'a publish that is killed at %s',
  (point) => {
    test('is finished by the same command', async () => {
      const name = point.replace(':', ' ')
      const other = crew.elsewhere(name)
      other.ada.json(['init', '--name', name])
      await other.save(other.ada, 'work/scene.blend')
      await other.save(other.ada, 'work/scene.blend')
      await killAndRepeat(other.ada, ['publish', '--studio', crew.studio.url], point)
      await other.expectWhole(other.ada)
    })
  },
)

describe.each([
  'create:before-rename',
  'pull:received',
  'apply:committed',
  'download:chunks-inserted',
] as const)('a clone that is killed at %s', (point) => {
  test('is finished by the same command', async () => {
    const { bo: clone } = crew.elsewhere(`clone ${point.replace(':', ' ')}`)
    await killAndRepeat(clone, ['clone', 'film', '.'], point)
    await crew.expectWhole(clone)
    await crew.expectNewest(clone, 'work/scene.blend')
    // A whole one is not cloned over.
    expect(clone.run(['clone', 'film', '.'])).toMatchObject({ code: 5 })
  })
})
