import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createProject, isClstError, openProject, type Project } from '@clst/sdk'
import { openStore, seededBytes } from '@clst/sdk/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { expectFailure, expectSound } from '../helpers/failures.js'
import { optionalHost } from '../helpers/hosts.js'
import { type DiskKind, isMountable, useDisk } from '../helpers/small-disks.js'

const MIB = 1 << 20
const DISK_MIB = 24

/** Takes all the room of a disk but about so much. */
function fill(folder: string, leaveBytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const file = openSync(join(folder, 'filler'), 'w')
  const piece = Buffer.alloc(64 << 10, 0x5a)
  let wanted = bavail * bsize - leaveBytes
  try {
    for (; wanted > 0; wanted -= piece.length) writeSync(file, piece, 0, Math.min(wanted, piece.length))
  } catch {
    // As full as it gets.
  } finally {
    closeSync(file)
  }
}

/** Codes of what failed: of the whole or of single files. */
async function codesOf(work: Promise<unknown>): Promise<string[]> {
  try {
    const answer = (await work) as { failed?: readonly { code: string }[] }
    return (answer.failed ?? []).map(({ code }) => code)
  } catch (error) {
    if (isClstError(error)) return [error.code]
    throw error
  }
}

const DISKS: readonly DiskKind[] = ['tmpfs', 'ext4', 'exFAT in user space']

for (const kind of DISKS) {
  const host = optionalHost(`a disk of the kind "${kind}"`, () => isMountable(kind))
  host.describe(`a full disk: ${kind}`, () => {
    const mounted = useDisk(kind, DISK_MIB)
    let disk = ''
    let folder = ''
    let project: Project
    const at = (name: string) => join(folder, name)
    const makeRoom = () => rmSync(join(disk, 'filler'), { force: true })
    const v1 = seededBytes(1, 2 * MIB)
    const v2 = seededBytes(2, 2 * MIB)
    let count = 0

    beforeEach(async () => {
      disk = mounted.folder
      for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true })
      folder = join(disk, `film ${++count}`)
      mkdirSync(folder)
      project = await createProject(folder, { name: 'Robot', workers: 0 })
      for (const content of [v1, v2]) {
        writeFileSync(at('scene.blend'), content)
        await project.checkpoint(['scene.blend'], { message: 'Version' })
      }
      return () => project.close()
    })

    async function expectWhole(): Promise<void> {
      await expectSound(project)
      for (const [to, content] of [
        ['v1', v1],
        ['v2', v2],
      ] as const) {
        const output = at('copy')
        await project.exportVersion('scene.blend', { to, output, overwrite: true })
        expect(readFileSync(output).equals(content)).toBe(true)
      }
      rmSync(at('copy'))
    }

    /** Whatever is left beside the artist's files would take room on a disk that has none. */
    const unfinished = () => readdirSync(folder).filter((name) => /^\.clst-|-journal$|-wal$/.test(name))

    describe.each([0, 20_000, 700_000])('with %i bytes left', (left) => {
      test('checkpoint: says so, shows no half version, and stores it when there is room', async () => {
        const v3 = seededBytes(3, 2 * MIB)
        writeFileSync(at('scene.blend'), v3)
        fill(disk, left)
        await expectFailure(project.checkpoint(['scene.blend'], { message: 'Third' }), 'storage-full')
        expect(unfinished()).toEqual([])
        expect((await project.history('scene.blend')).checkpoints).toHaveLength(2)
        expect(readFileSync(at('scene.blend')).equals(v3)).toBe(true)
        makeRoom()
        expect(await project.checkpoint(['scene.blend'], { message: 'Third' })).toMatchObject({
          checkpoints: [{ number: 3, sizeBytes: v3.length }],
        })
        await expectWhole()
      })

      test('revert: says so, keeps the file, and works when there is room', async () => {
        fill(disk, left)
        await expectFailure(project.revert('scene.blend', { to: 'v1' }), 'storage-full')
        expect(unfinished()).toEqual([])
        expect(readFileSync(at('scene.blend')).equals(v2)).toBe(true)
        expect(await project.status()).toMatchObject({ counts: { normal: 1, modified: 0 } })
        makeRoom()
        await project.revert('scene.blend', { to: 'v1' })
        expect(readFileSync(at('scene.blend')).equals(v1)).toBe(true)
        await expectWhole()
      })

      test('revert of unsaved work: neither it nor a version is lost', async () => {
        const edit = seededBytes(4, 2 * MIB)
        writeFileSync(at('scene.blend'), edit)
        fill(disk, left)
        await expectFailure(project.revert('scene.blend', { to: 'v1' }), 'storage-full')
        expect(readFileSync(at('scene.blend')).equals(edit)).toBe(true)
        expect(unfinished()).toEqual([])
        makeRoom()
        const { safety } = await project.revert('scene.blend', { to: 'v1' })
        await project.exportVersion('scene.blend', { to: `s${safety?.number}`, output: at('kept') })
        expect(readFileSync(at('kept')).equals(edit)).toBe(true)
        await expectWhole()
      })

      test('open and export: say so and leave nothing behind', async () => {
        fill(disk, left)
        await expectFailure(project.openVersion('scene.blend', { to: 'v1' }), 'storage-full')
        await expectFailure(
          project.exportVersion('scene.blend', { to: 'v1', output: at('copy') }),
          'storage-full',
        )
        expect(readdirSync(folder).sort()).toEqual(['Robot.clst', 'scene.blend'])
      })
    })

    /** Each is refused as a whole or does what it can; repeated when there is room it does the rest. */
    const JOBS: Record<string, [prepare: () => Promise<unknown> | unknown, run: () => Promise<unknown>]> = {
      move: [() => {}, () => project.move(['scene.blend'], 'moved.blend')],
      copy: [() => {}, () => project.copy('scene.blend', 'copy.blend')],
      delete: [
        () => writeFileSync(at('scene.blend'), seededBytes(7, 2 * MIB)),
        () => project.delete(['scene.blend']),
      ],
      restore: [() => project.delete(['scene.blend']), () => project.trash.restore(['scene.blend'])],
      rebuild: [() => project.free(['scene.blend']), () => project.rebuild()],
      import: [
        () => {
          for (const n of [1, 2]) writeFileSync(at(`s_v${n}.blend`), seededBytes(8 + n, 2 * MIB))
        },
        () => project.imports.versions(['s_v*.blend'], { removeOriginals: true }),
      ],
      prune: [
        async () => {
          writeFileSync(at('old.blend'), seededBytes(9, 2 * MIB))
          await project.checkpoint(['old.blend'], { message: 'Old' })
          await project.delete(['old.blend'])
          await project.trash.purge()
        },
        () => project.maintenance.prune(),
      ],
    }

    test.each(Object.keys(JOBS))('%s: loses nothing, and works when there is room', async (name) => {
      const [prepare, run] = JOBS[name] as (typeof JOBS)[string]
      await prepare()
      const before = contents()
      fill(disk, 0)
      const failed = await codesOf(run())
      expect(failed.filter((code) => code !== 'storage-full')).toEqual([])
      // These need room for two more MiB.
      if (/copy|delete|restore|rebuild|import/.test(name)) expect(failed).not.toEqual([])
      expect(unfinished()).toEqual([])
      // A file went only when its bytes are in a version.
      const left = new Set(Object.values(contents()))
      for (const [path, hash] of Object.entries(before))
        expect(left.has(hash) || isStored(hash), path).toBe(true)
      makeRoom()
      if (failed.length > 0) {
        const again = await codesOf(run())
        // Its records were back already: only the file is missing.
        expect(again.filter((code) => code !== 'not-in-trash' && code !== 'file-not-found')).toEqual([])
        await project.rebuild()
      }
      expect((await project.status()).counts.rebuild).toBe(0)
      if (name === 'delete') await project.trash.restore(['scene.blend'])
      if (name === 'move') await project.move(['moved.blend'], 'scene.blend')
      await expectWhole()
    })

    /** Hashes of the working files. */
    function contents(): Record<string, string> {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      const files = names.filter((name) => name.endsWith('.blend'))
      const hash = (name: string) =>
        createHash('sha256')
          .update(readFileSync(at(name)))
          .digest('hex')
      return Object.fromEntries(files.map((name) => [name, hash(name)]))
    }

    function isStored(hash: string): boolean {
      const store = openStore(project.info.path, { isReadOnly: true })
      const sql = `SELECT 1 AS found FROM checkpoint JOIN manifest m ON m.id = manifest_id
        WHERE lower(hex(content_hash)) = ?`
      const row = store.get(sql, hash)
      store.close()
      return row !== undefined
    }

    test('status, history and verify work without room', async () => {
      writeFileSync(at('scene.blend'), seededBytes(5, 2 * MIB))
      fill(disk, 0)
      expect(await project.status()).toMatchObject({ items: [{ path: 'scene.blend', state: 'modified' }] })
      expect((await project.history()).checkpoints).toHaveLength(2)
      await expectSound(project)
    })

    test('a project can be opened without room, also where it has never been opened before', async () => {
      await project.close()
      const copied = join(disk, 'Copy.clst')
      writeFileSync(copied, readFileSync(at('Robot.clst')))
      fill(disk, 0)
      for (const path of [at('Robot.clst'), copied]) {
        project = await openProject(path, { workers: 0 })
        expect((await project.history()).checkpoints).toHaveLength(2)
        await project.close()
      }
      makeRoom()
      project = await openProject(copied, { workers: 0 })
      expect(project.isReadOnly).toBe(false)
      await expectSound(project)
    })

    test('init: says so and leaves nothing behind, then makes the project', async () => {
      const fresh = join(disk, 'fresh')
      mkdirSync(fresh)
      fill(disk, 0)
      await expectFailure(createProject(fresh, { name: 'New' }), 'storage-full')
      expect(readdirSync(fresh)).toEqual([])
      makeRoom()
      await (await createProject(fresh, { name: 'New' })).close()
      expect(existsSync(join(fresh, 'New.clst'))).toBe(true)
    })

    test('a project that stays open for long, with a log: the same', async () => {
      await project.close()
      project = await openProject(at('Robot.clst'), { workers: 0, journal: 'wal' })
      const v3 = seededBytes(6, 4 * MIB)
      writeFileSync(at('scene.blend'), v3)
      fill(disk, 500_000)
      await expectFailure(project.checkpoint(['scene.blend'], { message: 'Third' }), 'storage-full')
      expect((await project.history('scene.blend')).checkpoints).toHaveLength(2)
      makeRoom()
      await project.checkpoint(['scene.blend'], { message: 'Third' })
      await expectWhole()
      await project.close()
      expect(unfinished()).toEqual([])
    })
  })
}

optionalHost('a disk of the kind "tmpfs"', () => isMountable('tmpfs')).describe(
  'a disk that has room, but no place for one more file',
  () => {
    const disk = useDisk('tmpfs without inodes', DISK_MIB)

    test('is full too', async () => {
      const { folder } = disk
      const project = await createProject(folder, { name: 'Robot', workers: 0 })
      writeFileSync(join(folder, 'scene.blend'), 'first')
      await project.checkpoint(['scene.blend'], { message: 'First' })
      writeFileSync(join(folder, 'scene.blend'), 'second')
      mkdirSync(join(folder, 'new'))
      for (let i = 0; ; i++) {
        try {
          writeFileSync(join(folder, `filler ${i}`), '')
        } catch {
          break
        }
      }
      await expectFailure(project.checkpoint(['scene.blend'], { message: 'Second' }), 'storage-full')
      await expectFailure(project.revert('scene.blend', { to: 'v1' }), 'storage-full')
      expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('second')
      await expectFailure(createProject(join(folder, 'new'), { name: 'New' }), 'storage-full')
      rmSync(join(folder, 'filler 0'))
      rmSync(join(folder, 'filler 1'))
      await project.checkpoint(['scene.blend'], { message: 'Second' })
      await project.revert('scene.blend', { to: 'v1' })
      expect(readFileSync(join(folder, 'scene.blend'), 'utf8')).toBe('first')
      await expectSound(project)
      await project.close()
    })
  },
)
