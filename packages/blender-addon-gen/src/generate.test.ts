import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generateAddon } from './generate.js'
import { readInputs } from './kit.js'
import { manifest } from './manifest.js'
import { withVersion } from './version.js'

const fixtures = resolve(import.meta.dirname, '../../python-panel-kit/fixtures')
const inputs = () => readInputs(join(fixtures, 'openapi.yaml'), join(fixtures, 'panel.yaml'))
const files = generateAddon(inputs())
const textOf = (path: string) => Buffer.from(files.get(path) ?? `There is no ${path}.`).toString('utf8')

/** Kept as files, so that what a change of the generators makes of them can be read. */
const kept = (path: string) => resolve(import.meta.dirname, '__snapshots__', path)

describe('the add-on of the small description', () => {
  test.each(['table.py', 'blender_manifest.toml'])('has %s as it is kept', async (path) => {
    await expect(textOf(`clst/${path}`)).toMatchFileSnapshot(kept(path))
  })

  test('is in one folder, with what was written and what both parts came with', () => {
    const paths = [...files.keys()]
    expect(paths.filter((path) => !path.startsWith('clst/'))).toEqual([])
    expect(paths).toEqual(paths.toSorted())
    for (const path of [
      '__init__.py',
      'LICENSE',
      'core/panel.py',
      'core/LICENSE',
      'client/client.py',
      'client/LICENSE',
    ]) {
      expect(paths).toContain(`clst/${path}`)
    }
    expect(paths.filter((path) => /tests\/|\/test_|__pycache__|\.pyc$/.test(path))).toEqual([])
  })

  test('keeps the licence of each part', () => {
    expect(textOf('clst/LICENSE')).toMatch(/GNU GENERAL PUBLIC LICENSE\s+Version 3/)
    expect(textOf('clst/core/LICENSE')).toMatch(/^MIT License/)
    expect(textOf('clst/client/LICENSE')).toMatch(/^MIT License/)
  })

  test('has one version everywhere', () => {
    const version = /^version = "(.*)"$/m.exec(textOf('clst/blender_manifest.toml'))?.[1] ?? ''
    expect(textOf('clst/table.py')).toContain(`\nVERSION = "${version}"\n`)
    expect(textOf('clst/__init__.py')).toContain(`"version": (${version.split('.').join(', ')}),`)
  })

  test('is the same when it is made again', () => {
    const again = generateAddon(inputs())
    expect([...again.keys()]).toEqual([...files.keys()])
    for (const [path, content] of again)
      expect(Buffer.from(content).equals(Buffer.from(files.get(path) ?? ''))).toBe(true)
  })
})

describe('the manifest', () => {
  const text = manifest('1.2.3')
  const table = (name: string) => text.split(`[${name}]\n`)[1] ?? ''

  test('has a tagline and reasons as Blender wants them: at most 64 characters, without a full stop', () => {
    const reasons = [...table('permissions').matchAll(/^(\w+) = "(.*)"$/gm)]
    expect(reasons.map(([, name]) => name)).toEqual(['network', 'files', 'clipboard'])
    const tagline = /^tagline = "(.*)"$/m.exec(text)?.[1]
    for (const said of [tagline, ...reasons.map(([, , reason]) => reason)]) {
      expect(said).toMatch(/^.{1,63}[A-Za-z0-9)]$/)
    }
  })

  test('names the licence as SPDX does', () => {
    expect(text).toContain('license = ["SPDX:GPL-3.0-or-later"]')
  })
})

test.each(['bl_info = {}', '"version": (0, 0, 0),\n"version": (0, 0, 0),'])(
  '%j has no place for the version',
  (text) => {
    expect(() => withVersion(text, '1.2.3')).toThrow('[layer-invalid]')
  },
)

test('only the numbers of a version are in bl_info', () => {
  expect(withVersion('"version": (0, 0, 0),', '1.20.3-rc.1')).toBe('"version": (1, 20, 3),')
})
