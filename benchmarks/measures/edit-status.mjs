/**
 * Changes the status of `large.bin` ten times a second until its input ends: `node edit-status.mjs DIR`. Prints how many
 * milliseconds a change took as JSON.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { findProjectFile, openProject } from '@clst/sdk'

const project = await openProject(findProjectFile(process.argv[2] ?? ''), {
  hostName: 'bench',
  person: { name: 'Bench' },
})
let isOver = false
process.stdin.resume().once('end', () => {
  isOver = true
})
/** @type {number[]} */
const times = []
const words = ['Done', 'Retake']
while (!isOver) {
  const started = performance.now()
  await project.set(['large.bin'], { status: /** @type {string} */ (words[times.length % 2]) })
  times.push(performance.now() - started)
  await sleep(100)
}
await project.close()
times.sort((a, b) => a - b)
const at = (/** @type {number} */ share) =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
process.stdout.write(JSON.stringify({ count: times.length, median: at(0.5), p95: at(0.95), max: at(1) }))
