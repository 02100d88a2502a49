/**
 * What the panel costs in a real Blender with a window: switching the add-on on, a step of its timer while nothing happens,
 * the steps of a checkpoint, and drawing it with a long history. Pictures and saves are Blender's own work and are not in it.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBridge } from '../lib/bridge.mjs'
import { median, quantile } from '../lib/statistics.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = fileURLToPath(new URL('panel-blender.py', import.meta.url))
const GENERATOR = join(ROOT, 'packages/blender-addon-gen/bin/clst-blender-addon-gen.js')

/** @type {import('./measure.mjs').Measure} */
export async function panelBlender(context) {
  if (['blender', 'xvfb-run'].some((name) => spawnSync('which', [name]).status !== 0)) {
    context.log('panel-blender: there is no Blender with a screen')
    return { rows: [], raw: null }
  }
  const work = join(context.work, 'panel-blender')
  const addons = join(work, 'scripts/addons')
  mkdirSync(addons, { recursive: true })
  const inputs = ['--openapi', join(ROOT, 'openapi.yaml'), '--panel', join(ROOT, 'panel.yaml')]
  execFileSync(process.execPath, [GENERATOR, ...inputs, '--out', addons], { stdio: 'ignore' })
  const running = startBridge(join(work, 'home'))
  try {
    const results = join(work, 'second/results.json')
    // Without the compiled modules a start would be that of the very first time.
    const { PYTHONDONTWRITEBYTECODE: _, ...surroundings } = process.env
    const env = {
      ...surroundings,
      CLST_HOME: join(work, 'home'),
      CLST_BENCH_STEPS: context.quick ? '20' : '100',
      BLENDER_USER_CONFIG: join(work, 'config'),
      BLENDER_USER_SCRIPTS: join(work, 'scripts'),
      TMPDIR: work,
      LIBGL_ALWAYS_SOFTWARE: '1',
    }
    const screen = ['-a', '-s', '-screen 0 800x600x24 -nolisten tcp']
    const args = [
      'blender',
      '--factory-startup',
      '--window-geometry',
      '0',
      '0',
      '800',
      '600',
      '--python',
      PROGRAM,
    ]
    // The first time Python compiles it; after that it starts as it does every day.
    for (const name of ['first', 'second']) {
      const own = { ...env, CLST_BENCH_WORK: join(work, name) }
      mkdirSync(own.CLST_BENCH_WORK)
      execFileSync('xvfb-run', [...screen, ...args], { env: own, stdio: 'ignore', timeout: 300_000 })
    }
    const { start, idle, busy, draw } = JSON.parse(readFileSync(results, 'utf8'))
    return {
      rows: [
        row('add-on of Blender switched on', '≤ 50 ms', start, 50, `${start.toFixed(1)} ms`),
        row('its timer while nothing happens', '≤ 1 ms', median(idle), 1, figures(idle)),
        row('its timer during a checkpoint, 95 %', '≤ 10 ms', quantile(busy, 0.95), 10, figures(busy)),
        row(
          'it is drawn with 5,000 versions, 95 %',
          '≤ 5 ms',
          quantile(draw, 0.95),
          5,
          figures(draw, 'times'),
        ),
      ],
      raw: { start, idle, busy, draw },
    }
  } finally {
    running.stop()
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {number[]} values @param {string} [what] */
const figures = (values, what = 'steps') =>
  `median ${median(values).toFixed(2)} ms, 95 % within ${quantile(values, 0.95).toFixed(2)} ms, ${values.length} ${what}`

/**
 * @param {string} measure
 * @param {string} target
 * @param {number} value
 * @param {number} most
 * @param {string} figure
 */
function row(measure, target, value, most, figure) {
  return { measure, target, figure, pass: value <= most }
}
