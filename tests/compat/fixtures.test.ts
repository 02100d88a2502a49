/** Projects of every schema that there has been open, tell the same history and give back the same bytes. */
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  FILE_STATES,
  type HistoryItem,
  openProject,
  type Project,
  type StatusEntry,
  type StatusItem,
} from '@clst/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'

interface Expected {
  project: { id: string; name: string }
  statuses: StatusEntry[]
  states: Pick<StatusItem, 'path' | 'state'>[]
  history: HistoryItem[]
  /** `to` as revert takes it; what went in when the version was made. */
  versions: { path: string; to: string; sizeBytes: number; sha256: string }[]
  previews: { id: string; mediaType: string; width: number; height: number; sha256: string }[]
}

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url))
const schemas = readdirSync(fixtures)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('the fixture of the first schema is kept', () => {
  expect(schemas).toContain('v1')
})

describe.each(schemas)('a project of schema %s', (schema) => {
  const source = join(fixtures, schema)
  const expected = JSON.parse(readFileSync(join(source, 'expected.json'), 'utf8')) as Expected
  const folder = temporaryFolder()
  const output = join(folder, 'exported')
  const copy = join(folder, 'film')
  let project: Project

  beforeAll(async () => {
    cpSync(join(source, 'files'), copy, { recursive: true })
    copyFileSync(join(source, 'film.clst'), join(copy, 'film.clst'))
    mkdirSync(output)
    project = await openProject(join(copy, 'film.clst'), { person: { name: 'Dee' } })
  })

  afterAll(() => project.close())

  test('is the same project', () => {
    expect(project.info).toMatchObject(expected.project)
    expect(project.listStatuses()).toMatchObject(expected.statuses)
  })

  test('says the same of its working files, in every state', async () => {
    const { items } = await project.status()
    expect(items.map(({ path, state }) => ({ path, state }))).toEqual(expected.states)
    expect(new Set(items.map(({ state }) => state))).toEqual(new Set(FILE_STATES))
  })

  test('has the same history', async () => {
    const { checkpoints } = await project.history()
    expect(checkpoints).toMatchObject(expected.history)
    const names = checkpoints.map(({ path, number, isSafety }) => `${isSafety ? 's' : 'v'}${number} ${path}`)
    expect(names.sort()).toEqual(expected.versions.map(({ path, to }) => `${to} ${path}`).sort())
  })

  test.each(expected.versions)('gives back $to of $path', async ({ path, to, sizeBytes, sha256: hash }) => {
    const file = join(output, sha256(Buffer.from(`${to} ${path}`)))
    await project.exportVersion(path, { to, output: file })
    const bytes = readFileSync(file)
    expect(bytes.length).toBe(sizeBytes)
    expect(sha256(bytes)).toBe(hash)
  })

  test.each(expected.previews)('gives back the preview of $id', ({ id, sha256: hash, ...rest }) => {
    const preview = project.preview(id)
    expect(preview).toMatchObject(rest)
    expect(sha256(preview?.data as Uint8Array)).toBe(hash)
  })

  test('is sound', async () => {
    const { ok, problems, checkedCheckpoints } = await project.verify()
    expect(problems).toEqual([])
    expect(ok).toBe(true)
    expect(checkedCheckpoints).toBe(expected.history.length)
  })

  test('takes a new version and gives old and new ones back', async () => {
    const path = 'scenes/king.blend'
    const old = expected.versions.find((version) => version.path === path && version.to === 'v2')
    await project.revert(path, { to: 'v2' })
    const bytes = readFileSync(join(copy, path))
    expect(sha256(bytes)).toBe(old?.sha256)

    const changed = Buffer.concat([bytes.subarray(0, 100_000), Buffer.from('more'), bytes.subarray(100_000)])
    writeFileSync(join(copy, path), changed)
    const { checkpoints } = await project.checkpoint([path], { message: 'made by a newer program' })
    expect(checkpoints).toMatchObject([{ path, number: 4, contentHash: sha256(changed) }])

    await project.revert(path, { to: 'v1' })
    await project.revert(path)
    expect(readFileSync(join(copy, path)).equals(changed)).toBe(true)
    expect((await project.verify()).problems).toEqual([])
  })
})
