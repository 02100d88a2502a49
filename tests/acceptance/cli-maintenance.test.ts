import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { openStore, seededBytes } from '@clst/sdk/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { clst, clstJson, temporaryFolder } from '../helpers/clst.js'

const outside = temporaryFolder()
const folder = join(outside, 'film')
const file = join(folder, 'film.clst')
const copy = join(outside, 'copy.clst')

beforeAll(() => {
  mkdirSync(folder)
  clst(folder, ['init'])
  for (const seed of [1, 2]) {
    writeFileSync(join(folder, 'scene.blend'), seededBytes(seed, 600_000))
    clst(folder, ['checkpoint', 'scene.blend', '-m', `Version ${seed}`])
  }
})

describe('clst backup', () => {
  test('copies, refuses to replace, and brings up to date', () => {
    const made = clst(folder, ['backup', outside])
    expect(made.stdout).toContain(`Copied to ${join(outside, 'film.clst')}`)
    rmSync(join(outside, 'film.clst'))
    expect(clstJson(folder, 'backup', copy)).toMatchObject({ outputPath: copy, isIncremental: false })
    const again = clst(folder, ['backup', copy])
    expect(again.code).toBe(5)
    expect(again.stderr).toContain('--incremental')
    expect(clst(folder, ['backup', copy, '--incremental']).stdout).toContain('no new chunks added')
    expect(clst(folder, ['verify', '--project', copy]).code).toBe(0)
  })

  test('does not write into the project folder', () => {
    expect(clst(folder, ['backup', 'copy.clst']).code).toBe(2)
    expect(readdirSync(folder)).not.toContain('copy.clst')
  })
})

describe('clst verify --repair', () => {
  test('heals from the working file, and says what it healed', async () => {
    const store = openStore(file)
    await store.write(() =>
      store.run(
        'UPDATE chunk_data SET data = zeroblob(length(data)) WHERE chunk_id = (SELECT max(id) FROM chunk)',
      ),
    )
    store.close()
    expect(clst(folder, ['verify']).code).toBe(4)
    const { code, stdout } = clst(folder, ['verify', '--repair'])
    expect(stdout).toContain('Healed 1 problem:')
    expect(stdout).toContain('scene.blend v002')
    expect(stdout).toContain('from scene.blend')
    expect(stdout).toContain('Intact.')
    expect(code).toBe(0)
  })

  test('heals from a copy what no working file has, and says what is left without one', async () => {
    const store = openStore(file)
    await store.write(() =>
      store.run(
        'UPDATE chunk_data SET data = zeroblob(length(data)) WHERE chunk_id = (SELECT min(id) FROM chunk)',
      ),
    )
    store.close()
    const left = clst(folder, ['verify', '--repair'])
    expect(left.code).toBe(4)
    expect(left.stdout).toContain('Nothing was healed.')
    expect(clstJson(folder, 'verify', '--repair', '--from', copy)).toMatchObject({ ok: true, problems: [] })
  })

  test('refuses options that mean nothing', () => {
    expect(clst(folder, ['verify', '--from', copy]).code).toBe(2)
    expect(clst(folder, ['verify', '--repair', '--quick']).code).toBe(2)
  })
})

describe('clst prune and compact', () => {
  test('drop what was purged, after saying so', () => {
    expect(clst(folder, ['prune']).stdout).toContain('Everything is needed; nothing was dropped.')
    expect(clst(folder, ['delete', 'scene.blend', '--checkpoint', 'v1']).code).toBe(0)
    expect(clst(folder, ['prune', '--dry-run']).stdout).toContain('nothing would go')
    expect(clst(folder, ['trash', 'purge', '--yes']).code).toBe(0)
    expect(clst(folder, ['prune', '--dry-run']).stdout).toMatch(/Would drop \d+ chunks: \d+ kB\./)
    expect(clst(folder, ['prune']).stdout).toMatch(/Dropped \d+ chunks: \d+ kB\.\nGave .* back to the disk/)
    expect(clst(folder, ['compact']).stdout).toContain('there was no free space to give back')
    expect(clst(folder, ['verify']).code).toBe(0)
  })
})

describe('clst clean', () => {
  test('removes opened versions and old leftovers, and nothing that is in use', () => {
    clst(folder, ['open', 'scene.blend', '--no-launch'])
    const opened = join(folder, 'scene (v002).blend')
    const [old, young] = ['.clst-new-0123456789ab', '.clst-new-0123456789ac'].map((name) =>
      join(folder, name),
    )
    for (const path of [old, young]) writeFileSync(path as string, 'half')
    utimesSync(old as string, new Date(), new Date(Date.now() - 2 * 3_600_000))
    expect(clst(folder, ['clean']).stdout).toContain('.clst-new-0123456789ab')
    expect([opened, old, young].map((path) => existsSync(path as string))).toEqual([true, false, true])
    expect(clst(folder, ['clean', '--all']).stdout).toContain('scene (v002).blend')
    expect(existsSync(opened)).toBe(false)
    clst(folder, ['open', 'scene.blend', '--no-launch'])
    chmodSync(opened, 0o644)
    expect(clst(folder, ['clean', '--all']).code).toBe(0)
    expect(existsSync(opened)).toBe(true)
    expect(clst(folder, ['clean']).stdout).toContain('There was nothing to remove.')
    rmSync(opened)
  })

  test.each([
    ['of the same size', (bytes: Buffer) => bytes.reverse()],
    ['of another size', () => Buffer.from('my own work')],
  ])('leaves work %s in the place of an opened version, though it is write-protected', (_, change) => {
    clst(folder, ['open', 'scene.blend', '--no-launch'])
    const opened = join(folder, 'scene (v002).blend')
    const own = change(readFileSync(opened))
    chmodSync(opened, 0o644)
    writeFileSync(opened, own)
    chmodSync(opened, 0o444)
    expect(clst(folder, ['clean', '--all']).stdout).toContain('There was nothing to remove.')
    expect(readFileSync(opened).equals(own)).toBe(true)
    // It is a file like any other now.
    expect(clst(folder, ['status']).stdout).toContain('scene (v002).blend')
    rmSync(opened, { force: true })
  })
})
