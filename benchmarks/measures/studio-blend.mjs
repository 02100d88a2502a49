/**
 * What goes over the line when an artist moves one object in a scene of 120 MB and saves: clst on the wire, restic and
 * git-lfs as their receiving repositories grow.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadSeries } from '../lib/corpus.mjs'
import { startCountingProxy } from '../lib/counting-proxy.mjs'
import { bytesOf } from '../lib/disk.mjs'
import { run } from '../lib/process.mjs'
import { median } from '../lib/statistics.mjs'
import { seatPublisher, startStudio } from '../lib/studio.mjs'
import { command, gitLfs } from '../peers/git.mjs'
import { settleIn } from '../peers/index.mjs'
import { restic } from '../peers/restic.mjs'
import { megabytes } from './measure.mjs'

const SERIES = 'blend-5.0-plain'
const EDIT = 'move'
const SENDERS = { clst: clstSends, restic: resticSends, 'git-lfs': lfsSends }

/** @typedef {{ before: string, after: string, file: string }} Saves paths of the save before the edit and after it */

/** @type {import('./measure.mjs').Measure} */
export async function studioBlend(context) {
  const series = loadSeries(context.data, SERIES)
  const at = series?.saves.findIndex(({ edit }) => edit === EDIT) ?? -1
  const [before, after] = at < 1 ? [] : [series?.saves[at - 1], series?.saves[at]]
  if (series === undefined || before === undefined || after === undefined) {
    throw new Error(`the series ${SERIES} is not there: benchmarks/corpus/make.mjs`)
  }
  const saves = { before: before.path, after: after.path, file: series.workingFile }
  const raw = /** @type {Record<string, number[]>} */ ({})
  for (let turn = 0; turn < context.runs; turn++) {
    for (const [name, send] of Object.entries(SENDERS)) {
      const isHere = name === 'clst' || context.peers.some((peer) => peer.name === name)
      if (!isHere) continue
      const work = join(context.work, 'studio-blend')
      mkdirSync(work)
      try {
        raw[name] = [...(raw[name] ?? []), await send(work, saves)]
      } finally {
        rmSync(work, { recursive: true, force: true })
      }
      context.log(`studio-blend, run ${turn + 1}: ${name} ${raw[name]?.[turn]}`)
    }
  }
  const sent = Object.fromEntries(Object.entries(raw).map(([name, bytes]) => [name, median(bytes)]))
  const others = Object.keys(SENDERS).filter((name) => name !== 'clst')
  const row = (/** @type {string} */ peer) => ({
    measure: `${EDIT} in ${megabytes(after.sizeBytes)} of .blend, bytes sent`,
    target: `less than ${peer}`,
    figure: `${megabytes(sent.clst)}, ${peer} ${peer in sent ? megabytes(sent[peer]) : 'absent'}`,
    pass: peer in sent ? sent.clst < sent[peer] : null,
  })
  return { rows: others.map(row), raw }
}

/** @param {string} work @param {Saves} saves */
async function clstSends(work, { before, after, file }) {
  const studio = await startStudio(join(work, 'studio'))
  const proxy = await startCountingProxy(studio.url)
  try {
    const ada = seatPublisher(work, { ...studio, url: proxy.url })
    const save = (/** @type {string} */ path) => {
      copyFileSync(path, join(ada.folder, file))
      ada.ask(['checkpoint', file, '-m', 'save'])
      ada.ask(['sync'])
    }
    save(before)
    const { up } = await proxy.bytes()
    save(after)
    return (await proxy.bytes()).up - up
  } finally {
    proxy.stop()
    await studio.stop()
  }
}

/** @param {string} work @param {Saves} saves */
async function resticSends(work, { before, after, file }) {
  const place = await settleIn(restic, work, file)
  const save = async (/** @type {string} */ path, /** @type {number} */ index) => {
    copyFileSync(path, join(place.tree, file))
    await run(restic.checkpoint(place, index))
    return bytesOf([place.repo])
  }
  const first = await save(before, 0)
  return (await save(after, 1)) - first
}

/** To a bare repository beside it, with the transfer of git-lfs for such. @param {string} work @param {Saves} saves */
async function lfsSends(work, { before, after, file }) {
  const place = await settleIn(gitLfs, work, file)
  const bare = join(work, 'received.git')
  const order = (/** @type {string[]} */ ...args) => command(place, args)
  await run([order('init', '--quiet', '--bare', bare), order('remote', 'add', 'origin', `file://${bare}`)])
  const save = async (/** @type {string} */ path, /** @type {number} */ index) => {
    copyFileSync(path, join(place.tree, file))
    await run([...gitLfs.checkpoint(place, index), order('push', '--quiet', 'origin', 'HEAD')])
    return bytesOf([bare])
  }
  const first = await save(before, 0)
  return (await save(after, 1)) - first
}
