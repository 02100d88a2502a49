/**
 * docs/tutorials/blender.md, followed step by step: what it says is what the panel draws.
 *
 * @host blender: Blender 3.4 with a window
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { addonZip, PROGRAMS } from './blender/addon-zip.js'
import { hostBridge } from './support/host-bridge.js'
import { requireBlenderWindow } from './support/hosts.js'
import { pythonTests } from './support/python-driver.js'

const PAGES = resolve(import.meta.dirname, '../../docs')
const LARGEST_PICTURE = 150_000

const { env, folder } = hostBridge()
const host = requireBlenderWindow()
const file = join(PROGRAMS, 'tutorial_addon.py')

beforeAll(async () => {
  Object.assign(env, { CLST_ADDON_ZIP: await addonZip(folder), WORK: join(folder, 'work') })
  mkdirSync(join(folder, 'blender/scripts/addons'), { recursive: true })
})

const title =
  'the tutorial of Blender [feature: work/day] [feature: state/not-running] [feature: project/create] [feature: history/thumbnails] [feature: history/revert] [feature: history/guards] [feature: dependencies/declared] [feature: asset/status] [feature: asset/tags] [feature: upkeep/trash]'

// Software draws a small window faster.
const small = ['--window-geometry', '0', '0', '800', '600']
const command = host.command(...small, '--python-exit-code', '1', '--python', file)
pythonTests(host, title, { file, command, env })

test('every picture of the tutorial is there, and small', () => {
  const page = readFileSync(join(PAGES, 'tutorials/blender.md'), 'utf8')
  const pictures = [...page.matchAll(/\]\(\.\.\/(images\/[^)]+)\)/g)].map(([, path = '']) => path)
  const own = pictures.filter((path) => path.includes('tutorial-blender'))
  expect(own.length).toBeGreaterThan(10)
  for (const path of pictures) expect(existsSync(join(PAGES, path)), path).toBe(true)
  for (const path of own) expect(statSync(join(PAGES, path)).size, path).toBeLessThan(LARGEST_PICTURE)
})
