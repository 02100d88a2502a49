// @host blender, maya, photoshop: `npm run package:panels`, twice
/** The files that people install: the same bytes whenever and wherever they are made, and nothing of this computer in them. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { requireHost } from '../helpers/hosts.js'

const ROOT = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/bridge/package.json'), 'utf8'))
const folder = temporaryFolder()
const python = requireHost('python3')

const NAMES = {
  blender: `clst-blender-${version}.zip`,
  maya: `clst-maya-${version}.zip`,
  photoshop: `clst-photoshop-${version}.ccx`,
}

beforeAll(() => {
  pack('first', { TZ: 'UTC' })
  pack('second', { TZ: 'Asia/Kathmandu', LC_ALL: 'C' })
})

test('all three are there, and nothing else [feature: install/zip]', () => {
  expect(readdirSync(join(folder, 'first')).sort()).toEqual(Object.values(NAMES).sort())
})

test.each(Object.values(NAMES))(
  '%s is the same when it is made again [feature: install/reproducible]',
  (name) => {
    const [one, other] = ['first', 'second'].map((run) => readFileSync(join(folder, run, name)))
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
  },
)

python.describe('in the file', () => {
  test.each(Object.entries(NAMES))(
    'for %s are plain files in one order, from 1980, that all may read',
    (_, name) => {
      const entries = entriesOf(name)
      expect(entries.length).toBeGreaterThan(20)
      expect(entries.map((entry) => entry.path)).toEqual(entries.map((entry) => entry.path).toSorted())
      expect([...new Set(entries.map(({ mode }) => mode))]).toEqual(['0o100644'])
      expect([...new Set(entries.map(({ time }) => time))]).toEqual(['1980-1-1 0:0:0'])
    },
  )

  test('for Blender is one folder with both of its manifests', () => {
    const paths = entriesOf(NAMES.blender).map(({ path }) => path)
    expect([...new Set(paths.map((path) => path.split('/')[0]))]).toEqual(['clst'])
    expect(paths).toEqual(
      expect.arrayContaining(['clst/__init__.py', 'clst/blender_manifest.toml', 'clst/LICENSE']),
    )
  })

  test('for Maya is a module, and the file by which Maya finds it', () => {
    const tops = new Set(entriesOf(NAMES.maya).map(({ path }) => path.split('/')[0]))

    expect([...tops].sort()).toEqual(['clst', 'clst.mod', 'install_clst.py'])
  })

  test.each(Object.entries(NAMES))('for %s is no place of the computer that made it', (_, name) => {
    const said = entriesOf(name).filter(({ text }) => text.includes(ROOT))
    expect(said.map(({ path }) => path)).toEqual([])
  })
})

function pack(run: string, env: Record<string, string>): void {
  const args = [join(ROOT, 'scripts/package-panels.mjs'), '--out', join(folder, run)]
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(stderr)
}

interface Entry {
  path: string
  mode: string
  time: string
  text: string
}

/** Read by another library than the one that wrote it. */
function entriesOf(name: string): Entry[] {
  const program = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    print(json.dumps([
        {"path": each.filename, "mode": oct(each.external_attr >> 16), "time": "%d-%d-%d %d:%d:%d" % each.date_time,
         "text": archive.read(each).decode("utf-8", "replace")}
        for each in archive.infolist()
    ]))`
  const args = ['-c', program, join(folder, 'first', name)]
  const { stdout, stderr, status } = spawnSync('python3', args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
