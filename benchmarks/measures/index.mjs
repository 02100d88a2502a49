/** All measures by name, in the order in which they run. */
import { seriesNames } from '../lib/corpus.mjs'
import { backup } from './backup.mjs'
import { bridge } from './bridge.mjs'
import { bridgeEvents } from './bridge-events.mjs'
import { bridgeLoad } from './bridge-load.mjs'
import { changed } from './changed.mjs'
import { concurrent } from './concurrent.mjs'
import { history } from './history.mjs'
import { memory } from './memory.mjs'
import { panelBlender } from './panel-blender.mjs'
import { prune } from './prune.mjs'
import { revert } from './revert.mjs'
import { search } from './search.mjs'
import { seriesMeasure } from './series.mjs'
import { status } from './status.mjs'
import { studioBlend } from './studio-blend.mjs'
import { studioEdit } from './studio-edit.mjs'
import { studioEmptySync } from './studio-empty-sync.mjs'
import { studioLoad } from './studio-load.mjs'
import { studioTransfer } from './studio-transfer.mjs'

/** @type {Record<string, import('./measure.mjs').Measure>} */
const MEASURES = {
  ...Object.fromEntries(seriesNames.map((name) => [name, seriesMeasure(name)])),
  changed,
  revert,
  memory,
  status,
  history,
  concurrent,
  prune,
  backup,
  search,
  bridge,
  'bridge-load': bridgeLoad,
  'bridge-events': bridgeEvents,
  'panel-blender': panelBlender,
  'studio-transfer': studioTransfer,
  'studio-empty-sync': studioEmptySync,
  'studio-edit': studioEdit,
  'studio-blend': studioBlend,
  'studio-load': studioLoad,
}

/** One of each kind, when only a quick look is wanted. */
const QUICK = [
  'blend-5.0-plain',
  'blend-5.0-compressed',
  'psd',
  'changed',
  'revert',
  'memory',
  'status',
  'history',
  'search',
  'bridge',
]

/**
 * @param {readonly string[] | undefined} only names, or beginnings of several; all measures when left out
 * @param {boolean} quick
 * @returns {[string, import('./measure.mjs').Measure][]}
 */
export function chooseMeasures(only, quick) {
  const chosen = Object.entries(MEASURES).filter(([name]) =>
    only
      ? only.some((start) => (start in MEASURES ? name === start : name.startsWith(start)))
      : !quick || QUICK.includes(name),
  )
  if (chosen.length === 0) throw new Error(`no such measure; there are ${Object.keys(MEASURES).join(', ')}`)
  return chosen
}
