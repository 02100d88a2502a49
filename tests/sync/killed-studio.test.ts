/** A studio that is killed anywhere: it starts again, and the same command brings everything. */
import { join } from 'node:path'
import { FAILPOINTS, type Failpoint } from '@clst/sdk/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { Crew, namesBelow, unfinishedBelow, withProject } from './support/crew.js'
import { begin, beginServerCommand, expectDeath, expectDone } from './support/mortal.js'

const place = temporaryFolder()
const crew = new Crew(place)
const { ada, bo, studio, studioOrder } = crew

beforeAll(async () => {
  await crew.start()
  await crew.share()
})

const of = (names: RegExp) => FAILPOINTS.filter((name) => names.test(name))

describe.each(of(/^studio:(pack-(announced|written|stored)|chunks-recorded|manifest-|push-)/))(
  'a studio that is killed at %s',
  (point) => {
    test('has everything after it started again and the sync was repeated', async () => {
      await crew.save(ada, 'work/scene.blend')
      studioOrder.give(point)
      const { code, text } = await begin(ada, ['sync', '--json']).ended
      expect(studioOrder.take(), `${point} was not reached`).toBe(true)
      expect([code, text]).toMatchObject([1, expect.stringContaining('studio-unreachable')])
      await studio.start()
      await crew.expectWhole(ada, bo)
    })
  },
)

describe.each(of(/^studio:(manifests|chunks|packs?)-(dropped|removed)/))(
  'a prune that is killed at %s',
  (point) => {
    test('is finished by the next one, and takes nothing that is needed', async () => {
      const path = `work/${point.slice(7)}.bin`
      await crew.save(ada, path)
      ada.json(['sync'])
      await withProject(ada, async (project) => {
        await project.delete([path])
        await project.trash.purge([path])
      })
      crew.made = crew.made.filter((made) => made.path !== path)
      await crew.expectWhole(ada, bo)
      await crew.age()
      const command = ['prune', '--data', studio.folder, '--json']
      const before = namesBelow(join(studio.folder, 'packs')).length
      studioOrder.give(point)
      await expectDeath(beginServerCommand(command, studioOrder), studioOrder, point)
      await expectDone(beginServerCommand(command))
      expect(namesBelow(join(studio.folder, 'packs'))).toHaveLength(before - 1)
      await crew.save(bo, 'work/scene.blend')
      await crew.expectWhole(bo, ada)
    })
  },
)

describe('a backup that is killed', () => {
  const target = join(place, 'backup')
  const backup = (...more: string[]) => ['backup', target, '--data', studio.folder, '--json', ...more]
  const die = async (command: string[], point: Failpoint) => {
    studioOrder.give(point)
    await expectDeath(beginServerCommand(command, studioOrder), studioOrder, point)
  }

  test('goes on when it is made again, full or incremental, and is restored whole', async () => {
    await die(backup(), 'studio:database-copied')
    await die(backup(), 'studio:pack-written')
    await die(backup(), 'studio:pack-copied')
    await die(backup('--incremental'), 'studio:packs-copied')
    const early = await beginServerCommand(['restore', target, '--data', join(place, 'early')]).ended
    expect([early.code, early.text]).toMatchObject([1, expect.stringContaining('not finished')])
    await die(backup(), 'studio:backup-named')
    await expectDone(beginServerCommand(backup()))
    expect(unfinishedBelow(target)).toEqual([])
    await crew.save(ada, 'work/scene.blend')
    await crew.expectWhole(ada, bo)
    for (const point of of(/^studio:(database|packs?)-copied$/)) await die(backup('--incremental'), point)
    await expectDone(beginServerCommand(backup('--incremental')))
    expect(unfinishedBelow(target)).toEqual([])
  })

  test('a restore that is killed is no studio yet, and goes on when it is run again', async () => {
    const folder = join(place, 'restored')
    const restore = ['restore', target, '--data', folder, '--json']
    const later = await crew.save(ada, 'work/scene.blend')
    await crew.expectWhole(ada, bo)
    for (const point of of(/^studio:(pack-(written|copied)|packs-copied|recovery-begun|restored)$/)) {
      await die(restore, point)
      const { code, text } = await beginServerCommand(['--data', folder, '--port', '0']).ended
      expect([code, text]).toMatchObject([1, expect.stringContaining('was cut off')])
    }
    await expectDone(beginServerCommand(restore))
    expect(unfinishedBelow(folder)).toEqual([])
    await studio.moveTo(folder)
    // What came after the backup is offered again by who made it.
    expect(crew.made.at(-1)).toEqual(later)
    await crew.expectWhole(ada, bo)
  })
})
