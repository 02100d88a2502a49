/** Prune beside checkpoints and reverts of another process: nothing that is needed is ever dropped. */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject, type Project } from '@clst/sdk'
import { openStore, seededBytes, setFailpointHandler, temporaryFolder } from '@clst/sdk/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectSound, exportBytes, PROJECT_FILE, reopen } from './support/aftermath.js'
import { JOURNALS, type Journal, runChild } from './support/operation.js'

interface ChurnOrder {
  projectFile: string
  folder: string
  /** A folder beside the project for files that are being written. */
  outside: string
  journal: Journal
  seed: number
  rounds: number
}

const script = (name: string) => fileURLToPath(new URL(`support/${name}`, import.meta.url))
const PRUNE = script('prune-child.mjs')
/** `CLST_CRASH_ROUNDS` replaces the default. */
const ROUNDS = Number(process.env.CLST_CRASH_ROUNDS ?? 8)

let outside = ''
let folder = ''
let projectFile = ''

beforeEach(async () => {
  outside = temporaryFolder('clst-prune-')
  folder = join(outside, 'project')
  projectFile = join(folder, PROJECT_FILE)
  const project = await createProject(folder, { name: 'test' })
  await project.close()
})

afterEach(() => {
  setFailpointHandler(undefined)
  rmSync(outside, { recursive: true, force: true })
})

/** Another process prunes, from its beginning to its end. */
function pruneNow(journal: Journal): { chunks: number; heldChunks: number } {
  const argument = JSON.stringify({ projectFile, journal })
  const { status, stdout, stderr } = spawnSync(process.execPath, [PRUNE, argument], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

describe.each(JOURNALS)('chunks that nothing names are recognised, then pruned (%s)', (journal) => {
  const bytes = seededBytes(1, 2_000_000)
  const pruned: { chunks: number; heldChunks: number }[] = []
  let project: Project

  beforeEach(async () => {
    pruned.length = 0
    project = await reopen(folder, journal)
    for (const [name, content] of [
      ['gone.blend', bytes],
      ['scene.blend', seededBytes(2, 2_000_000)],
    ] as const) {
      writeFileSync(join(folder, name), content)
      await project.checkpoint([name], { message: 'First' })
    }
    rmSync(join(folder, 'gone.blend'))
    const store = openStore(projectFile)
    await store.writeUnchecked(() => {
      store.run("DELETE FROM checkpoint WHERE asset_id = (SELECT id FROM asset WHERE name = 'gone')")
      store.run("DELETE FROM working_file WHERE asset_id = (SELECT id FROM asset WHERE name = 'gone')")
      store.run("DELETE FROM asset WHERE name = 'gone'")
    })
    store.close()
    writeFileSync(join(folder, 'scene.blend'), bytes)
    // Every time a file was stored and its checkpoint is about to be recorded.
    setFailpointHandler((name) => {
      if (name === 'checkpoint:content-stored') pruned.push(pruneNow(journal))
    })
    return async () => {
      await project.close()
    }
  })

  it('before the checkpoint that needs them: it stores them again', async () => {
    const { checkpoints } = await project.checkpoint(['scene.blend'], { message: 'Second' })
    setFailpointHandler(undefined)
    expect(checkpoints).toHaveLength(1)
    expect(pruned[0]?.chunks).toBeGreaterThan(5)
    // The second time it may rely on everything, and a prune leaves everything alone.
    expect(pruned[1]).toMatchObject({ chunks: 0 })
    expect(pruned).toHaveLength(2)
    expect(Buffer.compare(await exportBytes(project, 'scene.blend', 'v2'), bytes)).toBe(0)
    await expectSound(project)
    expect(pruneNow(journal)).toEqual(expect.objectContaining({ chunks: 0, heldChunks: 0 }))
  })

  it('before the safety copy that needs them: it stores them again', async () => {
    const { safety } = await project.revert('scene.blend', { to: 'v1' })
    setFailpointHandler(undefined)
    expect(safety?.number).toBe(1)
    expect(pruned[0]?.chunks).toBeGreaterThan(5)
    expect(pruned[1]).toMatchObject({ chunks: 0 })
    expect(Buffer.compare(await exportBytes(project, 'scene.blend', 's1'), bytes)).toBe(0)
    await expectSound(project)
  })
})

describe.each(JOURNALS)('new chunks of a running checkpoint (%s)', (journal) => {
  it('are left alone', async () => {
    const project = await reopen(folder, journal)
    const bytes = seededBytes(3, 30_000_000)
    writeFileSync(join(folder, 'scene.blend'), bytes)
    const pruned: { chunks: number; heldChunks: number }[] = []
    setFailpointHandler((name) => {
      if (name === 'checkpoint:chunks-inserted') pruned.push(pruneNow(journal))
    })
    await project.checkpoint(['scene.blend'], { message: 'First' })
    setFailpointHandler(undefined)
    expect(pruned.length).toBeGreaterThan(1)
    expect(pruned.reduce((sum, { chunks }) => sum + chunks, 0)).toBe(0)
    expect(pruned[0]?.heldChunks).toBeGreaterThan(10)
    expect(Buffer.compare(await exportBytes(project, 'scene.blend', 'v1'), bytes)).toBe(0)
    await expectSound(project)
    expect(pruneNow(journal)).toMatchObject({ chunks: 0, heldChunks: 0 })
    await project.close()
  })
})

describe.each<[Journal, Journal]>([
  ['rollback', 'rollback'],
  ['wal', 'wal'],
  ['rollback', 'wal'],
])('work in one process (%s), prune in a loop in another (%s)', (journal, pruning) => {
  it('leaves no hole', async () => {
    const until = join(outside, 'enough')
    const order: ChurnOrder = { projectFile, folder, outside, journal, seed: 7, rounds: ROUNDS }
    const pruner = runChild(PRUNE, { projectFile, until, journal: pruning })
    const worker = await runChild(script('churn-child.mjs'), order)
    writeFileSync(until, '')
    const loop = await pruner
    expect(worker.stderr).toBe('')
    expect(loop.stderr).toBe('')
    const [worked, pruned] = [JSON.parse(worker.stdout), JSON.parse(loop.stdout)]
    console.info('worked', worked, 'pruned', pruned)
    expect(worked.rounds).toBe(ROUNDS)
    // Both did what the test is about.
    expect(worked.checkpoints).toBeGreaterThan(ROUNDS)
    expect(pruned.rounds).toBeGreaterThan(ROUNDS)
    expect(pruned.chunks).toBeGreaterThan(10)
    await expectSound(projectFile)
  })
})
