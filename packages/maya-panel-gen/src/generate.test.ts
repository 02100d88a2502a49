import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generateModule } from './generate.js'
import { readInputs } from './kit.js'

const fixtures = resolve(import.meta.dirname, '../../python-panel-kit/fixtures')
const inputs = () => readInputs(join(fixtures, 'openapi.yaml'), join(fixtures, 'panel.yaml'))
const files = generateModule(inputs())
const textOf = (path: string) => Buffer.from(files.get(path) ?? `There is no ${path}.`).toString('utf8')

/** Kept as files, so that what a change of the generators makes of them can be read. */
const kept = (path: string) => resolve(import.meta.dirname, '__snapshots__', path)

describe('the module of the small description', () => {
  test.each(['clst.mod', 'clst/python/clst_maya/table.py'])('has %s as it is kept', async (path) => {
    await expect(textOf(path)).toMatchFileSnapshot(kept(path.replace(/.*\//, '')))
  })

  test.each(['types', 'methods', 'pumped', 'routes'])(
    'has the %s of the client as they are kept',
    async (name) => {
      const path = `clst/python/clst_maya/client/generated/${name}.py`
      await expect(textOf(path)).toMatchFileSnapshot(kept(`client/${name}.py`))
    },
  )

  test('is one folder beside the file by which Maya finds it, with what was written', () => {
    const tops = new Set([...files.keys()].map((path) => path.split('/')[0]))
    expect(tops).toContain('clst')
    expect(tops).toContain('clst.mod')
    const python = ['__init__.py', 'core/panel.py', 'core/LICENSE', 'client/client.py', 'client/LICENSE']
    for (const path of python) expect([...files.keys()]).toContain(`clst/python/clst_maya/${path}`)
    expect([...files.keys()].filter((path) => /tests\/|\/test_|__pycache__|\.pyc$/.test(path))).toEqual([])
  })

  test('has a picture for each icon, and no others', () => {
    const pictures = [...files.keys()].filter((path) => path.startsWith('clst/python/clst_maya/icons/'))
    const names = ['error', 'info', 'modified', 'ok'].map((name) => `clst/python/clst_maya/icons/${name}.svg`)
    expect(pictures).toEqual(expect.arrayContaining(names))
  })

  test('is the same when it is made again', () => {
    const again = generateModule(inputs())
    expect([...again.keys()]).toEqual([...files.keys()])
    for (const [path, content] of again)
      expect(Buffer.from(content).equals(Buffer.from(files.get(path) ?? ''))).toBe(true)
  })
})

test('an icon without a picture is a mistake', () => {
  const { document, panel } = inputs()
  const { icons, ...rest } = panel as { icons: object }
  const described = { ...rest, icons: { ...icons, star: { blender: 'SOLO_ON', glyph: 'no-such-glyph' } } }
  expect(() => generateModule({ document, panel: described })).toThrow(
    'panel.yaml: icons.star.glyph: There is no glyph "no-such-glyph". [unknown-icon]',
  )
})
