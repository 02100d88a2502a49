/** A process that is killed while it prunes, compacts or backs up leaves a sound project and a sound copy. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject, openProject, verifyProjectFile } from '@clst/sdk'
import { FAILPOINTS, openStore, seededBytes, temporaryFolder } from '@clst/sdk/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOf, expectSound, exportBytes, PROJECT_FILE } from './support/aftermath.js'
import { chosenHits, JOURNALS, type Journal, runChild } from './support/operation.js'

interface MaintenanceOrder {
  operation: 'prune' | 'compact' | 'backup' | 'incremental'
  projectFile: string
  journal: Journal
  output?: string
  killAt?: { failpoint: string; hit: number }
}

const CHILD = fileURLToPath(new URL('support/maintenance-child.mjs', import.meta.url))
const KEPT = seededBytes(1, 9_000_000)
const GONE = seededBytes(2, 9_000_000)
const SAFETY = seededBytes(3, 900_000)
const LATER = seededBytes(4, 9_000_000)
const DAY = 24 * 3600 * 1000

/** A version that is kept, one that was purged, a safety copy that is too old, and a preview that nothing names. */
async function prepare(): Promise<string> {
  const folder = temporaryFolder('clst-crash-')
  const clock = { now: () => Date.now() - 90 * DAY }
  const project = await createProject(folder, { name: 'test', person: { name: 'Ada' }, ports: { clock } })
  for (const [bytes, message] of [
    [GONE, 'Gone'],
    [KEPT, 'Kept'],
  ] as const) {
    writeFileSync(join(folder, 'scene.blend'), bytes)
    await project.checkpoint(['scene.blend'], { message })
  }
  writeFileSync(join(folder, 'scene.blend'), SAFETY)
  await project.revert('scene.blend')
  await project.close()
  const store = openStore(join(folder, PROJECT_FILE))
  await store.writeUnchecked(() => {
    store.run("DELETE FROM checkpoint WHERE comment = 'Gone'")
    const picture = new Uint8Array([0])
    const hash = createHash('sha256').update(picture).digest()
    store.run(
      "INSERT INTO preview (id, hash, media_type, width, height) VALUES (1, ?, 'image/png', 1, 1)",
      hash,
    )
    store.run('INSERT INTO preview_data (preview_id, data) VALUES (1, ?)', picture)
  })
  store.close()
  return folder
}

async function run(order: MaintenanceOrder): Promise<Record<string, number>> {
  const { code, stdout, stderr } = await runChild(CHILD, order)
  if (code !== 0) throw new Error(`${order.operation} failed: ${stderr}`)
  return (JSON.parse(stdout) as { hits: Record<string, number> }).hits
}

/** How often a failpoint is passed depends on time, as in `killOrEnd`: only the first time has to be reached. */
async function kill(order: MaintenanceOrder, failpoint: string, hit: number): Promise<void> {
  const { signal, code, stderr } = await runChild(CHILD, { ...order, killAt: { failpoint, hit } })
  if (signal !== 'SIGKILL' && (hit === 1 || code !== 0))
    throw new Error(`${failpoint} was not reached for time ${hit}: ${stderr}`)
}

async function expectVersion(projectFile: string, bytes: Uint8Array): Promise<void> {
  await expectSound(projectFile)
  const project = await openProject(projectFile, { readOnly: true })
  try {
    expect(Buffer.compare(await exportBytes(project, 'scene.blend', 'v2'), KEPT)).toBe(0)
    const [head] = (await project.history('scene.blend', { includeSafety: false })).checkpoints
    expect(Buffer.compare(await exportBytes(project, 'scene.blend', `v${head?.number}`), bytes)).toBe(0)
  } finally {
    await project.close()
  }
}

const own = (prefix: string) => FAILPOINTS.filter((name) => name.startsWith(prefix))

describe.each(JOURNALS)('killed (%s)', (journal) => {
  let template: string
  const hits: Record<string, Record<string, number>> = {}

  beforeAll(async () => {
    template = await prepare()
    const folder = copyOf(template)
    const shared = {
      projectFile: join(folder, PROJECT_FILE),
      journal,
      output: join(folder, '..', `b-${journal}.clst`),
    }
    try {
      hits.backup = await run({ ...shared, operation: 'backup' })
      await add(folder)
      hits.incremental = await run({ ...shared, operation: 'incremental' })
      hits.prune = await run({ ...shared, operation: 'prune' })
    } finally {
      rmSync(folder, { recursive: true })
      rmSync(shared.output, { force: true })
    }
  })
  afterAll(() => rmSync(template, { recursive: true, force: true }))

  /** Something for an incremental backup to copy. */
  async function add(folder: string): Promise<void> {
    const project = await openProject(join(folder, PROJECT_FILE), { person: { name: 'Ada' } })
    writeFileSync(join(folder, 'scene.blend'), LATER)
    await project.checkpoint(['scene.blend'], { message: 'Later' })
    await project.close()
  }

  it.each([...own('prune:'), ...own('compact:')])('prune, at %s', async (failpoint) => {
    const count = hits.prune?.[failpoint] ?? 0
    expect(count, 'never reached').toBeGreaterThan(0)
    for (const hit of chosenHits(count, journal)) {
      const folder = copyOf(template)
      const projectFile = join(folder, PROJECT_FILE)
      try {
        await kill({ operation: 'prune', projectFile, journal }, failpoint, hit)
        await expectVersion(projectFile, KEPT)
        await run({ operation: 'prune', projectFile, journal })
        await expectVersion(projectFile, KEPT)
        const store = openStore(projectFile, { isReadOnly: true })
        expect(store.get('SELECT count(*) AS n FROM manifest')).toEqual({ n: 1 })
        expect(store.get('SELECT count(*) AS n FROM preview')).toEqual({ n: 0 })
        expect(store.get('SELECT total(raw_bytes) AS n FROM chunk')).toEqual({ n: KEPT.length })
        expect(store.pragma('freelist_count')).toBe(0)
        store.close()
      } finally {
        rmSync(folder, { recursive: true })
      }
    }
  })

  it('compact, after a prune that did not come to it', async () => {
    const pruned = copyOf(template)
    try {
      await kill(
        { operation: 'prune', projectFile: join(pruned, PROJECT_FILE), journal },
        'prune:previews-dropped',
        1,
      )
      const free = (folder: string) => {
        const store = openStore(join(folder, PROJECT_FILE), { isReadOnly: true })
        try {
          return store.pragma('freelist_count')
        } finally {
          store.close()
        }
      }
      const before = free(pruned)
      expect(before).toBeGreaterThan(1000)
      const whole = copyOf(pruned)
      const order = (folder: string) =>
        ({ operation: 'compact', projectFile: join(folder, PROJECT_FILE), journal }) as const
      const count = (await run(order(whole)))['compact:slice-returned'] ?? 0
      expect(free(whole)).toBe(0)
      rmSync(whole, { recursive: true })
      expect(count, 'never reached').toBeGreaterThan(0)
      for (const hit of chosenHits(count, journal)) {
        const folder = copyOf(pruned)
        try {
          await kill(order(folder), 'compact:slice-returned', hit)
          await expectVersion(join(folder, PROJECT_FILE), KEPT)
          expect(free(folder)).toBeLessThan(before as number)
          await run(order(folder))
          await expectVersion(join(folder, PROJECT_FILE), KEPT)
          expect(free(folder)).toBe(0)
        } finally {
          rmSync(folder, { recursive: true })
        }
      }
    } finally {
      rmSync(pruned, { recursive: true, force: true })
    }
  })

  it.each(own('backup:'))('a new backup, at %s', async (failpoint) => {
    const count = hits.backup?.[failpoint] ?? 0
    expect(count, 'never reached').toBeGreaterThan(0)
    for (const hit of chosenHits(count, journal)) {
      const folder = copyOf(template)
      const outside = temporaryFolder('clst-backup-')
      const order = { projectFile: join(folder, PROJECT_FILE), journal, output: join(outside, 'copy.clst') }
      try {
        await kill({ ...order, operation: 'backup' }, failpoint, hit)
        await expectVersion(order.projectFile, KEPT)
        // Either there is no copy yet, or it is complete.
        expect(existsSync(order.output)).toBe(failpoint === 'backup:renamed')
        if (!existsSync(order.output)) {
          expect(readdirSync(outside).every((name) => name.startsWith('.clst-new-'))).toBe(true)
          await run({ ...order, operation: 'backup' })
        }
        await expectVersion(order.output, KEPT)
      } finally {
        rmSync(folder, { recursive: true })
        rmSync(outside, { recursive: true })
      }
    }
  })

  it.each(['backup:chunks-copied', 'backup:records-copied'])(
    'an incremental backup, at %s',
    async (failpoint) => {
      const count = hits.incremental?.[failpoint] ?? 0
      expect(count, 'never reached').toBeGreaterThan(0)
      for (const hit of chosenHits(count, journal)) {
        const folder = copyOf(template)
        const outside = temporaryFolder('clst-backup-')
        const order = { projectFile: join(folder, PROJECT_FILE), journal, output: join(outside, 'copy.clst') }
        try {
          await run({ ...order, operation: 'backup' })
          await run({ ...order, operation: 'prune' })
          await add(folder)
          await kill({ ...order, operation: 'incremental' }, failpoint, hit)
          // The old copy, or the new one.
          await expectVersion(order.output, failpoint === 'backup:records-copied' ? LATER : KEPT)
          await run({ ...order, operation: 'incremental' })
          await expectVersion(order.output, LATER)
          const store = openStore(order.output, { isReadOnly: true })
          const sizes = KEPT.length + LATER.length
          expect(store.get('SELECT total(raw_bytes) AS n FROM chunk')).toEqual({ n: sizes })
          store.close()
          expect((await verifyProjectFile(order.projectFile)).problems).toEqual([])
        } finally {
          rmSync(folder, { recursive: true })
          rmSync(outside, { recursive: true })
        }
      }
    },
  )
})
