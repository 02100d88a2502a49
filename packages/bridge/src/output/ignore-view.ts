import type { IgnoreLine, IgnoreTest } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { type Cell, type Column, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { visible } from './visible.js'

export interface IgnoreView {
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
}

const RULE_COLUMNS: readonly Column[] = [
  { header: 'RULE', cut: 'end' },
  { header: 'FROM', cut: 'start' },
]

/** One line a rule, with the place that it is written in. */
export function renderIgnoreRules(rules: readonly IgnoreLine[], view: IgnoreView): string[] {
  const { names, paint, width } = view
  if (rules.length === 0) {
    return ['No ignore rules. Add one:', `  ${paint.bold(names.command('ignore add', [], "'*.exr'"))}`]
  }
  const rows = rules.map((rule): Cell[] => [
    { text: visible(rule.pattern) },
    { text: describeSource(rule, names), paint: paint.dim },
  ])
  return renderTable(RULE_COLUMNS, rows, width, paint.dim)
}

/** One sentence a path. */
export function renderIgnoreTests(tests: readonly IgnoreTest[], view: IgnoreView): string[] {
  return tests.map((test) => `${view.names.show(test.path)}: ${describeTest(test, view)}`)
}

function describeTest(test: IgnoreTest, { names, paint }: IgnoreView): string {
  if (test.isOpenedVersion === true) return `${paint.yellow('ignored')}, a copy that "clst open" made`
  const rule = test.rule && `${visible(test.rule.pattern)} (${describeSource(test.rule, names)})`
  const folder = test.folder === undefined ? '' : `, which ignores the folder ${names.show(test.folder)}`
  if (test.isTracked) {
    const tracked = `${paint.green('tracked')}, so never ignored`
    return rule === undefined ? tracked : `${tracked}, whatever ${rule} says`
  }
  if (test.sequence !== undefined) {
    const by = rule === undefined ? '' : `, because of ${rule}`
    return `not ignored${by}, but ${paint.yellow('left out')} with its sequence ${names.show(test.sequence)}`
  }
  if (test.isIgnored) return `${paint.yellow('ignored')} by ${rule ?? 'a rule'}${folder}`
  return rule === undefined ? 'not ignored' : `not ignored, because of ${rule}`
}

/** `built-in`, `project`, or the file and its line. */
function describeSource({ source, file, line }: IgnoreLine, names: PathNames): string {
  switch (source) {
    case 'default':
      return 'built-in'
    case 'project':
      return 'project'
    case 'file':
      return `${names.show(file ?? '')}:${line}`
  }
}
