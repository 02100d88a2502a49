/** What a small change of a large file costs: the checkpoint and the sync after it, and the bytes that go to the studio. */
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { writeScene } from '../corpus/generate.mjs'
import { startCountingProxy } from '../lib/counting-proxy.mjs'
import { readThrough, settle } from '../lib/disk.mjs'
import { median } from '../lib/statistics.mjs'
import { seatPublisher, startStudio } from '../lib/studio.mjs'
import { megabytes, seconds } from './measure.mjs'

const CHANGED_BYTES = 100_000
const MOST_SENT_BYTES = 3e6

/** @type {import('./measure.mjs').Measure} */
export async function studioEdit(context) {
  const size = context.quick ? 64 * 2 ** 20 : 2 * 2 ** 30
  const work = join(context.work, 'studio-edit')
  const studio = await startStudio(join(work, 'studio'))
  const proxy = await startCountingProxy(studio.url)
  const raw = /** @type {{ checkpointMs: number, syncMs: number, up: number, down: number }[]} */ ([])
  try {
    const ada = seatPublisher(work, { ...studio, url: proxy.url })
    mkdirSync(join(ada.folder, 'shots'), { recursive: true })
    const file = join(ada.folder, 'shots', 'take.bin')
    writeScene(file, { size, edits: 0 })
    ada.ask(['checkpoint', 'shots/take.bin', '-m', 'first'])
    ada.ask(['sync'])
    for (let turn = 0; turn < context.runs; turn++) {
      overwrite(file, Math.floor((size * (turn + 1)) / (context.runs + 2)))
      settle(work)
      readThrough(file)
      const before = await proxy.bytes()
      const checkpointMs = (await ada.timed('checkpoint', 'shots/take.bin', '-m', 'edit')).ms
      const syncMs = (await ada.timed('sync')).ms
      const after = await proxy.bytes()
      raw.push({ checkpointMs, syncMs, up: after.up - before.up, down: after.down - before.down })
      context.log(`studio-edit, run ${turn + 1}: ${JSON.stringify(raw[turn])}`)
    }
  } finally {
    proxy.stop()
    await studio.stop()
    rmSync(work, { recursive: true, force: true })
  }
  const of = (/** @type {keyof (typeof raw)[0]} */ key) => median(raw.map((run) => run[key]))
  const name = `${CHANGED_BYTES / 1000} KB changed in ${(size / 2 ** 30).toFixed(2)} GiB`
  const worst = Math.max(...raw.map(({ up }) => up))
  return {
    rows: [
      {
        measure: `${name}, bytes sent`,
        target: '≤ 3 MB',
        figure: `${megabytes(of('up'))}, at most ${megabytes(worst)} (received ${megabytes(of('down'))})`,
        pass: worst <= MOST_SENT_BYTES,
      },
      { measure: `${name}, sync`, target: '–', figure: seconds(of('syncMs')), pass: null },
      {
        measure: `${name}, checkpoint before it`,
        target: '–',
        figure: seconds(of('checkpointMs')),
        pass: null,
      },
    ],
    raw,
  }
}

/** @param {string} file @param {number} at */
function overwrite(file, at) {
  const open = openSync(file, 'r+')
  writeSync(open, randomBytes(CHANGED_BYTES), 0, CHANGED_BYTES, at)
  closeSync(open)
}
