import type { Context } from '../context.js'
import { toAbsolute } from '../paths.js'
import { leftOutSequence } from '../sequences/left-out.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { findCollectionByPath } from '../store/collection-rows.js'
import type { Notice } from '../types.js'
import type { IgnoreLine } from '../working-files/ignore-lines.js'
import { IgnoreRules } from '../working-files/ignore-rules.js'
import { openedPaths } from '../working-files/opened-versions.js'

export interface IgnoreTest {
  path: string
  /** False for a tracked file, whatever the rules say. */
  isIgnored: boolean
  isTracked: boolean
  /** The rule that decides, also one that takes others back (`!`); absent when no rule matches. */
  rule?: IgnoreLine
  /** The folder above that the rule ignores with everything in it. */
  folder?: string
  /** A read-only copy that `openVersion` made: never offered for tracking. */
  isOpenedVersion?: true
  /** Not ignored, but not offered either: the rendered sequence (`shot.####.exr`) that it belongs to is left out. */
  sequence?: string
}

export interface IgnoreTestResult {
  paths: IgnoreTest[]
  notices: Notice[]
}

/** Which rule decides about project paths, whether something is there or not. `/` at the end means a folder. */
export function testIgnored(context: Context, paths: readonly string[]): IgnoreTestResult {
  const opened = openedPaths(context.store)
  const rules = new IgnoreRules(context, opened)
  return { paths: paths.map((path) => testOne(context, rules, path)), notices: rules.notices }
}

function testOne(context: Context, rules: IgnoreRules, given: string): IgnoreTest {
  const path = given.replace(/\/+$/, '')
  const isFolder = path !== given || context.fs.stat(toAbsolute(context.root, path))?.kind === 'folder'
  if (!isFolder && rules.exactPaths.has(path)) {
    return { path, isIgnored: true, isTracked: false, isOpenedVersion: true }
  }
  const { store } = context
  const found = isFolder ? findCollectionByPath(store, path) : findAssetByPath(store, path)
  const decision = rules.decide(path, isFolder)
  const isTracked = found !== undefined
  const test = { path, ...decision, isIgnored: decision.isIgnored && !isTracked, isTracked }
  if (isFolder || isTracked || decision.isIgnored) return test
  const sequence = leftOutSequence(context, path, (other) => rules.decide(other, false).isIgnored)
  return sequence === undefined ? test : { ...test, sequence }
}
