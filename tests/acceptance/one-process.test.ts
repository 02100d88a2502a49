/** Operations of one open project that run at the same time. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isClstError, type Project } from '@clst/sdk'
import { openStore, SeededRandom, type TemporaryProject, temporaryProject } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let here: TemporaryProject
beforeEach(async () => {
  here = await temporaryProject()
})
afterEach(() => here.remove())

describe('simultaneous checkpoints of one content make one version', () => {
  it.each(['new', 'changed'])('of a %s file', async (state) => {
    const { project } = here
    here.write('a.blend', 'one')
    if (state === 'changed') await project.checkpoint(['a.blend'], { message: 'first' })
    const before = (await project.history('a.blend').catch(() => ({ checkpoints: [] }))).checkpoints.length
    here.write('a.blend', 'two')
    const save = () => project.checkpoint(['a.blend'], { message: 'twice', label: 'sent' })
    const results = await Promise.all([save(), save(), save()])
    expect(results.flatMap(({ checkpoints }) => checkpoints)).toHaveLength(1)
    expect(results.flatMap(({ unchanged }) => unchanged)).toEqual(['a.blend', 'a.blend'])
    expect((await project.history('a.blend')).checkpoints).toHaveLength(before + 1)
    expect((await project.status()).items).toMatchObject([{ state: 'normal' }])
    expect(await project.verify()).toMatchObject({ ok: true })
    expect(query('SELECT id FROM checkpoint_group')).toHaveLength(before + 1)
  })

  it('of everything, beside a file of its own', async () => {
    const { project } = here
    for (const name of ['a', 'b', 'c']) here.write(`${name}.blend`, name)
    const all = () => project.checkpoint([], { message: 'all', all: true })
    const [first, one, second] = await Promise.all([
      all(),
      project.checkpoint(['b.blend'], { message: 'b' }),
      all(),
    ])
    const paths = [first, one, second].flatMap((each) => each?.checkpoints.map(({ path }) => path) ?? [])
    expect(paths.sort()).toEqual(['a.blend', 'b.blend', 'c.blend'])
    expect(await project.verify()).toMatchObject({ ok: true })
  })

  it('of a sequence', async () => {
    const { project } = here
    for (const frame of ['0001', '0002', '0003']) here.write(`r.${frame}.exr`, frame)
    const save = () => project.checkpoint(['r.0001.exr'], { message: 'frames', sequence: true })
    const results = await Promise.all([save(), save()])
    expect(results.map(({ checkpoints, unchanged }) => checkpoints.length + unchanged.length)).toEqual([1, 1])
    expect(results.flatMap(({ checkpoints }) => checkpoints)).toHaveLength(1)
    expect((await project.status()).items).toMatchObject([{ state: 'normal' }])
  })
})

const NAMES = ['a.bin', 'b.bin', 'c/d.bin', 'c/e.bin']

/** Any of these may be refused, since another one was faster; nothing may be lost by it. */
function operations(project: Project, random: SeededRandom): (() => Promise<unknown>)[] {
  const pick = () => random.pick(NAMES)
  return [
    () => project.checkpoint([pick()], { message: 'one' }),
    () => project.checkpoint([], { all: true, message: 'all' }),
    () => project.revert(pick(), random.below(2) === 0 ? {} : { to: '1' }),
    () => project.move([pick()], pick()),
    () => project.move(['c'], 'c2'),
    () => project.move(['c2'], 'c'),
    () => project.delete([pick()]),
    () => project.delete(['c']),
    () => project.undo(),
    () => project.rebuild(),
    () => project.free([pick()]),
    () => project.status(),
    async () => {
      const list = await project.trash.list()
      if (list.length > 0) await project.trash.restore([random.pick(list).id])
    },
    () => project.set([pick()], { status: 'Done' }),
    () => project.copy(pick(), pick()),
    () => project.maintenance.prune(),
    () => project.revertAll(),
    () => project.acceptRenames(),
  ]
}

const ROUNDS = 15

describe('operations of all kinds at the same time', () => {
  it.each([1, 2, 3])('lose no bytes and leave a sound project, series %i', async (seed) => {
    const { project } = here
    const random = new SeededRandom(seed)
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of NAMES) {
        if (random.below(2) === 0) here.write(name, random.bytes(1000 + random.below(100_000)))
      }
      const before = new Map(workingFiles().map((name) => [hashOf(name), name]))
      const known = operations(project, random)
      const chosen = Array.from({ length: 6 }, () => random.pick(known))
      await Promise.all(chosen.map((operation) => operation().catch(expectRefused)))
      const kept = new Set([...storedHashes(), ...workingFiles().map(hashOf)])
      for (const [hash, name] of before) expect(kept, `round ${round}: the bytes of ${name}`).toContain(hash)
      expect(await project.verify()).toMatchObject({ ok: true, problems: [] })
      expect(workingFiles().filter((name) => name.includes('.clst-'))).toEqual([])
      expect(repeated()).toEqual([])
    }
  })
})

function expectRefused(error: unknown): void {
  if (!isClstError(error)) throw error
  expect(error.code, error.message).not.toBe('internal')
}

function workingFiles(): string[] {
  const names = readdirSync(here.folder, { recursive: true }) as string[]
  return names.filter((name) => !name.startsWith('test.clst') && statSync(join(here.folder, name)).isFile())
}

function hashOf(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(here.folder, name)))
    .digest('hex')
}

function storedHashes(): string[] {
  const sql =
    'SELECT lower(hex(content_hash)) AS hash FROM manifest JOIN checkpoint ON manifest_id = manifest.id'
  return query<{ hash: string }>(sql).map(({ hash }) => hash)
}

/** Versions with the content of the version before. */
function repeated(): unknown[] {
  return query(`SELECT id FROM checkpoint one WHERE number IS NOT NULL AND manifest_id =
    (SELECT manifest_id FROM checkpoint two WHERE two.asset_id = one.asset_id AND two.number = one.number - 1)`)
}

function query<Row>(sql: string): Row[] {
  const store = openStore(here.project.info.path, { isReadOnly: true })
  try {
    return store.all<Row>(sql)
  } finally {
    store.close()
  }
}
