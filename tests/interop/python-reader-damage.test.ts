/** The independent reader finds what is wrong with a project: its agreement elsewhere means something. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, temporaryProject } from '@clst/sdk/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'
import { isPythonWithZstd } from '../helpers/python.js'
import { fillProject } from './support/fill-project.js'
import { type Report, runReader } from './support/python-reader.js'

const python = requireHost('python3-zstandard', isPythonWithZstd)

python.describe('a reader in Python', () => {
  const folder = temporaryFolder()
  let temporary: Awaited<ReturnType<typeof temporaryProject>>
  let file: string

  beforeAll(async () => {
    temporary = await temporaryProject()
    await fillProject(temporary)
    file = temporary.project.info.path
  })

  afterAll(() => temporary.remove())

  /** What would be wrong with a project, and how the reader says so: its checks do look. */
  const damages: [what: string, statement: string, problem: RegExp][] = [
    ['a comment', "UPDATE checkpoint SET comment = 'other' WHERE number = 2", /another fields_hash/],
    [
      'a row',
      'UPDATE asset SET row_hash = zeroblob(16) WHERE extension = ?',
      /row \d+ of asset has another row_hash/,
    ],
    [
      'a name',
      'UPDATE asset SET name_key = upper(name_key) WHERE extension = ?',
      /asset .* has another name_key/,
    ],
    [
      'a raw chunk',
      `UPDATE chunk_data SET data = zeroblob(length(data)) WHERE ${anyChunk(0)}`,
      /chunk \d+ is damaged/,
    ],
    [
      'a compressed chunk',
      `UPDATE chunk_data SET data = zeroblob(length(data)) WHERE ${anyChunk(1)}`,
      /chunk \d+ is damaged/,
    ],
    ['a missing chunk', 'DELETE FROM chunk_data WHERE chunk_id = 3', /chunk 3 is not in the file/],
    ['an unknown codec', 'UPDATE chunk SET codec = 9 WHERE id = 3', /chunk 3 has the unknown codec 9/],
    ['a content', 'UPDATE manifest SET content_hash = zeroblob(32) WHERE id = 1', /has another content/],
    ['a chunk list', "UPDATE manifest SET runs = x'02' WHERE id = 1", /ends within a run/],
    ['a container', "UPDATE manifest SET recipe = x'00' WHERE id = 1", /manifest 1 has a recipe/],
    ['a picture', 'UPDATE preview_data SET data = zeroblob(9)', /preview \d+ is damaged/],
    ['other cuts', 'UPDATE chunker SET avg_bytes = 131072', /manifest \d+ is cut into/],
    ['a definition', 'DROP INDEX chunk_base', /index chunk_base is not defined as in the schema/],
  ]

  test.each(damages)('reports %s', async (what, statement, problem) => {
    const copy = join(folder, `${what}.clst`)
    copyFileSync(file, copy)
    const store = openStore(copy)
    await store.write(() => store.run(statement, ...(statement.includes('?') ? ['txt'] : [])))
    store.close()
    const { code, stdout } = runReader(copy, join(folder, what))
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as Report).problems.join('\n')).toMatch(problem)
  })

  test.each([
    ['application_id = 1', /application_id is 0x1, not 0x636c7374/],
    ['user_version = 3', /the schema is 3/],
    ['user_version = 0', /the schema is 0/],
  ])('refuses a file with %s', (pragma, message) => {
    const copy = join(folder, `${pragma}.clst`)
    copyFileSync(file, copy)
    const store = openStore(copy)
    store.pragma(pragma)
    store.close()
    const { code, stdout, stderr } = runReader(copy, join(folder, 'refused'))
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
  })
})

function anyChunk(codec: number): string {
  return `chunk_id = (SELECT min(id) FROM chunk WHERE codec = ${codec})`
}
