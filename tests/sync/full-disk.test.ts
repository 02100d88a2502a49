/** No room left, at the studio or on the computer of an artist: it is said, nothing is lost, and it goes on when there is room. */
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { optionalHost } from '../helpers/hosts.js'
import { isMountable, useDisk } from '../helpers/small-disks.js'
import { Crew, unfinishedBelow } from './support/crew.js'
import { begin, beginServerCommand, expectDone } from './support/mortal.js'
import { Seat } from './support/seat.js'

const MIB = 1 << 20

/** Takes all the room of a disk but about so much. */
function fill(disk: string, leaveBytes: number): void {
  const { bavail, bsize } = statfsSync(disk)
  const file = openSync(join(disk, 'filler'), 'w')
  const piece = Buffer.alloc(64 << 10, 0x5a)
  try {
    for (let left = bavail * bsize - leaveBytes; left > 0; left -= piece.length)
      writeSync(file, piece, 0, Math.min(left, piece.length))
  } catch {
    // As full as it gets.
  } finally {
    closeSync(file)
  }
}

const makeRoom = (disk: string) => rmSync(join(disk, 'filler'), { force: true })

const host = optionalHost('a disk of the kind "ext4"', () => isMountable('ext4'))

host.describe('a full disk', () => {
  const disk = useDisk('ext4', 32)
  const place = temporaryFolder()
  const crew = new Crew(place)
  const { ada, bo, studio } = crew

  beforeAll(async () => {
    // The studio lies on the small disk; people have room.
    studio.folder = join(disk.folder, 'studio')
    await crew.start()
    await crew.share()
  })

  test.each([0, 1, 3])('of the studio, with %i MiB left, in a push', async (mib) => {
    fill(disk.folder, mib * MIB)
    const made = await crew.save(ada, 'work/scene.blend', 4 * MIB)
    const { code, text } = await begin(ada, ['sync', '--json']).ended
    expect([code, text]).toMatchObject([1, expect.stringContaining('"storage-full"')])
    expect(unfinishedBelow(studio.folder)).toEqual([])
    await crew.expectVersions(ada)
    makeRoom(disk.folder)
    expect(crew.made.at(-1)).toEqual(made)
    await crew.expectWhole(ada, bo)
    await crew.expectNewest(bo, 'work/scene.blend')
  })

  test('of the backup', async () => {
    const target = join(disk.folder, 'backup')
    const command = ['backup', target, '--data', studio.folder, '--json']
    for (const leave of [0, 1 * MIB, 4 * MIB]) {
      fill(disk.folder, leave)
      const { code, text } = await beginServerCommand(command).ended
      expect([code, text]).toMatchObject([1, expect.stringContaining('disk of the studio is full')])
      makeRoom(disk.folder)
    }
    rmSync(target, { recursive: true, force: true })
    await expectDone(beginServerCommand(['verify', '--data', studio.folder]))
    await crew.expectWhole(ada, bo)
  })

  test('of an artist, in a clone and in a pull', async () => {
    const small = seatOn(disk.folder)
    fill(disk.folder, MIB / 2)
    const clone = await begin(small, ['clone', 'film', '.', '--json']).ended
    expect([clone.code, clone.text]).toMatchObject([1, expect.stringContaining('"storage-full"')])
    makeRoom(disk.folder)
    await expectDone(begin(small, ['clone', 'film', '.']))
    await crew.expectVersions(small)
    await crew.save(ada, 'work/scene.blend', 3 * MIB)
    await crew.expectWhole(ada)
    fill(disk.folder, MIB / 2)
    const pull = await begin(small, ['sync', '--json']).ended
    expect([pull.code, pull.text]).toMatchObject([1, expect.stringContaining('"storage-full"')])
    makeRoom(disk.folder)
    await crew.expectWhole(small)
    await crew.expectNewest(small, 'work/scene.blend')
  })

  /** Bo with a folder on the small disk. */
  function seatOn(folder: string): Seat {
    return new Seat(folder, 'Bo', { CLST_HOME: bo.home })
  }
})
