// npm run record-panels: follows docs/tutorials/blender.md in the Blender of the system, on a screen of its own, and keeps a
// picture of each step in docs/images/tutorial-blender. Needs xvfb-run, unshare and ImageMagick. Look at the pictures before
// they are kept.
import './ensure-installed.mjs'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root, runNode } from './lib/run.mjs'
import { writeZipOf } from './package/zip-of-files.mjs'

const WIDTH = 1120
const HEIGHT = 900
/** Of the head of the editor, and of the smallest picture, in pixels. */
const HEAD = 56
const LEAST_HEIGHT = 640
/** Where the imaginary user works; it is in the pictures. A file system of its own, which is gone afterwards. */
const DISK = '/mnt'
const out = join(root, 'docs/images/tutorial-blender')
const programs = join(root, 'tests/hosts/blender')
const clst = join(root, 'packages/bridge/bin/clst.js')

if (runNode(['scripts/build.mjs']) !== 0) process.exit(1)
const { readInputs } = await import('../packages/python-panel-kit/dist/index.js')
const { generateAddon } = await import('../packages/blender-addon-gen/dist/index.js')

const folder = mkdtempSync(join(tmpdir(), 'clst-record-'))
const env = { ...process.env, ...surroundings() }
try {
  const zip = join(folder, 'clst.zip')
  await writeZipOf(generateAddon(readInputs(join(root, 'openapi.yaml'), join(root, 'panel.yaml'))), zip)
  followTutorial(zip)
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const names = readdirSync(env.CLST_PICTURES).filter((name) => name.endsWith('.png'))
  for (const name of names) keep(name)
  console.log(`Recorded ${names.length} pictures in docs/images/tutorial-blender. Look at them.`)
} finally {
  spawnSync(process.execPath, [clst, 'bridge', 'stop', '--now'], { env, stdio: 'ignore' })
  rmSync(folder, { recursive: true, force: true })
}

/** An imaginary user. */
function surroundings() {
  const at = (/** @type {string} */ name) => {
    mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
    return join(folder, name)
  }
  return {
    CLST_ROOT: root,
    CLST_HOME: at('settings'),
    CLST_AUTHOR: 'Ana Lopez',
    CLST_BRIDGE_PORT: '0',
    CLST_COMMAND: JSON.stringify([process.execPath, clst]),
    CLST_DRIVER_RESULTS: join(folder, 'results'),
    CLST_PICTURES: at('pictures'),
    HOME: join(DISK, 'ana'),
    WORK: join(DISK, 'films'),
    TMPDIR: at('temporary'),
    XDG_RUNTIME_DIR: at('runtime'),
    BLENDER_USER_CONFIG: join(DISK, 'ana/blender/config'),
    BLENDER_USER_SCRIPTS: join(DISK, 'ana/blender/scripts'),
    PYTHONPATH: [join(root, 'tests/hosts/support/python'), programs].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  }
}

/** @param {string} zip */
function followTutorial(zip) {
  const screen = ['-a', '-s', `-screen 0 ${WIDTH}x${HEIGHT}x24 -nolisten tcp`]
  const size = ['--window-geometry', '0', '0', String(WIDTH), String(HEIGHT)]
  const blender = ['blender', '--factory-startup', '--enable-event-simulate', '--no-native-pixels', ...size]
  const folders = `${env.WORK} ${env.BLENDER_USER_CONFIG} ${env.BLENDER_USER_SCRIPTS}/addons`
  const disk = `mount -t tmpfs none ${DISK} && mkdir -p ${folders} && exec "$@"`
  const program = [...blender, '--python', join(programs, 'tutorial_addon.py')]
  execFileSync('unshare', ['-rm', 'sh', '-c', disk, 'sh', 'xvfb-run', ...screen, ...program], {
    env: { ...env, CLST_ADDON_ZIP: zip },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const results = readFileSync(env.CLST_DRIVER_RESULTS, 'utf8').trim().split('\n')
  const failed = results.map((line) => JSON.parse(line)).filter(({ isPassed }) => !isPassed)
  // The first failure is the cause of the others.
  if (failed.length > 0) throw new Error(`${failed[0].name}: ${failed[0].text}`)
}

/**
 * Cut to its part of the window and to what is drawn in the tab, with few colours.
 *
 * @param {string} name
 */
function keep(name) {
  const picture = join(env.CLST_PICTURES, name)
  const [x = 0, y = 0, width = 0, height = 0, tab = 0] = readFileSync(picture.replace('.png', '.txt'), 'utf8')
    .split(' ')
    .map(Number)
  const used =
    tab === 0
      ? height
      : Math.min(height, Math.max(LEAST_HEIGHT, lastRow(picture, x + width - tab, y, tab, height)))
  const crop = ['-crop', `${width}x${used}+${x}+${y}`, '+repage', '-strip', '+dither', '-colors', '128']
  const small = ['-define', 'png:compression-level=9', '-define', 'png:exclude-chunks=date,time']
  execFileSync('convert', [picture, ...crop, ...small, `png8:${join(out, name)}`])
}

/**
 * Where the rows of the tab end, in pixels below `y`.
 *
 * @param {string} picture
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 */
function lastRow(picture, x, y, width, height) {
  const inner = [
    '-crop',
    `${width - 60}x${height - HEAD - 16}+${x + 12}+${y + HEAD}`,
    '+repage',
    '-fuzz',
    '6%',
  ]
  const box = execFileSync('convert', [picture, ...inner, '-format', '%@', 'info:'], { encoding: 'utf8' })
  const [, , rows = 0, , top = 0] = box.match(/(\d+)x(\d+)\+(\d+)\+(\d+)/)?.map(Number) ?? []
  return HEAD + top + rows + 20
}
