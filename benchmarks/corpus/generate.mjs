#!/usr/bin/env node
/**
 * Writes a scene-like file of any size from a seed, streamed in constant memory.
 *
 *   node benchmarks/corpus/generate.mjs --out FILE --size BYTES [--seed N] [--version N] [--edits N] [--share 0.01] [--insert N]
 *
 * The file compresses by a factor between 1.5 and 4 with zstd level 3. Another `version` has other addresses in its
 * records, which lie in 15 % of the 4 KiB blocks. Each of the `edits` replaces another `share` of the areas, so
 * `--edits 3` differs from `--edits 2` by that share. `insert` puts that many bytes in at a third of the file and so
 * moves everything behind them.
 */
import { closeSync, openSync, writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { randomSource } from './random.mjs'
import { AREA_BYTES, GROUP, mix } from './scene-blocks.mjs'

/**
 * @typedef {object} SceneOptions
 * @property {number} size bytes, before the insertion
 * @property {number} [seed]
 * @property {number} [version]
 * @property {number} [edits]
 * @property {number} [share] of the areas that one edit replaces
 * @property {number} [insert] bytes
 */

/**
 * Which edit last replaced each area.
 * @param {number} areas
 * @param {number} seed
 * @param {number} edits
 * @param {number} share
 * @returns {Map<number, number>} area → number of the edit, from 1
 */
export function editedAreas(areas, seed, edits, share) {
  const result = new Map()
  for (let edit = 1; edit <= edits; edit++) {
    const random = randomSource(mix(seed, edit, 0xed17))
    const chosen = new Set()
    const wanted = Math.max(1, Math.round(areas * share))
    while (chosen.size < Math.min(wanted, areas)) chosen.add(Math.floor(random() * areas))
    for (const area of chosen) result.set(area, edit)
  }
  return result
}

/** The fillers of one group of areas, in seeded order. @param {number} seed @param {number} group */
function shuffledGroup(seed, group) {
  const random = randomSource(mix(seed, group, 0x6709))
  const fillers = [...GROUP]
  for (let i = fillers.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[fillers[i], fillers[j]] = [fillers[j], fillers[i]]
  }
  return fillers
}

/**
 * The pieces of the file in order. The yielded array is reused: take what is needed before asking for the next.
 * @param {SceneOptions} options
 * @returns {Generator<Uint8Array>}
 */
export function* sceneBytes({ size, seed = 1, version = 0, edits = 0, share = 0.01, insert = 0 }) {
  const areas = Math.ceil(size / AREA_BYTES)
  const edited = editedAreas(areas, seed, edits, share)
  const words = new Uint32Array(AREA_BYTES / 4)
  const bytes = new Uint8Array(words.buffer)
  let fillers = GROUP
  for (let area = 0; area < areas; area++) {
    if (area % GROUP.length === 0) fillers = shuffledGroup(seed, area / GROUP.length)
    if (insert > 0 && area === Math.floor(areas / 3)) {
      const random = randomSource(mix(seed, insert))
      yield Uint8Array.from({ length: insert }, () => random() * 256)
    }
    fillers[area % GROUP.length]?.(words, mix(seed, area, edited.get(area) ?? 0), version)
    yield bytes.subarray(0, Math.min(AREA_BYTES, size - area * AREA_BYTES))
  }
}

/**
 * @param {string} path
 * @param {SceneOptions} options
 */
export function writeScene(path, options) {
  const file = openSync(path, 'w')
  try {
    for (const bytes of sceneBytes(options)) {
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    }
  } finally {
    closeSync(file)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = ['size', 'seed', 'version', 'edits', 'share', 'insert']
  const { values } = parseArgs({
    options: Object.fromEntries(['out', ...names].map((name) => [name, { type: 'string' }])),
  })
  if (!values.out || !values.size) throw new Error('needs --out FILE and --size BYTES')
  const numbers = names.flatMap((name) => (values[name] === undefined ? [] : [[name, Number(values[name])]]))
  writeScene(values.out, Object.fromEntries(numbers))
  console.log('SAVED generate.mjs')
}
