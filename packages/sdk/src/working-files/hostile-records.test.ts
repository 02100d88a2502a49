/** A project file comes from elsewhere: no name in it leads out of the project folder. */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hashBytes } from '../engine/hash-bytes.js'
import { openProject, type Project } from '../project.js'
import { formatListing } from '../sequences/listing.js'
import { openStore } from '../store/database.js'
import { listMembers } from '../store/sequence-rows.js'
import type { Store } from '../store/store.js'
import { type TemporaryProject, temporaryFolder, temporaryProject } from '../testing/temporary-project.js'

const DAY_MS = 24 * 3600 * 1000

let open: TemporaryProject
let outside: string
let project: Project
/** The folder outside, as a project path. */
let wayOut: string

beforeEach(async () => {
  open = await temporaryProject({ workers: 0 })
  project = open.project
  outside = temporaryFolder()
  wayOut = `../${basename(outside)}`
})
afterEach(async () => {
  await project.close()
  await open.remove()
  rmSync(outside, { recursive: true, force: true })
})

/** Changes records as somebody would who wants them to be believed. */
async function tamper(work: (store: Store) => void): Promise<void> {
  const store = openStore(project.info.path)
  try {
    const triggers = store.rows<[string]>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    await store.write(() => {
      for (const [name] of triggers) store.run(`DROP TRIGGER "${name}"`)
      work(store)
    })
  } finally {
    store.close()
  }
}

async function openAgain(options: { days?: number; readOnly?: boolean } = {}): Promise<void> {
  const { days = 0, readOnly = false } = options
  await project.close()
  const clock = { now: () => Date.now() + days * DAY_MS }
  project = await openProject(project.info.path, { workers: 0, readOnly, ports: { clock } })
}

describe('the name of a frame', () => {
  const frames = ['s.0001.exr', 's.0002.exr', 's.0003.exr']

  async function renameLastFrame(name: string): Promise<void> {
    for (const frame of frames) open.write(frame, frame)
    await project.checkpoint(['s.####.exr'], { message: 'first' })
    await tamper((store) => {
      store.run("UPDATE checkpoint_member SET file_name = ? WHERE file_name = 's.0003.exr'", name)
      const [[id, manifestId] = ['', 0]] = store.rows<[string, number]>(
        'SELECT id, manifest_id FROM checkpoint',
      )
      const hash = hashBytes(formatListing(listMembers(store, id)))
      store.run('UPDATE manifest SET content_hash = ? WHERE id = ?', hash, manifestId)
    })
  }

  test('does not lead a revert elsewhere', async () => {
    await renameLastFrame(`${wayOut}/s.0003.exr`)
    await expect(project.revert('s.####.exr')).rejects.toMatchObject({ code: 'content-damaged' })
    expect(readdirSync(outside)).toEqual([])
  })

  test('does not lead an export elsewhere, of a version or of a moment', async () => {
    await renameLastFrame(`../../${basename(outside)}/s.0003.exr`)
    const folder = join(open.folder, '..', `${basename(outside)}-export`, 'project')
    try {
      const { files, failed } = await project.exportMoment({ folder })
      expect(files).toBe(2)
      expect(failed).toHaveLength(1)
      const failing = project.exportVersion('s.####.exr', { output: join(folder, 'version') })
      await expect(failing).rejects.toMatchObject({ code: 'content-damaged' })
      expect(readdirSync(folder).sort()).toEqual(['s.0001.exr', 's.0002.exr'])
      expect(readdirSync(outside)).toEqual([])
    } finally {
      rmSync(join(folder, '..'), { recursive: true, force: true })
    }
  })

  test('is that of a frame, not of another file', async () => {
    await renameLastFrame('notes.0001.txt')
    await expect(project.revert('s.####.exr')).rejects.toMatchObject({ code: 'content-damaged' })
    expect(existsSync(join(open.folder, 'notes.0001.txt'))).toBe(false)
  })
})

describe('the copy of an older version', () => {
  async function openOne(): Promise<string> {
    open.write('a.txt', 'one')
    await project.checkpoint(['a.txt'], { message: 'first' })
    return (await project.openVersion('a.txt')).absolutePath
  }

  test('is not removed from outside of the project', async () => {
    await openOne()
    const secret = join(outside, 'secret.txt')
    writeFileSync(secret, 'not ours')
    chmodSync(secret, 0o444)
    await tamper((store) => store.run('UPDATE opened_version SET path = ?', `${wayOut}/secret.txt`))
    await openAgain({ days: 8 })
    await project.openVersion('a.txt')
    expect(readFileSync(secret, 'utf8')).toBe('not ours')
  })

  test('stays in a project that can only be read', async () => {
    const path = await openOne()
    await openAgain({ days: 8, readOnly: true })
    expect(await project.openVersion('a.txt')).toMatchObject({ absolutePath: path })
    expect(readFileSync(path, 'utf8')).toBe('one')
  })
})

describe('what an undo would do', () => {
  async function tamperStep(change: (step: Record<string, unknown>) => void): Promise<void> {
    await tamper((store) => {
      const [[sequence, text] = [0, '']] = store.rows<[number, string]>(
        'SELECT sequence, steps FROM undo_entry ORDER BY sequence DESC LIMIT 1',
      )
      const entry = JSON.parse(text) as { steps: Record<string, unknown>[] }
      for (const step of entry.steps) change(step)
      store.run('UPDATE undo_entry SET steps = ? WHERE sequence = ?', JSON.stringify(entry), sequence)
    })
    await openAgain()
  }

  beforeEach(async () => {
    open.write('a.txt', 'one')
    await project.checkpoint(['a.txt'], { message: 'first' })
    writeFileSync(join(outside, 'a.txt'), 'not ours')
  })

  test('moves no file into the project', async () => {
    await project.move(['a.txt'], 'b.txt')
    await tamperStep((step) => {
      if (step.did === 'move') step.to = `${wayOut}/a.txt`
    })
    rmSync(join(open.folder, 'b.txt'))
    await project.undo()
    expect(readFileSync(join(outside, 'a.txt'), 'utf8')).toBe('not ours')
  })

  test('moves no file out of the project', async () => {
    await project.move(['a.txt'], 'b.txt')
    await tamperStep((step) => {
      if (step.did === 'move') step.from = `${wayOut}/stolen.txt`
    })
    await expect(project.undo()).rejects.toMatchObject({ code: 'path-outside-project' })
    expect(readdirSync(outside)).toEqual(['a.txt'])
    expect(readFileSync(join(open.folder, 'b.txt'), 'utf8')).toBe('one')
  })

  test('removes no folder outside of the project', async () => {
    rmSync(join(outside, 'a.txt'))
    await project.collections.create('made')
    await tamperStep((step) => {
      if (step.did === 'make-folder') step.path = wayOut
    })
    await project.undo()
    expect(existsSync(outside)).toBe(true)
  })

  test('removes no file outside of the project, and writes none', async () => {
    await project.delete(['a.txt'])
    await tamperStep((step) => {
      if (step.did === 'remove-file') step.path = `${wayOut}/b.txt`
    })
    await project.undo()
    expect(readdirSync(outside)).toEqual(['a.txt'])
  })
})
