/** What a status change of one process costs while another one makes a checkpoint of a 4 GiB file. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeScene } from '../corpus/generate.mjs'
import { saveAs } from '../lib/disk.mjs'
import { run } from '../lib/process.mjs'
import { clst, command } from '../peers/clst.mjs'
import { settleIn } from '../peers/index.mjs'
import { keptOpen } from './large-file.mjs'
import { seconds } from './measure.mjs'
import { startEditor } from './prune.mjs'

const IDLE_MS = 6000

/** @type {import('./measure.mjs').Measure} */
export async function concurrent(context) {
  const size = context.quick ? 512 * 2 ** 20 : 4 * 2 ** 30
  const source = join(context.work, 'concurrent.bin')
  const rows = []
  const raw = /** @type {Record<string, unknown>} */ ({})
  writeScene(source, { size, edits: 0 })
  for (const tool of [clst, keptOpen(clst)]) {
    const place = await settleIn(tool, join(context.work, 'concurrent'), 'scene.bin')
    mkdirSync(place.tree, { recursive: true })
    writeScene(join(place.tree, 'large.bin'), { size: 1 << 20, edits: 0 })
    await run([command(place, ['checkpoint', 'large.bin', '-m', 'small'])])
    saveAs(source, join(place.tree, place.file))
    const idling = startEditor(place.tree)
    await sleep(IDLE_MS)
    const idle = await idling.stop()
    const editing = startEditor(place.tree)
    const timing = await run(tool.checkpoint(place, 0))
    const busy = await editing.stop()
    const ratio = busy.median / idle.median
    raw[tool.name] = { idle, busy, timing }
    rows.push({
      measure: `status change during a checkpoint of ${size / 2 ** 30} GiB (${tool.name})`,
      target: '≤ 3 × idle',
      figure: `${ratio.toFixed(2)} × (idle ${seconds(idle.median)}, then ${seconds(busy.median)}, 95 % ${seconds(busy.p95)}, worst ${seconds(busy.max)} of ${busy.count})`,
      pass: ratio <= 3,
    })
    context.log(`concurrent: ${tool.name}, ${ratio.toFixed(2)} × idle`)
    rmSync(join(context.work, 'concurrent'), { recursive: true, force: true })
  }
  rmSync(source, { force: true })
  return { rows, raw }
}
