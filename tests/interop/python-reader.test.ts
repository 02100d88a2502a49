/** The independent reader, which follows the page about the file format, finds in a project what went into it. */
import { createCipheriv, createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, temporaryProject } from '@clst/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { isPythonWithZstd } from '../helpers/python.js'
import { fillProject, type StoredVersions } from './support/fill-project.js'
import { page, type Report, runReader, runWithReader } from './support/python-reader.js'

const python = requireHost('python3-zstandard', isPythonWithZstd)

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

python.describe('a reader in Python', () => {
  const folder = temporaryFolder()
  const rebuilt = join(folder, 'rebuilt')
  let temporary: Awaited<ReturnType<typeof temporaryProject>>
  let versions: StoredVersions
  let file: string
  let report: Report
  let before: string

  beforeAll(async () => {
    temporary = await temporaryProject()
    versions = await fillProject(temporary)
    file = temporary.project.info.path
    before = sha256(readFileSync(file))
    const { code, stdout, stderr } = runReader(file, rebuilt)
    expect(stderr).toBe('')
    report = JSON.parse(stdout)
    expect(report.problems).toEqual([])
    expect(code).toBe(0)
  })

  afterAll(() => temporary.remove())

  test('does not change the project', () => {
    expect(sha256(readFileSync(file))).toBe(before)
    expect(readdirSync(temporary.folder).filter((name) => name.includes('.clst'))).toEqual(['test.clst'])
  })

  test('knows the project and lists the same history', async () => {
    const { id, name } = temporary.project.info
    expect(report.project).toMatchObject({ id, name, schema: 2 })
    const { checkpoints } = await temporary.project.history()
    const expected = checkpoints.map(({ isOnDisk, label, ...item }) => {
      const preview = temporary.project.preview(item.id)
      if (preview === undefined) return { ...item, preview: null }
      const { data, ...rest } = preview
      return { ...item, preview: { ...rest, sha256: sha256(data) } }
    })
    expect(report.checkpoints).toEqual(expected)
    expect(expected.filter(({ preview }) => preview !== null).length).toBeGreaterThan(1)
    expect(expected.filter(({ labels }) => labels.length > 0).length).toBeGreaterThan(1)
    expect(expected.filter(({ isSafety }) => isSafety)).toHaveLength(1)
  })

  test('rebuilds every version byte for byte', () => {
    expect(report.checkpoints.map(({ id }) => id).sort()).toEqual([...versions.keys()].sort())
    for (const { id, path, sizeBytes, contentHash } of report.checkpoints) {
      const bytes = versions.get(id) as Uint8Array
      // Of a sequence, the version is the listing and the size that of the frames.
      if (!path.includes('#')) expect(sizeBytes, path).toBe(bytes.length)
      expect(contentHash, path).toBe(sha256(bytes))
      expect(readFileSync(join(rebuilt, contentHash)).equals(bytes), path).toBe(true)
    }
  })

  test('rebuilds the frames of every version of a sequence', () => {
    const sequences = report.checkpoints.filter(({ path }) => path.includes('#'))
    expect(sequences).toHaveLength(2)
    for (const { id, sizeBytes } of sequences) {
      const folder = join(rebuilt, id)
      const names = readdirSync(folder).sort()
      const frames = names.map((name) => readFileSync(join(folder, name)))
      const lines = names.map((name, index) => `${sha256(frames[index] as Uint8Array)}  ${name}\n`)
      expect(lines.join('')).toBe(Buffer.from(versions.get(id) as Uint8Array).toString())
      expect(sizeBytes).toBe(frames.reduce((sum, { length }) => sum + length, 0))
    }
    expect(report.checked.sequenceFiles).toBe(9)
  })

  test('checks as much as there is', () => {
    const store = openStore(file, { isReadOnly: true })
    const count = (sql: string) => store.get<{ count: number }>(`SELECT ${sql} AS count`)?.count
    expect(report.checked).toMatchObject({
      definitions: count('(SELECT count(*) FROM sqlite_schema)'),
      fields: versions.size,
      chunks: count('(SELECT count(*) FROM chunk)'),
      previews: count('(SELECT count(*) FROM preview)'),
      cuts: count('(SELECT sum(chunk_count) FROM manifest)'),
    })
    store.close()
    expect(report.checked.rows).toBeGreaterThan(versions.size * 4)
    expect(report.checked.keys).toBeGreaterThan(10)
    expect(report.checked.cuts).toBeGreaterThan(150)
  })

  test('would compute the same MACs of chunks', async () => {
    const store = openStore(file, { isReadOnly: true })
    const key = store.get<{ key: Uint8Array }>('SELECT mac_key AS key FROM project')?.key as Uint8Array
    const sql = `SELECT mac, data FROM chunk JOIN chunk_data ON chunk_id = id WHERE codec = 0`
    const rows = store.all<{ mac: Buffer; data: Uint8Array }>(sql)
    store.close()
    expect(rows.length).toBeGreaterThan(20)
    for (const { mac, data } of rows) {
      const cipher = createCipheriv('aes-128-gcm', key, Buffer.alloc(12))
      cipher.setAAD(data).final()
      expect(cipher.getAuthTag().equals(mac)).toBe(true)
    }
  })

  test('comes to the results of the examples on the page', () => {
    const program = `
import json
from clst_format import content, fastcdc, value_hash
print(json.dumps({
    "row": value_hash.row_hash("tag", ["x", "n\\u00e9", "n\\u00e9", None]).hex(),
    "runs": [[run.start, len(run)] for run in content.decode_runs(bytes.fromhex("${example(/the bytes `([0-9a-f ]+)`/)}"))],
    "gear": [fastcdc.GEAR[0], fastcdc.GEAR[255]],
}))`
    const { stdout, stderr } = runWithReader(program)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      row: example(/which gives `([0-9a-f]{32})`/),
      runs: JSON.parse(
        `[${example(/are the runs (\([^;]+\)); the numbers/).replace(/\((\d+, \d+)\)/g, '[$1]')}]`,
      ),
      gear: [Number(example(/`gear\[0\]` = (\d+)/)), Number(example(/`gear\[255\]` = (\d+)/))],
    })
  })
})

/** A value that the page gives. */
function example(pattern: RegExp): string {
  const found = pattern.exec(page)?.[1]
  if (found === undefined) throw new Error(`the page has no example ${pattern}`)
  return found
}
