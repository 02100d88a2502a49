// node tests/hosts/blender/draw-contact-sheet.mjs [FILE]: every state and dialog of Blender's panel in one picture, from the
// window of the Blender of the system. Without a file it is docs/images/panels/blender.png. Needs xvfb-run and ImageMagick.
// Look at it before it is kept.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { generateAddon } from '../../../packages/blender-addon-gen/dist/index.js'
import { readInputs } from '../../../packages/python-panel-kit/dist/index.js'
import { writeZipOf } from '../../../scripts/package/zip-of-files.mjs'

const here = import.meta.dirname
const root = resolve(here, '../../..')
const out = resolve(process.argv[2] ?? join(root, 'docs/images/panels/blender.png'))
const folder = mkdtempSync(join(tmpdir(), 'clst-sheet-'))
const at = (name) => {
  mkdirSync(join(folder, name), { recursive: true, mode: 0o700 })
  return join(folder, name)
}
try {
  const zip = join(folder, 'clst.zip')
  await writeZipOf(generateAddon(readInputs(join(root, 'openapi.yaml'), join(root, 'panel.yaml'))), zip)
  const pictures = at('pictures')
  at('scripts/addons')
  const env = {
    ...process.env,
    CLST_ROOT: root,
    CLST_HOME: at('home'),
    CLST_ADDON_ZIP: zip,
    CLST_PICTURES: pictures,
    CLST_DRIVER_RESULTS: join(folder, 'results'),
    TMPDIR: at('temporary'),
    BLENDER_USER_CONFIG: at('config'),
    BLENDER_USER_SCRIPTS: join(folder, 'scripts'),
    PYTHONPATH: [join(here, '../support/python'), here].join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  }
  const size = ['--window-geometry', '0', '0', '900', '1500']
  const blender = ['blender', '--factory-startup', '--enable-event-simulate', '--no-native-pixels', ...size]
  const program = ['--python', join(here, 'contact_sheet.py')]
  const screen = ['-a', '-s', '-screen 0 900x1500x24 -nolisten tcp']
  execFileSync('xvfb-run', [...screen, ...blender, ...program], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const results = readFileSync(join(folder, 'results'), 'utf8').trim().split('\n')
  for (const { isPassed, text } of results.map((line) => JSON.parse(line)))
    if (!isPassed) throw new Error(text)

  const tiles = readdirSync(pictures)
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => {
      const [x, y, width, height, ...words] = readFileSync(
        join(pictures, name.replace('.png', '.txt')),
        'utf8',
      ).split(' ')
      const tile = join(pictures, `tile-${name}`)
      const crop = (size) => ['-crop', `${size}+${x}+${y}`, '+repage']
      // What is below the last row is cut off. The corners of a region are rounded.
      const inner = [
        '-crop',
        `${width - 24}x${height - 24}+12+8`,
        '+repage',
        '-fuzz',
        '6%',
        '-format',
        '%@',
        'info:',
      ]
      const box = execFileSync('convert', [join(pictures, name), ...crop(`${width}x${height}`), ...inner], {
        encoding: 'utf8',
      })
      const [, , inHeight = 0, , top = 0] = box.match(/(\d+)x(\d+)\+(\d+)\+(\d+)/)?.map(Number) ?? []
      const own = crop(`${width}x${top + inHeight + 20}`)
      // The name stands above: below, that of a short picture would come to lie in the row of the next ones.
      const above = ['-background', '#202020', '-gravity', 'north', '-splice', '0x22', '-fill', '#e0e0e0']
      const label = ['-pointsize', '13', '-annotate', '+0+3', words.join(' ').replaceAll('%', '%%')]
      execFileSync('convert', [join(pictures, name), ...own, ...above, ...label, tile])
      return tile
    })
  mkdirSync(dirname(out), { recursive: true })
  const look = ['-background', '#202020', '-geometry', '+8+6', '-tile', '12x']
  execFileSync('montage', [...tiles, ...look, '-gravity', 'north', '-colors', '256', `png8:${out}`])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
