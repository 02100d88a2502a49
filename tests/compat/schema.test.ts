/** What a schema number means never changes: a new project is built as the fixture of its number is. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createProject } from '@clst/sdk'
import { openStore } from '@clst/sdk/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'

/** Everything about a project file that is there before its first row. */
function describeSchema(file: string) {
  const store = openStore(file, { isReadOnly: true })
  const pragmas = ['user_version', 'application_id', 'page_size', 'auto_vacuum', 'encoding']
  const answer = {
    pragmas: Object.fromEntries(pragmas.map((name) => [name, store.pragma(name)])),
    objects: store.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'),
  }
  store.close()
  return answer
}

describe('the schema of a new project', () => {
  const folder = temporaryFolder()
  let made: ReturnType<typeof describeSchema>
  let fixture: string

  beforeAll(async () => {
    const project = await createProject(join(folder, 'film'))
    const { path } = project.info
    await project.close()
    made = describeSchema(path)
    fixture = fileURLToPath(new URL(`./fixtures/v${made.pragmas.user_version}/film.clst`, import.meta.url))
  })

  test('has a fixture', () => {
    expect(existsSync(fixture), 'make-fixture.mjs makes one; README.md says when').toBe(true)
  })

  test('is that of the fixture: another one needs another number', () => {
    const kept = describeSchema(fixture)
    expect(kept.objects.length).toBeGreaterThan(30)
    expect(made).toEqual(kept)
  })
})
