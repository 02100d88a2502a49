/**
 * How fast contents reach the studio and come from it: whole `clst sync` processes of two people and a server, beside plain
 * HTTP of the same bytes, and beside the decoding, hashing and storing of the same chunks.
 */
import { spawn } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeScene } from '../corpus/generate.mjs'
import { filesBelow, readThrough, settle, sha256 } from '../lib/disk.mjs'
import { coreBinding, run } from '../lib/process.mjs'
import { median, summary } from '../lib/statistics.mjs'
import { seatMember, seatPublisher, startStudio } from '../lib/studio.mjs'
import { seconds } from './measure.mjs'

const PROGRAMS = fileURLToPath(new URL('../programs', import.meta.url))

/** @type {Record<string, (path: string, size: number, seed: number) => void>} */
const KINDS = {
  incompressible: writeIncompressible,
  'scene data': (path, size, seed) => writeScene(path, { size, seed, edits: 0 }),
}

/** @typedef {{ upload: number, download: number, put: number, get: number, decode: number }} Times milliseconds */

/** @type {import('./measure.mjs').Measure} */
export async function studioTransfer(context) {
  const size = (context.quick ? 64 : 1024) * 2 ** 20
  const raw = /** @type {Record<string, Times[]>} */ ({})
  for (let turn = 0; turn < context.runs; turn++) {
    for (const [kind, write] of Object.entries(KINDS)) {
      const work = join(context.work, 'studio-transfer')
      try {
        const make = (/** @type {string} */ path) => write(path, size, turn + 1)
        const times = await transfer(work, make)
        raw[kind] = [...(raw[kind] ?? []), times]
        context.log(`studio-transfer ${kind}, run ${turn + 1}: ${JSON.stringify(times)}`)
      } finally {
        rmSync(work, { recursive: true, force: true })
      }
    }
  }
  const rows = Object.entries(raw).flatMap(([kind, runs]) => {
    const name = `${(size / 2 ** 30).toFixed(2)} GiB of ${kind}`
    const isCoded = kind !== 'incompressible'
    return [
      row(`upload, ${name}`, runs, 'upload', isCoded ? ['put', 'decode'] : ['put']),
      row(`download, ${name}`, runs, 'download', isCoded ? ['get', 'decode'] : ['get']),
    ]
  })
  return { rows, raw }
}

/**
 * @param {string} measure
 * @param {readonly Times[]} runs
 * @param {'upload' | 'download'} way
 * @param {readonly ('put' | 'get' | 'decode')[]} against the slowest of them in each run counts
 */
function row(measure, runs, way, against) {
  const bases = runs.map((times) => Math.max(...against.map((name) => times[name])))
  const shares = summary(runs.map((times, index) => (bases[index] ?? 0) / times[way]))
  const target = `≥ 60 % of ${against.length > 1 ? 'the slower of HTTP and decode + SHA-256 + store' : 'plain HTTP'}`
  const percent = (/** @type {number} */ share) => (share * 100).toFixed(0)
  const times = `${seconds(median(runs.map((run) => run[way])))}, ${seconds(median(bases))}`
  const figure = `${percent(shares.median)} % (${times}; ${percent(shares.min)}–${percent(shares.max)} %)`
  return { measure, target, figure, pass: shares.median >= 0.6 }
}

/**
 * @param {string} work
 * @param {(path: string) => void} make writes the file that is sent
 * @returns {Promise<Times>}
 */
async function transfer(work, make) {
  const studio = await startStudio(join(work, 'studio'))
  try {
    const ada = seatPublisher(work, studio)
    const bo = seatMember(work, studio.url, ada, 'Bo')
    mkdirSync(join(ada.folder, 'shots'), { recursive: true })
    const file = join(ada.folder, 'shots', 'take.bin')
    make(file)
    const wanted = sha256(file)
    ada.ask(['checkpoint', 'shots/take.bin', '-m', 'take'])
    rmSync(file)
    settle(work)
    const upload = (await ada.timed('sync')).ms
    settle(work)
    const download = (await bo.timed('sync')).ms
    rmSync(ada.folder, { recursive: true })
    bo.ask(['export', 'shots/take.bin', '-o', join(work, 'arrived.bin')])
    if (sha256(join(work, 'arrived.bin')) !== wanted) throw new Error('other bytes arrived')
    rmSync(join(work, 'arrived.bin'))
    rmSync(bo.folder, { recursive: true })
    const packs = [...filesBelow(studio.folder)].filter((path) => path.endsWith('.pack'))
    return { upload, download, ...(await measureBaselines(work, packs)) }
  } finally {
    await studio.stop()
  }
}

/**
 * Plain HTTP both ways of the bytes that the packs have, and the work that their chunks need.
 * @param {string} work
 * @param {readonly string[]} packs
 */
async function measureBaselines(work, packs) {
  const file = join(work, 'same-bytes.bin')
  for (const pack of packs) appendFileSync(file, readFileSync(pack))
  const served = join(work, 'served')
  mkdirSync(served)
  const argv = [...coreBinding, process.execPath, join(PROGRAMS, 'http-server.mjs'), served]
  const server = spawn(argv[0] ?? '', argv.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  try {
    const [text] = await once(server.stdout.setEncoding('utf8'), 'data')
    const url = `${text.trim()}/same-bytes.bin`
    const time = async (/** @type {string[]} */ ...args) => {
      settle(work)
      const [program = '', ...more] = args
      return (await run([{ argv: [process.execPath, join(PROGRAMS, program), ...more] }])).ms
    }
    readThrough(file)
    const put = await time('http-client.mjs', 'put', url, file)
    const get = await time('http-client.mjs', 'get', url, join(work, 'got.bin'))
    const decode = await time('decode-store.mjs', ...packs, join(work, 'decoded.bin'))
    return { put, get, decode }
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

/** @param {string} path @param {number} size */
function writeIncompressible(path, size) {
  const piece = Buffer.alloc(1 << 20)
  const file = openSync(path, 'w')
  for (let done = 0; done < size; done += piece.length) writeSync(file, randomFillSync(piece))
  closeSync(file)
}
