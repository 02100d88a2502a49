// @host blender, maya, photoshop: generated from a copy of both descriptions with more in them
/**
 * Something that nobody has written code for, in both descriptions: what differs in the panels that are made from them is what
 * is generated, and nothing else. Somebody presses the button in the tests of each host.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { ADDED, extendDescription } from './support/extended-description.js'
import { makePanel } from './support/make-panel.js'

const folder = temporaryFolder()
const extended = extendDescription(join(folder, 'descriptions'))

/** What follows from the descriptions, in each of them: the table, and the client where the panel has one in Python. */
const client = (place: string) =>
  ['methods', 'pumped', 'routes', 'types'].map((name) => `${place}/generated/${name}.py`)
const GENERATED = {
  blender: ['clst/table.py', ...client('clst/client')],
  maya: ['clst/python/clst_maya/table.py', ...client('clst/python/clst_maya/client')],
  photoshop: ['table.js'],
} as const

describe.each(Object.entries(GENERATED) as [keyof typeof GENERATED, readonly string[]][])(
  '%s',
  (host, generated) => {
    const plain = makePanel(host, join(folder, host, 'plain'))
    const more = makePanel(host, join(folder, host, 'more'), extended)
    const read = (place: string, path: string) => readFileSync(join(place, path))

    test('nothing but what is generated differs [feature: description/new-operation]', () => {
      const paths = filesOf(plain)
      expect(filesOf(more)).toEqual(paths)
      const differing = paths.filter((path) => !read(plain, path).equals(read(more, path)))
      expect(differing).toEqual([...generated].sort())
    })

    test('the table has the button and the section', () => {
      const [table = ''] = generated
      const text = read(more, table).toString('utf8')
      for (const said of [ADDED.action, ADDED.label, ADDED.section, ADDED.sectionTitle, 'everyMessage']) {
        expect(text).toContain(said)
        expect(read(plain, table).toString('utf8')).not.toContain(said)
      }
    })
  },
)

test.each(['blender', 'maya'] as const)('the client of %s has methods for the new operations', (host) => {
  const path = GENERATED[host].find((name) => name.endsWith('pumped.py')) ?? ''
  const text = readFileSync(join(folder, host, 'more', path), 'utf8')
  expect(text).toMatch(/def prove_versions\(\s+self,\s+project: str,/)
  expect(text).toMatch(/def every_message\(\s+self,\s+project: str,/)
})

function filesOf(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(place.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}
